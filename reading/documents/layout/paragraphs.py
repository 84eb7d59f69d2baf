"""Lines that the page's width broke, joined again: paragraphs, headings, items of lists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reading.documents.layout.hyphens import Hyphens
from reading.documents.layout.lines import NUMBER, Line

SAME_SIZE = 0.07
LARGER = 1.12
HEADING_LEADING = 1.35
LONG_ENOUGH = 40
SHORTEST = 25
LEVELS = 6
SENTENCE_END = re.compile(r"[.!?:;][\"”’)]?$")
ADDRESS = re.compile(r"(?:https?://|www\.|\S{1,80}@)")
LEGAL_FORM = re.compile(r"(?:GmbH|AG|SE|KG|Inc\.?|Ltd\.?|LLC|S\.?A\.?|S\.?L\.?)$")
# A line never ends with these unless it is broken there.
DANGLING = re.compile(
    r"\b(?:a|an|and|at|by|for|from|in|of|or|per|the|to|with|das|der|die|für|im|mit|oder|pro|und|von"
    r"|zu|zum|à|au|aux|avec|dans|de|des|du|et|la|le|les|ou|par|pour|con|del|el|en|los|para|por|y)$"
)
PARTED = re.compile(r"[^\W\d_]{2}-$")
STARTS_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-h])[.)]\s")
LABEL = re.compile(r"[^\W\d_][\w /'’-]{1,30}:(?:\s|$)")


@dataclass(slots=True)
class Paragraph:
    """A paragraph, heading or item; `level` of a heading from its size, of an item its depth."""

    text: str
    kind: str
    level: int
    is_bold: bool
    size: float
    has_gap: bool
    x: float
    ends_bold: bool = False


class Joiner:
    """Joins the lines of one document, region after region."""

    def __init__(self, regions: Sequence[Sequence[Line]]) -> None:
        self._regions = regions
        self._body = _body_size(regions)
        self._sizes = _heading_sizes(regions, self._body)
        self._hyphens = Hyphens(line.text for region in regions for line in region)
        self._done: list[Paragraph] = []
        self._stack: list[float] = []
        self._widest = max((ln.x1 - ln.x0 for region in regions for ln in region), default=0)

    def paragraphs(self) -> list[Paragraph]:
        for region in self._regions:
            self._region(region)
        return self._done

    def _region(self, lines: Sequence[Line]) -> None:
        # A long address may stand out of its column.
        edge = max((line.x1 for line in lines if " " in line.text), default=0)
        full = sum(line.x1 > edge - 0.15 * (edge - line.x0) for line in lines)
        leading = _leading(lines)
        last: Line | None = None
        self._stack.clear()
        for line in lines:
            if last is None:
                joins = self._runs_over(line)
            else:
                _unbullet(last, line)
                least = HEADING_LEADING * line.size if line.size >= LARGER * self._body else 0
                near = 0 < last.y - line.y <= max(1.25 * leading + 0.5, least)
                joins = near and self._continues(last, line, edge, full)
            if joins:
                self._extend(line)
            else:
                gap = last is None or abs(last.y - line.y) > 1.3 * leading
                self._open(line, has_gap=gap)
            last = line

    def _runs_over(self, line: Line) -> bool:
        """Tell whether a column's first line ends the sentence of the column before."""
        if not self._done or line.bullet or line.is_cells:
            return False
        before = self._done[-1]
        return (
            line.text[:1].islower()
            and len(before.text) >= LONG_ENOUGH
            and not SENTENCE_END.search(before.text)
            and _alike(before.size, line.size)
            and before.ends_bold == line.starts_bold
        )

    def _continues(self, last: Line, line: Line, edge: float, full: int) -> bool:
        if _is_apart(last, line) or not _is_aligned(last, line):
            return False
        if PARTED.search(last.text) and line.text[:1].islower():
            return True
        space = 0.2 * line.size
        if last.x1 + space + line.first_width <= edge - 0.1 * line.size:
            return False
        if (certain := _wraps(last, line)) is not None:
            return certain
        if LABEL.match(line.text) and (line.starts_bold or LABEL.match(last.text)):
            return False
        if line.size >= LARGER * self._body:
            return last.x1 - last.x0 >= 0.5 * self._widest
        if full < 3 and last.x1 - last.x0 < 0.75 * self._widest:
            return False
        return len(last.text) >= (SHORTEST if full > 5 else LONG_ENOUGH)

    def _extend(self, line: Line) -> None:
        before = self._done[-1]
        before.text = self._hyphens.join(before.text, line.text)
        before.is_bold = before.is_bold and line.is_bold
        before.ends_bold = line.ends_bold

    def _open(self, line: Line, *, has_gap: bool) -> None:
        text = line.text
        kind, level = "line", 0
        if line.bullet and text:
            kind, level = "item", self._depth(line.x0)
        elif text and not line.is_cells and (size := self._heading_level(line)):
            kind, level = "heading", size
        if kind == "heading" or (kind == "line" and has_gap):
            self._stack.clear()
        if text:
            self._done.append(
                Paragraph(
                    text, kind, level, line.is_bold, line.size, has_gap, line.x0, line.ends_bold
                )
            )

    def _depth(self, x: float) -> int:
        while self._stack and self._stack[-1] > x + 3:
            self._stack.pop()
        if not self._stack or self._stack[-1] < x - 3:
            self._stack.append(x)
        return len(self._stack)

    def _heading_level(self, line: Line) -> int:
        if line.size < LARGER * self._body or len(line.text) > 150:
            return 0
        larger = sum(size > line.size * (1 + SAME_SIZE) for size in self._sizes)
        return min(1 + larger, LEVELS)


def _wraps(last: Line, line: Line) -> bool | None:
    """Tell by the words whether a full line goes on in the next; None where they leave it open."""
    if ADDRESS.match(line.text) and len(last.text) < LONG_ENOUGH:
        return False
    if DANGLING.search(last.text) or LEGAL_FORM.match(line.text):
        return True
    is_open = line.text[:1].islower() or last.text.endswith((",", "-", "&", "/", "–"))
    return True if is_open else None


def _is_apart(last: Line, line: Line) -> bool:
    """Tell a line that begins something new, whatever the width of the lines."""
    if line.bullet or line.is_cells or last.is_cells or not _alike(last.size, line.size):
        return True
    if not line.text or STARTS_NUMBERED.match(line.text[:6]):
        return True
    return last.is_bold != line.is_bold and last.ends_bold != line.starts_bold


def _is_aligned(last: Line, line: Line) -> bool:
    slack = 0.6 * line.size
    if abs(line.x0 - last.text_x) <= slack or abs(line.x0 - last.x0) <= slack:
        return True
    if 0 < last.x0 - line.x0 <= 4 * line.size:  # a first line set in
        return True
    centred = abs((line.x0 + line.x1) - (last.x0 + last.x1)) <= 2 * slack
    if centred and line.text[:1].islower():
        return True
    # "1. " is a word here, and its text hangs beside it.
    hangs = 0 < line.x0 - last.x0 <= 3 * line.size
    return hangs and bool(NUMBER.match(last.text.split(" ", 1)[0]))


def _unbullet(last: Line, line: Line) -> None:
    """Give a dash back to the sentence that goes on with it at the beginning of a line."""
    is_dash = line.bullet in ("-", "–", "—") and line.text[:1].islower()
    if is_dash and not last.bullet and last.text_x == line.x0 and last.text[-1:].isalpha():
        line.text, line.bullet = f"{line.bullet} {line.text}", ""
        line.text_x = line.x0


def _alike(size: float, other: float) -> bool:
    return abs(size - other) <= SAME_SIZE * max(size, other)


def _body_size(regions: Sequence[Sequence[Line]]) -> float:
    """Give the size in which most of the document is set."""
    lengths: dict[float, int] = {}
    for region in regions:
        for line in region:
            size = round(line.size * 2) / 2
            lengths[size] = lengths.get(size, 0) + len(line.text)
    return max(lengths, key=lambda size: (lengths[size], -size), default=10.0)


def _heading_sizes(regions: Sequence[Sequence[Line]], body: float) -> list[float]:
    sizes: list[float] = []
    every = {round(line.size, 1) for region in regions for line in region}
    for size in sorted((s for s in every if s >= LARGER * body), reverse=True):
        if not sizes or not _alike(sizes[-1], size):
            sizes.append(size)
    return sizes


def _leading(lines: Sequence[Line]) -> float:
    """Give the distance of lines within a paragraph: a small one that is common."""
    gaps = sorted(
        last.y - line.y
        for last, line in pairwise(lines)
        if 0.8 * line.size < last.y - line.y < 3 * line.size
    )
    return gaps[len(gaps) // 4] if gaps else 14.0
