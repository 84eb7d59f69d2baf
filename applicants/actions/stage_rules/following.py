"""What the rules of stages make of moves: plan on entry, take back when somebody leaves soon."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Q

from applicants.actions.stage_rules.taking_back import take_back
from applicants.models import Application, RuleFiring, StageRule, Transition
from applicants.rule_times import due_at
from applicants.stage_stays import COLUMNS, Move, stays_in
from ats.foundation.jobs import enqueue_many
from ats.foundation.models import Job
from postings.models import Stage

FIRE = "fire_stage_rule"
State = RuleFiring.State
Entry = tuple[StageRule, Transition]


def follow_rules(moves: Sequence[Transition]) -> None:
    """Plan what the rules do because of `moves`, and take back what they did in stages just left.

    In the transaction of the moves, whose applications are locked; all at one moment, one an
    application. One statement where no stage has rules; a fixed number for any number of moves.
    """
    stages = {move.to_stage_id for move in moves} | {move.from_stage_id for move in moves}
    rules = _rules_of(stage for stage in stages if stage)
    if not rules:
        return
    left = [move for move in moves if move.from_stage_id in rules]
    if left:
        take_back(left)
    entered = [move for move in moves if move.to_stage_id in rules]
    if entered:
        _enter(entered, rules)


def follow_bulk(rows: Sequence[Application], stage: Stage | None, *, at: datetime) -> None:
    """Follow the moves, just added at `at`, of locked `rows` that still bear their old stage.

    One statement where no stage has rules.
    """
    stages = {row.stage_id for row in rows if row.stage_id} | ({stage.pk} if stage else set())
    if not StageRule.objects.filter(stage_id__in=stages).exists():
        return
    added = Transition.objects.filter(application_id__in=[row.pk for row in rows], at=at)
    newest = {move.application_id: move for move in added.order_by("pk")}
    follow_rules(list(newest.values()))


def plan_arrival(entry: Transition) -> None:
    """Plan what the rules do for an application that its candidate has just sent.

    Not for one that a member made: nobody is written to who has not applied.
    """
    rules = _rules_of([entry.to_stage_id or 0])
    _plan([(rule, entry) for rule in rules.get(entry.to_stage_id, []) if rule.is_on])


def _rules_of(stages: Iterable[int]) -> dict[int | None, list[StageRule]]:
    """Return all rules that stages ever had: what a removed one did is taken back as well."""
    found: dict[int | None, list[StageRule]] = defaultdict(list)
    rows = StageRule.objects.filter(stage_id__in=list(stages))
    for rule in rows.select_related("posting__organization").order_by("pk"):
        found[rule.stage_id].append(rule)
    return found


def _enter(entered: Sequence[Transition], rules: dict[int | None, list[StageRule]]) -> None:
    """Plan for who is new in a stage; who came back goes on with what was planned then."""
    ways = ways_of([move.application_id for move in entered])
    new: list[Entry] = []
    back: list[Transition] = []
    stays = {}
    for move in entered:
        stay = stays_in(move.to_stage_id or 0, ways[move.application_id])[-1]
        if stay.entry.pk == move.pk:
            new += [(rule, move) for rule in rules[move.to_stage_id] if rule.is_on]
        else:
            back.append(move)
            stays[stay.entry.pk] = move
    _plan(new)
    if back:
        _go_on(stays)


def ways_of(applications: Iterable[int]) -> dict[int, list[Move]]:
    """Return all moves of applications, in their order. One statement."""
    ways: dict[int, list[Move]] = defaultdict(list)
    rows = Transition.objects.filter(application_id__in=list(applications))
    for values in rows.order_by("application_id", "id").values_list(*COLUMNS).iterator():
        move = Move(*values)
        ways[move.application_id].append(move)
    return ways


def _plan(entries: Sequence[Entry]) -> None:
    if not entries:
        return
    firings = [
        RuleFiring(
            rule=rule,
            application_id=move.application_id,
            entry=move,
            version=rule.version,
            entered_at=move.at,
            due_at=due_at(rule, move.at, rule.posting.organization),
        )
        for rule, move in entries
    ]
    RuleFiring.objects.bulk_create(firings, batch_size=500)
    ring_for((one.rule, one.due_at) for one in firings)


def _go_on(stays: dict[int, Transition]) -> None:
    """Let what was taken back or dropped by leaving go on, now that they are there again."""
    # An owner that was to be taken back stays.
    left = RuleFiring.objects.filter(state=State.DONE, why=RuleFiring.Why.LEFT)
    left.filter(entry_id__in=stays).update(why="")
    dropped = Q(state__in=[State.TAKEN_BACK, State.SKIPPED], why=RuleFiring.Why.LEFT)
    rows = RuleFiring.objects.filter(dropped, entry_id__in=stays)
    firings = list(rows.select_related("rule__posting"))
    if not firings:
        return
    at = next(iter(stays.values())).at
    rows.update(state=State.PLANNED, why="", settled_at=None, message=None, facts={})
    ring_for((one.rule, max(at, one.due_at)) for one in firings)


def ring_for(due: Iterable[tuple[StageRule, datetime]]) -> None:
    """Write one job for each rule and moment at which something falls due."""
    moments = {(rule.pk, at): rule.posting.organization_id for rule, at in due}
    enqueue_many(
        Job(kind=FIRE, subject_id=rule, organization_id=organization, run_at=at)
        for (rule, at), organization in moments.items()
    )
