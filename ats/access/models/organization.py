"""An employer with its own people, postings and candidates; nothing crosses it."""

from zoneinfo import ZoneInfo

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Organization(models.Model):
    slug = models.SlugField(_("short name in addresses"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=120)
    time_zone = models.CharField(_("time zone"), max_length=60, default="UTC")
    country = models.CharField(_("country"), max_length=2, blank=True)
    tagline = models.CharField(_("headline of the careers page"), max_length=160, blank=True)
    introduction = models.TextField(_("introduction of the careers page"), blank=True)
    privacy_notice = models.TextField(_("privacy notice"), blank=True)
    reply_days = models.PositiveSmallIntegerField(
        _("reply promise in working days"),
        default=5,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    mail_undo_minutes = models.PositiveSmallIntegerField(
        _("minutes in which a mail can be taken back"), default=10
    )
    retention_months = models.PositiveSmallIntegerField(
        _("months for which applications are kept"), default=12
    )
    is_demo = models.BooleanField(default=False, editable=False)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("organization")
        verbose_name_plural = _("organizations")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(reply_days__gte=1, reply_days__lte=60),
                name="organization_reply_days_sane",
            )
        ]

    def __str__(self):
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)
