"""Words on one baseline put together into lines, parted where a wide gap stands between them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from reading.documents.layout.tracking import gap_of_tracked, tracking
from reading.documents.layout.words import Dot, Sheet, Word

SIGNS = frozenset("•●▪◦‣·∙⁃○■□▫◆◇❖➢➤►▶▸✓✔✗☐☑★→»–—-*o§")
PRIVATE = re.compile(r"[\ue000-\uf8ff]")
NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-h])[.)]$")
# Wider than any space of a justified line, narrower than what stands between two columns.
WIDE = 1.6
NARROW = 0.7
LABEL_GAP, CLEAR_GAP = 0.4, 0.45
WIDE_OF_CAPITALS = 1.1
SHARED = 4
SAME_BASELINE = 0.35
FAR_DOT = 30.0


@dataclass(slots=True)
class Line:
    """A run of words on one baseline; `text_x` is where its words begin after a bullet."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    is_bold: bool
    starts_bold: bool
    ends_bold: bool
    text_x: float
    bullet: str = ""
    first_width: float = 0.0
    """of its first word"""
    is_cells: bool = False
    """made of the cells of a table's row"""
    is_italic: bool = False
    breaks: tuple[int, ...] = ()
    """places in the text where its type changes"""


def lines_of(sheet: Sheet, wide: float = WIDE) -> list[Line]:
    """Give a page's lines from its top to its bottom, left to right.

    A gap of `wide` times the type's size parts the words on one baseline.
    """
    rows = _rows(sheet.words)
    shared = _shared_edges(rows)
    cells = [_wide_edges(row) for row in rows]
    margins = _margins(rows)
    lines = []
    for index, row in enumerate(rows):
        beside = (cells[index - 1] if index else frozenset()) | cells[min(index + 1, len(rows) - 1)]
        lines += [_line(run) for run in _runs(row, shared | beside, margins, wide)]
    lines = [line for line in lines if line.text or line.bullet]
    _hang_dots(lines, sheet.dots)
    return lines


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: -word.y):
        near = bool(rows) and abs(rows[-1][0].y - word.y) <= SAME_BASELINE * min(
            word.size, rows[-1][0].size
        )
        if near:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.x0) for row in rows]


def _shared_edges(rows: list[list[Word]]) -> frozenset[int]:
    """Give the places where words begin after a small gap in many rows: narrow gutters."""
    counts: Counter[int] = Counter()
    for row in rows:
        for last, word in pairwise(row):
            if word.x0 - last.x1 >= NARROW * word.size and len(last.text) > 1:
                counts[round(word.x0)] += 1
    return frozenset(
        near for place, count in counts.items() if count + counts[place + 1] >= SHARED
        for near in (place - 1, place, place + 1)
    )  # fmt: skip


def _wide_edges(row: list[Word]) -> frozenset[int]:
    """Give the places where the cells of a row begin, at which its neighbours are parted too."""
    starts = [round(b.x0) for a, b in pairwise(row) if b.x0 - a.x1 > WIDE * b.size]
    return frozenset(near for place in starts for near in (place - 1, place, place + 1))


def _margins(rows: list[list[Word]]) -> frozenset[int]:
    """Give the places where many lines begin: a column close to what stands left of it."""
    counts = Counter(round(row[0].x0) for row in rows)
    return frozenset(place for place, count in counts.items() if count >= SHARED)


def _runs(
    row: list[Word], edges: frozenset[int], margins: frozenset[int], wide: float
) -> list[list[Word]]:
    runs: list[list[Word]] = []
    for word in row:
        last = runs[-1][-1] if runs else None
        if last and last.text == word.text and abs(last.x0 - word.x0) < 0.2 * word.size:
            last.is_bold = True  # printed twice, a little apart: the bold of old programs
        elif last and _is_beside(last, word, margins):
            runs.append([word])
        elif last and (_is_near(last, word, edges, wide) or _is_sign(runs[-1])):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _is_beside(last: Word, word: Word, margins: frozenset[int]) -> bool:
    """Tell a label that almost touches the column right of it."""
    gap = LABEL_GAP if last.is_bold and not word.is_bold else CLEAR_GAP
    return round(word.x0) in margins and word.x0 - last.x1 >= gap * word.size


def _is_near(last: Word, word: Word, edges: frozenset[int], wide: float) -> bool:
    size = min(last.size, word.size)
    gap = word.x0 - last.x1
    if wide < WIDE_OF_CAPITALS and last.text.isupper() and word.text.isupper():
        wide = WIDE_OF_CAPITALS
    return gap <= (NARROW if round(word.x0) in edges else wide) * size


def _is_sign(run: list[Word]) -> bool:
    """Tell a bullet or a number that waits for its text."""
    return len(run) == 1 and (bool(_bullet(run[0])) or bool(NUMBER.match(run[0].text)))


def _bullet(word: Word) -> str:
    text = word.text
    if len(text) == 1 and (text in SIGNS or PRIVATE.match(text) or word.is_symbol):
        return "•" if PRIVATE.match(text) or word.is_symbol else text
    return ""


def _line(words: list[Word]) -> Line:
    bullet = _bullet(words[0]) if len(words) > 1 or words[0].text not in "o-–—*" else ""
    rest = words[1:] if bullet else words
    if not bullet and len(words[0].text) > 1 and _glued(words[0]):
        bullet = "•"
        words[0].text = words[0].text[1:]
    first = rest[0] if rest else words[0]
    letters = sum(len(word.text) for word in rest)
    sizes = sorted(rest or words, key=lambda word: word.size)
    text, breaks = _joined(rest)
    return Line(
        text=text,
        x0=words[0].x0, x1=words[-1].x1, y=first.y,
        size=sizes[len(sizes) // 2].size,
        is_bold=bool(rest) and sum(len(w.text) for w in rest if w.is_bold) >= 0.95 * letters,
        starts_bold=first.is_bold, ends_bold=words[-1].is_bold,
        text_x=first.x0, bullet=bullet, first_width=first.x1 - first.x0,
        is_italic=bool(rest) and all(word.is_italic for word in rest), breaks=breaks,
    )  # fmt: skip


def _joined(words: list[Word]) -> tuple[str, tuple[int, ...]]:
    """Join words by spaces, but not what stands without one ("e", "mail" in another font).

    Tell where in the text the type changes.
    """
    text, breaks = "", []
    last: Word | None = None
    wide, tracked = gap_of_tracked(words), tracking(words)
    for word in words:
        more = PRIVATE.sub("", word.text)
        gap = word.x0 - last.x1 if last else 0.0
        if (
            last
            and text
            and more
            and gap > 0.08 * word.size
            and not (word.is_guessed and gap < tracked)
        ):
            text += "  " if gap > wide else " "
        if last and text and _looks_differ(last, word):
            breaks.append(len(text))
        text += more
        last = word if more else last
    return text, tuple(breaks)


def _looks_differ(last: Word, word: Word) -> bool:
    return last.is_bold != word.is_bold or last.is_italic != word.is_italic


def _glued(word: Word) -> bool:
    """Tell a bullet without a space after it: "•bake"."""
    return (word.text[0] in "•●▪◦‣■➢➤✓✔❖" or bool(PRIVATE.match(word.text))) and len(word.text) > 1


def _hang_dots(lines: list[Line], dots: list[Dot]) -> None:
    """Give drawn bullets to the lines right of them."""
    if not dots or len(dots) > 2000:
        return
    places = sorted(dots, key=lambda dot: dot.y)
    heights = [dot.y for dot in places]
    for line in lines:
        if line.bullet:
            continue
        at = bisect_left(heights, line.y - 0.2 * line.size)
        while at < len(places) and heights[at] <= line.y + 0.9 * line.size:
            dot = places[at]
            if 0 < line.x0 - dot.x1 < min(FAR_DOT, 2.2 * line.size) and dot.x1 - dot.x0 < line.size:
                line.bullet, line.x0 = "•", dot.x0
                break
            at += 1
