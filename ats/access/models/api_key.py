"""A member's key to the API: shown once, stored hashed, with scopes."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models.membership import Membership
from ats.foundation.codes import CodeField
from ats.foundation.fields import ExactText


class ApiKeyQuerySet(models.QuerySet):
    def active(self):
        return self.filter(revoked_at=None)


class ApiKey(models.Model):
    """Acts as its member, never beyond that member's role, narrowed to `scopes`."""

    class Kind(models.TextChoices):
        API = "api", _("API")

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="api_keys")
    code = CodeField()
    kind = models.CharField(max_length=10, choices=Kind, default=Kind.API)
    name = models.CharField(_("name"), max_length=80)
    prefix = models.CharField(max_length=16, editable=False)
    key_hash = ExactText(max_length=64, unique=True, editable=False)
    scopes = models.JSONField(_("scopes"), default=list)
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = ApiKeyQuerySet.as_manager()

    class Meta:
        verbose_name = _("API key")
        verbose_name_plural = _("API keys")
        ordering = ["-id"]

    def __str__(self):
        return f"{self.name} ({self.prefix}…)"
