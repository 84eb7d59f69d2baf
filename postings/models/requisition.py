"""An organization's permission to hire: how many, why, for how much, and who said yes to it."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ats.access.models import Membership, Organization
from ats.foundation.codes import CodeField

MOST_OPENINGS = 500


class Requisition(models.Model):
    """Draft, then asked of its approvers one after another: waiting, approved or declined.

    Each asking is a round with approvals of its own, which stay: what was said about earlier
    numbers is history. Money is in minor units (cents). `row_version` tells a stale form so.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        WAITING = "waiting", _("waiting for approval")
        APPROVED = "approved", _("approved")
        DECLINED = "declined", _("declined")

    class Reason(models.TextChoices):
        NEW = "new", _("a new position")
        REPLACEMENT = "replacement", _("somebody leaves")

    organization = models.ForeignKey(
        Organization, on_delete=models.CASCADE, related_name="requisitions", db_index=False
    )
    code = CodeField()
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    title = models.CharField(_("title"), max_length=200)
    department = models.CharField(_("department"), max_length=120, blank=True)
    openings = models.PositiveSmallIntegerField(
        _("openings"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_OPENINGS)],
    )
    reason = models.CharField(_("reason"), max_length=12, choices=Reason, default=Reason.NEW)
    why = models.CharField(_("in a sentence"), max_length=500, blank=True)
    budget_min_minor = models.BigIntegerField(_("budget from"), null=True, blank=True)
    budget_max_minor = models.BigIntegerField(_("budget up to"), null=True, blank=True)
    budget_currency = models.CharField(_("currency"), max_length=3, blank=True)
    round = models.PositiveSmallIntegerField(default=1)
    row_version = models.PositiveIntegerField(default=1)
    created_by = models.ForeignKey(
        Membership, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("requisition")
        verbose_name_plural = _("requisitions")
        ordering = ["-id"]
        indexes = [models.Index(fields=["organization", "-id"], name="requisition_newest")]
        constraints = [
            models.CheckConstraint(
                condition=Q(openings__gte=1, openings__lte=MOST_OPENINGS),
                name="requisition_openings_sane",
            ),
            models.CheckConstraint(
                condition=Q(budget_min_minor__isnull=True)
                | Q(budget_max_minor__isnull=True)
                | Q(budget_min_minor__lte=F("budget_max_minor")),
                name="requisition_budget_in_order",
            ),
            models.CheckConstraint(
                condition=Q(budget_min_minor__isnull=True, budget_max_minor__isnull=True)
                | ~Q(budget_currency=""),
                name="requisition_budget_has_currency",
            ),
        ]

    def __str__(self):
        return self.title

    @property
    def is_approved(self) -> bool:
        return self.state == self.State.APPROVED


class Approval(models.Model):
    """One approver's turn in a round: asked when the one before has said yes, then decided."""

    class Decision(models.TextChoices):
        APPROVED = "approved", _("approved")
        DECLINED = "declined", _("declined")

    requisition = models.ForeignKey(
        Requisition, on_delete=models.CASCADE, related_name="approvals", db_index=False
    )
    round = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="approvals")
    asked_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    reminders = models.PositiveSmallIntegerField(default=0)
    decision = models.CharField(max_length=10, choices=Decision, blank=True)
    word = models.CharField(_("a word"), max_length=500, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("approval")
        ordering = ["round", "position"]
        indexes = [
            models.Index(
                fields=["asked_at"],
                name="approval_waiting",
                condition=Q(decision="", asked_at__isnull=False),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["requisition", "round", "position"], name="approval_place_once"
            ),
            models.UniqueConstraint(
                fields=["requisition", "round", "membership"], name="approval_member_once"
            ),
            models.CheckConstraint(
                condition=Q(decision="", decided_at__isnull=True)
                | (~Q(decision="") & Q(decided_at__isnull=False)),
                name="approval_decided_has_time",
            ),
        ]

    def __str__(self):
        return f"{self.membership}, {self.requisition}"
