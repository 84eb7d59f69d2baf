"""One candidate for one posting, its answers and its way through the stages."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.kinds import source_name
from applicants.models.candidate import Candidate
from applicants.models.rejection import RejectionReason
from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.models import Posting, Question, Stage


class ApplicationQuerySet(models.QuerySet):
    def active(self):
        return self.filter(state=Application.State.ACTIVE)

    def owed_an_answer(self):
        return self.active().filter(promise_met_at=None)


class Application(models.Model):
    """Active (then it stands in one stage of its posting), hired, rejected or withdrawn.

    `submitted` keeps what was sent, as it was sent. `form_token` makes the same form sent
    twice one application. `row_version` grows with each move: a stale one is told so.
    `promise_due_on` is the organization's date by which an answer was promised;
    `promise_recounted_on` the one that days off, changed since it was met, would make of it: by
    that day it is owed if the answer turns out to be none.
    """

    class State(models.TextChoices):
        ACTIVE = "active", _("active")
        HIRED = "hired", _("hired")
        REJECTED = "rejected", _("not moved forward")
        WITHDRAWN = "withdrawn", _("withdrawn")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="applications", db_index=False
    )
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="applications")
    posting = models.ForeignKey(
        Posting, on_delete=models.CASCADE, related_name="applications", db_index=False
    )
    code = CodeField()
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.ACTIVE)
    stage = models.ForeignKey(
        Stage,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="applications",
        db_index=False,
    )
    stage_entered_at = models.DateTimeField(default=timezone.now)
    submitted = models.JSONField(default=dict, blank=True)
    form_token = models.CharField(max_length=64, blank=True)
    is_verified = models.BooleanField(_("e-mail confirmed"), default=False)
    source = models.CharField(_("source"), max_length=60, blank=True)
    promise_due_on = models.DateField(_("answer promised by"), null=True, blank=True)
    promise_met_at = models.DateTimeField(null=True, blank=True)
    promise_recounted_on = models.DateField(null=True, blank=True)
    rejection_reason = models.ForeignKey(
        RejectionReason,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
    )
    row_version = models.PositiveIntegerField(default=1)
    applied_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(default=timezone.now)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["posting", "state", "stage", "-id"], name="application_board"),
            models.Index(
                fields=["stage", "-stage_entered_at", "-code"],
                name="application_in_stage",
                # Who is active stands in one: put so, it is also what deleting a stage asks by.
                condition=Q(stage__isnull=False),
            ),
            models.Index(fields=["organization", "-id"], name="application_newest"),
            models.Index(
                fields=["organization", "promise_due_on"],
                name="application_owed",
                condition=Q(state="active", promise_met_at=None),
            ),
            models.Index(fields=["posting", "-updated_at"], name="application_changed"),
            # With the organization, so that the index alone answers who applied for a posting.
            models.Index(
                fields=["posting", "organization", "-candidate"], name="application_by_posting"
            ),
            models.Index(
                fields=["rejection_reason"],
                name="application_rejected_for",
                condition=Q(rejection_reason__isnull=False),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="active", stage__isnull=False)
                | (~Q(state="active") & Q(stage__isnull=True)),
                name="application_stage_while_active",
            ),
            models.UniqueConstraint(
                fields=["posting", "form_token"],
                condition=~Q(form_token=""),
                name="application_form_once",
            ),
            models.UniqueConstraint(
                fields=["posting", "candidate"],
                condition=Q(state="active"),
                name="application_one_active",
            ),
        ]

    def __str__(self):
        return f"{self.candidate}, {self.posting}"

    @property
    def source_name(self) -> str:
        return source_name(self.source)

    @property
    def where(self) -> str:
        """Return the stage it stands in, or how it ended."""
        return self.stage.name if self.stage else self.get_state_display()


class Answer(models.Model):
    """An answer keeps the question as it was asked; `value` is a text, number, yes or list."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.SET_NULL, null=True, related_name="+")
    position = models.PositiveSmallIntegerField(default=0)
    label = models.CharField(max_length=300)
    kind = models.CharField(max_length=8, choices=Question.Kind)
    value = models.JSONField(null=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self):
        return self.label

    @property
    def is_to_look_at(self) -> bool:
        """Return whether the question, as it is now, wants this answer looked at."""
        question = self.question
        return question is not None and question.kind == self.kind and question.looks_at(self.value)


class Transition(models.Model):
    """A move: who, when, why; only ever added. Names are kept, a removed stage is not."""

    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="transitions"
    )
    from_state = models.CharField(max_length=10, choices=Application.State, blank=True)
    to_state = models.CharField(max_length=10, choices=Application.State)
    from_stage = models.ForeignKey(
        Stage, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False
    )
    to_stage = models.ForeignKey(Stage, on_delete=models.SET_NULL, null=True, related_name="+")
    from_stage_name = models.CharField(max_length=60, blank=True)
    to_stage_name = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, related_name="+", db_index=False
    )
    why = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("transition")
        ordering = ["id"]
        indexes = [
            models.Index(fields=["by"], name="transition_by", condition=Q(by__isnull=False)),
            models.Index(
                fields=["from_stage"], name="transition_from", condition=Q(from_stage__isnull=False)
            ),
        ]

    def __str__(self):
        return f"{self.from_stage_name or self.from_state} → {self.to_stage_name or self.to_state}"


class Assignment(models.Model):
    """Lets an interviewer see an application."""

    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="assignments", db_index=False
    )
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="assignments")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["application", "membership"], name="assignment_once")
        ]

    def __str__(self):
        return str(self.membership)
