"""The promise clock: by which day somebody who applied is owed an answer."""

from datetime import date, datetime
from functools import cache

from django.db import transaction

from applicants.models import Application
from applicants.working_days import add_working_days
from ats.access.models import Organization
from ats.foundation.prepared import Prepared

PROMISE_FIELDS = ["promise_due_on", "promise_met_at", "promise_recounted_on"]


def hold_calendar(organization: Organization) -> None:
    """Read the days off as they are now, and have them stay so until the transaction ends.

    Who promises holds it first, before an application is locked: the recount locks in that order
    too. It waits for those who hold it, of whom there may be many, and so misses no promise.
    """
    assert transaction.get_connection().in_atomic_block, "a lock belongs to a transaction"
    organization.days_off = _days_off().first(organization=organization.pk)


@cache
def _days_off() -> Prepared:
    rows = Organization.objects.filter(pk=-1).order_by().values_list("days_off", flat=True)
    return Prepared(rows, {"organization": -1}, shares=Organization._meta.db_table)


def promised_by(arrived_at: datetime, reply_days: int, organization: Organization) -> date:
    """Return the day by whose end the answer is due: the organization's date, in its zone.

    Counts Monday to Friday without its days off, and begins on the day after the arrival, so
    that an application that comes in late on a Friday has the same five days as one from the
    morning.
    """
    arrived_on = arrived_at.astimezone(organization.zone).date()
    return add_working_days(arrived_on, reply_days, organization.weekdays_off)


def start_promise(application: Application, *, at: datetime) -> list[str]:
    """Start the clock anew at `at`; return the fields that changed, for the caller to save.

    Reads the posting's reply days and the organization's zone and days off, which the caller
    holds (`hold_calendar`).
    """
    application.promise_due_on = promised_by(
        at, application.posting.reply_days, application.organization
    )
    application.promise_met_at = application.promise_recounted_on = None
    return PROMISE_FIELDS


def meet_promise(application: Application, *, at: datetime) -> list[str]:
    """Stop the clock, unless it has stopped; return the fields that changed."""
    if application.promise_met_at is None:
        application.promise_met_at = at
    return ["promise_met_at"]


def owe_again(application: Application) -> list[str]:
    """Let the clock of a locked application go on as if nobody had answered.

    By the promised day, or the one that days off have made of it since. Return the fields that
    changed.
    """
    application.promise_due_on = application.promise_recounted_on or application.promise_due_on
    application.promise_met_at = application.promise_recounted_on = None
    return PROMISE_FIELDS
