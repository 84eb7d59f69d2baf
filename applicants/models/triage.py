"""Going through applications: who is put aside, where a member was, what they did."""

from django.db import models
from django.utils import timezone

from applicants.models.application import Application
from ats.access.models import Membership


class Snooze(models.Model):
    """Puts an application aside until the organization's day `until`; the promise runs on."""

    application = models.OneToOneField(Application, on_delete=models.CASCADE, related_name="snooze")
    until = models.DateField()
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"{self.application_id} until {self.until}"


class TriagePlace(models.Model):
    """Where a member was in a queue; `queue` is the hash of what it was narrowed to."""

    by = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+", db_index=False)
    queue = models.CharField(max_length=64)
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "queue"], name="triage_place_once")]

    def __str__(self):
        return f"{self.by_id} at {self.application_id}"


class TriageStep(models.Model):
    """What a member did to one application, so that it can be taken back in turn.

    `version` is the application's after the step; `facts` what undoing needs besides.
    """

    class Kind(models.TextChoices):
        ADVANCED = "advanced", "advanced"
        REJECTED = "rejected", "rejected"
        SNOOZED = "snoozed", "snoozed"
        NOTED = "noted", "noted"

    by = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+", db_index=False)
    queue = models.CharField(max_length=64)
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind)
    version = models.PositiveIntegerField()
    facts = models.JSONField(default=dict, blank=True)
    at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["by", "queue", "-id"], name="triage_step_newest")]

    def __str__(self):
        return f"{self.kind} {self.application_id}"
