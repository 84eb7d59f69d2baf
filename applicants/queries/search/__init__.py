"""Finding candidates: one grammar, two databases.

`parse` reads a query into a tree, `condition` makes a condition of it. Fields are in a
registry (`registry`), so that whoever keeps new facts adds fields beside them.
"""

from django.db.models import QuerySet

from applicants.models import Candidate
from applicants.queries.applications import candidates_for
from applicants.queries.search import (  # noqa: F401  (registers them)
    fields,
    person_fields,
    profile_fields,
)
from applicants.queries.search.compiling import condition
from applicants.queries.search.folding import fold
from applicants.queries.search.grammar import parse, plain_words
from applicants.queries.search.tree import BrokenQuery
from ats.access.models import Membership

__all__ = ["BrokenQuery", "candidates_called", "fold", "parse", "search_candidates"]


def search_candidates(member: Membership, q: str) -> QuerySet[Candidate]:
    """Return the candidates `member` sees that a query describes; BrokenQuery for a broken one.

    Not ordered and not ranked. Nothing to look for finds nobody.
    """
    node = parse(q)
    if node is None:
        return candidates_for(member).none()
    return candidates_for(member).filter(condition(member, node))


def candidates_called(member: Membership, words: str) -> QuerySet[Candidate]:
    """Return the candidates in whose name, address or résumé all words are found, as beginnings.

    Every sign is only a sign: for fields in which people type names while results appear.
    """
    node = plain_words(words)
    if node is None:
        return candidates_for(member).none()
    return candidates_for(member).filter(condition(member, node))
