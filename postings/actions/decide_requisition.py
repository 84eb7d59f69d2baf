"""An approver says yes or no, in turn; it can be taken back until the next has spoken."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import Conflict
from postings.actions.requisitions import (
    NotAsked,
    approvals_of,
    lock_requisition,
    record_about,
)
from postings.models import Approval, Posting, Requisition

YES, NO = Approval.Decision.APPROVED, Approval.Decision.DECLINED
REMIND_AFTER = timedelta(days=3)
MOST_REMINDERS = 3
BATCH = 100


class NotYourTurn(Conflict):
    code = "not_your_turn"


class TooLate(Conflict):
    code = "too_late"


@transaction.atomic
def decide_requisition(
    requisition: Requisition, *, by: Membership, is_yes: bool, word: str = ""
) -> Requisition:
    """Say yes or no for `by`, whose turn it must be (NotYourTurn); NotAsked when nobody's is.

    A yes asks the next, the last one approves; a no declines. Locks the requisition. Events
    `requisition.decided` and, for the next, `requisition.asked`.
    """
    requisition = lock_requisition(requisition)
    if requisition.state != Requisition.State.WAITING:
        raise NotAsked(_("This is decided, or was taken back."))
    waiting = list(approvals_of(requisition).filter(decision="").select_related("membership"))
    turn = waiting[0] if waiting else None
    if turn is None or turn.membership_id != by.pk:
        raise NotYourTurn(_("It is not your turn."))
    now = timezone.now()
    turn.decision, turn.decided_at = YES if is_yes else NO, now
    turn.word = " ".join(word.split())[:500]
    turn.save(update_fields=["decision", "decided_at", "word"])
    following = waiting[1] if is_yes and len(waiting) > 1 else None
    if not is_yes:
        _end(requisition, Requisition.State.DECLINED, now)
    elif following is None:
        _end(requisition, Requisition.State.APPROVED, now)
    facts = {"decision": turn.decision, "word": turn.word, "is_last": following is None}
    record_about(requisition, "requisition.decided", by=by, round=requisition.round, **facts)
    if following is not None:
        Approval.objects.filter(pk=following.pk).update(asked_at=now)
        facts = {"member": following.membership_id, "position": following.position}
        record_about(requisition, "requisition.asked", by=by, round=requisition.round, **facts)
    return requisition


@transaction.atomic
def take_back_decision(requisition: Requisition, *, by: Membership) -> Requisition:
    """Undo the newest yes or no, which must be `by`'s (NotYourTurn); the turn is theirs again.

    TooLate once the next has spoken, or a posting of it is public. Event
    `requisition.decision_taken_back`.
    """
    requisition = lock_requisition(requisition)
    newest = approvals_of(requisition).exclude(decision="").order_by("-position").first()
    if newest is None or requisition.state == Requisition.State.DRAFT:
        raise TooLate(_("There is nothing to take back."))
    if newest.membership_id != by.pk:
        raise NotYourTurn(_("Somebody has spoken after you: it cannot be taken back."))
    if requisition.is_approved and Posting.objects.open().filter(requisition=requisition).exists():
        raise TooLate(_("A posting of it is public: it cannot be taken back."))
    approvals_of(requisition).filter(position__gt=newest.position).update(asked_at=None)
    newest.decision, newest.decided_at, newest.word = "", None, ""
    newest.save(update_fields=["decision", "decided_at", "word"])
    _end(requisition, Requisition.State.WAITING, None)
    record_about(requisition, "requisition.decision_taken_back", by=by, round=requisition.round)
    return requisition


def remind_approvers() -> int:
    """Remind whose turn has lasted for days; once each time, however many do this at a time.

    Event `requisition.reminded`. Return how many.
    """
    before = timezone.now() - REMIND_AFTER
    due = Approval.objects.filter(decision="", asked_at__lte=before)
    due = due.filter(Q(reminded_at=None) | Q(reminded_at__lte=before))
    due = due.filter(
        reminders__lt=MOST_REMINDERS,
        requisition__state=Requisition.State.WAITING,
        requisition__round=F("round"),
    )
    return sum(_remind(pk) for pk in due.order_by("asked_at").values_list("pk", flat=True)[:BATCH])


@transaction.atomic
def _remind(approval_id: int) -> bool:
    now = timezone.now()
    rows = Approval.objects.filter(pk=approval_id, decision="", reminders__lt=MOST_REMINDERS)
    rows = rows.filter(Q(reminded_at=None) | Q(reminded_at__lte=now - REMIND_AFTER))
    if not rows.update(reminded_at=now, reminders=F("reminders") + 1):
        return False
    approval = Approval.objects.select_related("requisition").get(pk=approval_id)
    facts = {"member": approval.membership_id, "round": approval.round}
    facts |= {"position": approval.position, "number": approval.reminders}
    record_about(approval.requisition, "requisition.reminded", by=None, **facts)
    return True


def _end(requisition: Requisition, state: str, at) -> None:
    requisition.state, requisition.decided_at = state, at
    requisition.updated_at = timezone.now()
    requisition.save(update_fields=["state", "decided_at", "updated_at"])
