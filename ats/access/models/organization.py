"""An employer with its own people, postings and candidates; nothing crosses it."""

from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Organization(models.Model):
    """`days_off` are the weekdays on which nobody works, up to `days_off_until`: ISO dates with
    blanks between, written by a worker from the country's holidays and the rows of DayOff, so
    that whoever has the organization at hand can count working days without asking more.
    """

    slug = models.SlugField(_("short name in addresses"), max_length=60, unique=True)
    name = models.CharField(_("name"), max_length=120)
    time_zone = models.CharField(_("time zone"), max_length=60, default="UTC")
    country = models.CharField(_("country"), max_length=2, blank=True)
    quiet_days = models.PositiveSmallIntegerField(
        _("days without a move after which it is asked whether a posting still stands"),
        default=21,
        validators=[MaxValueValidator(365)],
    )
    quiet_answer_days = models.PositiveSmallIntegerField(
        _("days after which it is paused when nobody answers"),
        default=7,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    needs_requisition = models.BooleanField(
        _("publishing needs an approved requisition"), default=False
    )
    has_holidays = models.BooleanField(_("public holidays are no working days"), default=True)
    holiday_region = models.CharField(_("region of the country"), max_length=20, blank=True)
    holidays_problem = models.CharField(max_length=300, blank=True, editable=False)
    days_off = models.TextField(blank=True, editable=False)
    days_off_until = models.DateField(null=True, editable=False)
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

    @property
    def weekdays_off(self) -> tuple[date, ...]:
        """Return the weekdays on which nobody works, in their order."""
        return days_of(self.days_off)


@lru_cache(maxsize=256)
def days_of(text: str) -> tuple[date, ...]:
    """Return the dates that Organization.days_off holds."""
    return tuple(date.fromisoformat(day) for day in text.split())
