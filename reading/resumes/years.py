"""Years in work by arithmetic of intervals: overlaps count once, gaps are seen."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from reading.resumes.model import Years

MIDDLE = 6
"""the month of an end without one, where the beginning has one"""
SHORTEST_GAP = 4
"""months"""
Interval = tuple[float, float]


def interval_of(years: Years, as_of: date) -> Interval | None:
    """Give an interval in months since year 0, its last month included; None without a beginning.

    A year without its month begins in January, and 2015–2018 are three years.
    """
    if years.start is None:
        return None
    start = _months(years.start, is_end=False)
    is_plain = len(years.start) == 4
    today = as_of.year * 12 + as_of.month - 1 + as_of.day / 31
    if years.is_current:
        end = today
    elif years.end is None:
        return None
    else:
        end = _months(years.end, is_end=True)
        end -= MIDDLE * (is_plain and len(years.end) == 4)
    if years.start == years.end and is_plain:  # as much of the year as not
        end = start + MIDDLE
    end = min(end, today)
    return (start, end) if start < end else None


def _months(written: str, *, is_end: bool) -> float:
    year, _, month = written.partition("-")
    return int(year) * 12 + (int(month) - 1 + is_end if month else MIDDLE * is_end)


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    """Put overlapping intervals together."""
    found: list[Interval] = []
    for start, end in sorted(intervals):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def total(intervals: Iterable[Interval]) -> float:
    """Give the years that the intervals cover, to a tenth."""
    return round(sum(end - start for start, end in merged(intervals)) / 12, 1)


def gaps(intervals: Iterable[Interval]) -> list[tuple[str, str]]:
    """Give the months between two jobs, where there are some."""
    whole = merged(intervals)
    return [
        (_written(last[1]), _written(following[0] - 1))
        for last, following in pairwise(whole)
        if following[0] - last[1] >= SHORTEST_GAP
    ]


def _written(months: float) -> str:
    return f"{int(months) // 12}-{int(months) % 12 + 1:02}"
