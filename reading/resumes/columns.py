"""The order in which a résumé's page is read: side bars by themselves, dates beside their jobs."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reading.documents.layout.columns import DEEPEST, FEWEST, MOST_LINES, best_split
from reading.documents.layout.lines import Line
from reading.documents.layout.tables import place
from reading.resumes.relations import SAME_ROW, is_heading, relation_of
from reading.text.periods import periods_in

TALL = 0.4
SIDE = 0.75
OVERHANG = 0.12
DASHES = ("-", "–", "—")
Cells = list[Line]


@dataclass(slots=True)
class Region:
    """Rows of cells from top to bottom; `side` is 0 in the main column, 1 left of it, 2 right."""

    rows: list[Cells]
    side: int = 0
    limit: float = 0.0
    """where the column has to end: at the next one, or at the paper's margin"""


def regions_of(lines: Sequence[Line]) -> list[Region]:
    """Part a page's lines into regions in the order of reading."""
    height = max((x.y for x in lines), default=0) - min((x.y for x in lines), default=0)
    return _arranged(list(lines), 0, height)


def _arranged(lines: list[Line], depth: int, height: float) -> list[Region]:
    if not lines:
        return []
    found = None
    if depth < DEEPEST and 2 * FEWEST <= len(lines) <= MOST_LINES:
        found = best_split(lines)
    if found is None:
        return [Region(rows_of(lines))]
    above, left, right, below = _with_overhang(*found)
    kind = relation_of(left, right)
    if kind == "rows":
        heights = [line.y for line in (*left, *right)]
        top, low = max(heights), min(heights)
        inside = [line for line in (*above, *below) if low <= line.y <= top]
        above = [line for line in above if line.y > top]
        below = [line for line in below if line.y < low]
        middle = [Region(rows_of([*inside, *left, *right]))]
    elif kind == "headings":
        middle = _under_headings(left, right, depth, height)
    else:
        middle = _columns(left, right, depth, height)
    return [
        *_arranged(above, depth + 1, height), *middle, *_arranged(below, depth + 1, height)
    ]  # fmt: skip


def _with_overhang(
    above: list[Line], left: list[Line], right: list[Line], below: list[Line]
) -> tuple[list[Line], list[Line], list[Line], list[Line]]:
    """Go on with two columns above a line that only hangs a little over the gutter."""
    edge, width = min(line.x0 for line in right), _width(right)
    rest = sorted(above, key=lambda line: line.y)
    hanging = rest[0] if rest else None
    if hanging is None or not hanging.x0 < edge - 1 < hanging.x1 < edge + OVERHANG * width:
        return above, left, right, below
    left, right = list(left), list(right)
    while rest:
        line = rest[0]
        if line.x0 >= edge - 1:
            right.append(line)
        elif line.x1 < edge + OVERHANG * width and line.size <= 1.6 * hanging.size:
            left.append(line)
        else:
            break
        rest.pop(0)
    return rest, sorted(left, key=place), sorted(right, key=place), below


def _columns(left: list[Line], right: list[Line], depth: int, height: float) -> list[Region]:
    """Read two columns; a narrow one along the page goes on by itself on the next page."""
    found = [_arranged(side, depth + 1, height) for side in (left, right)]
    widths = _width(left), _width(right)
    gutter = min(line.x0 for line in right)
    for region in found[0]:
        region.limit = min(region.limit or gutter, gutter)
    shared = min(left[0].y, right[0].y) - max(left[-1].y, right[-1].y)
    is_headed = all(any(is_heading(line, side) for line in side) for side in (left, right))
    if min(widths) > SIDE * max(widths) or not (is_headed or shared >= TALL * height):
        return [*found[0], *found[1]]
    narrow = 0 if widths[0] < widths[1] else 1
    for region in found[narrow]:
        region.side = region.side or narrow + 1
    return [*found[1 - narrow], *found[narrow]]


def _width(lines: Sequence[Line]) -> float:
    return max(line.x1 for line in lines) - min(line.x0 for line in lines)


def _under_headings(left: list[Line], right: list[Line], depth: int, height: float) -> list[Region]:
    """Put each heading of a column of headings before the text that begins at its height."""
    heads = _joined_heads(sorted(left, key=place))
    regions: list[Region] = []
    tops = [head.y + 0.8 * head.size for head in heads]
    first = [line for line in right if line.y > tops[0]]
    regions += _arranged(first, depth + 1, height)
    for index, head in enumerate(heads):
        end = tops[index + 1] if index + 1 < len(tops) else float("-inf")
        under = [line for line in right if end < line.y <= tops[index]]
        regions += [Region([[head]]), *_arranged(under, depth + 1, height)]
    return regions


def _joined_heads(heads: list[Line]) -> list[Line]:
    """Join a heading that was broken: "Work" over "Experience"."""
    joined: list[Line] = []
    bottom = 0.0
    for head in heads:
        last = joined[-1] if joined else None
        if last and bottom - head.y < 1.7 * head.size and abs(last.size - head.size) < 0.5:
            last.text = f"{last.text} {head.text}"
        else:
            joined.append(head)
        bottom = head.y
    return joined


def rows_of(lines: Sequence[Line]) -> list[Cells]:
    """Put lines of one height into one row, from left to right."""
    rows: list[Cells] = []
    for line in sorted(lines, key=place):
        last = rows[-1][0] if rows else None
        if last and abs(last.y - line.y) <= SAME_ROW * max(line.size, last.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return _with_whole_dates([sorted(row, key=lambda line: line.x0) for row in rows])


def _with_whole_dates(rows: list[Cells]) -> list[Cells]:
    """Put a date together that a narrow column broke: "2019 –" over "present"."""
    for above, below in pairwise(rows):
        first, second = above[0], below[0]
        is_broken = first.text.endswith(DASHES) and bool(periods_in(first.text))
        is_below = min(abs(first.x0 - second.x0), abs(first.x1 - second.x1)) < 3
        if is_broken and is_below and first.y - second.y < 1.8 * first.size:
            first.text = f"{first.text} {second.text}"
            del below[0]
    return [row for row in rows if row]
