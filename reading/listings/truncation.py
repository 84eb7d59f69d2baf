"""Listings that were cut off: where the text says so, or ends in dots."""

import re
from dataclasses import replace

from reading.text.blocks import Block
from reading.text.patterns import holds
from reading.text.spans import Span

TAIL = 400
ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,300}$")
MARKER = re.compile(
    r"\s{0,3}(?:\.{3}|…)?\s?[\[(](?:truncated|cut off|gek[üu]rzt|tronqu[ée]|truncado)[^\[\]()\n]{0,80}[\])]"
    r"|\s{0,3}(?:\.{3}|…|\[\s?(?:\.{3}|…)\s?\])\s{0,3}\(?(?:read|see|show|view) (?:more|full|the full)[^\n]{0,60}$"
    r"|\s{0,3}(?:\.{3}|…|\[\s?(?:\.{3}|…)\s?\])\s{0,3}(?:mehr anzeigen|weiterlesen|lire la suite"
    r"|leer m[áa]s|ver m[áa]s)[^\n]{0,20}$"
    r"|(?<=[\w,])\s?(?:\.{3}|…|\[\s?(?:\.{3}|…)\s?\])$",
    re.IGNORECASE,
)
# What each marker holds one of.
SIGNS = ("...", "…", "truncated", "cut off", "gekürzt", "gekurzt", "tronqu", "truncado")


def cut_off_at(text: str, blocks: list[Block]) -> Span | None:
    """Find the marker of a cut at the end of the listing's own text."""
    if not blocks:
        return None
    end = blocks[-1].end
    start = max(blocks[0].start, end - TAIL)
    found = MARKER.search(text, start, end) if holds(text[start:end], SIGNS) else None
    if not found or ADDRESS.search(text, max(0, found.start() - TAIL), found.start()):
        return None  # pages shorten long addresses
    return Span(*found.span())


def without_marker(blocks: list[Block], cut: Span | None) -> list[Block]:
    """Leave the marker out of the last block's words."""
    if cut is None:
        return blocks
    clipped = [b if b.end <= cut.start else replace(b, end=max(b.start, cut.start)) for b in blocks]
    return [block for block in clipped if block.end > block.start]
