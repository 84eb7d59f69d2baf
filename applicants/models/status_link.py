"""A candidate's private link to where they stand: stored hashed, with an end."""

from django.db import models
from django.utils import timezone

from applicants.models.application import Application
from ats.foundation.fields import ExactText


class StatusLinkQuerySet(models.QuerySet):
    def open(self):
        return self.filter(expires_at__gt=timezone.now(), revoked_at=None)


class StatusLink(models.Model):
    """The token is made of the installation's secret and `nonce`: the worker that writes the
    mail can make it again, whoever reads the table cannot."""

    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="status_links"
    )
    nonce = models.CharField(max_length=32, blank=True, editable=False)
    token_hash = ExactText(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = StatusLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]

    def __str__(self):
        return f"status link of {self.application_id}"
