"""Sections: which lines stand under which heading, and which of them are items of a list."""

import re
from dataclasses import dataclass, field, replace

from reading.listings.headings import Heading, as_heading
from reading.listings.headings_in_lines import LISTS, heading_at_end, opens_list, run_in
from reading.listings.list_items import items_of
from reading.listings.model import Item, Section
from reading.text.blocks import Block
from reading.text.spans import Span

ABOUT_US = re.compile(
    r"(?:at \w|we\b|our\b|wir\b|unser|bei uns|nous\b|nos\b|notre|nuestr|here are|some |examples?\b)",
    re.IGNORECASE,
)
UNMARKED = 7


MOST_WORDS_OF_PART = 4


@dataclass(slots=True)
class _Open:
    """A section that is still being filled."""

    kind: str
    heading: Block | None = None
    sure: float = 1.0
    content: list[Block] = field(default_factory=list)
    parent: str = ""
    """the kind of the section whose heading stands above this one's"""
    part: Block | None = None
    """the heading of its first part, where it has parts"""

    @property
    def level(self) -> int:
        return (self.heading.level or UNMARKED) if self.heading else 0


def sections_of(text: str, blocks: list[Block], top: int = 0) -> list[Section]:
    """Build the sections in order.

    What ends by `top` is the `header`; what then comes before the first heading the `intro`.
    """
    header, current = _Open("header"), _Open("intro")
    done = [header, current]
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if block.end <= top:
            header.content.append(block)
            continue
        if at := heading_at_end(text, block, following):
            current.content.append(replace(block, end=at))
            block = replace(block, start=at, has_gap=False)  # noqa: PLW2901
        if label := run_in(text, block, following, current.kind):
            current = _Open(label.kind, replace(block, end=label.end), 0.85)
            current.content.append(replace(block, start=label.rest, has_gap=False))
            done.append(current)
            continue
        heading = as_heading(block, text, before_list=opens_list(block, following))
        if heading and current.kind == "benefits" and _is_below(block, heading, current):
            heading = Heading("benefits", heading.sure)
        if heading and heading.kind == "other" and _is_beside(block, current):
            heading = Heading(current.parent, heading.sure)
        if heading is None or _is_lead_in(text, block, heading, current):
            current.content.append(block)
        else:
            parent = _parent_of(block, current)
            current = _Open(heading.kind, block, heading.sure, parent=parent)
            done.append(current)
    return [_closed(text, part) for part in done if part.heading or part.content]


def _parent_of(block: Block, current: _Open) -> str:
    if block.kind != "heading" or current.heading is None or current.level > block.level:
        return ""
    return current.kind if current.level < block.level else current.parent


def _is_beside(block: Block, current: _Open) -> bool:
    """Tell a further part of a list: "Domain knowledge" after "Technical skills" below it."""
    is_same = block.kind == "heading" and block.level == current.level
    return is_same and current.parent in LISTS


def _is_below(block: Block, heading: Heading, current: _Open) -> bool:
    """Tell "Extras" under "Benefits" from what is nice to have."""
    is_below = block.kind == "heading" and current.level < block.level
    return is_below and heading.kind == "nice_to_have"


def _is_lead_in(text: str, block: Block, heading: Heading, current: _Open) -> bool:
    """Tell a heading inside a list ("A solid technical base:") from one that ends it."""
    if heading.kind != "other" or current.kind not in LISTS:
        return False
    if block.kind == "heading":
        return current.level < block.level
    line = text[block.start : block.end]
    if not current.content and line.endswith((":", "...", "…")):  # the first words under a heading
        current.part = block if line.count(" ") <= MOST_WORDS_OF_PART else None
        return True
    if current.part and _is_like(text, block, current.part):
        return True
    if ABOUT_US.match(line):
        return False
    words = line.split()
    is_prose = len(words) >= 5 and sum(word[0].islower() for word in words) > len(words) / 2
    has_items = any(b.kind == "item" or b.has_gap for b in current.content[1:])
    return is_prose or (block.is_bold and current.level < UNMARKED and not has_items)


def _is_like(text: str, block: Block, part: Block) -> bool:
    """Tell the heading of a further part ("Machines:") after that of the first."""
    words = text[block.start : block.end]
    is_short = words.count(" ") <= MOST_WORDS_OF_PART and words.endswith(":")
    is_formed_alike = (block.kind, block.is_bold) == (part.kind, part.is_bold)
    has_same_word = words.split()[0] == text[part.start : part.end].split(maxsplit=1)[0]
    return is_short and is_formed_alike and (part.is_bold or has_same_word)


def _closed(text: str, part: _Open) -> Section:
    items = items_of(text, part.kind, part.content) if part.kind not in ("header", "intro") else []
    taken = {(item.start, item.end) for item in items}
    first = part.heading or part.content[0]
    last = part.content[-1] if part.content else first
    return Section(
        kind=part.kind,
        heading=text[first.start : first.end].rstrip(" :") if part.heading else "",
        heading_span=first.span if part.heading else None,
        span=Span(first.start, last.end),
        items=tuple(_item(text, block) for block in items),
        paragraphs=tuple(
            _item(text, block) for block in part.content if (block.start, block.end) not in taken
        ),
        sure=part.sure,
    )


def _item(text: str, block: Block) -> Item:
    return Item(text[block.start : block.end], block.span)
