"""The order in which a page's lines are read: columns one after another, tables row by row."""

from bisect import bisect_left
from collections.abc import Sequence

from reading.documents.layout.lines import Line
from reading.documents.layout.tables import (
    Region,
    grids_of,
    is_side_headings,
    is_table,
    lift,
    place,
    rows_of_table,
    size_of,
)

GUTTER = 6.0
SAME_EDGE = 3.0
FEWEST = 3
DEEPEST = 12
MOST_LINES = 1200
INDENT = 40.0


def regions_of(lines: Sequence[Line], depth: int = 0) -> list[Region]:
    """Part lines into regions in the order of reading; in each, lines go from top to bottom."""
    if not lines:
        return []
    if depth < DEEPEST and 2 * FEWEST <= len(lines) <= MOST_LINES:
        found = best_split(lines)
        if found:
            above, left, right, below = found
            if is_table(left, right):
                middle = [rows_of_table([*left, *right], left)]
            elif is_side_headings(left, right):
                middle = [sorted([*left, *right], key=lambda x: (-x.y - lift(x, left), x.x0))]
            else:
                first, second = (right, left) if _is_sidebar(left, right) else (left, right)
                middle = [*regions_of(first, depth + 1), *regions_of(second, depth + 1)]
            return [*regions_of(above, depth + 1), *middle, *regions_of(below, depth + 1)]
    return [grids_of(sorted(lines, key=place))]


Split = tuple[list[Line], list[Line], list[Line], list[Line]]


def best_split(lines: Sequence[Line]) -> Split | None:
    """Find the tallest pair of columns: what is above, left, right and below; None for one column."""
    best: Split | None = None
    tallest = 0.0
    ordered = sorted(lines, key=place)
    for edge in _edges(ordered):
        for run in _uncrossed(ordered, edge):
            left = [line for line in run if line.x1 <= edge - GUTTER]
            right = [line for line in run if line.x1 > edge - GUTTER]
            height = _shared_height(left, right)
            if height > 1.02 * tallest:
                best, tallest = _split(ordered, left, right), height
    return best


def _edges(lines: Sequence[Line]) -> list[float]:
    """Give the places where several lines begin, without the leftmost."""
    starts = sorted(line.x0 for line in lines)
    edges: list[float] = []
    at = 0
    while at < len(starts):
        end = at
        while end < len(starts) and starts[end] - starts[at] <= SAME_EDGE:
            end += 1
        if end - at >= FEWEST and starts[at] - starts[0] > INDENT:
            # The headings of a column of items begin left of them.
            first = bisect_left(starts, max(starts[at] - INDENT, starts[0] + INDENT))
            edges += sorted({starts[first], starts[at]})
        at = end
    return edges[:30]


def _uncrossed(lines: Sequence[Line], edge: float) -> list[list[Line]]:
    """Give the runs of lines between those that cross a gutter."""
    runs: list[list[Line]] = [[]]
    for line in lines:
        if line.x0 < edge - 1 and line.x1 > edge - GUTTER:
            runs.append([])
        else:
            runs[-1].append(line)
    return [run for run in runs if len(run) >= 2 * FEWEST]


def _shared_height(left: list[Line], right: list[Line]) -> float:
    """Give how far two columns stand side by side, 0 where they are none."""
    if len(left) < FEWEST or len(right) < FEWEST:
        return 0.0
    top = min(left[0].y, right[0].y)
    bottom = max(left[-1].y, right[-1].y)
    shorter = min(left[0].y - left[-1].y, right[0].y - right[-1].y)
    return top - bottom if shorter > 0 and top - bottom >= 0.5 * shorter else 0.0


def _split(lines: Sequence[Line], left: list[Line], right: list[Line]) -> Split:
    """Cut off what stands above both columns, and what follows below after a gap."""
    top = min(left[0].y, right[0].y)
    above_left = [
        line for line in left if line.y > top + line.size and line.size > 1.2 * size_of(left)
    ]
    left = [line for line in left if line not in above_left]
    left, after = _cut_below(left, right[-1].y)
    inside = {id(line) for line in [*left, *right]}
    first = max(left[0].y, right[0].y)
    rest = [line for line in lines if id(line) not in inside]
    above = [line for line in rest if line.y > first or line in above_left]
    kept = {id(line) for line in above}
    below = [line for line in rest if id(line) not in kept]
    assert len(after) <= len(below)
    return above, left, right, below


def _is_sidebar(left: list[Line], right: list[Line]) -> bool:
    """Tell a narrow column of facts beside the one that begins with the title."""
    width = max(line.x1 for line in left) - min(line.x0 for line in left)
    other = max(line.x1 for line in right) - min(line.x0 for line in right)
    largest = max(line.size for line in left)
    return width < 0.6 * other and max(line.size for line in right[:4]) > 1.15 * largest


def _cut_below(left: list[Line], end: float) -> tuple[list[Line], list[Line]]:
    """Part a left column where, after the right one ended, a wider gap than any stands in it."""
    widest = 0.0
    for index in range(1, len(left)):
        gap = left[index - 1].y - left[index].y
        is_below = index >= FEWEST and left[index].y < end - 1
        if is_below and gap > max(3 * left[index].size, 1.4 * widest):
            return left[:index], left[index:]
        widest = max(widest, gap)
    return left, []
