"""A card of the board: the few values of an application that are shown for many at once."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import TypedDict

from django.utils.translation import gettext as _

from applicants.kinds import source_name
from applicants.models import Application
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
)


class Card(TypedDict):
    """`column` is a stage's code or an end; `avatar` and `due` are drawn already.

    A dictionary, because templates look there first; and of as few values as can be, because
    a board has 150 of them and they are most of what it costs.
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
    due: str
    source: str


# The same names and promises come again and again.
draw_avatar = lru_cache(maxsize=4096)(avatar)
draw_pill = lru_cache(maxsize=256)(pill)


def card_of(values: tuple, today: date) -> Card:
    code, state, stage, entered_at, version, due_on, met_at, source, name, headline = values
    is_owed = stage and due_on is not None and met_at is None and due_on <= today
    return Card(
        code=code,
        column=stage or ("hired" if state == Application.State.HIRED else "ended"),
        version=version,
        name=name,
        avatar=draw_avatar(name),
        headline=headline,
        entered_at=entered_at,
        entered=entered_at.isoformat(timespec="minutes"),
        age=ago(entered_at),
        due=draw_pill(*promise_words(due_on, today)) if is_owed else "",
        source=source_name(source),
    )


def card_from(row: Application, today: date) -> Card:
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
    return card_of(values, today)


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
