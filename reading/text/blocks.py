"""Blocks: the lines of a repaired text, each a heading, an item of a list, or a plain line."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reading.text.flat import Mark
from reading.text.spans import OffsetMap, Span

BULLET = re.compile(
    r"(\s*)(?:(?:[-*•●▪◦‣·–—+»✓✔➢➤❖■□►▶✅☑🔹🔸🔷🔶o]|\?(?=[ \t]{1,3}[A-Z])|\(?\d{1,2}[.)]|\(?[a-h]\))\ufe0f?[ \t]+(?=\S)"
    r"|(?:[•●▪◦‣✓✔➢➤❖■□►▶✅☑🔹🔸🔷🔶]\ufe0f?|-(?=[^\W\d_]{2}))(?=[^\s•●]))"
)
LONE_BULLET = re.compile(r"\s*[-*•●▪◦‣·–—]\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """One line; start and end are those of its words, without bullet and spaces."""

    kind: str
    """heading (the markup says so), item (bullet or markup) or line"""
    start: int
    end: int
    level: int = 0
    is_bold: bool = False
    is_chrome: bool = False
    has_gap: bool = False
    """an empty line stands before it"""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


def blocks_of(
    text: str, marks: Sequence[Mark] = (), offsets: OffsetMap | None = None
) -> list[Block]:
    """Split a repaired text into blocks; marks speak of the text before its repairs."""
    if offsets:
        marks = [
            mark._replace(start=offsets.to_repaired(mark.start), end=offsets.to_repaired(mark.end))
            for mark in marks
        ]
    starts = [mark.start for mark in marks]
    blocks: list[Block] = []
    at, has_gap = 0, False
    for line in text.split("\n"):
        if not line.strip() or (len(line) < 20 and LONE_BULLET.match(line)):
            has_gap |= not line.strip()
        else:
            index = bisect_right(starts, at + _indent(line)) - 1 if starts else -1
            mark = marks[index] if index >= 0 and at < marks[index].end else None
            is_first = mark is None or mark.start >= at
            blocks.append(_block(line, at, mark, is_first=is_first, has_gap=has_gap))
            has_gap = False
        at += len(line) + 1
    return blocks


def _block(line: str, at: int, mark: Mark | None, *, is_first: bool, has_gap: bool) -> Block:
    bullet = BULLET.match(line[:120])
    content = line[bullet.end() :] if bullet else line
    start = at + len(line) - len(content) + _indent(content)
    end = at + len(line.rstrip())
    if mark is None:
        level = 1 + len(bullet[1].expandtabs(4)) // 2 if bullet else 0
        return Block("item" if bullet else "line", start, end, level, has_gap=has_gap)
    kind, level = mark.kind, mark.level
    if bullet and kind == "line":
        kind, level = "item", 1
    if not is_first:  # a repair broke the line: what follows is no heading and no item of its own
        kind = "line" if kind == "heading" else kind
    if bullet and kind == "heading":  # "1. What you will do" keeps its number
        start = at + _indent(line)
    return Block(kind, start, end, level, mark.is_bold, mark.is_chrome, has_gap)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
