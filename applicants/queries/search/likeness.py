"""Names like those that were asked for: a letter wrong, left out, doubled or swapped.

The database finds names that share pieces with the longest word; which of them are alike is
decided here, by the same rule on both.
"""

from functools import lru_cache

from django.db import connection

from applicants.queries.search.folding import fold
from applicants.queries.search.tree import Node, Text, leaves

SHORTEST = 4
LONGEST = 40
MOST_WORDS = 4
# So many names that share pieces are looked at, and so many people returned.
LOOK_AT, MOST = 300, 10
SHARING = 2_000


def name_words(node: Node | None) -> tuple[str, ...]:
    """Return the words of a query that may be misspelt names, the longest first.

    Not words in quotation marks, and none at all where something else is wanted besides.
    """
    if node is None:
        return ()
    words = [leaf for leaf, is_wanted in leaves(node) if is_wanted and isinstance(leaf, Text)]
    single = [leaf.words[0] for leaf in words if len(leaf.words) == 1 and leaf.is_beginning]
    if len(single) != len(words) or len(single) > MOST_WORDS:
        return ()
    is_name = all(SHORTEST <= len(word) <= LONGEST and word.isalpha() for word in single)
    return tuple(sorted(single, key=len, reverse=True)) if is_name else ()


def called_like(words: tuple[str, ...], organization_id: int) -> list[int]:
    """Return the numbers of candidates whose names are like all words, the most alike first.

    At most MOST, of the organization; who sees them is asked elsewhere. One statement.
    """
    if not words:
        return []
    if connection.vendor == "postgresql":
        if not has_trigrams():
            return []
        rows = _rows(POSTGRESQL, [organization_id, words[0], SHARING, LOOK_AT])
    else:
        trigrams = {words[0][at : at + 3] for at in range(len(words[0]) - 2)}
        match = " OR ".join(f'"{trigram}"' for trigram in sorted(trigrams))
        rows = _rows(SQLITE, [match, *_beginning(words[0][:2], organization_id), organization_id])
    ranked = []
    far_from = lru_cache(maxsize=None)(distance)  # of many names the first ones are the same
    for pk, name in rows:
        parts = fold(name).split()
        distances = [min((far_from(word, part) for part in parts), default=9) for word in words]
        if all(far <= forgiven(word) for word, far in zip(words, distances, strict=True)):
            ranked.append((sum(distances), -pk))
    return [-pk for _far, pk in sorted(ranked)[:MOST]]


# `<%` is true from pg_trgm.word_similarity_threshold on, which the settings lower.
POSTGRESQL = """
SELECT id, name FROM applicants_candidate WHERE id IN (
  SELECT candidate_id FROM (
    SELECT candidate_id FROM applicants_search
    WHERE organization_id = %s AND %s <%% names LIMIT %s) AS sharing
  ORDER BY candidate_id DESC LIMIT %s)"""
# Names that begin so go by the index of names, later words of them by the trigram of a blank and
# two letters: reading through everybody's names takes longer than all the rest.
SQLITE = f"""
SELECT id, name FROM (
  SELECT id FROM (
    SELECT rowid AS id FROM applicants_search_names
    WHERE applicants_search_names MATCH %s ORDER BY rank LIMIT {LOOK_AT})
  UNION
  SELECT id FROM (
    SELECT id FROM (
      SELECT id FROM applicants_candidate
      WHERE organization_id = %s AND LOWER(name) >= %s AND LOWER(name) < %s
      ORDER BY id DESC LIMIT {LOOK_AT})
    UNION
    SELECT id FROM (
      SELECT person.id FROM applicants_search_names AS named
      CROSS JOIN applicants_candidate AS person ON person.id = named.rowid
      WHERE applicants_search_names MATCH %s AND organization_id = %s AND name LIKE %s
      ORDER BY named.rowid DESC LIMIT {LOOK_AT})
    ORDER BY id DESC LIMIT {LOOK_AT})) AS sharing
CROSS JOIN applicants_candidate USING (id) WHERE organization_id = %s"""  # noqa: S608
LAST_LETTER = "\U0010ffff"


def _beginning(letters: str, organization_id: int) -> list:
    """Return the values for names of which a word begins with two letters."""
    first = [organization_id, letters, f"{letters}{LAST_LETTER}"]
    return [*first, f'" {letters}"', organization_id, f"% {letters}%"]


def _rows(statement: str, values: list) -> list[tuple[int, str]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall()


@lru_cache(maxsize=1)
def has_trigrams() -> bool:
    """Return whether the server has the extension; asked once a process."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'")
        return cursor.fetchone() is not None


def forgiven(word: str) -> int:
    """Return how many letters of a word may be wrong."""
    return 1 if len(word) <= 5 else 2


def distance(asked: str, written: str) -> int:
    """Return how many letters are wrong, too many, missing or swapped with the next (optimal
    string alignment); 0 where `asked` is a part of `written`, 9 where lengths are far apart."""
    if asked in written:
        return 0
    if abs(len(asked) - len(written)) > 2:
        return 9
    before: list[int] = []
    row = list(range(len(written) + 1))
    for at, letter in enumerate(asked, 1):
        earlier, before, row = before, row, [at]
        for place, other in enumerate(written, 1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != other))
            is_swapped = at > 1 and place > 1 and letter == written[place - 2]
            if is_swapped and asked[at - 2] == other:
                cost = min(cost, earlier[place - 2] + 1)
            row.append(cost)
    return row[-1]
