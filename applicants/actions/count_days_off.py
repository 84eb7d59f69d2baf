"""Days off change: the calendar is written anew, and the promises that are owed with it."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Case, DateField, F, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from applicants.models import Application
from applicants.working_days import add_working_days, is_working_day, working_days_until
from ats.access.models import Organization
from ats.activity.events import record
from ats.organizations.actions.calendar import write_calendar

OWED = {"state": Application.State.ACTIVE, "promise_met_at": None}


def count_days_off(organization_id: int) -> int:
    """Write the calendar and move the days by which answers are owed; return how many moved.

    In the transaction that finishes the job. Event `days_off.counted`, none when nothing
    changed: twice is once.
    """
    rows = Organization.objects.select_for_update(no_key=True)
    organization = rows.filter(pk=organization_id).first()
    if organization is None:
        return 0
    before = write_calendar(organization)
    after = organization.weekdays_off
    if before == after:
        return 0
    moved = _recount(organization, before, after)
    facts = {"days": len(after), "moved": moved}
    record("days_off.counted", organization=organization, subject=organization, facts=facts)
    return moved


def _recount(organization: Organization, before: Sequence[date], after: Sequence[date]) -> int:
    """Let as many working days be left as were before; by set, whatever the number.

    What is overdue stays so. Of what was met the day stays as it was promised; what it would be
    is kept beside it, should it be owed again (owe_again). Locks the applications in their
    order, as all do who lock several; no other can be promised anything until then
    (hold_calendar), and what is met or owed again waits.
    """
    today = timezone.localdate(timezone=organization.zone)
    rows = Application.objects.filter(organization=organization)
    rows = rows.alias(day=Coalesce("promise_recounted_on", "promise_due_on"))
    days = rows.filter(day__gte=today).order_by().values_list(F("day"), flat=True).distinct()
    moved = {day: new for day in days if (new := _moved(day, today, before, after)) != day}
    if not moved:
        return 0
    rows = rows.filter(day__in=moved)
    list(rows.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    new_day = Case(
        *(When(day=day, then=Value(new)) for day, new in moved.items()), output_field=DateField()
    )
    # First what is over: what is owed changes its day.
    rows.exclude(**OWED).update(promise_recounted_on=new_day)
    return rows.filter(**OWED).update(promise_due_on=new_day, updated_at=timezone.now())


def _moved(due_on: date, today: date, before: Sequence[date], after: Sequence[date]) -> date:
    left = working_days_until(due_on, today, before)
    if left:
        return add_working_days(today, left, after)
    return due_on if is_working_day(due_on, after) else add_working_days(due_on, 1, after)
