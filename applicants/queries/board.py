"""The board of a posting: columns with their first cards, the rest of one, and what changed."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache

from django.core.exceptions import EmptyResultSet
from django.db.models import Count, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.models import Application
from applicants.queries.applications import applications_for
from applicants.queries.asked import Asked, applications_asked
from applicants.queries.card_facts import add_facts
from applicants.queries.cards import CARD, Card, at_micros, card_of, place_of, with_evidence
from ats.access.models import Membership
from ats.access.stand_ins import STAND_INS, member_of_role, values_of
from ats.foundation.prepared import Prepared
from postings.models import Posting, Stage

FIRST = 25
# What stands in for a posting and its stages while a statement is compiled; no row has them.
POSTING, FIRST_STAGE = -10, -100
HIRED, ENDED = "hired", "ended"
ENDS = {
    HIRED: (Application.State.HIRED,),
    ENDED: (Application.State.REJECTED, Application.State.WITHDRAWN),
}


@dataclass
class Column:
    """A stage, or one of the two ends (then `is_end`); `after` is where its rest begins."""

    key: str
    name: str
    count: int
    is_end: bool = False
    cards: list[Card] = field(default_factory=list)
    after: str = ""
    stage: Stage | None = None


def board_applications(
    member: Membership, posting: Posting, asked: Asked | None = None
) -> QuerySet[Application]:
    """Return the applications of a board, narrowed to what is asked for. BrokenQuery."""
    if asked is None:
        return applications_for(member).filter(posting_id=posting.pk)
    return applications_asked(member, asked).filter(posting_id=posting.pk)


def board_columns(
    member: Membership, posting: Posting, *, with_ends: bool = False, asked: Asked | None = None
) -> list[Column]:
    """Return the stages of `posting` in order, then the two ends, with counts and first cards.

    Six statements, whatever the number of stages and applications; the ends have cards only
    `with_ends`. `asked` narrows it; BrokenQuery for a broken query.
    """
    stages = list(posting.stages.all())
    rows = board_applications(member, posting, asked)
    stage_counts, end_counts = column_counts(rows)
    columns = [
        Column(one.code, one.name, stage_counts.get(one.code, 0), stage=one) for one in stages
    ]
    columns += end_columns(end_counts)
    ends = list(ENDS) if with_ends else []
    cards_by_column: dict[str, list[Card]] = {}
    today = timezone.localdate(timezone=member.organization.zone)
    if asked is None:
        cards = first_of_each(member, posting, stages, ends, today)
    else:
        cards = first_of_narrowed(rows, stages, ends, today)
    add_facts(member, cards, today)
    for card in cards:
        cards_by_column.setdefault(card["column"], []).append(card)
    for column in columns:
        cut_column(column, cards_by_column.get(column.key, []))
    return columns


def end_columns(counts: dict[str, int]) -> list[Column]:
    """Return the two ends with their counts, without cards."""
    return [
        Column(HIRED, _("Hired"), counts[HIRED], is_end=True),
        Column(ENDED, _("Not moved forward"), counts[ENDED], is_end=True),
    ]


def column_counts(rows: QuerySet[Application]) -> tuple[dict[str, int], dict[str, int]]:
    """Return the number of applications by stage code, and by end. One statement."""
    stages: dict[str, int] = {}
    ends = dict.fromkeys(ENDS, 0)
    counted = rows.order_by().values_list("state", "stage__code").annotate(count=Count("pk"))
    for state, stage, count in counted:
        if stage is not None:
            stages[stage] = count
        else:
            ends[end_of(state)] += count
    return stages, ends


def counts_around(member: Membership, row: Application) -> dict[str, int]:
    """Return the counts of the columns in which an application stands, by stage code and end."""
    stages, ends = column_counts(applications_for(member).filter(posting_id=row.posting_id))
    return stages | ends


def end_of(state: str) -> str:
    """Return the end in which an application that is over stands."""
    return HIRED if state == Application.State.HIRED else ENDED


def in_stage(rows: QuerySet[Application], stage_id: int) -> QuerySet[Application]:
    """Return who stands in a stage, the newest in it first."""
    return rows.filter(stage_id=stage_id, state=Application.State.ACTIVE).order_by(
        "-stage_entered_at", "-code"
    )


def in_end(rows: QuerySet[Application], end: str) -> QuerySet[Application]:
    """Return whose application has ended so, the latest first."""
    return rows.filter(state__in=ENDS[end]).order_by("-stage_entered_at", "-code")


def first_of_each(
    member: Membership, posting: Posting, stages: list[Stage], ends: list[str], today: date
) -> list[Card]:
    """Return the first cards of each stage and end, and one more where there is a rest.

    One statement: a column is found by its index, so a long one costs no more than a short one.
    """
    if not stages and not ends:
        return []
    asked = {f"stage{n}": stage.pk for n, stage in enumerate(stages)}
    prepared = _firsts(member.role, len(stages), tuple(ends))
    rows = prepared.ask(posting=posting.pk, **asked, **values_of(member))
    return [card_of(values, today) for values in rows]


def first_of_narrowed(
    rows: QuerySet[Application], stages: list[Stage], ends: list[str], today: date
) -> list[Card]:
    """Return the same of narrowed `rows`. One statement, built each time."""
    parts = [in_stage(rows, stage.pk) for stage in stages] + [in_end(rows, end) for end in ends]
    if not parts:
        return []
    try:
        found = _united(parts)
    except EmptyResultSet:  # a search without a letter in it, which finds nobody
        return []
    return [card_of(values, today) for values in found.values_list(*CARD)]


@lru_cache(maxsize=64)
def _firsts(role: str, stages: int, ends: tuple[str, ...]) -> Prepared:
    stand_ins = {f"stage{n}": FIRST_STAGE - n for n in range(stages)}
    rows = board_applications(member_of_role(role), Posting(pk=POSTING))
    parts = [
        *(in_stage(rows, stage_id) for stage_id in stand_ins.values()),
        *(in_end(rows, end) for end in ends),
    ]
    return Prepared(
        _united(parts).values_list(*CARD), {"posting": POSTING, **stand_ins, **STAND_INS}
    )


def _united(parts: list[QuerySet[Application]]) -> QuerySet[Application]:
    """Return the first of each part, the newest in their columns first, as one query set."""
    compiled = [part.values("pk")[: FIRST + 1].query.sql_with_params() for part in parts]
    union = " UNION ALL ".join(
        f"SELECT * FROM ({sql}) AS part{n}"  # noqa: S608  compiled by the ORM
        for n, (sql, _values) in enumerate(compiled)
    )
    parameters = [value for _sql, values in compiled for value in values]
    found = Application.objects.filter(pk__in=RawSQL(union, parameters))  # noqa: S611
    return with_evidence(found).order_by("-stage_entered_at", "-code")


def cards_of(member: Membership, rows: QuerySet[Application], today: date) -> list[Card]:
    """Return the cards of `rows` that `member` sees, with what is known besides. 4 statements."""
    cards = [card_of(values, today) for values in with_evidence(rows).values_list(*CARD)]
    add_facts(member, cards, today)
    return cards


def cut_column(column: Column, cards: list[Card]) -> None:
    column.cards = cards[:FIRST]
    if len(cards) > FIRST:
        column.after = place_of(cards[FIRST - 1])


def rest_of_column(
    member: Membership, posting: Posting, key: str, after: str, asked: Asked | None = None
) -> Column | None:
    """Return the next cards of one column, from the place `after`; None when there is none such.

    Five statements (the stage, the cards and their facts).
    """
    rows = board_applications(member, posting, asked)
    if key in ENDS:
        column, part = Column(key, "", 0, is_end=True), in_end(rows, key)
    else:
        stage = posting.stages.filter(code=key).first()
        if stage is None:
            return None
        column, part = Column(key, stage.name, 0), in_stage(rows, stage.pk)
    place = read_place(after)
    if place is not None:
        entered_at, code = place
        part = part.filter(stage_entered_at__lte=entered_at).exclude(
            Q(stage_entered_at=entered_at) & Q(code__gte=code)
        )
    today = timezone.localdate(timezone=member.organization.zone)
    cut_column(column, cards_of(member, part[: FIRST + 1], today))
    return column


def read_place(after: str) -> tuple[datetime, str] | None:
    """Read a card's place ("<microseconds>-<code>"); None when it is not one."""
    digits, _dash, code = after.partition("-")
    if not digits.isdecimal() or len(digits) > 17 or not code.isalnum():
        return None
    return at_micros(int(digits)), code
