"""People by name while somebody types, for fields in which every sign is only a sign."""

from applicants.models import Candidate
from applicants.queries.applications import candidates_for
from applicants.queries.candidates import FEW
from applicants.queries.search.grammar import plain_words
from applicants.queries.search.likeness import called_like, name_words
from applicants.queries.search.newest import first_found
from applicants.queries.search.parts import first_in_parts
from ats.access.models import Membership


def people_called(member: Membership, words: str, most: int) -> list[Candidate]:
    """Return the newest candidates with all words, as beginnings, in name, address or résumé.

    Every sign is only a sign, for fields in which people type. Those with names like the words
    follow, when few are found. Three statements at most.
    """
    node = plain_words(words)
    if node is None:
        return []
    ordered = candidates_for(member).order_by("-pk")
    if member.sees_everything:
        rows = first_found(ordered, node, member.organization_id, most, is_narrow=False)
    else:
        rows = first_in_parts(member, ordered, node, most)
    shown = ("code", "name", "headline", "email")
    found = list(rows.only(*shown))
    if len(found) < FEW:
        ids = called_like(name_words(node), member.organization_id)
        alike = candidates_for(member).only(*shown).in_bulk(ids) if ids else {}
        found += [alike[pk] for pk in ids if pk in alike and alike[pk] not in found]
    return found[:most]
