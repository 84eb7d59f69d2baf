"""A card of the board: the few values of an application that are shown for many at once."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TypedDict

from django.utils.translation import gettext as _

from applicants.models import Application
from ats.foundation.templatetags.ui import hue
from ats.foundation.wording import ago, initials

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
)


class Card(TypedDict):
    """`column` is a stage's code or an end; `place` tells where the rest of its column begins.

    A dictionary, because templates look there first, and a board has 150 of them.
    """

    code: str
    column: str
    version: int
    place: str
    name: str
    initials: str
    hue: str
    headline: str
    entered: str
    age: str
    due: str
    due_kind: str
    source: str


def card_of(values: tuple, now: datetime, today: date) -> Card:
    code, state, stage, entered_at, version, due_on, met_at, source, name, headline = values
    due, due_kind = ("", "") if met_at or not stage else promise_words(due_on, today)
    return Card(
        code=code,
        column=stage or ("hired" if state == Application.State.HIRED else "ended"),
        version=version,
        place=place_of(entered_at, code),
        name=name,
        initials=initials(name),
        hue=hue_of(name),
        headline=headline,
        entered=entered_at.isoformat(timespec="minutes"),
        age=ago(entered_at),
        due=due,
        due_kind=due_kind,
        source=source,
    )


def card_from(row: Application, now: datetime, today: date) -> Card:
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
    )
    return card_of(values, now, today)


hue_of = lru_cache(maxsize=4096)(hue)


def place_of(entered_at: datetime, code: str) -> str:
    return f"{micros(entered_at)}-{code}"


def micros(moment: datetime) -> int:
    since = moment - EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def at_micros(number: int) -> datetime:
    return EPOCH + timedelta(microseconds=number)


def promise_words(due_on: date | None, today: date) -> tuple[str, str]:
    """Return what a promise says on a card ("Reply due today") and its kind; nothing until then."""
    if due_on is None or due_on > today:
        return "", ""
    if due_on == today:
        return _("Reply due today"), "warn"
    return _("Reply %(days)d d late") % {"days": (today - due_on).days}, "bad"
