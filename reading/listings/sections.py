"""Sections: which lines stand under which heading, and which of them are items of a list."""

import re
from dataclasses import dataclass, field, replace
from itertools import dropwhile, takewhile

from reading.listings.headings import Heading, as_heading
from reading.listings.headings_in_lines import LISTS, heading_at_end, opens_list, run_in
from reading.listings.model import Item, Section
from reading.text.blocks import Block
from reading.text.spans import Span

LONGEST_ITEM = 420
LONGEST_MEAN = 190
FEWEST_WORDS = 2.5
TWO_SENTENCES = re.compile(r"\w{3}[.!?] +[A-ZÄÖÜÉÈÀÂÊ]\w")
NO_ITEM = re.compile(
    r"(?:This (?:position|role|job) is (?:not )?|We are (?:proud to be )?an equal|We're an equal"
    r"|All qualified applicants|To apply|Apply |#?LI-[A-Z]|https?://|(?:OR|AND|or|and)$|Salary|Location|Standort|Gehalt)"
)
WORD = re.compile(r"[^\W\d_]{2}")
ABOUT_US = re.compile(
    r"(?:at \w|we\b|our\b|wir\b|unser|bei uns|nous\b|nos\b|notre|nuestr|here are|some |examples?\b)",
    re.IGNORECASE,
)
UNMARKED = 7
SPEAKS = re.compile(
    r"(?:we|you|your|our|as|the|this|in|if|join|are|at|for|wir|du|sie|als|nous|vous|en)\b",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(r"\b(?:includes?|including|following|to)$", re.IGNORECASE)
# "Team player: You speak up." is an item, however many sentences follow its name.
NAMED_ITEM = re.compile(r"[^\W\d_][^:.!?\n]{2,48}:\s")


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
    items = _items(text, part) if part.kind not in ("header", "intro") else []
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


def _items(text: str, part: _Open) -> list[Block]:
    bulleted = [block for block in part.content if block.kind == "item"]
    if bulleted:
        return _leaves(text, bulleted)
    if part.kind not in LISTS:
        return []
    runs = _runs(text, part.content)
    are_lists = [_is_list(text, run) for run in runs]
    # Before a lead-in one item may stand alone.
    alone = any(are_lists) and len(runs[0]) == 1 and _is_lone_item(text, runs[0][0])
    are_lists[0] = are_lists[0] or alone
    return [block for run, is_list in zip(runs, are_lists, strict=True) if is_list for block in run]


def _leaves(text: str, bulleted: list[Block]) -> list[Block]:
    """Count sub-items only where their parent is a mere lead-in to them."""
    items: list[Block] = []
    closed_at: int | None = None
    for block, following in zip(bulleted, [*bulleted[1:], None], strict=True):
        if closed_at is not None and block.level > closed_at:
            continue
        closed_at = None
        has_children = following is not None and following.level > block.level
        if has_children and text[block.start : block.end].rstrip().endswith(":"):
            continue
        items.append(block)
        if has_children:
            closed_at = block.level
    return items


def _runs(text: str, content: list[Block]) -> list[list[Block]]:
    """Split lines without bullets where a lead-in stands, and keep each run's first group.

    Items are one a line, or one a paragraph: where the first two lines stand together, an
    empty line ends the list.
    """
    runs: list[list[Block]] = [[]]
    for block in content:
        line = text[block.start : block.end]
        if line.endswith((":", "?")) or block.kind == "heading" or ANNOUNCES.search(line[-20:]):
            runs.append([])
        else:
            runs[-1].append(block)
    return [_first_group(text, run) for run in runs]


def _first_group(text: str, run: list[Block]) -> list[Block]:
    # A paragraph before or after the list is none of its items.
    run = list(dropwhile(_is_too_long, run))
    run = list(takewhile(lambda block: not _is_too_long(block), run))
    end = len(run)
    if len(run) > 1 and not run[1].has_gap:
        end = next((index for index in range(1, len(run)) if run[index].has_gap), end)
    return [
        block
        for block in run[:end]
        if not NO_ITEM.match(text, block.start) and WORD.search(text, block.start, block.end)
    ]


def _is_lone_item(text: str, block: Block) -> bool:
    words = text[block.start : block.end]
    is_prose = words.endswith((".", "!")) or SPEAKS.match(words)
    return len(words) <= LONGEST_MEAN and words.count(" ") > 3 and not is_prose


def _is_too_long(block: Block) -> bool:
    return block.end - block.start > LONGEST_ITEM


def _is_list(text: str, run: list[Block]) -> bool:
    """Tell items from paragraphs: several, not long, mostly of one sentence."""
    if len(run) < 2 or any(map(_is_too_long, run)):
        return False
    if len(run) > 2 and all(NAMED_ITEM.match(text, block.start, block.end) for block in run):
        return True
    words = sum(text.count(" ", block.start, block.end) + 1 for block in run)
    if words < FEWEST_WORDS * len(run):  # names of tools, facts of a sidebar
        return False
    if sum(block.end - block.start for block in run) > LONGEST_MEAN * len(run):
        return False
    several = sum(bool(TWO_SENTENCES.search(text, block.start, block.end)) for block in run)
    return several <= len(run) / 3 or (several <= len(run) / 2 and len(run) >= 6)
