"""Sections: which lines stand under which heading, and which of them are items of a list."""

import re
from dataclasses import dataclass, field, replace
from itertools import groupby

from reading.listings.headings import Heading, as_heading
from reading.listings.headings_in_lines import LISTS, heading_at_end, opens_list, run_in
from reading.listings.item_speech import speech_of
from reading.listings.list_items import items_of, without_tests
from reading.listings.model import Item, Section
from reading.listings.unnamed_lists import (
    heading_of_list,
    is_same_list,
    lines_announced,
    parts_list,
    spoken_below,
    with_spoken_kinds,
)
from reading.text.blocks import Block
from reading.text.spans import Span

ABOUT_US = re.compile(
    r"(?:at \w|we\b|our\b|wir\b|unser|bei uns|nous\b|nos\b|notre|nuestr|here are|some |examples?\b)",
    re.IGNORECASE,
)
# What the house makes, and no part of the work: "A range of apps are made here:".
OF_PRODUCTS = re.compile(
    r"\b(?:software|products?|apps|applications|logiciels?|produits?|produkte|productos)\b[^.:\n]{0,40}\b(?:are|is|sont|est|werden|son)\b",
    re.IGNORECASE,
)
# A plan for whoever has begun, and no demand: "What we expect of you in the first weeks:".
OF_FIRST_WEEKS = re.compile(
    r"\b(?:first (?:few |two |three |\d{1,3} )?(?:weeks?|months?|days|year)|premi[èe]re?s? (?:semaines?|mois|jours)"
    r"|ersten? (?:\w+ )?(?:wochen?|monate?|tagen?|jahr)|primer[oa]?s? (?:semanas?|mes(?:es)?|d[íi]as))\b",
    re.IGNORECASE,
)
UNMARKED = 7
MOST_WORDS_OF_PART = 4
SHORTEST_LEAD = 30
SHORTEST_TRAIL = 20
SHORTEST_WRAPPED = 50


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
    has_items: bool = False
    is_parted: bool = False
    """an item or a gap stands below its first line"""

    def take(self, block: Block) -> None:
        self.has_items |= block.kind == "item"
        self.is_parted |= bool(self.content) and (block.kind == "item" or block.has_gap)
        self.content.append(block)

    @property
    def level(self) -> int:
        return (self.heading.level or UNMARKED) if self.heading else 0


def sections_of(text: str, blocks: list[Block], top: int = 0) -> list[Section]:
    """Build the sections in order.

    What ends by `top` is the `header`; what then comes before the first heading the `intro`.
    """
    header, current = _Open("header"), _Open("intro")
    done = [header, current]
    pairs = zip(blocks, [*blocks[1:], None], strict=False)
    for index, (block, following) in enumerate(pairs):
        if block.end <= top:
            header.take(block)
            continue
        announced = _announced_by(text, blocks, index)
        if at := heading_at_end(text, block, following, is_lead=bool(announced)):
            current.take(replace(block, end=block.start + len(text[block.start : at].rstrip())))
            block = replace(block, start=at, has_gap=False)  # noqa: PLW2901
        if label := run_in(text, block, following, current.kind):
            current = _Open(label.kind, replace(block, end=label.end), 0.85)
            current.take(replace(block, start=label.rest, has_gap=False))
            done.append(current)
            continue
        heading, spoken = _heading_at(text, blocks, index, current, block, announced)
        if (
            heading is None
            or _goes_on(text, block, heading, current, spoken)
            or _ends_sentence(text, block, current, spoken)
        ):
            current.take(block)
        else:
            parent = _parent_of(block, current)
            if spoken and parent in LISTS:  # "Accounting" below "About you", a list of duties
                parent = heading.kind
            current = _Open(heading.kind, block, heading.sure, parent=parent)
            done.append(current)
    return with_spoken_kinds([_closed(text, part) for part in done if part.heading or part.content])


def _heading_at(
    text: str,
    blocks: list[Block],
    index: int,
    current: _Open,
    block: Block,
    announced: list[str],
) -> tuple[Heading | None, str | None]:
    """Give the heading that a line is, and how the items right below it speak."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    before_list = opens_list(block, following) or bool(announced)
    heading = as_heading(block, text, before_list=before_list)
    if heading and heading.kind == "other" and _is_amid_capitals(text, blocks, index):
        heading = None
    if heading is None and _may_part(text, block, following, current):
        heading = Heading("other", 0.7)
    if heading is None:
        return None, None
    if current.kind == "benefits" and _is_below(block, heading, current):
        heading = Heading("benefits", heading.sure)
    is_of_products = OF_PRODUCTS.search(text, block.start, block.end)
    spoken = None if is_of_products else spoken_below(text, blocks, index)
    if spoken and (heading.kind != "other" or _is_amid(block, current)):
        heading = heading_of_list(heading, spoken)
    if heading.kind == "other" and _is_beside(block, current):
        heading = Heading(current.parent, heading.sure)
    return heading, spoken


def _announced_by(text: str, blocks: list[Block], index: int) -> list[str]:
    """Give the lines without bullets that a sentence announces, as "Your missions will be:" does."""
    block = blocks[index]
    if block.kind != "line" or text[block.end - 1] not in ":…":
        return []
    trails_off = text[block.end - 1] == "…"
    if block.end - block.start < (SHORTEST_TRAIL if trails_off else SHORTEST_LEAD):
        return []
    return lines_announced(text, blocks, index)


def _is_amid_capitals(text: str, blocks: list[Block], index: int) -> bool:
    """Tell a line in capitals beside others from a heading: who writes so writes all items so."""
    near = blocks[max(0, index - 1) : index + 2]
    return (
        len(near) > 1
        and all(
            block.kind == "line"
            and not block.is_bold
            and text[block.end - 1] != ":"
            and (block is not blocks[index] or text[block.start : block.end].isupper())
            for block in near
        )
        and sum(text[block.start : block.end].isupper() for block in near) > 1
    )


def _is_amid(block: Block, current: _Open) -> bool:
    """Tell a line inside a list's section from a heading that opens one beside it."""
    if block.kind == "heading":
        is_below = current.kind in LISTS and 0 < current.level < block.level
        return is_below or (current.parent in LISTS and current.level == block.level)
    return current.kind in LISTS and not block.is_bold


def _may_part(text: str, block: Block, following: Block | None, current: _Open) -> bool:
    is_list = current.kind in LISTS and current.has_items
    return is_list and parts_list(text, block, following)


def _goes_on(text: str, block: Block, heading: Heading, current: _Open, spoken: str | None) -> bool:
    """Tell a lead-in to more of the same list from a heading that opens another."""
    if heading.kind != "other" and not (spoken and heading.sure < 0.8):
        return False
    kind = spoken or heading.kind
    if current.kind in LISTS and spoken and not is_same_list(current.kind, spoken):
        return False
    if heading.kind != "other" and kind != current.kind:
        return False
    return _is_lead_in(text, block, Heading("other", heading.sure), current)


def _ends_sentence(text: str, block: Block, current: _Open, spoken: str | None) -> bool:
    """Tell the last line of a lead-in over several ("training:") from a heading."""
    if current.kind not in LISTS or not current.content or not text[block.start].islower():
        return False
    before = current.content[-1]
    is_joined = block.kind == before.kind == "line" and not block.has_gap
    is_long = before.end - before.start >= SHORTEST_WRAPPED
    is_open = text[before.end - 1].isalnum() or text[before.end - 1] == ","
    is_same = spoken is None or is_same_list(current.kind, spoken)
    return is_joined and is_long and is_open and is_same


def _parent_of(block: Block, current: _Open) -> str:
    if block.kind != "heading" or current.heading is None or current.level > block.level:
        return ""
    return current.kind if current.level < block.level else current.parent


def _is_beside(block: Block, current: _Open) -> bool:
    """Tell a further part of a list: "Domain knowledge" after "Technical skills" below it."""
    is_same = block.kind == "heading" and block.level == current.level
    return is_same and current.parent in LISTS and is_same_list(current.kind, current.parent)


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
    if ABOUT_US.match(line) or OF_PRODUCTS.search(line) or OF_FIRST_WEEKS.search(line):
        return False
    words = line.split()
    is_prose = len(words) >= 5 and sum(word[0].islower() for word in words) > len(words) / 2
    return is_prose or (block.is_bold and current.level < UNMARKED and not current.is_parted)


def _is_like(text: str, block: Block, part: Block) -> bool:
    """Tell the heading of a further part ("Machines:") after that of the first."""
    words = text[block.start : block.end]
    is_short = words.count(" ") <= MOST_WORDS_OF_PART and words.endswith(":")
    is_formed_alike = (block.kind, block.is_bold) == (part.kind, part.is_bold)
    has_same_word = words.split()[0] == text[part.start : part.end].split(maxsplit=1)[0]
    return is_short and is_formed_alike and (part.is_bold or has_same_word)


def _closed(text: str, part: _Open) -> Section:
    items = items_of(text, part.kind, part.content) if part.kind != "header" else []
    if part.heading and text.startswith("|", part.heading.start):
        items = without_tests(text, items)
    if part.kind == "intro":
        items = _speaking(text, part.content, items)
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


def _speaking(text: str, content: list[Block], items: list[Block]) -> list[Block]:
    """Give the first list without a heading that tells tasks or demands; links above it do not."""
    taken = {block.start for block in items}
    groups = groupby(content, key=lambda block: block.start in taken)
    lists = (list(group) for is_list, group in groups if is_list)
    return next(
        (run for run in lists if speech_of(text[block.start : block.end] for block in run)), []
    )


def _item(text: str, block: Block) -> Item:
    return Item(text[block.start : block.end], block.span)
