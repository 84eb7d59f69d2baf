"""Calendar dates as people write them, in English, German, French and Spanish."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from reading.text.lexicons import load
from reading.text.spans import Span

YEAR = re.compile(r"\d\d{3}")


class DateMention(NamedTuple):
    day: date
    span: Span
    is_ambiguous: bool
    """True for 03/04/2026, which is read as the fourth of March."""


@cache
def _months() -> dict[str, int]:
    return {
        name: int(number) for number, lines in load("months").items() for name in lines[0].split()
    }


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted(_months(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\d.-])(?:(?P<y1>\d{{4}})[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})"
        rf"|(?P<y5>\d{{4}}),? (?P<m5>{month})\.?,? (?P<d5>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th|er|\.)?(?: de| of)? (?P<m2>{month})\.?,?(?: de| del)? (?P<y2>\d{{4}})"
        rf"|(?P<m3>\b(?:{month}))\.? (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y3>\d{{4}})"
        rf"|(?P<a4>\d{{1,2}})(?P<sep>[./-])(?P<b4>\d{{1,2}})(?P=sep)(?P<y4>\d{{4}}))(?!\d)",
        re.IGNORECASE,
    )


def dates_in(text: str, start: int = 0, end: int | None = None) -> Iterator[DateMention]:
    """Find full dates, left to right. What is no day of the calendar is passed over."""
    end = len(text) if end is None else end
    if not YEAR.search(text, start, end):  # most lines; the whole pattern is slow
        return
    for found in _pattern().finditer(text, start, end):
        year, month, day, is_ambiguous = _parts(found)
        try:
            yield DateMention(date(year, month, day), Span(*found.span()), is_ambiguous)
        except ValueError:
            continue


def _parts(found: re.Match[str]) -> tuple[int, int, int, bool]:
    if found["y1"]:
        return int(found["y1"]), int(found["m1"]), int(found["d1"]), False
    for n in ("2", "3", "5"):
        if found["y" + n]:
            month = _months()[found["m" + n].lower()]
            return int(found["y" + n]), month, int(found["d" + n]), False
    first, second = int(found["a4"]), int(found["b4"])
    # With dots the day comes first; with slashes only where it cannot be a month.
    day_first = found["sep"] == "." or first > 12
    day, month = (first, second) if day_first else (second, first)
    return int(found["y4"]), month, day, not day_first and second <= 12
