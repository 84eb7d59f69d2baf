"""The board in lanes: a posting's cards by owner or by source, each lane across all stages."""

from collections import Counter
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.kinds import source_name
from applicants.models import Application
from applicants.queries.applications import applications_for
from applicants.queries.asked import NO_SOURCE, NOBODY, Asked
from applicants.queries.board import Column, board_applications, column_counts, end_of
from applicants.queries.card_facts import add_facts
from applicants.queries.cards import CARD, Card, card_of, place_of, with_evidence
from ats.access.models import Membership
from postings.models import Posting, Stage

OWNER, SOURCE = "owner", "source"
# What tells one lane from another, and what names it.
KEYS = {
    OWNER: ("candidate__owner__code", "candidate__owner__user__name"),
    SOURCE: ("source", "source"),
}
# A lane's part of a stage shows so many first; so many lanes are shown, those of most people.
FIRST = 8
MOST = 20


@dataclass
class Lane:
    """`key` is the owner's code or the source; `query` is the address's for this lane alone."""

    key: str
    name: str
    count: int
    query: str
    columns: list[Column] = field(default_factory=list)


@dataclass(frozen=True)
class LaneCounts:
    """How many stand in each stage, have ended how, and are active in each lane (most first)."""

    stages: dict[str, int]
    ends: dict[str, int]
    lanes: dict[str, int]
    names: dict[str, str]


def count_lanes(rows: QuerySet[Application], by: str) -> LaneCounts:
    """Count applications of a board by stage, end and lane. One statement."""
    key, name = KEYS[by]
    counted = rows.order_by().values_list("state", "stage__code", key, name)
    stages: Counter[str] = Counter()
    ends = {"hired": 0, "ended": 0}
    lanes: Counter[str] = Counter()
    names: dict[str, str] = {}
    for state, stage, lane, named, count in counted.annotate(count=Count("pk")):
        if stage is None:
            ends[end_of(state)] += count
            continue
        stages[stage] += count
        lanes[lane or _missing(by)] += count
        names[lane or _missing(by)] = _name(by, named)
    return LaneCounts(dict(stages), ends, dict(lanes.most_common()), names)


def board_counts(member: Membership, code: str, by: str) -> tuple[dict[str, int], dict[str, int]]:
    """Return how many stand in each column of a posting's board, and in each lane if it has any.

    Of those that `member` sees; a stage in which nobody stands counts 0. Two statements.
    """
    rows = applications_for(member).filter(posting__code=code)
    stages = Stage.objects.filter(posting__code=code).order_by().values_list("code", flat=True)
    if by in KEYS:
        counts = count_lanes(rows, by)
        return dict.fromkeys(stages, 0) | counts.stages | counts.ends, counts.lanes
    stage_counts, end_counts = column_counts(rows)
    return dict.fromkeys(stages, 0) | stage_counts | end_counts, {}


def lanes_of(
    member: Membership, posting: Posting, by: str, asked: Asked | None = None
) -> tuple[list[Column], list[Lane], LaneCounts]:
    """Return the stages without cards, and lanes with theirs, one's own first, nobody's last.

    Six statements, whatever the number of lanes; the counts also tell of lanes beyond MOST.
    BrokenQuery for a broken query.
    """
    stages = list(posting.stages.all())
    rows = board_applications(member, posting, asked)
    counts = count_lanes(rows, by)
    shown = list(counts.lanes)[:MOST]
    lanes = {
        key: Lane(
            key,
            counts.names[key],
            counts.lanes[key],
            (asked or Asked()).but(**{by: key}).query,
            [Column(stage.code, stage.name, 0, stage=stage) for stage in stages],
        )
        for key in sorted(shown, key=lambda key: _order(member, by, key, counts.names[key]))
    }
    cells = _cells(member, rows, by, shown)
    for lane in lanes.values():
        for column in lane.columns:
            cards = cells.get((lane.key, column.key), [])
            column.cards = cards[:FIRST]
            column.after = place_of(cards[FIRST - 1]) if len(cards) > FIRST else ""
    columns = [
        Column(one.code, one.name, counts.stages.get(one.code, 0), stage=one) for one in stages
    ]
    return columns, list(lanes.values()), counts


def lane_of(card: Card, by: str) -> str:
    """Return the key of the lane that a card stands in."""
    return (card["owner"] if by == OWNER else card["source"]) or _missing(by)


def _cells(
    member: Membership, rows: QuerySet[Application], by: str, lanes: list[str]
) -> dict[tuple[str, str], list[Card]]:
    """Return the first cards of each lane in each stage, and one more where there is a rest."""
    key = KEYS[by][0]
    newest = [F("stage_entered_at").desc(), F("code").desc()]
    place = Window(RowNumber(), partition_by=[F("stage_id"), F(key)], order_by=newest)
    wanted = [Q(**{key: lane}) for lane in lanes if lane != _missing(by)]
    if _missing(by) in lanes:
        wanted.append(Q(candidate__owner=None) if by == OWNER else Q(source=""))
    if not wanted:
        return {}
    ranked = rows.active().filter(reduce(or_, wanted)).order_by().annotate(place=place)
    first = ranked.filter(place__lte=FIRST + 1).values("pk")
    found = with_evidence(Application.objects.filter(pk__in=first))
    today = timezone.localdate(timezone=member.organization.zone)
    newest_first = found.order_by("-stage_entered_at", "-code").values_list(*CARD)
    cards = [card_of(values, today) for values in newest_first]
    add_facts(member, cards, today)
    cells: dict[tuple[str, str], list[Card]] = {}
    for card in cards:
        cells.setdefault((lane_of(card, by), card["column"]), []).append(card)
    return cells


def _missing(by: str) -> str:
    return NOBODY if by == OWNER else NO_SOURCE


def _name(by: str, named: str | None) -> str:
    if by == OWNER:
        return named or _("Nobody’s")
    return source_name(named) if named else _("No source")


def _order(member: Membership, by: str, key: str, name: str) -> tuple:
    return key == _missing(by), key != member.code, name.casefold()
