"""An organization's own fields of people as columns of its lists, named as searches name them."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from typing import NamedTuple

from django.utils.html import format_html
from django.utils.text import Truncator

from applicants.models import FieldValue, PersonField
from applicants.queries.columns import Column, Facts, chosen_columns
from applicants.queries.person_fields import person_fields_for, words_of
from applicants.queries.sheets import Cell
from ats.access.models import Membership

OWN = "field."
Kind = PersonField.Kind
# Of more letters a cell shows the beginning, and all of it on hover.
LONGEST_SHOWN, LONGEST_LINK = 80, 30
LINK = (
    '<span class="nowrap"><a class="link" href="{}" rel="noopener noreferrer nofollow"'
    ' target="_blank" title="{}">{}</a></span>'
)


class Said(NamedTuple):
    """What a field says of a person."""

    text: str
    number: Decimal | None = None
    day: date | None = None


@lru_cache(maxsize=4096)
def own_column(field_id: int, key: str, name: str, kind: str) -> Column:
    """Return the column of a field; the same one each time, by which kept parts know it again."""
    return Column(
        f"{OWN}{key}",
        name,
        partial(_drawn, field_id, kind),
        partial(_plain, field_id, kind),
        is_number=kind in (Kind.NUMBER, Kind.DATE),
        field_id=field_id,
    )


def own_columns(member: Membership) -> tuple[Column, ...]:
    """Return a column for each of the organization's own fields. One statement."""
    rows = person_fields_for(member).values_list("pk", "key", "name", "kind")
    return tuple(own_column(*row) for row in rows)


def has_own(names: Collection[str]) -> bool:
    return any(name.startswith(OWN) for name in names)


def columns_for(member: Membership, names: Collection[str]) -> tuple[Column, ...]:
    """Return the columns of these names that there are. One statement if one is an own field."""
    return chosen_columns(names, own_columns(member) if has_own(names) else ())


def said_by_candidate(ids: Sequence[int], columns: Sequence[Column]) -> dict[int, dict[int, Said]]:
    """Return what the own fields among `columns` say, by candidate and field.

    One statement; none without such a column.
    """
    fields = [column.field_id for column in columns if column.field_id is not None]
    if not fields:
        return {}
    found: dict[int, dict[int, Said]] = {}
    rows = FieldValue.objects.filter(candidate_id__in=ids, field_id__in=fields).exclude(text="")
    values = ("candidate_id", "field_id", "text", "number", "day")
    for candidate_id, field_id, *said in rows.order_by().values_list(*values):
        found.setdefault(candidate_id, {})[field_id] = Said(*said)
    return found


def _drawn(field_id: int, kind: str, facts: Facts) -> str:
    said = facts.own.get(field_id)
    if said is None:
        return ""
    words = words_of(kind, said.text, said.day)
    if kind == Kind.DATE:
        return format_html('<span class="nowrap">{}</span>', words)
    if kind == Kind.LINK and words.startswith(("https://", "http://")):
        shown = Truncator(words.partition("://")[2]).chars(LONGEST_LINK)
        return format_html(LINK, words, words, shown)
    shown = Truncator(words).chars(LONGEST_SHOWN)
    return words if shown == words else format_html('<span title="{}">{}</span>', words, shown)


def _plain(field_id: int, kind: str, facts: Facts) -> Cell:
    """Return a number and a day as such, so that a spreadsheet reckons with them."""
    said = facts.own.get(field_id)
    if said is None:
        return ""
    if kind == Kind.NUMBER and said.number is not None:
        return said.number.normalize()
    if kind == Kind.DATE and said.day is not None:
        return said.day
    return words_of(kind, said.text, said.day)
