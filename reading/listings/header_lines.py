"""Which lines of a listing are its header."""

import re

from reading.listings.header_words import (
    ANNOUNCEMENTS,
    CODE,
    LONGEST_LINE,
    LONGEST_PIPED,
    MOST_ABOVE,
    MOST_LINES,
    OF_TERMS,
    OPENS_SENTENCE,
    PICTURE,
    PIPE,
)
from reading.listings.headings import as_heading, bare
from reading.listings.titles import names_a_job
from reading.text.blocks import Block
from reading.text.spans import Span


def header_lines(text: str, blocks: list[Block]) -> list[Span]:
    """Return the short lines that stand above the first section and the first sentence."""
    lines: list[Span] = []
    blocks = [block for block in blocks[:MOST_ABOVE] if not _is_code(text, block)]
    for block, following in zip(blocks[:MOST_LINES], [*blocks[1:], None], strict=False):
        line = text[block.start : block.end]
        opens_list = following is not None and following.kind == "item" and line.endswith(":")
        parts = list(PIPE.finditer(line[:LONGEST_PIPED]))
        if not lines and len(parts) >= 2 and len(line) <= LONGEST_PIPED:
            return _piped(line, block.start)
        if lines and not opens_list and (facts := _facts_in(line, block.start)):
            lines += facts
            continue
        heading = as_heading(block, text, before_list=opens_list)
        is_top = block.kind == "heading" and block.level <= 3
        is_named = any(names_a_job(text[span.start : span.end]) for span in lines)
        is_first = len(lines) < 3 and not is_named and bare(line) in ANNOUNCEMENTS
        is_name = len(lines) == 1 and block.is_bold and not line.endswith(":")
        if heading and not is_first and not ((is_top or is_name) and heading.kind == "other"):
            break
        if block.kind == "item" or (block.kind != "heading" and _is_prose(line)):
            break
        lines.append(block.span)
    return lines


def _is_code(text: str, block: Block) -> bool:
    line = text[block.start : block.end]
    if not CODE.match(line):
        return False
    return line[:1] != "i" or line.endswith((";", "'", '"', ")"))


def _facts_in(line: str, offset: int) -> list[Span]:
    """Split a line of facts below the title: "Acme | Full-time, remote", or one sign a fact."""
    has_facts = OF_TERMS.search(line) or len(PICTURE.findall(line[:LONGEST_PIPED])) > 1
    if len(line) > LONGEST_PIPED or not has_facts:
        return []
    for gap in (PIPE, PICTURE):
        spans = _piped(line, offset, gap)
        if len(spans) > 1:
            return spans
    return []


def _piped(line: str, offset: int, between: re.Pattern[str] = PIPE) -> list[Span]:
    """Split "Acme | Engineer | Remote" into lines."""
    spans, at = [], 0
    for gap in [*between.finditer(line), None]:
        end = gap.start() if gap else len(line)
        if line[at:end].strip():
            spans.append(Span(offset + at, offset + end))
        at = gap.end() if gap else end
    return spans


def _is_prose(line: str) -> bool:
    if OPENS_SENTENCE.match(line) and line.endswith((".", "!", "?")):
        return True
    return len(line) > LONGEST_LINE or (line.endswith((".", "!", "?")) and line.count(" ") >= 7)
