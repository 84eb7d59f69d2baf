"""The language of a text, by how many of its words are each language's commonest ones."""

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from reading.text.lexicons import load

WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000
FEWEST_HITS = 4
FEWEST_SHARE = 0.08


class Language(NamedTuple):
    """`code` is ISO 639-1, or None where the text does not say enough."""

    code: str | None
    sure: float


@cache
def _words() -> dict[str, frozenset[str]]:
    return {code: frozenset(" ".join(lines).split()) for code, lines in load("stopwords").items()}


@cache
def _languages_with() -> dict[str, list[str]]:
    """Give the languages of which a word is one of the commonest."""
    found: dict[str, list[str]] = {}
    for code, words in _words().items():
        for word in words:
            found.setdefault(word, []).append(code)
    return found


def language_of(text: str) -> Language:
    """Tell the language of running text; a title alone is too short."""
    counts = Counter(WORD.findall(text[:SAMPLE].lower()))
    total = counts.total()
    if not total:
        return Language(None, 0.0)
    hits = dict.fromkeys(_words(), 0)
    for word, count in counts.items():
        for code in _languages_with().get(word, ()):
            hits[code] += count
    # A longer list hits more often by chance.
    weighted = {code: hits[code] / len(_words()[code]) ** 0.25 for code in hits}
    (best, most), (_, second) = sorted(weighted.items(), key=lambda pair: -pair[1])[:2]
    if hits[best] < FEWEST_HITS or hits[best] < FEWEST_SHARE * total:
        return Language(None, 0.0)
    return Language(best, round(min(0.99, 0.5 + (most - second) / most), 2))
