"""A card of the board: the few values of an application that are shown for many at once."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NotRequired, TypedDict

from django.db.models import FilteredRelation, Q, QuerySet
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from applicants.models import Application
from applicants.queries.merging import folded_away
from ats.foundation.templatetags.ui import avatar, pill
from ats.foundation.wording import ago

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
CARD = (
    "code",
    "state",
    "stage__code",
    "stage_entered_at",
    "row_version",
    "promise_due_on",
    "promise_met_at",
    "source",
    "candidate__name",
    "candidate__headline",
    "pk",
    "candidate_id",
    "candidate__owner__code",
    "candidate__owner__user__name",
    "snooze__until",
    "evidence__dots",
    "stage__target_days",
    "is_folded",
)
# Who stands in a stage so long may have been forgotten, where the stage itself names no days.
LONG_DAYS = 7


class Card(TypedDict):
    """`column` is a stage's code or an end; `avatar`, `due` and `next` are drawn already.

    `dots` are the letters of EvidenceRun.dots, `until` the day somebody is put aside to,
    `beyond` by how many working days somebody has stayed longer than `target`; that, tags,
    answers and next step are worked out for many at once (see card_facts). A `bare` card says
    only where it stands: the browser keeps the rest. A dictionary, because templates look there
    first; and of as few values as can be, because a board has 150 of them and they are most of
    what it costs.
    """

    code: str
    column: str
    version: int
    name: str
    avatar: str
    headline: str
    entered_at: datetime
    entered: str
    age: str
    is_long: bool
    is_over: bool
    due: str
    source: str
    pk: int
    candidate: int
    owner: str
    owner_name: str
    until: date | None
    dots: str
    target: int | None
    is_folded: bool
    beyond: NotRequired[int]
    tags: NotRequired[tuple[str, ...]]
    next: NotRequired[SafeString]
    looks: NotRequired[Sequence[tuple[str, str]]]
    shown: NotRequired[Sequence[tuple[str, str]]]
    bare: NotRequired[bool]


# The same names and promises come again and again.
draw_avatar = lru_cache(maxsize=4096)(avatar)
draw_pill = lru_cache(maxsize=256)(pill)


def with_evidence(rows: QuerySet[Application]) -> QuerySet[Application]:
    """Bring along the evidence found last, so that CARD can be read of `rows`."""
    current = Q(evidence_runs__is_current=True)
    evidence = FilteredRelation("evidence_runs", condition=current)
    return rows.annotate(evidence=evidence, is_folded=folded_away())


def card_of(values: tuple, today: date) -> Card:
    code, state, stage, entered_at, version, due_on, met_at, source, name, headline = values[:10]
    pk, candidate, owner, owner_name, until, dots, target, is_folded = values[10:]
    is_owed = stage and due_on is not None and met_at is None and due_on <= today
    return Card(
        code=code,
        column=stage or ("hired" if state == Application.State.HIRED else "ended"),
        version=version,
        name=name,
        avatar=draw_avatar(name),
        headline=headline,
        entered_at=entered_at,
        entered=f"{entered_at.isoformat()[:16]}Z",
        age=ago(entered_at),
        is_long=bool(stage) and (today - entered_at.date()).days > LONG_DAYS,
        is_over=not stage,
        due=draw_pill(*promise_words(due_on, today)) if is_owed else "",
        source=source,
        pk=pk,
        candidate=candidate,
        owner=owner or "",
        # What one decides with is not told of who was decided about.
        owner_name=owner_name or "" if stage else "",
        until=until if until and until > today else None,
        dots=dots or "" if stage else "",
        target=target,
        is_folded=is_folded,
    )


def bare_card(row: Application, today: date) -> Card:
    """Return the card of a row with candidate and stage loaded, without a query."""
    values = (
        row.code,
        row.state,
        row.stage.code if row.stage else None,
        row.stage_entered_at,
        row.row_version,
        row.promise_due_on,
        row.promise_met_at,
        row.source,
        row.candidate.name,
        row.candidate.headline,
        row.pk,
        row.candidate_id,
        *("", "", None, "", None, False),
    )
    return Card(**card_of(values, today), bare=True)


def place_of(card: Card) -> str:
    """Return where the rest of a column begins after `card`: "<microseconds>-<code>"."""
    return f"{micros(card['entered_at'])}-{card['code']}"


def micros(moment: datetime) -> int:
    since = moment - EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def at_micros(number: int) -> datetime:
    return EPOCH + timedelta(microseconds=number)


def promise_words(due_on: date, today: date) -> tuple[str, str]:
    """Return what a promise that is due says on a card, and how loudly."""
    if due_on == today:
        return _("Reply due today"), "warn"
    return _("Reply %(days)d d late") % {"days": (today - due_on).days}, "bad"
