"""Tables of facts: labels with their values, and headings that stand beside their text."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from reading.documents.layout.lines import WIDE, Line

LONGEST_LABEL = 40
LONGEST_VALUE = 90

Region = list[Line]


def place(line: Line) -> tuple[float, float]:
    """Give the key that sorts lines from top to bottom, then from left to right."""
    return (-line.y, line.x0)


def size_of(lines: Sequence[Line]) -> float:
    """Give the usual size of type."""
    return median(line.size for line in lines)


def is_table(left: list[Line], right: list[Line]) -> bool:
    """Tell labels with their values from two columns of text."""
    if median(len(line.text) for line in left) > LONGEST_LABEL:
        return False
    if any(line.bullet for line in left):
        return False
    partners = [_partner(line, right) for line in left]
    paired = [line for line in partners if line]
    if len(paired) < 0.85 * len(left):
        return False
    wrapped = sum(line.text[:1].islower() for line in paired)
    if wrapped > 0.25 * len(paired):
        return False
    # Two columns of running text have wrapped lines in the left one too.
    return sum(line.text[:1].islower() for line in left) <= 0.25 * len(left)


def is_side_headings(left: list[Line], right: list[Line]) -> bool:
    """Tell headings that stand in a column of their own, each beside its text."""
    if any(line.bullet or not line.is_bold or len(line.text) > LONGEST_LABEL for line in left):
        return False
    gaps = [a.y - b.y for a, b in pairwise(left)]
    is_sparse = min(gaps) > 1.8 * size_of(left) and len(right) > 1.4 * len(left)
    return is_sparse and sum(line.is_bold for line in right) <= 0.3 * len(right)


def lift(line: Line, headings: list[Line]) -> float:
    """Let a heading go before the text that begins at its height."""
    return 0.8 * line.size if any(line is heading for heading in headings) else 0.0


def _partner(line: Line, others: Sequence[Line]) -> Line | None:
    return next((o for o in others if abs(o.y - line.y) <= 0.4 * max(o.size, line.size)), None)


def rows_of_table(lines: list[Line], left: list[Line]) -> Region:
    """Put the cells of each row into one line; a cell's further lines follow it."""
    rows: list[list[Line]] = []
    edge = max(line.x1 for line in left)
    width = max(line.x1 for line in lines)
    for line in sorted(lines, key=place):
        last = rows[-1][-1] if rows else None
        if last and abs(rows[-1][0].y - line.y) <= 0.4 * max(line.size, last.size):
            rows[-1].append(line)
        elif last and line.x0 > edge and not line.bullet and _runs_on(last, line, width):
            last.text, last.x1, last.y = f"{last.text} {line.text}", line.x1, line.y
        else:
            rows.append([line])
    return [line for row in rows for line in _row(sorted(row, key=lambda line: line.x0))]


def _runs_on(last: Line, line: Line, width: float) -> bool:
    is_near = last.y - line.y < 1.9 * line.size and abs(last.text_x - line.x0) < 4
    return is_near and last.x1 + line.first_width > width - line.size


def _row(cells: list[Line]) -> list[Line]:
    """Make one line of a row's cells, but keep a label apart from a list or a long text."""
    if any(cell.bullet or len(cell.text) > LONGEST_VALUE for cell in cells[1:]):
        return cells
    row = cells[0]
    for cell in cells[1:]:
        row.text += (" " if row.text.endswith(":") else " | ") + cell.text
        row.x1, row.ends_bold = cell.x1, cell.ends_bold
        row.is_bold = row.is_bold and cell.is_bold
        row.is_cells = True
    return [row]


def _same_baseline(lines: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in lines:
        if rows and abs(rows[-1][0].y - line.y) <= 0.3 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.x0) for row in rows]


def _mended(row: list[Line]) -> list[Line]:
    """Put lines together that stand in one column after all: a justified line's wide spaces."""
    gaps = [b.x0 - a.x1 for a, b in pairwise(row)]
    is_even = len(gaps) >= 2 and max(gaps) <= 1.4 * min(gaps) and max(gaps) < 6 * row[0].size
    is_words = all(" " not in line.text for line in row[1:])
    mended = row[:1]
    for line, gap in zip(row[1:], gaps, strict=True):
        if (is_even and is_words) or gap <= WIDE * line.size:
            mended[-1] = _together(mended[-1], line)
        else:
            mended.append(line)
    return mended


def _together(line: Line, more: Line) -> Line:
    line.text = f"{line.text} {more.text}".strip()
    line.x1, line.ends_bold = more.x1, more.ends_bold
    line.is_bold = line.is_bold and more.is_bold
    return line


def grids_of(lines: list[Line]) -> Region:
    """Read two rows of cells, labels above values, downwards: each label with its value."""
    rows = _same_baseline(lines)
    ordered: list[Line] = []
    at = 0
    while at < len(rows):
        if at + 1 < len(rows) and _is_grid(rows[at], rows[at + 1]):
            for label, value in zip(rows[at], rows[at + 1], strict=True):
                ordered += _row([label, value])
            at += 2
        else:
            ordered += _mended(rows[at])
            at += 1
    return ordered


def _is_grid(labels: list[Line], values: list[Line]) -> bool:
    if len(labels) < 2 or len(labels) != len(values):
        return False
    pairs = list(zip(labels, values, strict=True))
    if any(abs(label.x0 - value.x0) > 4 or len(label.text) > 30 for label, value in pairs):
        return False
    if any(":" in label.text for label in labels) or labels[0].y - values[0].y > 40:
        return False
    differ = all(a.is_bold != b.is_bold or abs(a.size - b.size) > 0.4 for a, b in pairs)
    return differ or len(labels) >= 3
