"""One action over many applications: what it was narrowed to, and what it did to each."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.application import Application
from applicants.models.message import Message
from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.models import Stage


class BulkAction(models.Model):
    """`asked` is the filter itself, or `codes` the few that were ticked; `choice` what to do.

    Nobody who applied after `newest_id` is affected: they were not in the preview. `left_out`
    counts by why. Mails of it are held until `undo_until`.
    """

    class Kind(models.TextChoices):
        MOVE = "move", _("Move")
        REJECT = "reject", _("Do not move forward")
        TAG = "tag", _("Tag")
        ASSIGN = "assign", _("Give an owner")
        SNOOZE = "snooze", _("Put aside")

    class State(models.TextChoices):
        DRAFT = "draft", _("to be confirmed")
        RUNNING = "running", _("under way")
        DONE = "done", _("done")
        UNDOING = "undoing", _("being taken back")
        UNDONE = "undone", _("taken back")
        FAILED = "failed", _("broken off")

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    code = CodeField()
    kind = models.CharField(max_length=8, choices=Kind)
    state = models.CharField(max_length=8, choices=State, default=State.DRAFT)
    asked = models.JSONField(default=dict, blank=True)
    codes = models.JSONField(default=list, blank=True)
    choice = models.JSONField(default=dict, blank=True)
    newest_id = models.BigIntegerField(default=0)
    affected = models.PositiveIntegerField(default=0)
    left_out = models.JSONField(default=dict, blank=True)
    undone = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    undo_until = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("bulk action")
        verbose_name_plural = _("bulk actions")
        ordering = ["-id"]

    def __str__(self):
        return f"{self.kind} {self.code} ({self.state})"

    @property
    def can_be_undone(self) -> bool:
        return (
            self.state == self.State.DONE
            and self.undo_until is not None
            and timezone.now() < self.undo_until
        )


class BulkRow(models.Model):
    """What was done to one application; `version` is the application's after it.

    `before` is what undoing needs, as plain values.
    """

    bulk = models.ForeignKey(
        BulkAction, on_delete=models.CASCADE, related_name="rows", db_index=False
    )
    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveIntegerField()
    from_stage = models.ForeignKey(Stage, on_delete=models.SET_NULL, null=True, related_name="+")
    message = models.ForeignKey(
        Message, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False
    )
    before = models.JSONField(default=dict, blank=True)
    is_undone = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(
                fields=["message"],
                name="bulk_row_message",
                condition=models.Q(message__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["bulk", "application"], name="bulk_row_once")
        ]

    def __str__(self):
        return f"{self.bulk_id}: {self.application_id}"
