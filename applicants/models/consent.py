"""What somebody agreed to, in the words that were shown."""

from django.db import models
from django.utils import timezone

from applicants.models.application import Application
from applicants.models.candidate import Candidate


class Consent(models.Model):
    """`notice_sha256` and `notice` keep the version shown; withdrawing stops use at once."""

    class Kind(models.TextChoices):
        NOTICE = "notice", "privacy notice read"
        FUTURE = "future", "keep me for later jobs"

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="consents")
    application = models.ForeignKey(
        Application, on_delete=models.SET_NULL, null=True, related_name="consents"
    )
    kind = models.CharField(max_length=8, choices=Kind)
    notice = models.TextField()
    given_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["id"]

    def __str__(self):
        return self.get_kind_display()
