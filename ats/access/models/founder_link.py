"""The one-time link by which an installation without users gets its first owner."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.foundation.fields import ExactText


class FounderLinkQuerySet(models.QuerySet):
    def open(self):
        return self.filter(used_at=None, expires_at__gt=timezone.now())


class FounderLink(models.Model):
    """Printed by `manage.py first_owner_link`, stored hashed, worth nothing once a user exists."""

    token_hash = ExactText(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    objects = FounderLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link for the first owner")
        verbose_name_plural = _("links for the first owner")
        ordering = ["-id"]

    def __str__(self):
        return f"link for the first owner, until {self.expires_at:%Y-%m-%d %H:%M}"
