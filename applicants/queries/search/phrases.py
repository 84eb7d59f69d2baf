"""Phrases on PostgreSQL, whose index knows which words a text has, but not that they are
neighbours: each text that has them all must be opened, and of common words there are too many.

So a bounded number is opened, the first ones in the order that is asked for. What is left over
is told, and the next page goes on from there.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import QuerySet

from applicants.models import Candidate
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
    candidates: QuerySet[Candidate], node: Node, organization_id: int, most: int
) -> Found:
    """Return the first `most` of ordered candidates in whose text a tree is found, or fewer."""
    loose = loosened(node)
    assert loose is not None, "beside every NOT something is wanted"
    looked = list(candidates.values_list("pk", "code")[:LOOK_AT])
    ids = [pk for pk, _code in looked]
    found = _opened(ids, node, most)
    if len(found) >= most or len(looked) < LOOK_AT:
        return Found(found)
    if len(_opened(ids[:SAMPLE], loose, SAMPLE)) >= COMMON:
        return Found(found, looked[-1][1])
    near = candidates.filter(hits(loose, organization_id)).values_list("pk", "code")
    looked = list(near[:OPEN])
    found = _opened([pk for pk, _code in looked], node, most)
    is_all = len(found) >= most or len(looked) < OPEN
    return Found(found, "" if is_all else looked[-1][1])


def _opened(ids: Sequence[int], node: Node, most: int) -> list[int]:
    """Return those in whose text a tree is found, in the order they are given in."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT candidate_id FROM applicants_search WHERE candidate_id = ANY(%s)"
            " AND words @@ to_tsquery('simple', %s)",
            [list(ids), tsquery(node)],
        )
        found = {pk for (pk,) in cursor.fetchall()}
    return [pk for pk in ids if pk in found][:most]
