"""Somebody is given something to do about an application or a person, by a day."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.person_rows import lock_person
from applicants.actions.saved_searches import MORNING
from applicants.actions.show_again import show_applications_again, show_people_again
from applicants.models import Application, Candidate, Task
from applicants.queries.people import people_seeing
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError

MOST = 300
LONGEST = timedelta(days=2 * 366)


class EmptyTask(DomainError):
    code = "empty_task"
    field = "text"


class WrongDueDay(DomainError):
    code = "wrong_due_day"
    field = "due_on"


class WrongAssignee(DomainError):
    code = "wrong_assignee"
    field = "assignee"


class ForeignTask(DomainError):
    code = "foreign_task"


class TaskIsDone(Conflict):
    code = "task_is_done"


@transaction.atomic
def add_task(
    about: Application | Candidate,
    *,
    text: str,
    assignee: Membership,
    due_on: date,
    by: Membership | None,
    at: datetime | None = None,
) -> Task:
    """Give `assignee` something to do about an application, or about a person alone.

    `due_on` is the organization's day; `by` is None when a rule does it. EmptyTask, WrongDueDay
    (past, or more than two years away), WrongAssignee (who does not see what it is about);
    PeopleChanged for a person, who is locked. Records task.added at `at`, or now.
    """
    at = at or timezone.now()
    text = demand_text(text)
    demand_day(due_on, about)
    demand_assignee(assignee, about)
    task = Task.objects.create(
        organization_id=about.organization_id,
        **_whom(about),
        text=text,
        assignee=assignee,
        due_on=due_on,
        remind_at=reminder_of(due_on, assignee),
        created_by=by,
        created_at=at,
    )
    record_task("task.added", task, by, at=at)
    return task


def _whom(about: Application | Candidate) -> dict[str, Any]:
    if isinstance(about, Application):
        return {"application": about, "candidate_id": about.candidate_id}
    # Who is merged at this moment takes along what is there, not what comes.
    return {"candidate": lock_person(about)}


@transaction.atomic
def change_task(
    task: Task, *, text: str, assignee: Membership, due_on: date, by: Membership
) -> Task:
    """Give a task to somebody else, or change its day or words; the same again is nothing.

    Locks the task. ForeignTask, TaskIsDone, and as `add_task`; a day that has passed may stay.
    Records task.changed, with the old assignee as `was` when it is given on.
    """
    row = lock_task(task)
    demand_own(row, by)
    if row.done_at:
        raise TaskIsDone(_("This task is done. Reopen it to change it."))
    text = demand_text(text)
    if due_on != row.due_on:
        demand_day(due_on, row.about)
    if assignee.pk != row.assignee_id:
        demand_assignee(assignee, row.about)
    was = row.assignee_id
    if (text, assignee.pk, due_on) == (row.text, was, row.due_on):
        return row
    if (assignee.pk, due_on) != (was, row.due_on):
        row.remind_at = reminder_of(due_on, assignee)
    row.text, row.assignee, row.due_on = text, assignee, due_on
    row.save(update_fields=["text", "assignee", "due_on", "remind_at"])
    given_on: dict[str, Any] = {} if was == assignee.pk else {"was": was}
    record_task("task.changed", row, by, **given_on)
    return row


def lock_task(task: Task) -> Task:
    """Return the task locked and fresh, with application, candidate, organization and assignee."""
    rows = Task.objects.select_for_update(of=("self",))
    related = ("application__posting", "candidate", "organization", "assignee__user")
    return rows.select_related(*related).get(pk=task.pk)


def demand_text(text: str) -> str:
    """Return what is to be done on one line; EmptyTask, or a text that is too long."""
    text = " ".join(text.split())
    if not text:
        raise EmptyTask(_("Say what is to be done."))
    if len(text) > MOST:
        words = _("A task has at most %(most)d characters. Write a note for more.")
        raise DomainError(words % {"most": MOST}, field="text")
    return text


def demand_day(due_on: date, about: Application | Candidate) -> None:
    """WrongDueDay for a day that has passed or is more than two years away."""
    today = timezone.localdate(timezone=about.organization.zone)
    if not today <= due_on <= today + LONGEST:
        raise WrongDueDay(_("Choose a day from today on, within two years."))


def demand_assignee(member: Membership, about: Application | Candidate) -> None:
    """WrongAssignee for who does not see what it is about, or has left."""
    if member.pk in {person.pk for person in people_seeing(about)}:
        return
    if isinstance(about, Application):
        raise WrongAssignee(_("Choose somebody who sees this application."))
    raise WrongAssignee(_("Choose somebody who sees this person."))


def demand_own(task: Task, by: Membership) -> None:
    """ForeignTask unless the task is one's own, given by oneself, or one hires."""
    if by.pk not in (task.assignee_id, task.created_by_id) and not by.can("move_application"):
        raise ForeignTask(_("This task is somebody else’s."))


def reminder_of(due_on: date, member: Membership) -> datetime | None:
    """Return the member's morning of that day; None when it has begun, for they know by now."""
    morning = datetime.combine(due_on, MORNING, member.zone)
    return morning if morning > timezone.now() else None


def record_task(
    kind: str, task: Task, by: Membership | None, *, at: datetime | None = None, **facts
) -> None:
    """Record what happened to a task in the history of what it is about; never its words.

    Open boards show its card anew.
    """
    about = task.about
    given = {
        "task": task.code,
        "member": task.assignee_id,
        "name": task.assignee.name if task.assignee else "",
        "due_on": task.due_on.isoformat(),
    }
    if isinstance(about, Application):
        given["posting"] = about.posting_id
        show_applications_again([about.pk])
    else:
        show_people_again([about.pk])
    organization = task.organization_id
    record(kind, organization=organization, subject=about, by=by, facts=given | facts, at=at)
