"""The row behind every piece of background work."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.foundation.fields import ExactText


class JobQuerySet(models.QuerySet):
    def claimable(self, now):
        """Return what a worker may take: due and pending, or running with a lease that ran out."""
        due = Q(state=Job.State.PENDING, run_at__lte=now)
        lost = Q(state=Job.State.RUNNING, lease_until__lt=now)
        return self.filter(due | lost)

    def open(self):
        return self.filter(state__in=[Job.State.PENDING, Job.State.RUNNING])


class Job(models.Model):
    """Work to be done once, whatever dies on the way.

    Written in the transaction that wants it; the broker only rings the bell. `key` makes the
    same intent one row. `subject_id` and `organization_id` are plain numbers: the foundation
    knows no domain words. `turn` orders the jobs of a lane (see ats.foundation.lanes); a held
    job waits until somebody lets it go on.
    """

    class State(models.TextChoices):
        PENDING = "pending", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")
        HELD = "held", _("held")

    kind = models.CharField(max_length=40)
    key = ExactText(max_length=120, unique=True, null=True)
    organization_id = models.BigIntegerField(null=True)
    subject_id = models.BigIntegerField(null=True)
    payload = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=8, choices=State, default=State.PENDING)
    turn = models.BigIntegerField(default=0)
    attempts = models.PositiveSmallIntegerField(default=0)
    run_at = models.DateTimeField(default=timezone.now)
    rung_at = models.DateTimeField(null=True)
    lease_until = models.DateTimeField(null=True)
    lease_token = models.CharField(max_length=32, blank=True)
    progress_done = models.PositiveIntegerField(default=0)
    progress_total = models.PositiveIntegerField(default=0)
    error = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(
                fields=["state", "run_at"],
                name="job_open",
                condition=Q(state__in=["pending", "running"]),
            ),
            models.Index(
                fields=["kind", "turn", "id"],
                name="job_turn",
                condition=Q(state__in=["pending", "running"]),
            ),
            models.Index(fields=["kind", "subject_id"], name="job_subject"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="running") | Q(lease_until__isnull=False),
                name="job_running_has_lease",
            ),
            models.CheckConstraint(
                condition=Q(progress_done__lte=F("progress_total")), name="job_progress_within"
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.subject_id or ''} ({self.state})"
