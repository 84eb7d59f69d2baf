"""What happens by itself when an application enters a stage, and the log of it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from applicants.models.application import Application, Transition
from applicants.models.message import Message
from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField
from postings.models import Posting, Stage

DAILY_CAP = 50


class StageRuleQuerySet(models.QuerySet):
    def kept(self):
        return self.exclude(state=StageRule.State.REMOVED)

    def switched_on(self):
        return self.filter(state=StageRule.State.ON, stage__isnull=False)


class StageRule(models.Model):
    """Does one visible thing that can be taken back; it never ends an application.

    `version` grows with each change, which puts the rule back to draft; `member` is who is
    assigned or given the task, `by` in whose name it acts: who switched it on. Without `stage`
    that was taken out, and the rule with it.
    """

    class Kind(models.TextChoices):
        SEND = "send", _("Write to the candidate")
        ASK = "ask", _("Ask the candidate for a document")
        ASSIGN = "assign", _("Assign a member")
        TASK = "task", _("Give somebody a task")
        REMIND = "remind", _("Remind who is in charge")

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        ON = "on", _("on")
        OFF = "off", _("off")
        REMOVED = "removed", _("removed")

    class Delay(models.TextChoices):
        NONE = "none", _("at once")
        HOURS = "hours", _("after so many hours")
        DAYS = "days", _("after so many working days")

    class As(models.TextChoices):
        OWNER = "owner", _("owner of the candidate")
        INTERVIEWER = "interviewer", _("interviewer")

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="stage_rules")
    stage = models.ForeignKey(Stage, on_delete=models.SET_NULL, null=True, related_name="rules")
    code = CodeField()
    kind = models.CharField(max_length=8, choices=Kind)
    state = models.CharField(max_length=8, choices=State, default=State.DRAFT)
    version = models.PositiveIntegerField(default=1)
    delay = models.CharField(_("when"), max_length=6, choices=Delay, default=Delay.NONE)
    delay_count = models.PositiveSmallIntegerField(default=0)
    daily_cap = models.PositiveSmallIntegerField(
        _("at most a day"),
        default=DAILY_CAP,
        validators=[MinValueValidator(1), MaxValueValidator(1000)],
    )
    subject = models.CharField(_("subject"), max_length=250, blank=True)
    text = models.TextField(_("text"), blank=True)
    what = models.CharField(_("what"), max_length=120, blank=True)
    assign_as = models.CharField(max_length=12, choices=As, blank=True)
    due_days = models.PositiveSmallIntegerField(default=0)
    member = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    switched_on_at = models.DateTimeField(null=True, blank=True)

    objects = StageRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("stage rule")
        verbose_name_plural = _("stage rules")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(daily_cap__gte=1, daily_cap__lte=1000), name="stage_rule_cap_sane"
            ),
            models.CheckConstraint(
                condition=Q(delay="none", delay_count=0) | ~Q(delay="none") & Q(delay_count__gte=1),
                name="stage_rule_delay_counts",
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.code} ({self.state})"

    @property
    def is_on(self) -> bool:
        return self.state == self.State.ON and self.stage_id is not None

    @property
    def writes(self) -> bool:
        """Return whether the candidate gets a mail of it."""
        return self.kind in (self.Kind.SEND, self.Kind.ASK)

    @property
    def is_of_person(self) -> bool:
        """Return whether what it does changes the candidate, or becomes theirs."""
        return self.kind == self.Kind.TASK or self.assign_as == self.As.OWNER


class StageRuleVersion(models.Model):
    """What a rule said from `at` on: plain values, only ever added."""

    rule = models.ForeignKey(
        StageRule, on_delete=models.CASCADE, related_name="versions", db_index=False
    )
    number = models.PositiveIntegerField()
    content = models.JSONField()
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["rule", "number"], name="stage_rule_version_once")
        ]

    def __str__(self):
        return f"{self.rule_id} v{self.number}"


class RuleFiring(models.Model):
    """One rule and one entry into its stage: what it did, when, or why it was held back.

    `entry` is the move with which the application came; `facts` what taking back needs.
    """

    class State(models.TextChoices):
        PLANNED = "planned", _("to come")
        DONE = "done", _("done")
        HELD = "held", _("held")
        SKIPPED = "skipped", _("held back")
        TAKEN_BACK = "back", _("taken back")
        DISCARDED = "discarded", _("discarded")

    class Why(models.TextChoices):
        NONE = "", ""
        LEFT = "left", _("no longer in the stage")
        OFF = "off", _("the rule was off by then")
        PAUSED = "paused", _("all rules were paused")
        CAP = "cap", _("more than the most of a day")
        NOBODY = "nobody", _("who switched it on has left or may not do this any more")
        REFUSED = "refused", _("could not be done")
        BROKEN = "broken", _("broke off, although it was tried several times")

    rule = models.ForeignKey(
        StageRule, on_delete=models.CASCADE, related_name="firings", db_index=False
    )
    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="rule_firings"
    )
    entry = models.ForeignKey(Transition, on_delete=models.CASCADE, related_name="+")
    code = CodeField()
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    why = models.CharField(max_length=8, choices=Why, blank=True)
    words = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField()
    entered_at = models.DateTimeField()
    due_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)
    is_released = models.BooleanField(default=False)
    message = models.ForeignKey(
        Message, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", db_index=False
    )
    facts = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("firing of a stage rule")
        verbose_name_plural = _("firings of stage rules")
        ordering = ["-id"]
        indexes = [
            models.Index(
                fields=["rule", "due_at"], name="rule_firing_due", condition=Q(state="planned")
            ),
            models.Index(
                fields=["rule", "settled_at"], name="rule_firing_done", condition=Q(state="done")
            ),
            models.Index(fields=["rule", "-id"], name="rule_firing_log"),
            models.Index(
                fields=["message"], name="rule_firing_message", condition=Q(message__isnull=False)
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["rule", "entry"], name="rule_firing_once"),
        ]

    def __str__(self):
        return f"{self.rule_id} for {self.application_id} ({self.state})"


class RulePause(models.Model):
    """All rules of an organization stand still while it has this row."""

    organization = models.OneToOneField(
        Organization, on_delete=models.CASCADE, related_name="rule_pause"
    )
    by = models.ForeignKey(Membership, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self):
        return f"rules of {self.organization_id} paused"


class DocumentRequest(models.Model):
    """A document that a candidate is asked for and may add on their private page."""

    application = models.ForeignKey(
        Application, on_delete=models.CASCADE, related_name="document_requests"
    )
    firing = models.ForeignKey(RuleFiring, on_delete=models.SET_NULL, null=True, related_name="+")
    code = CodeField()
    what = models.CharField(max_length=120)
    asked_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    document = models.OneToOneField(
        "applicants.Document", on_delete=models.SET_NULL, null=True, related_name="request"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("request for a document")
        verbose_name_plural = _("requests for documents")
        ordering = ["id"]

    def __str__(self):
        return self.what
