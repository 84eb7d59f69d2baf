"""Finding candidates by words of their name, address and résumé: one function, two databases."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from applicants.models import Candidate
from applicants.queries.applications import candidates_for
from ats.access.models import Membership

# Shorter beginnings of words match too much of the index to be worth its time.
PREFIX_FROM = 3
MOST_WORDS = 12


@dataclass(frozen=True)
class Words:
    """What was asked for: single words, phrases of several, and the whole as one folded text."""

    singles: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]
    whole: str

    def __bool__(self) -> bool:
        return bool(self.singles or self.phrases)


def fold(text: str) -> str:
    """Return `text` as it is indexed: lower case, without accents, only words and spaces."""
    # Letter by letter: putting a long run of accents in order takes the square of its length.
    plain = "".join(map(_without_accents, text.casefold()))
    return " ".join(re.findall(r"[^\W_]+", plain))


@lru_cache(maxsize=10_000)
def _without_accents(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", letter)
    return "".join(c for c in parts if not unicodedata.combining(c))


def words_in(q: str) -> Words:
    """Read a search box: words, all of which must be there, and "phrases" in quotation marks."""
    q = q[:200].replace("“", '"').replace("”", '"')
    phrases = [tuple(fold(phrase).split()) for phrase in re.findall(r'"([^"]*)"', q)]
    rest = fold(re.sub(r'"[^"]*"', " ", q)).split()
    singles = [*rest, *(phrase[0] for phrase in phrases if len(phrase) == 1)]
    return Words(
        tuple(singles[:MOST_WORDS]),
        tuple(phrase[:MOST_WORDS] for phrase in phrases if len(phrase) > 1),
        fold(q),
    )


def search_candidates(member: Membership, q: str) -> QuerySet[Candidate]:
    """Return the candidates `member` sees in whose name, address or résumé `q` is found.

    All words must be there, as beginnings of words; "phrases" as they stand; or the whole is a
    part of the name or address. Not ordered and not ranked. Nothing to look for finds nobody.
    """
    words = words_in(q)
    if not words:
        return candidates_for(member).none()
    found = postgresql_hits if connection.vendor == "postgresql" else sqlite_hits
    return candidates_for(member).filter(found(words, member.organization_id))


def postgresql_hits(words: Words, organization_id: int) -> Q:
    terms = [f"'{word}'" + (":*" if len(word) >= PREFIX_FROM else "") for word in words.singles]
    terms += ["(" + " <-> ".join(f"'{word}'" for word in phrase) + ")" for phrase in words.phrases]
    rows = RawSQL(
        "SELECT candidate_id FROM applicants_search WHERE organization_id = %s"
        " AND (words @@ to_tsquery('simple', %s) OR names LIKE %s)",
        [organization_id, " & ".join(terms), f"%{words.whole}%"],
    )
    return Q(pk__in=rows)


def sqlite_hits(words: Words, organization_id: int) -> Q:
    terms = [f'"{word}"' + ("*" if len(word) >= PREFIX_FROM else "") for word in words.singles]
    terms += ['"' + " ".join(phrase) + '"' for phrase in words.phrases]
    hits = Q(
        pk__in=RawSQL(
            "SELECT rowid FROM applicants_search_words WHERE applicants_search_words MATCH %s",
            [" AND ".join(terms)],
        )
    )
    if len(words.whole) >= PREFIX_FROM:
        hits |= Q(
            pk__in=RawSQL(
                "SELECT rowid FROM applicants_search_names WHERE applicants_search_names MATCH %s",
                [f'"{words.whole}"'],
            )
        )
    return hits
