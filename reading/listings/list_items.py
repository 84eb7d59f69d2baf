"""Which lines of a section are items of a list: by their bullets, or by their shape."""

import re
from itertools import dropwhile, takewhile

from reading.listings.headings_in_lines import LISTS
from reading.text.blocks import Block

LONGEST_ITEM = 420
LONGEST_MEAN = 190
LONGEST_FACT, FACTS = 110, 3
MOST_LABELS = 6
LONGEST_TITLE, FEWEST_BELOW = 60, 2
FEWEST_BEFORE, MOST_PROSE, SHORTEST_PROSE = 3, 4, 25
FEWEST_WORDS = 2.5
TWO_SENTENCES = re.compile(r"\w{3}[.!?] +[A-ZÄÖÜÉÈÀÂÊ]\w")
NO_ITEM = re.compile(
    r"(?:This (?:position|role|job) is (?:not )?|We are (?:proud to be )?an equal|We're an equal"
    r"|All qualified applicants|To apply|Apply |#?LI-[A-Z]|https?://|(?:OR|AND|or|and)$|Salary|Location|Standort|Gehalt)"
)
WORD = re.compile(r"[^\W\d_]{2}")
MOST_OF_TITLE = 6
SPEAKS = re.compile(
    r"(?:we|you|your|our|as|the|this|in|if|join|are|at|for|wir|du|sie|als|nous|vous|en)\b",
    re.IGNORECASE,
)
TO_YOU = re.compile(r"\b(?:[Yy]ou|[Dd]u|Sie|[Vv]ous|[Tt]u|[Uu]sted)\b(?! (?:are|have|will|can)\b)")
LONGEST_OF_TWO = 100
TEST = re.compile(
    r"(?:application(?: form)?|interviews?|tests?|references?|assessments?|presentations?|certificates?|portfolio|task|cv|dbs|observation)(?: ?(?:/|,|&|and) ?(?:application(?: form)?|interviews?|tests?|references?|assessments?|certificates?))*\W?",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(r"\b(?:includes?|including|following|to)$", re.IGNORECASE)
# "Team player: You speak up." is an item, however many sentences follow its name.
NAMED_ITEM = re.compile(r"[^\W\d_][^:.!?\n]{2,48}:\s")


def items_of(text: str, kind: str, content: list[Block]) -> list[Block]:
    bulleted = [block for block in _before_closing_prose(text, content) if block.kind == "item"]
    if bulleted:
        return _leaves(text, bulleted)
    if kind not in LISTS:
        return []
    runs = _runs(text, content)
    are_lists = [_is_list(text, run) for run in runs]
    # Before a lead-in one item may stand alone.
    alone = any(are_lists) and len(runs[0]) == 1 and _is_lone_item(text, runs[0][0])
    are_lists[0] = are_lists[0] or alone
    return [block for run, is_list in zip(runs, are_lists, strict=True) if is_list for block in run]


def without_tests(text: str, items: list[Block]) -> list[Block]:
    """Leave out of a table of criteria how each of them is looked at: "Interview"."""
    return [block for block in items if not TEST.fullmatch(text, block.start, block.end)]


def _leaves(text: str, bulleted: list[Block]) -> list[Block]:
    """Count sub-items only where their parent is a mere lead-in to them."""
    items: list[Block] = []
    closed_at: int | None = None
    if _are_titles(text, bulleted):
        low = min(block.level for block in bulleted)
        bulleted = [block for block in bulleted if block.level > low]
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


def _are_titles(text: str, bulleted: list[Block]) -> bool:
    """Tell parts of a list ("Ovens and benches", with items below each) from its items."""
    low = min(block.level for block in bulleted)
    parents = [place for place, block in enumerate(bulleted) if block.level == low]
    ends = [*parents[1:], len(bulleted)]
    above = [block.end - block.start for block in bulleted if block.level == low]
    below = [block.end - block.start for block in bulleted if block.level > low]
    return (
        len(parents) > 1
        and sum(below) * len(above) > sum(above) * len(below)
        and bulleted[0].level == low
        and all(end - place > FEWEST_BELOW for place, end in zip(parents, ends, strict=True))
        and all(_is_title(text, bulleted[place]) for place in parents)
    )


def _is_title(text: str, block: Block) -> bool:
    line = text[block.start : block.end]
    return len(line) <= LONGEST_TITLE and not line.endswith((".", ",", ";", "!"))


def _before_closing_prose(text: str, content: list[Block]) -> list[Block]:
    """Leave out what follows several lines of prose behind a list, as links of the page do."""
    listed = prose = 0
    for place, block in enumerate(content):
        if block.kind == "item":
            is_over = listed >= FEWEST_BEFORE and prose >= MOST_PROSE
            if is_over and not text.endswith(":", 0, content[place - 1].end):
                return content[:place]
            listed, prose = listed + 1, 0
        elif block.kind == "line" and block.end - block.start >= SHORTEST_PROSE:
            prose += bool(prose or block.has_gap)  # else an item goes on over several lines
        else:
            prose = 0
    return content


def _runs(text: str, content: list[Block]) -> list[list[Block]]:
    """Split lines without bullets where a lead-in stands, and keep each run's first group.

    Items are one a line, or one a paragraph: where the first two lines stand together, an
    empty line ends the list.
    """
    runs: list[list[Block]] = [[]]
    for block, following in zip(content, [*content[1:], None], strict=False):
        line = text[block.start : block.end]
        announces = line.endswith((":", "?")) or ANNOUNCES.search(line[-20:])
        if announces and len(line) > LONGEST_MEAN:  # a sentence of other matters
            break
        if announces or block.kind == "heading" or _heads_part(line, block, following):
            runs.append([])
        else:
            runs[-1].append(block)
    return [_first_group(text, run) for run in runs]


def _heads_part(line: str, block: Block, following: Block | None) -> bool:
    """Tell "Data Analysis And Evaluation" between two groups of a list."""
    words = line.split()
    stands_alone = block.has_gap and following is not None and following.has_gap
    is_title = 1 < len(words) <= MOST_OF_TITLE and all(w[0].isupper() or len(w) < 4 for w in words)
    is_shouted = line.isupper() and following is not None and following.kind == "line"
    return stands_alone and is_title and not is_shouted and not line.endswith((".", ",", ";"))


def _first_group(text: str, run: list[Block]) -> list[Block]:
    # A paragraph before or after the list is none of its items.
    run = list(dropwhile(_is_too_long, run))
    run = list(takewhile(lambda block: not _is_too_long(block), run))
    end = len(run)
    if len(run) > 1 and not run[1].has_gap:
        end = next((index for index in range(1, len(run)) if run[index].has_gap), end)
    return [
        block
        for block in run[: _facts_from(text, run[:end])]
        if not NO_ITEM.match(text, block.start) and WORD.search(text, block.start, block.end)
    ]


def _facts_from(text: str, run: list[Block]) -> int:
    """Give where the job's facts follow a list: three short "Label: value" lines in a row."""
    has_name = [bool(NAMED_ITEM.match(text, block.start, block.end)) for block in run]
    if has_name and has_name[0]:
        return len(run)
    is_fact = [
        named and block.end - block.start <= LONGEST_FACT
        for named, block in zip(has_name, run, strict=True)
    ]
    starts = (i for i in range(1, len(run) - FACTS + 1) if all(is_fact[i : i + FACTS]))
    return min(next(starts, len(run)), _labels_from(has_name))


def _labels_from(has_name: list[bool]) -> int:
    """Give where lines of any length take to labels, after several of which none had one."""
    first = next((i for i, named in enumerate(has_name) if named), len(has_name))
    behind = has_name[first : first + MOST_LABELS]
    is_turn = first >= FACTS and sum(behind) > FACTS and behind[1:2] == [True]
    return first if is_turn else len(has_name)


def _is_lone_item(text: str, block: Block) -> bool:
    words = text[block.start : block.end]
    is_prose = words.endswith((".", "!")) or SPEAKS.match(words)
    return len(words) <= LONGEST_MEAN and words.count(" ") > 3 and not is_prose


def _are_paragraphs(text: str, run: list[Block]) -> bool:
    """Tell whole sentences, each on its own, that speak to the reader; and two long sentences."""
    lines = [text[block.start : block.end] for block in run]
    if not all(line.endswith(".") for line in lines):
        return False
    if len(lines) == 2 and sum(map(len, lines)) > 2 * LONGEST_OF_TWO:
        return True
    are_parted = all(block.has_gap for block in run[1:])
    return are_parted and 2 * sum(bool(TO_YOU.search(line)) for line in lines) > len(lines)


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
    if _are_paragraphs(text, run):
        return False
    several = sum(bool(TWO_SENTENCES.search(text, block.start, block.end)) for block in run)
    return several <= len(run) / 3 or (several <= len(run) / 2 and len(run) >= 6)
