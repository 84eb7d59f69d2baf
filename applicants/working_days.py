"""Working days: Monday to Friday without the days off of an organization."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

WORKING_DAYS_A_WEEK = 5
SATURDAY = 5


def add_working_days(start: date, days: int, off: Sequence[date] = ()) -> date:
    """Return the `days`-th working day after `start`, which itself does not count.

    `off` are weekdays on which nobody works, in their order.
    """
    end = _add_weekdays(start, days)
    # Each day off that was passed is one more to count, and may pass another.
    while passed := bisect_right(off, end) - bisect_right(off, start):
        start, end = end, _add_weekdays(end, passed)
    return end


def _add_weekdays(start: date, days: int) -> date:
    # A weekend counts from its Friday: the next working day is the same Monday.
    begin = start - timedelta(days=max(0, start.weekday() - SATURDAY + 1))
    weeks, rest = divmod(days, WORKING_DAYS_A_WEEK)
    over_weekend = begin.weekday() + rest >= SATURDAY
    return begin + timedelta(days=7 * weeks + rest + (2 if over_weekend else 0))


def working_days_until(due_on: date, today: date, off: Sequence[date] = ()) -> int:
    """Return how many working days are left after `today`; negative when it is overdue."""
    if due_on < today:
        return -working_days_until(today, due_on, off)
    weeks, rest = divmod((due_on - today).days, 7)
    days = (today + timedelta(days=n) for n in range(1, rest + 1))
    weekdays = weeks * WORKING_DAYS_A_WEEK + sum(day.weekday() < SATURDAY for day in days)
    return weekdays - (bisect_right(off, due_on) - bisect_right(off, today))


def days_beyond(since: date, most: int | None, today: date, off: Sequence[date] = ()) -> int:
    """Return how many working days more than `most` have passed after `since`; 0 for none."""
    if not most or (today - since).days <= most:
        return 0
    return max(0, working_days_until(today, since, off) - most)


def is_working_day(day: date, off: Sequence[date] = ()) -> bool:
    return day.weekday() < SATURDAY and day not in off
