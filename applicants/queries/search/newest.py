"""The first of those found, at a cost that does not depend on how common a word is.

PostgreSQL guesses how many rows have a word, and a wrong guess walks a million of them. So it is
not asked to guess: the first few hundred rows are looked at one by one, which finds what is
common; what is not found so is rare, and taken from the index as a whole. What is hardly among
the very first, as a name is, goes to the index at once.
"""

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from applicants.models import Application, Candidate
from applicants.queries.search.text import hits, tsquery
from applicants.queries.search.tree import Node

LOOK_AT = 500
# Of so many first rows, so few with the words: looking on would be dearer than the index.
SAMPLE, FEW_OF_SAMPLE = 60, 2
# Where other conditions leave few rows, as one posting does, more of those are looked at.
LOOK_AT_NARROW = 1_000


def first_found(
    candidates: QuerySet[Candidate],
    words: Node,
    organization_id: int,
    most: int,
    *,
    is_narrow: bool,
    within: RawSQL | None = None,
) -> QuerySet[Candidate]:
    """Return the first `most` of ordered candidates in whose indexed words a tree is found.

    `is_narrow` says that other conditions narrow them already; `within` are the numbers of
    those it may be, where they are few. One statement.
    """
    if connection.vendor != "postgresql":
        return candidates.filter(hits(words, organization_id))[:most]
    look_at, sample, few = LOOK_AT, SAMPLE, FEW_OF_SAMPLE
    if is_narrow:
        look_at, sample, few = LOOK_AT_NARROW, 0, 0
    indexed = candidates.filter(hits(words, organization_id, within))
    try:
        looked_at, looked_at_values = _sql(candidates.values("pk")[:look_at])
        older, older_values = _sql(indexed.values("pk")[:most])
    except EmptyResultSet:
        return candidates.none()
    has = (
        "(SELECT words @@ to_tsquery('simple', %s) FROM applicants_search WHERE candidate_id = id)"
    )
    goes_on = "(SELECT COUNT(*) FROM sampled WHERE has) >= %s"
    found = RawSQL(  # noqa: S611  the compiler's own statements, and values apart from them
        f"WITH looked_at (id) AS MATERIALIZED ({looked_at}),"  # noqa: S608
        f" sampled (id, has) AS MATERIALIZED (SELECT id, {has} FROM looked_at LIMIT %s),"
        " found AS MATERIALIZED (SELECT id FROM sampled WHERE has UNION ALL"
        f" SELECT id FROM (SELECT id FROM looked_at OFFSET %s) AS rest WHERE {goes_on} AND {has}"
        " LIMIT %s)"
        f" SELECT id FROM found UNION SELECT id FROM ({older}) AS older (id)"
        " WHERE (SELECT COUNT(*) FROM found) < %s"
        f" AND ((SELECT COUNT(*) FROM looked_at) = %s OR NOT {goes_on})",
        [
            *looked_at_values,
            *(tsquery(words), sample),
            *(sample, few, tsquery(words), most),
            *older_values,
            *(most, look_at, few),
        ],
    )
    return Candidate.objects.filter(pk__in=found).order_by(*candidates.query.order_by)[:most]


def _sql(rows: QuerySet) -> tuple[str, tuple]:
    return rows.query.sql_with_params()


def having_applied(applications: QuerySet[Application], *, is_few: bool) -> Q:
    """Return the condition that one of these applications is a candidate's.

    `is_few` says that they are of one posting: its rows are taken first, because walking
    everybody until enough of one posting are met is slower.
    """
    if not is_few or connection.vendor != "postgresql":
        return Q(Exists(applications.filter(candidate_id=OuterRef("pk"))))
    within = numbers_in(applications)
    return Q(pk__in=[] if within is None else within)


def numbers_in(applications: QuerySet[Application]) -> RawSQL | None:
    """Return the numbers of the candidates of these applications; None when there are none."""
    try:
        rows, values = _sql(applications.order_by().values("candidate_id"))
    except EmptyResultSet:  # of a posting that nobody has
        return None
    return RawSQL(f"{rows} OFFSET 0", values)  # noqa: S611  the compiler's own
