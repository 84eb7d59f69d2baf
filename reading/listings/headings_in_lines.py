"""Headings that share a line with other text: before their text, or after the last one's."""

import re
from typing import NamedTuple

from reading.listings.headings import exact_kind
from reading.text.blocks import Block

LISTS = frozenset(("responsibilities", "requirements", "nice_to_have", "benefits", "teams"))
RUN_IN = re.compile(r"\**([^\W\d_][^:\n*]{2,48}?)\**\s?:\**\s{1,3}(?=\S)")
WORD_STARTS = re.compile(r"(?<=\s)[A-ZÀ-Þ¿](?=\w)")
SENTENCE_STARTS = re.compile(r"(?<=[^\W\d_]{2}[.!?])\s{1,3}(?=[A-ZÀ-Þ¿])")
LONGEST_LABEL = 60
SHORTEST_RUN_IN = 60
LONG_RUN_IN = 120


class RunIn(NamedTuple):
    kind: str
    end: int
    rest: int
    """where what it announces begins"""


def heading_at_end(
    text: str, block: Block, following: Block | None, *, is_lead: bool = False
) -> int | None:
    """Find a heading that a lost break left at the end of a line or item: "Nine months Profile:".

    What follows are items, or lines that the words announce (`is_lead`).
    """
    if text[block.end - 1] != ":" or following is None:
        return None
    if following.kind != "item" and not is_lead:
        return None
    if block.kind == "item":
        return _after_item(text, block)
    if block.kind != "line":
        return None
    if block.end - block.start > LONG_RUN_IN:  # its last sentence announces the list
        sentences = list(SENTENCE_STARTS.finditer(text, block.start + 1, block.end))
        return sentences[-1].end() if sentences else None
    return None if is_lead and following.kind != "item" else _after_item(text, block)


def _after_item(text: str, block: Block) -> int | None:
    """Find a heading that the lexicon holds behind other words of its line."""
    words = list(WORD_STARTS.finditer(text, max(block.start + 1, block.end - 60), block.end))
    for word in words[-5:]:
        before = text[block.start : word.start()].split()
        goes_on = len(before) > 2 and not before[-1][0].isupper()
        if goes_on and exact_kind(text[word.start() : block.end]) in LISTS:
            return word.start()
    return None


def run_in(text: str, block: Block, following: Block | None, open_kind: str) -> RunIn | None:
    """Read a heading that its text goes on after: "Position purpose: keeps the ovens hot"."""
    if block.kind != "line" or block.end - block.start < SHORTEST_RUN_IN:
        return None
    found = RUN_IN.match(text, block.start, block.start + LONGEST_LABEL)
    kind = exact_kind(found[1]) if found else None
    if found is None or kind not in (*LISTS, "role"):
        return None
    if open_kind in LISTS and following and RUN_IN.match(text, following.start, following.end):
        return None  # one of several items that have a name
    if not opens_list(block, following) and (
        kind == open_kind or block.end - block.start < LONG_RUN_IN
    ):
        return None
    return RunIn(kind, found.end(1), found.end())


def opens_list(block: Block, following: Block | None) -> bool:
    return block.kind != "item" and following is not None and following.kind == "item"
