"""Rows of cells made lines again: what the column's width broke is joined."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reading.documents.layout.lines import Line
from reading.documents.layout.paragraphs import DANGLING, PARTED
from reading.resumes.columns import Cells, Region
from reading.resumes.rows import CELL, Row, clean
from reading.text.periods import periods_in

LONG_ENOUGH = 40
NARROW = 220.0
TIGHT = 1.07
BROKEN_ADDRESS = re.compile(
    r"(?:^|\s)(?:https?://|www\.)?[\w-]{1,40}(?:\.[\w-]{1,40}){1,4}/\S{0,200}[-/_]$"
)
BROKEN_MAIL = re.compile(r"(?:^|\s)[\w.+-]{1,40}[-._@]$")
MAIL_END = re.compile(r"[\w.+-]{1,40}@[\w-]|[\w-]{2,30}\.[a-z]{2,10}(?:\s|$)")
# Addresses and numbers: each is a line of its own.
STANDS_ALONE = re.compile(
    r"(?:https?:|www\.|\S{1,60}@|[a-z0-9.-]{2,40}\.[a-z]{2,10}/|\+?\(?\d[\d ().-]{6,}|[\w.-]{2,40}\.(?:com|org|net|de|fr|es|io|dev|me)\b)"
)
NEAR = 1.75
GAP = 1.35
FEWEST_FULL = 3
GUTTER = 45.0


def rows_of_region(region: Region, page: int) -> list[Row]:
    """Make rows of a region's cells, with gaps where the lines stand further apart."""
    usual, tight = _leading(region.rows), _tight(region.rows)
    # A long address may stand out of its column.
    ends = [cells[-1].x1 for cells in region.rows if " " in cells[-1].text]
    edge = max(ends, default=0.0)
    left = min((cells[0].x0 for cells in region.rows), default=0.0)
    if edge < region.limit - GUTTER:  # no line says where the column ends
        tight = 0.0
    is_filled = sum(end > edge - 0.12 * (edge - left) for end in ends) >= FEWEST_FULL
    done: list[Row] = []
    last: Cells | None = None
    for cells in region.rows:
        gap = last is None or abs(last[0].y - cells[0].y) > GAP * usual
        if (
            last
            and done
            and not gap
            and (
                _continues(last, cells, done[-1], edge if is_filled else None)
                or _is_wrapped(last, cells, edge, tight)
            )
        ):
            _extend(done[-1], cells[0])
        elif row := _row(cells, page, region.side, has_gap=gap):
            done.append(row)
        else:
            continue
        last = cells
    return done


def _leading(rows: Sequence[Cells]) -> float:
    gaps = sorted(a[0].y - b[0].y for a, b in pairwise(rows) if a[0].y > b[0].y)
    return gaps[len(gaps) // 3] if gaps else 14.0


def _tight(rows: Sequence[Cells]) -> float:
    """Give the leading within a paragraph where others stand further apart; 0 where all are alike."""
    gaps = sorted(round(a[0].y - b[0].y, 1) for a, b in pairwise(rows) if a[0].y - b[0].y > 4)
    if len(gaps) < 6:
        return 0.0
    first = gaps[0]
    loose = sum(gap > TIGHT * first for gap in gaps)
    return first if loose >= 0.3 * len(gaps) else 0.0


def _is_wrapped(last: Cells, cells: Cells, edge: float, tight: float) -> bool:
    """Tell a line of a narrow column that was broken: set tight, where its next word had no room."""
    line, before = cells[0], last[-1]
    if not tight or len(cells) > 1 or len(last) > 1 or line.bullet or not line.text[:1].isalpha():
        return False
    if (
        edge - before.x0 > NARROW
        or before.is_bold != line.is_bold
        or not aligned_with(before, line)
    ):
        return False
    if abs(before.size - line.size) > 0.07 * line.size or STANDS_ALONE.match(line.text[:80]):
        return False
    is_full = before.x1 + 0.3 * line.size + line.first_width > edge
    return is_full and before.y - line.y <= 1.04 * tight


def _continues(last: Cells, cells: Cells, row: Row, edge: float | None) -> bool:
    """Tell a line that goes on where the one before was broken by the column's edge.

    `edge` is None where too few lines reach it to know where it is.
    """
    line, before = cells[0], last[-1]
    if len(cells) > 1 or line.bullet or not line.text or not _is_next(before, line):
        return False
    is_told = _by_signs(before, line)
    if is_told is not None:
        return is_told
    is_open = _is_open(before, line)
    if row.kind == "item" and len(last) == 1:
        is_hanging = abs(line.x0 - last[0].text_x) <= 0.6 * line.size < line.x0 - last[0].x0
        return is_hanging or (is_open and aligned_with(before, line))
    if len(last) > 1 or before.is_bold != line.is_bold or not aligned_with(before, line):
        return False
    is_full = edge is not None and before.x1 + 0.25 * line.size + line.first_width > edge
    if not is_full and not (line.text[:1].islower() and DANGLING.search(before.text)):
        return False
    return is_open or (len(before.text) >= LONG_ENOUGH and not row.breaks)


def _is_next(before: Line, line: Line) -> bool:
    is_alike = abs(before.size - line.size) <= 0.07 * line.size
    return is_alike and before.y - line.y <= NEAR * line.size


def _by_signs(before: Line, line: Line) -> bool | None:
    """Tell by addresses, dates and brackets whether a line goes on; None where they say nothing."""
    if BROKEN_MAIL.search(before.text) and MAIL_END.match(line.text):
        return aligned_with(before, line)
    if BROKEN_ADDRESS.search(before.text) and " " not in line.text.partition(" (")[0]:
        return line.text[:1].isalnum() and aligned_with(before, line)
    if STANDS_ALONE.match(line.text[:80]) or periods_in(line.text[:40]):
        return False
    if before.text.count("(") > before.text.count(")") and ")" in line.text:
        return aligned_with(before, line)
    return None


def _is_open(before: Line, line: Line) -> bool:
    """Tell a line that cannot end where it does."""
    ends = before.text.endswith((",", "&", "/")) or bool(PARTED.search(before.text))
    return ends or line.text[:1].islower()


def aligned_with(before: Line, line: Line) -> bool:
    return min(abs(line.x0 - before.x0), abs(line.x0 - before.text_x)) <= 0.6 * line.size


def _extend(row: Row, line: Line) -> None:
    text = clean(line.text)
    is_mail = BROKEN_MAIL.search(row.text) and MAIL_END.match(text)
    if is_mail or BROKEN_ADDRESS.search(row.text):
        row.text += text
    elif row.text.endswith("-") and PARTED.search(row.text) and text[:1].islower():
        row.text = row.text[:-1] + text
    else:
        row.text = f"{row.text} {text}".strip()


def _row(cells: Cells, page: int, side: int, *, has_gap: bool) -> Row | None:
    texts, breaks, length = [], [], 0
    kept = []
    for cell in cells:
        text = clean(cell.text)
        if not text:
            continue
        if text == cell.text:
            breaks += [length + at for at in cell.breaks]
        texts.append(text)
        kept.append(cell)
        length += len(text) + len(CELL)
    if not texts:
        return None
    said = next((cell for cell in kept if not periods_in(cell.text)), kept[0])
    return Row(
        CELL.join(texts), "item" if cells[0].bullet else "line", 0, said.is_bold, said.is_italic,
        said.size, kept[0].x0, has_gap, page, side, tuple(breaks),
    )  # fmt: skip
