"""Headings with a slip of the pen: "Responsabiliades", "Requirments"."""

from functools import cache

from reading.text.edits import is_within
from reading.text.lexicons import load

KINDS = ("responsibilities", "requirements", "nice_to_have", "benefits")
# Shorter words are too near to others.
SHORTEST, LONGEST, LONG_ENOUGH_FOR_TWO = 9, 24, 12
OPENING = 3


def misspelt_kind(words: str) -> str | None:
    """Give the kind of the heading that one long word is one letter, or two, away from."""
    if " " in words or not SHORTEST <= len(words) <= LONGEST:
        return None
    most = 2 if len(words) >= LONG_ENOUGH_FOR_TWO else 1
    near = _single_words().get(words[:OPENING], ())
    return next((kind for known, kind in near if is_within(words, known, most)), None)


@cache
def _single_words() -> dict[str, list[tuple[str, str]]]:
    """Give the headings of one long word by the letters they begin with."""
    found: dict[str, list[tuple[str, str]]] = {}
    headings = load("headings")
    for kind in KINDS:
        for known in headings[kind]:
            if known.isalpha() and len(known) >= SHORTEST:
                found.setdefault(known[:OPENING], []).append((known, kind))
    return found
