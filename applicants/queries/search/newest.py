"""The first of those found, at a cost that does not depend on how common a word is.

PostgreSQL guesses how many rows have a word, and a wrong guess walks a million of them. So it is
not asked to guess: the first few hundred rows are looked at one by one, which finds what is
common; what is not found so is rare, and taken from the index as a whole. What is hardly among
the very first, as a name is, goes to the index at once.
"""

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from applicants.models import Candidate
from applicants.queries.search.applied import Applied
from applicants.queries.search.index_order import HAS, Statement, first_indexed, sql_of
from applicants.queries.search.text import hits, tsquery
from applicants.queries.search.tree import Node

LOOK_AT = 1_200
# Of so many first rows, so few with the words: looking on would be dearer than the index.
SAMPLE, FEW_OF_SAMPLE = 200, 5


def first_found(
    candidates: QuerySet[Candidate],
    words: Node,
    organization_id: int,
    most: int,
    *,
    is_narrow: bool,
    applied: Applied | None = None,
    within: RawSQL | None = None,
) -> QuerySet[Candidate]:
    """Return the first `most` of ordered candidates in whose indexed words a tree is found.

    `is_narrow` says that other conditions narrow them already; `applied` are the same people,
    ordered by number, where they applied for a few postings, and `within` their numbers, where
    those are few. One statement.
    """
    if connection.vendor != "postgresql":
        return candidates.filter(hits(words, organization_id))[:most]
    sample, few = (0, 0) if is_narrow and applied is None else (SAMPLE, FEW_OF_SAMPLE)
    looked_at: Statement = ("SELECT id FROM nearest", [])
    try:
        if applied is not None:
            nearest, looked_at = applied.nearest(LOOK_AT), applied.seen("nearest")
            indexed = first_indexed(applied.asked, words, organization_id, most, applied.within)
        else:
            nearest = sql_of(candidates.values("pk")[:LOOK_AT])
            indexed = _indexed(candidates, words, organization_id, most, within, is_narrow)
    except EmptyResultSet:
        return candidates.none()
    # Who are but few are all looked at.
    goes_on = (
        "((SELECT COUNT(*) FROM sampled WHERE has) >= %s OR (SELECT COUNT(*) FROM nearest) < %s)"
    )
    found = RawSQL(  # noqa: S611  the compiler's own statements, and values apart from them
        f"WITH nearest (id) AS MATERIALIZED ({nearest[0]}),"  # noqa: S608
        f" looked_at (id) AS MATERIALIZED ({looked_at[0]}),"
        f" sampled (id, has) AS MATERIALIZED (SELECT id, {HAS} FROM looked_at LIMIT %s),"
        " found AS MATERIALIZED (SELECT id FROM sampled WHERE has UNION ALL"
        f" SELECT id FROM (SELECT id FROM looked_at OFFSET %s) AS rest WHERE {goes_on} AND {HAS}"
        " LIMIT %s)"
        f" SELECT id FROM found UNION SELECT id FROM ({indexed[0]}) AS indexed (id)"
        " WHERE (SELECT COUNT(*) FROM found) < %s AND (SELECT COUNT(*) FROM nearest) >= %s",
        [
            *(*nearest[1], *looked_at[1]),
            *(tsquery(words), sample),
            *(sample, few, LOOK_AT, tsquery(words), most),
            *(*indexed[1], most, LOOK_AT),
        ],
    )
    return Candidate.objects.filter(pk__in=found).order_by(*candidates.query.order_by)[:most]


def _indexed(
    candidates: QuerySet[Candidate],
    words: Node,
    organization_id: int,
    most: int,
    within: RawSQL | None,
    is_narrow: bool,
) -> Statement:
    if not is_narrow:
        return first_indexed(candidates, words, organization_id, most)
    return sql_of(candidates.filter(hits(words, organization_id, within)).values("pk")[:most])
