"""Values that compare: dates and numbers with > >= < <= and ranges."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.queries.search.registry import Unusable

RELATION = re.compile(r"(>=|<=|>|<|=)?(.*)", re.DOTALL)
DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
AGO = re.compile(r"-?(\d{1,4})([dwmy])")
DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
# A day more or less, or in another zone, is a date still.
FIRST_YEAR, LAST_YEAR = 1000, 9998
Value = TypeVar("Value")
# From the first day on, up to the last day, both included; None is open.
Days = tuple[date | None, date | None]


def split_relation(value: str) -> tuple[str, str]:
    """Return the sign a value begins with ("" for none) and the rest."""
    found = RELATION.fullmatch(value)
    assert found, "the pattern takes everything"
    return found[1] or "", found[2].strip()


def period_of(value: str, today: date) -> tuple[date, date]:
    """Return the first and last day of a year, month, day, "today", "yesterday" or "30d" ago."""
    word = value.strip().lower()
    try:
        first, last = _period(word, today)
        if not FIRST_YEAR <= first.year <= last.year <= LAST_YEAR:
            raise ValueError(word)
    except (ValueError, OverflowError) as error:
        words = _("“%(value)s” is not a date. Write it as 2026-01-31, 2026-01, 2026 or -30d.")
        raise Unusable(words % {"value": value}) from error
    return first, last


def _period(word: str, today: date) -> tuple[date, date]:
    if word in ("today", "yesterday"):
        day = today - timedelta(days=word == "yesterday")
        return day, day
    if ago := AGO.fullmatch(word):
        day = today - timedelta(days=int(ago[1]) * DAYS[ago[2]])
        return day, day
    found = DATE.fullmatch(word)
    parts = found.groups() if found else ("0", None, None)  # there is no year 0
    return _bounds(*(int(part or 0) for part in parts))


def _bounds(year: int, month: int, day: int) -> tuple[date, date]:
    first = date(year, month or 1, day or 1)
    if day:
        return first, first
    following = date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1)
    return first, following - timedelta(days=1)


def days_of(value: str, today: date) -> Days:
    """Return the days of ">2026-01-01", "2026-03" or "2026-01-01..2026-01-31"."""
    if ".." in value:
        earliest, _dots, latest = value.partition("..")
        return (
            period_of(earliest, today)[0] if earliest.strip() else None,
            period_of(latest, today)[1] if latest.strip() else None,
        )
    relation, rest = split_relation(value)
    first, last = period_of(rest, today)
    return {
        "": (first, last),
        "=": (first, last),
        ">": (last + timedelta(days=1), None),
        ">=": (first, None),
        "<": (None, first - timedelta(days=1)),
        "<=": (None, last),
    }[relation]


def within_days(column: str, value: str, zone: ZoneInfo) -> Q:
    """Return the condition that a moment lies within the days of a value, as `zone` has them."""
    first, last = days_of(value, timezone.localdate(timezone=zone))
    if first and last and last < first:
        raise Unusable(_("This period ends before it begins."))
    found = Q()
    if first:
        found &= Q(**{f"{column}__gte": datetime.combine(first, time.min, zone)})
    if last:
        end = datetime.combine(last + timedelta(days=1), time.min, zone)
        found &= Q(**{f"{column}__lt": end})
    return found


LOOKUPS = {"": "gte", ">=": "gte", ">": "gt", "<": "lt", "<=": "lte", "=": "exact"}


def compared(column: str, value: str, read: Callable[[str], Value]) -> Q:
    """Return the condition of ">=3" on a column; a bare number is "at least"."""
    relation, rest = split_relation(value)
    return Q(**{f"{column}__{LOOKUPS[relation]}": read(rest)})


def number(value: str) -> float:
    """Return a number as people write it; Unusable for anything else."""
    if not re.fullmatch(r"\d{1,4}(?:[.,]\d{1,2})?", value):
        raise Unusable(_("“%(value)s” is not a number.") % {"value": value})
    return float(value.replace(",", "."))
