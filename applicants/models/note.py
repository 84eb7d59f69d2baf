"""What members write to each other about an application."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.application import Application
from ats.access.models import Membership
from ats.foundation.codes import CodeField


class Note(models.Model):
    """`audience` says who of those who see the application may read it, besides its author."""

    class Audience(models.TextChoices):
        ALL = "all", _("everybody who sees the application")
        TEAM = "team", _("recruiters and hiring managers")
        STAFF = "staff", _("recruiters and owners")

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="notes")
    code = CodeField()
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    text = models.TextField(_("note"), max_length=5000)
    audience = models.CharField(
        _("for"), max_length=5, choices=Audience, default=Audience.ALL, db_default=Audience.ALL
    )
    mentions = models.ManyToManyField(Membership, blank=True, related_name="mentioned_in")
    created_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("note")
        verbose_name_plural = _("notes")
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(audience__in=["all", "team", "staff"]),
                name="note_audience_known",
            )
        ]

    def __str__(self):
        return self.text[:60]
