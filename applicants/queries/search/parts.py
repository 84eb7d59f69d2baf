"""Words as those find them who see only a part of a person: in what they may open, nothing else.

The index holds all words of a person together, so it may only say who comes into question: each
is then looked for among the words of the record and of the documents that the member may open,
which are kept apart for it. A NOT is of these words alone as well: who were left out by a word
of another document would be told of it.
"""

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from applicants.models import Candidate, PersonWords
from applicants.queries.applications import candidates_for
from applicants.queries.documents import documents_for
from applicants.queries.search.phrases import loosened
from applicants.queries.search.text import numbers_with
from applicants.queries.search.tree import And, Field, Node, Not, Or, Text
from ats.access.models import Membership

OPENED = """(
EXISTS (SELECT 1 FROM applicants_personwords AS own
        WHERE own.candidate_id = seen.id AND {place}(own.words, %s) > 0)
OR EXISTS (SELECT 1 FROM shown JOIN applicants_documentwords AS own ON own.document_id = shown.id
           WHERE shown.whose = seen.id AND {place}(own.words, %s) > 0))"""
OPENED_POSTGRESQL, OPENED_SQLITE = OPENED.format(place="STRPOS"), OPENED.format(place="INSTR")


def found_in_parts(member: Membership, node: Node) -> Q:
    """Return the candidates in whose words that `member` may open a tree of words is found."""
    return Q(pk__in=_numbers(member, node, candidates_for(member).order_by()))


def first_in_parts(
    member: Membership, candidates: QuerySet[Candidate], node: Node, most: int
) -> QuerySet[Candidate]:
    """Return the first `most` of ordered candidates in whose words a tree is found.

    As far as `member` may open them. One statement.
    """
    try:
        found = _numbers(member, node, candidates, most)
    except EmptyResultSet:
        return candidates.none()
    return Candidate.objects.filter(pk__in=found).order_by(*candidates.query.order_by)[:most]


def named_in_part(part: str) -> Q:
    """Return the candidates whose own name or address holds a part, folded."""
    return Q(Exists(PersonWords.objects.filter(pk=OuterRef("pk"), names__contains=part)))


def _numbers(
    member: Membership, node: Node, candidates: QuerySet[Candidate], most: int | None = None
) -> RawSQL:
    """Return the numbers of those of `candidates`, whom `member` sees; on PostgreSQL, which keeps
    their order through, of the first `most`.

    Each who comes into question is opened by itself. Parts lie side by side as far as they can,
    because SQLite reads no deep statement.
    """
    is_postgresql = connection.vendor == "postgresql"
    ordered = candidates if is_postgresql and most else candidates.order_by()
    seen, seen_values = ordered.values("pk").query.sql_with_params()
    documents = documents_for(member).order_by().values("pk", "candidate_id")
    shown, shown_values = documents.query.sql_with_params()
    likely = numbers_with(_likely(node), member.organization_id)
    said, said_values = _said(node)
    once = "MATERIALIZED" if is_postgresql else ""
    # A SQLite that does not know the word does so by itself.
    knows = is_postgresql or connection.Database.sqlite_version_info >= (3, 35)
    each = "NOT MATERIALIZED" if knows else ""
    # CASE keeps PostgreSQL from opening others, and from going by another order.
    where = f"CASE WHEN id IN ({likely.sql}) THEN {said} ELSE FALSE END"
    if not is_postgresql:
        where = f"id IN ({likely.sql}) AND {said}"
    ends, limit = ("LIMIT %s", [most]) if is_postgresql and most else ("", [])
    return RawSQL(  # noqa: S611  the compiler's own statements, and values apart from them
        f"WITH seen (id) AS {once} ({seen}), shown (id, whose) AS {each} ({shown})"  # noqa: S608
        f" SELECT id FROM seen WHERE {where} {ends}",
        [*seen_values, *shown_values, *likely.params, *said_values, *limit],
    )


def _likely(node: Node) -> Node:
    """Return a tree that finds whom a tree of words finds and more: its words, wherever they are,
    without what is not wanted."""
    loose = loosened(_wanted(node))
    assert loose is not None, "without a NOT something is left"
    return loose


def _wanted(node: Node) -> Node:
    match node:
        case And(items) | Or(items):
            kept = tuple(_wanted(item) for item in items if not isinstance(item, Not))
            return type(node)(kept)
        case _:
            return node


def _said(node: Node) -> tuple[str, list[str]]:
    """Return the condition, on `seen`, that a tree is found in the record or in what is `shown`."""
    match node:
        case Text(words, is_beginning):
            asked = f" {' '.join(words)}{'' if is_beginning else ' '}"
            is_postgresql = connection.vendor == "postgresql"
            return OPENED_POSTGRESQL if is_postgresql else OPENED_SQLITE, [asked, asked]
        case Not(item):
            said, values = _said(item)
            return f"NOT {said}", values
        case And(items) | Or(items):
            parts = [_said(item) for item in items]
            sign = " AND " if isinstance(node, And) else " OR "
            said = sign.join(sql for sql, _values in parts)
            return f"({said})", [value for _sql, values in parts for value in values]
        case Field():
            raise TypeError("a field is not among the words")
