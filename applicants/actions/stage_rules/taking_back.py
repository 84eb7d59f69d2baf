"""What rules did is taken back when the application leaves the stage soon after, by set."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from django.utils import timezone

from applicants.actions.cancel_letters import cancel_waiting
from applicants.actions.stage_rules.owning import take_back_soon
from applicants.models import (
    Assignment,
    DocumentRequest,
    RuleFiring,
    StageRule,
    Task,
    Transition,
)
from applicants.rule_times import undo_time
from ats.activity.events import record_many

Kind, State, Why = StageRule.Kind, RuleFiring.State, RuleFiring.Why
Firings = list[RuleFiring]


def take_back(left: Sequence[Transition]) -> None:
    """Take back what rules did for those who have just left a stage, as far as it can be.

    A mail that still waits is cancelled, whenever it was written; the rest within the undo
    time. What somebody has gone on from stays. One statement where nothing was done.
    """
    at = {move.application_id: move.at for move in left}
    stages = {move.application_id: move.from_stage_id for move in left}
    rows = RuleFiring.objects.filter(
        application_id__in=at, rule__stage_id__in=set(stages.values()), state=State.DONE
    ).select_related("rule__posting__organization", "rule__member__user", "application__candidate")
    parts: dict[str, Firings] = defaultdict(list)
    for one in rows.order_by("pk"):
        since = at[one.application_id] - (one.settled_at or one.entered_at)
        is_soon = one.rule.writes or since <= undo_time(one.rule.posting.organization)
        if is_soon and one.rule.stage_id == stages[one.application_id]:
            parts[one.rule.kind].append(one)
    undone = [one for kind, firings in parts.items() for one in UNDO[kind](firings)]
    if not undone:
        return
    RuleFiring.objects.filter(pk__in=[one.pk for one in undone]).update(
        state=State.TAKEN_BACK, why=Why.LEFT, settled_at=timezone.now()
    )


def _unwrite(firings: Firings) -> Firings:
    now = timezone.now()
    cancelled = cancel_waiting([one.message_id for one in firings if one.message_id], at=now)
    undone = [one for one in firings if one.message_id in cancelled]
    asked = DocumentRequest.objects.filter(firing__in=undone, document=None, withdrawn_at=None)
    asked.update(withdrawn_at=now)
    _tell("message.taken_back", undone, lambda one: {"message": one.facts.get("message")})
    return undone


def _unassign(firings: Firings) -> Firings:
    if owned := [one for one in firings if one.facts.get("owner")]:
        take_back_soon(owned)
    return _without_interviewer(firings)


def _without_interviewer(firings: Firings) -> Firings:
    made = {one.facts.get("assignment"): one for one in firings if one.facts.get("assignment")}
    rows = Assignment.objects.filter(pk__in=made)
    undone = [made[pk] for pk in rows.values_list("pk", flat=True)]
    rows.delete()
    _tell("interviewer.unassigned", undone, _member_of)
    return undone


def _drop_task(firings: Firings) -> Firings:
    given = {one.facts.get("task"): one for one in firings}
    rows = Task.objects.filter(code__in=given, done_at=None)
    undone = [given[code] for code in rows.values_list("code", flat=True)]
    rows.update(done_at=timezone.now(), is_dropped=True)
    _tell("task.dropped", undone, lambda one: {"task": one.facts.get("task"), **_member_of(one)})
    return undone


def _keep(firings: Firings) -> Firings:
    """A word to a member was read or not; it is not taken back."""
    return []


def _member_of(one: RuleFiring) -> dict:
    return {"member": one.facts.get("member"), "name": one.facts.get("name", "?")}


def _tell(kind: str, undone: Iterable[RuleFiring], facts: Callable[[RuleFiring], dict]) -> None:
    """Record that it was taken back, by nobody: the rules did it."""
    by_organization: dict[int, Firings] = defaultdict(list)
    for one in undone:
        by_organization[one.rule.posting.organization_id].append(one)
    for organization, firings in by_organization.items():
        subjects = [
            (one.application, {"posting": one.rule.posting_id, **facts(one)}) for one in firings
        ]
        record_many(kind, organization=organization, subjects=subjects)


UNDO: dict[str, Callable[[Firings], Firings]] = {
    Kind.SEND: _unwrite,
    Kind.ASK: _unwrite,
    Kind.ASSIGN: _unassign,
    Kind.TASK: _drop_task,
    Kind.REMIND: _keep,
}
