"""Rows of a posting that people put in order by hand."""

from typing import TypeVar

from django.db.models import QuerySet

from ats.foundation.errors import Conflict
from postings.models import Question, Stage

Row = TypeVar("Row", Stage, Question)


def put_in_order(rows: QuerySet[Row], codes: list[str], *, changed: Conflict) -> list[Row]:
    """Number `rows` as `codes` name them; return them so, none when nothing was to be done.

    Raises `changed` when the codes are not those of all the rows.
    """
    before = list(rows)
    named = {row.code: row for row in before}
    if sorted(codes) != sorted(named):
        raise changed
    ordered = [named[code] for code in codes]
    if ordered == before:
        return []
    for position, row in enumerate(ordered):
        row.position = position
    rows.bulk_update(ordered, ["position"])
    return ordered
