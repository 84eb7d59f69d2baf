"""The columns that a list of candidates may have: how each is drawn, and written to a table."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.html import conditional_escape, escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from applicants.kinds import source_name
from applicants.models import Application
from applicants.queries.cards import draw_pill
from applicants.queries.merging import ended_as
from applicants.queries.sheets import Cell
from ats.foundation.wording import ago

# What every row is read with; a column takes its value from here, and asks nothing.
VALUES = (
    *("pk", "code", "name", "email", "phone", "headline", "location", "source"),
    *("created_at", "updated_at", "owner__user__name"),
)
# Of each application: code, posting, stage, state, when it came, whether it was put aside.
APPLICATION_VALUES = ("code", "posting__title", "stage__name", "state", "applied_at", "is_folded")


@dataclass(frozen=True)
class Facts:
    """A candidate's plain values, the applications that the member sees, tags.

    Applications are newest first, and behind all others those that a merge has put aside.
    `own` is what the organization's own fields say, by the number of the field.
    """

    person: Mapping[str, Any]
    applications: Sequence[tuple]
    tags: Sequence[str] = field(default=())
    own: Mapping[int, Any] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Column:
    """`draw` answers HTML for a cell (escaped if it is no SafeString), `plain` a value.

    One of the organization's own fields has its number in `field_id` (see own_columns).
    """

    name: str
    label: str | Promise
    draw: Callable[[Facts], str]
    plain: Callable[[Facts], Cell]
    is_number: bool = False
    field_id: int | None = None


def where(stage: str | None, state: str, *, is_folded: bool) -> str:
    """Draw the stage somebody stands in, or how the application ended."""
    if stage:
        return draw_pill(stage, "meet")
    kind = "ok" if state == Application.State.HIRED else ""
    return draw_pill(ended_as(state, is_folded=is_folded), kind, "git-merge" if is_folded else "")


def newest(facts: Facts) -> tuple:
    return facts.applications[0] if facts.applications else ("", "", "", "", None, False)


def postings_drawn(facts: Facts) -> str:
    others = len(facts.applications) - 1
    title = escape(newest(facts)[1])
    return mark_safe(f'{title} <span class="pill">+{others}</span>') if others > 0 else title  # noqa: S308


def standing_drawn(facts: Facts) -> str:
    _code, _posting, stage, state, _at, is_folded = newest(facts)
    return where(stage, state, is_folded=is_folded) if state else ""


def standing(facts: Facts) -> str:
    _code, _posting, stage, state, _at, is_folded = newest(facts)
    return stage or (ended_as(state, is_folded=is_folded) if state else "")


def tags_drawn(facts: Facts) -> str:
    return mark_safe(" ".join(draw_pill(tag) for tag in facts.tags))  # noqa: S308  escaped


def value(name: str) -> Callable[[Facts], Any]:
    return lambda facts: facts.person[name] or ""


def drawn_time(name: str) -> Callable[[Facts], str]:
    return lambda facts: ago(facts.person[name])


def local(moment: datetime | None) -> datetime | str:
    return timezone.localtime(moment) if moment else ""


COLUMNS: dict[str, Column] = {
    column.name: column
    for column in (
        Column(
            "posting",
            _("Posting"),
            postings_drawn,
            lambda facts: "; ".join(row[1] for row in facts.applications),
        ),
        Column("stage", _("Stage"), standing_drawn, standing),
        Column(
            "source",
            _("Source"),
            lambda facts: source_name(facts.person["source"]),
            lambda facts: source_name(facts.person["source"]),
        ),
        Column("headline", _("Headline"), value("headline"), value("headline")),
        Column("location", _("Place"), value("location"), value("location")),
        Column("tags", _("Tags"), tags_drawn, lambda facts: "; ".join(facts.tags)),
        Column("owner", _("Owner"), value("owner__user__name"), value("owner__user__name")),
        Column("phone", _("Telephone"), value("phone"), value("phone")),
        Column(
            "applied",
            _("Applied"),
            lambda facts: ago(newest(facts)[4]) if newest(facts)[4] else "",
            lambda facts: local(newest(facts)[4]),
            is_number=True,
        ),
        Column(
            "changed",
            _("Changed"),
            drawn_time("updated_at"),
            lambda facts: local(facts.person["updated_at"]),
            is_number=True,
        ),
        Column(
            "added",
            _("Added"),
            drawn_time("created_at"),
            lambda facts: local(facts.person["created_at"]),
            is_number=True,
        ),
    )
}
USUAL = ("posting", "stage", "source", "added")


def chosen_columns(names: Collection[str], own: Iterable[Column] = ()) -> tuple[Column, ...]:
    """Return the columns of these names in the order of the table; the usual ones for none.

    `own` are those of the organization's own fields, which stand behind.
    """
    found = [column for column in (*COLUMNS.values(), *own) if column.name in names]
    return tuple(found) or tuple(COLUMNS[name] for name in USUAL)


def cells(facts: Facts, columns: Sequence[Column], labels: Sequence[str]) -> SafeString:
    """Draw a row's cells; `labels` are the columns' in the reader's language, escaped."""
    drawn = []
    for column, label in zip(columns, labels, strict=True):
        kind = ' class="number"' if column.is_number else ""
        shown = conditional_escape(column.draw(facts))
        drawn.append(f'<td data-label="{label}"{kind}>{shown}</td>')
    return mark_safe("".join(drawn))  # noqa: S308  every value is escaped
