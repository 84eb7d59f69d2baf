"""The promise clock: by which day somebody who applied is owed an answer."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from applicants.models import Application

WORKING_DAYS_A_WEEK = 5
SATURDAY = 5


def promised_by(arrived_at: datetime, reply_days: int, zone: ZoneInfo) -> date:
    """Return the day by whose end the answer is due: the organization's date, in its `zone`.

    Counts Monday to Friday and begins on the day after the arrival, so that an application
    that comes in late on a Friday has the same five days as one from the morning.
    """
    return add_working_days(arrived_at.astimezone(zone).date(), reply_days)


def add_working_days(start: date, days: int) -> date:
    """Return the `days`-th working day after `start`, which itself does not count."""
    # A weekend counts from its Friday: the next working day is the same Monday.
    begin = start - timedelta(days=max(0, start.weekday() - SATURDAY + 1))
    weeks, rest = divmod(days, WORKING_DAYS_A_WEEK)
    over_weekend = begin.weekday() + rest >= SATURDAY
    return begin + timedelta(days=7 * weeks + rest + (2 if over_weekend else 0))


def working_days_until(due_on: date, today: date) -> int:
    """Return how many working days are left after `today`; negative when it is overdue."""
    if due_on < today:
        return -working_days_until(today, due_on)
    weeks, rest = divmod((due_on - today).days, 7)
    days = (today + timedelta(days=n) for n in range(1, rest + 1))
    return weeks * WORKING_DAYS_A_WEEK + sum(day.weekday() < SATURDAY for day in days)


def start_promise(application: Application, *, at: datetime) -> list[str]:
    """Start the clock anew at `at`; return the fields that changed, for the caller to save.

    Reads the posting's reply days and the organization's zone.
    """
    application.promise_due_on = promised_by(
        at, application.posting.reply_days, application.organization.zone
    )
    application.promise_met_at = None
    return ["promise_due_on", "promise_met_at"]


def meet_promise(application: Application, *, at: datetime) -> list[str]:
    """Stop the clock, unless it has stopped; return the fields that changed."""
    if application.promise_met_at is None:
        application.promise_met_at = at
    return ["promise_met_at"]
