"""Days off change: the calendar is written anew, and the promises that are owed with it."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Case, DateField, QuerySet, Value, When
from django.utils import timezone

from applicants.models import Application
from applicants.working_days import add_working_days, is_working_day, working_days_until
from ats.access.models import Organization
from ats.activity.events import record
from ats.organizations.actions.calendar import write_calendar


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

    What is overdue stays so, and what was met is over. Locks the applications in their order, as
    all do who lock several; no other can be promised anything until then (hold_calendar).
    """
    today = timezone.localdate(timezone=organization.zone)
    owed = _owed(organization).filter(promise_due_on__gte=today)
    days = owed.order_by().values_list("promise_due_on", flat=True).distinct()
    moved = {day: new for day in days if day and (new := _moved(day, today, before, after)) != day}
    if not moved:
        return 0
    rows = owed.filter(promise_due_on__in=moved)
    list(rows.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    whens = [When(promise_due_on=day, then=Value(new)) for day, new in moved.items()]
    return rows.update(
        promise_due_on=Case(*whens, output_field=DateField()), updated_at=timezone.now()
    )


def _owed(organization: Organization) -> QuerySet[Application]:
    return Application.objects.owed_an_answer().filter(organization=organization)


def _moved(due_on: date, today: date, before: Sequence[date], after: Sequence[date]) -> date:
    left = working_days_until(due_on, today, before)
    if left:
        return add_working_days(today, left, after)
    return due_on if is_working_day(due_on, after) else add_working_days(due_on, 1, after)
