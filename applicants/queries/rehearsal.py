"""A rule is rehearsed: for whom it would have acted lately, told from their moves alone."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from applicants.models import Application, RuleFiring, StageRule, Transition
from applicants.rule_times import due_at, undo_of
from applicants.stage_stays import COLUMNS, Move, Stay, stays_in

SPAN = timedelta(days=30)
# So many entries are looked at, the newest; a page says so when there were more.
MOST = 5000
PAGE = 25
State, Why = RuleFiring.State, RuleFiring.Why


@dataclass
class Rehearsed:
    """One entry: when it happened and what the rule would have done."""

    entry: int
    application_id: int
    entered_at: datetime
    state: str
    at: datetime
    why: str = ""
    application: Application | None = None

    @property
    def is_done(self) -> bool:
        return self.state == State.DONE

    @property
    def state_name(self) -> str:
        return str(State(self.state).label)

    @property
    def why_name(self) -> str:
        return str(Why(self.why).label)


@dataclass
class Rehearsal:
    """`count` is for how many it would have acted; `rows` a page, `after` where the next begins."""

    rows: list[Rehearsed]
    after: str
    count: int
    held: int
    left: int
    planned: int
    is_cut: bool
    days: int = SPAN.days
    all: list[Rehearsed] = field(default_factory=list)


def rehearse(rule: StageRule, *, now: datetime | None = None, after: str = "") -> Rehearsal:
    """Return what `rule` would have done for who entered its stage in the last 30 days.

    By the same reckoning as it acts: who came back at once is one entry, who left before their
    time is left out, and above the day's most it holds. Four statements at most.
    """
    now = now or timezone.now()
    found = rehearsed_of(rule, now)
    counted = Counter(one.state for one in found)
    shown = sorted(found, key=lambda one: -one.entry)
    if after.isdecimal() and len(after) < 19:
        shown = [one for one in shown if one.entry < int(after)]
    page = shown[:PAGE]
    people = Application.objects.select_related("candidate").in_bulk(
        {one.application_id for one in page}
    )
    for one in page:
        one.application = people.get(one.application_id)
    return Rehearsal(
        rows=page,
        after=str(page[-1].entry) if len(shown) > PAGE else "",
        count=counted[State.DONE],
        held=counted[State.HELD],
        left=counted[State.SKIPPED],
        planned=counted[State.PLANNED],
        is_cut=len(found) >= MOST,
        all=found,
    )


def rehearsed_of(rule: StageRule, now: datetime) -> list[Rehearsed]:
    """Return one line for each entry of the last 30 days. Three statements at most."""
    if rule.stage_id is None:
        return []
    ways = _ways(rule, now)
    stays = [
        stay
        for moves in ways.values()
        for stay in stays_in(rule.stage_id, moves)
        if stay.has_entry and now - SPAN <= stay.entry.at <= now
    ]
    lines = [_line(rule, stay, now) for stay in stays]
    if rule.writes:
        _leave_out_the_silent(lines, ways)
    return _within_the_cap(rule, lines)


def _leave_out_the_silent(lines: list[Rehearsed], ways: dict[int, list[Move]]) -> None:
    rows = Application.objects.filter(pk__in=ways, candidate__email="")
    silent = set(rows.values_list("pk", flat=True))
    for line in lines:
        if line.state == State.DONE and line.application_id in silent:
            line.state, line.why = State.SKIPPED, Why.REFUSED


def _ways(rule: StageRule, now: datetime) -> dict[int, list[Move]]:
    entries = Transition.objects.filter(
        to_stage_id=rule.stage_id,
        application__posting_id=rule.posting_id,
        at__gte=now - SPAN,
        at__lte=now,
    )
    ids = list(entries.order_by("-pk").values_list("application_id", flat=True)[:MOST])
    ways: dict[int, list[Move]] = defaultdict(list)
    moves = Transition.objects.filter(application_id__in=set(ids), at__lte=now)
    for values in moves.order_by("application_id", "id").values_list(*COLUMNS).iterator():
        move = Move(*values)
        ways[move.application_id].append(move)
    return ways


def _line(rule: StageRule, stay: Stay, now: datetime) -> Rehearsed:
    organization = rule.posting.organization
    due = due_at(rule, stay.entry.at, organization)
    acts_at = stay.acts_at(due, undo_of(rule, organization))
    line = Rehearsed(
        stay.entry.pk, stay.entry.application_id, stay.entry.at, State.DONE, acts_at or due
    )
    if acts_at is None:
        line.state, line.why = State.SKIPPED, Why.LEFT
    elif acts_at > now:
        line.state = State.PLANNED
    return line


def _within_the_cap(rule: StageRule, lines: list[Rehearsed]) -> list[Rehearsed]:
    zone = rule.posting.organization.zone
    done: Counter = Counter()
    for line in sorted(lines, key=lambda one: (one.at, one.entry)):
        if line.state != State.DONE:
            continue
        day = line.at.astimezone(zone).date()
        done[day] += 1
        if done[day] > rule.daily_cap:
            line.state, line.why = State.HELD, Why.CAP
    return lines
