"""A passage of a text, named by its offsets in an address: ?at=120-134."""

import re
from typing import NamedTuple

AT = re.compile(r"(\d{1,7})-(\d{1,7})")


class Passage(NamedTuple):
    before: str
    words: str
    after: str


def passage_of(text: str, at: str) -> Passage | None:
    """Return a text in three pieces, the passage in the middle; None for one that is not in it."""
    found = AT.fullmatch(at)
    start, end = (int(found[1]), int(found[2])) if found else (0, 0)
    if not start < end <= len(text):
        return None
    return Passage(text[:start], text[start:end], text[end:])


def at_of(start: int, end: int) -> str:
    """Return offsets as an address names them."""
    return f"{start}-{end}"
