"""Phrases on PostgreSQL, whose index knows which words a text has, but not that they are
neighbours: each text that has them all must be opened, and of common words there are too many.

So a bounded number is opened, the first ones in the order that is asked for. What is left over
is told, and the next page goes on from there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from applicants.models import Candidate
from applicants.queries.search.applied import Applied
from applicants.queries.search.index_order import HAS, Statement, first_indexed, sql_of
from applicants.queries.search.text import hits, tsquery
from applicants.queries.search.tree import And, Node, Not, Or, Text

# So many are opened one after another, and so many of those that have all words.
LOOK_AT, OPEN = 2_000, 1_500
# From a sample of those looked at: how many of it must have all words for them to be common.
SAMPLE, COMMON = 500, 10


@dataclass(frozen=True)
class Found:
    """Numbers in their order; `behind` is the code of the last one looked at, blank when all
    have been."""

    ids: list[int]
    behind: str = ""


def has_phrase(node: Node | None) -> bool:
    """Return whether words must stand side by side, where the index cannot tell."""
    if connection.vendor != "postgresql" or node is None:
        return False
    return loosened(node) != node


def loosened(node: Node) -> Node | None:
    """Return what the index can answer of a tree: all its words, wherever they stand.

    It finds whom the tree finds, and more. None when nothing is left of it.
    """
    match node:
        case Text(words, is_beginning, at) if len(words) > 1:
            last = len(words) - 1
            return And(
                tuple(Text((word,), is_beginning and n == last, at) for n, word in enumerate(words))
            )
        case Not(item):
            # Who has the words need not have the phrase: nothing is left out yet.
            return node if loosened(item) == item else None
        case And(items) | Or(items):
            left = tuple(kept for item in items if (kept := loosened(item)) is not None)
            return type(node)(left)
        case _:
            return node


def first_with_phrase(
    candidates: QuerySet[Candidate],
    node: Node,
    organization_id: int,
    most: int,
    *,
    is_narrow: bool,
    applied: Applied | None = None,
) -> Found:
    """Return the first `most` of ordered candidates in whose text a tree is found, or fewer.

    `is_narrow` and `applied` as in `first_found`. Four statements at most.
    """
    loose = loosened(node)
    assert loose is not None, "beside every NOT something is wanted"
    ids = list(candidates.values_list("pk", flat=True)[:LOOK_AT])
    is_all = len(ids) < LOOK_AT
    common, found = _sampled(ids[:SAMPLE], loose, node)
    if len(found) < most and (is_all or common >= COMMON):
        found += _opened(ids[SAMPLE:], node, most - len(found))
    if len(found) >= most or is_all:
        return Found(found[:most])
    if common >= COMMON:
        return Found(found, _code(ids[-1]))
    try:
        near = _near(candidates, loose, organization_id, is_narrow, applied)
    except EmptyResultSet:
        return Found([])
    found, last = _first_of(near, node, most)
    return Found(found, _code(last) if last else "")


def _near(
    candidates: QuerySet[Candidate],
    loose: Node,
    organization_id: int,
    is_narrow: bool,
    applied: Applied | None,
) -> Statement:
    """Return what asks for the first of ordered candidates who have all words, wherever."""
    if is_narrow and applied is None:
        return sql_of(candidates.filter(hits(loose, organization_id)).values("pk")[:OPEN])
    people, within = (applied.asked, applied.within) if applied else (candidates, None)
    return first_indexed(people, loose, organization_id, OPEN, within)


def _first_of(near: Statement, node: Node, most: int) -> tuple[list[int], int | None]:
    """Return the first `most` of OPEN people in whose text a tree is found, in their order, and
    the last of all where there may be others behind."""
    rows = _rows(
        f"WITH near (id) AS MATERIALIZED ({near[0]}),"  # noqa: S608
        f" found AS MATERIALIZED (SELECT id FROM near WHERE {HAS} LIMIT %s),"
        " last AS (SELECT id FROM near WHERE (SELECT COUNT(*) FROM found) < %s"
        " OFFSET %s LIMIT 1) SELECT id, FALSE FROM found UNION ALL SELECT id, TRUE FROM last",
        [*near[1], tsquery(node), most, most, OPEN - 1],
    )
    last = next((pk for pk, is_last in rows if is_last), None)
    return [pk for pk, is_last in rows if not is_last], last


def _sampled(ids: Sequence[int], loose: Node, node: Node) -> tuple[int, list[int]]:
    """Return in how many texts are all words, and those of them in which a tree is found.

    These in the order they are given in.
    """
    has = (
        "(SELECT CASE WHEN words @@ to_tsquery('simple', %s) THEN words @@ to_tsquery('simple', %s)"
        " END FROM applicants_search WHERE candidate_id = id)"
    )
    rows = _rows(
        f"SELECT id, has FROM (SELECT id, {has} AS has FROM unnest(%s::bigint[]) AS id OFFSET 0)"  # noqa: S608
        " AS sampled WHERE has IS NOT NULL",
        [tsquery(loose), tsquery(node), list(ids)],
    )
    return len(rows), [pk for pk, is_found in rows if is_found]


def _opened(ids: Sequence[int], node: Node, most: int) -> list[int]:
    """Return the first `most` in whose text a tree is found, in the order they are given in."""
    rows = _rows(
        f"SELECT id FROM unnest(%s::bigint[]) AS id WHERE {HAS} LIMIT %s",  # noqa: S608
        [list(ids), tsquery(node), most],
    )
    return [pk for (pk,) in rows]


def _rows(statement: str, values: list) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


def _code(number: int) -> str:
    return Candidate.objects.values_list("code", flat=True).get(pk=number)
