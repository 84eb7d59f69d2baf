"""A line of the history: who did what to what, when; only ever added."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Organization


class EventQuerySet(models.QuerySet):
    def about(self, subject):
        """Return the history of one row, newest first."""
        return self.filter(subject_type=subject._meta.model_name, subject_id=subject.pk).order_by(
            "-id"
        )

    def waiting(self):
        return self.filter(fanned_out_at=None).order_by("id")


class Event(models.Model):
    """Plain values only: it outlives what it tells of, and erasure can find it by its ids.

    `actor_id` is a membership's id (null: a candidate or the software itself). Fan-out is tried
    again from `run_at` on when somebody's notice could not be made.
    """

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    kind = models.CharField(max_length=60)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=120, blank=True)
    subject_type = models.CharField(max_length=40)
    subject_id = models.BigIntegerField()
    facts = models.JSONField(default=dict, blank=True)
    at = models.DateTimeField(_("at"), default=timezone.now)
    fanned_out_at = models.DateTimeField(null=True)
    fan_out_attempts = models.PositiveSmallIntegerField(default=0)
    run_at = models.DateTimeField(default=timezone.now)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("history")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "-id"], name="event_subject"),
            models.Index(fields=["organization", "-id"], name="event_organization"),
            models.Index(
                fields=["id"], name="event_waiting", condition=models.Q(fanned_out_at=None)
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.subject_type} {self.subject_id}"
