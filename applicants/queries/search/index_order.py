"""Whom PostgreSQL's index of words finds, in an order: each is asked for by number, one by one.

Joined, they would be at the planner's mercy: it guesses how many the index finds, and where it
guesses too many it walks through everybody in the order that is wanted.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.expressions import Combinable, RawSQL

from applicants.models import Candidate
from applicants.queries.search.text import numbers_with
from applicants.queries.search.tree import Node

# Whether somebody has words, by their `id`: asked so, nothing but this one text is opened.
HAS = "(SELECT words @@ to_tsquery('simple', %s) FROM applicants_search WHERE candidate_id = id)"
# What is asked of PostgreSQL, and its values.
Statement = tuple[str, list[Any]]


def sql_of(rows: QuerySet) -> Statement:
    sql, values = rows.query.sql_with_params()
    return sql, list(values)


def way_of(candidates: QuerySet[Candidate]) -> str | None:
    """Return DESC or ASC for candidates that are ordered by number, else None."""
    ways: dict[tuple, str] = {("-pk",): "DESC", ("pk",): "ASC"}
    return ways.get(tuple(candidates.query.order_by))


def first_indexed(
    candidates: QuerySet[Candidate],
    words: Node,
    organization_id: int,
    most: int,
    within: RawSQL | None = None,
) -> Statement:
    """Return what asks for the numbers of the first `most` of ordered candidates with words.

    `within` are the numbers of those it may be, where they are few. EmptyResultSet.
    """
    hits = numbers_with(words, organization_id, within)
    found, values = f"SELECT id FROM ({hits.sql}) AS found (id)", list(hits.params)  # noqa: S608
    if way := way_of(candidates):
        # Those that come first are met first, and the rest need not be asked for.
        found, keys, order = f"{found} ORDER BY id {way}", {}, f"hit.id {way}"
    else:
        sorts = list(_sorts(candidates.query.order_by))
        keys = {f"sort{at}": by for at, (by, _way) in enumerate(sorts)}
        order = ", ".join(f"sort{at} {way}" for at, (_by, way) in enumerate(sorts))
    asked, asked_values = one_by_one(candidates, keys)
    sql = f"SELECT hit.id FROM ({found}) AS hit {asked} ORDER BY {order} LIMIT %s"  # noqa: S608
    return sql, [*values, *asked_values, most]


def one_by_one(candidates: QuerySet[Candidate], keys: dict[str, Combinable]) -> Statement:
    """Return what joins the one of `candidates` with the number of a `hit`, if it is of them."""
    each = candidates.filter(pk=RawSQL("hit.id", ())).order_by()
    # The limit keeps it from being planned as a join of all.
    sql, values = sql_of(each.annotate(**keys).values("pk", *keys)[:1])
    return f"CROSS JOIN LATERAL ({sql}) AS person ({', '.join(['id', *keys])})", values


def _sorts(order_by: Sequence[Any]) -> Iterator[tuple[Combinable, str]]:
    for item in order_by:
        if isinstance(item, str):
            yield F(item.removeprefix("-")), "DESC" if item.startswith("-") else "ASC"
        else:
            yield item.expression, "DESC" if item.descending else "ASC"
