"""What two columns are to each other: side by side, a margin of dates, headings beside their text."""

from collections.abc import Sequence
from statistics import median

from reading.documents.layout.lines import Line
from reading.resumes.headings import heading_of
from reading.text.periods import periods_in

SHORT = 34
LABEL = 28
SAME_ROW = 0.45


def relation_of(left: Sequence[Line], right: Sequence[Line]) -> str:
    """Tell what two columns are to each other: `rows`, `headings` beside their text, `columns`."""
    headings = [sum(is_heading(line, side) for line in side) for side in (left, right)]
    if all(headings) and not (headings[1] == 1 and headings[0] > 2 and _is_margin(left, right)):
        return "columns"
    if _is_margin(left, right) or (not headings[1] and _is_margin(right, left)):
        return "rows"
    if not headings[1] and _are_ends(right, left):
        return "rows"
    if headings[0] and headings[0] >= 0.5 * len(left):
        return "headings"
    return "rows" if not any(headings) and _are_facts(left, right) else "columns"


def _are_ends(right: Sequence[Line], left: Sequence[Line]) -> bool:
    """Tell the ends of lines set at the right margin: places and dates, each beside its words."""
    if median(len(line.text) for line in right) > LABEL or any(line.bullet for line in right):
        return False
    beside = sum(_has_partner(line, left) for line in right)
    is_told = len(right) <= 12 or sum(_is_dated(line) for line in right) >= 0.2 * len(right)
    return is_told and len(right) < len(left) and beside >= 0.85 * len(right)


def _are_facts(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Tell short labels, each beside its value."""
    if median(len(line.text) for line in left) > LABEL or any(line.bullet for line in left):
        return False
    if sum(line.text[:1].islower() for line in left) > 0.25 * len(left):
        return False
    return sum(_has_partner(line, right) for line in left) >= 0.85 * len(left)


def _is_margin(margin: Sequence[Line], other: Sequence[Line]) -> bool:
    """Tell a column of dates, each beside its entry; headings, labels and places may stand in it."""
    if median(len(line.text) for line in margin) > SHORT:
        return False
    dates = [line for line in margin if _is_dated(line)]
    beside = sum(_has_partner(line, other) for line in dates)
    if beside < 2 or beside < 0.6 * len(dates):
        return False
    rest = [line for line in margin if not (_is_dated(line) or is_heading(line, margin))]
    alone = sum(not _has_partner(line, other) for line in rest if not line.bullet)
    return alone <= max(1.5 * len(dates), 0.3 * len(margin))


def is_heading(line: Line, column: Sequence[Line]) -> bool:
    """Tell a heading by its words and by its standing out of its column."""
    if line.bullet or len(line.text) > SHORT or not heading_of(line.text):
        return False
    usual = median(other.size for other in column)
    return line.is_bold or line.text.isupper() or line.size > 1.08 * usual


def _is_dated(line: Line) -> bool:
    found = periods_in(line.text)
    return bool(found) and len(line.text) - (found[-1].span.end - found[0].span.start) <= 14


def _has_partner(line: Line, others: Sequence[Line]) -> bool:
    return any(abs(o.y - line.y) <= SAME_ROW * max(o.size, line.size) for o in others)
