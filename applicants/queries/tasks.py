"""Which tasks a member sees: those of the applications and people they see."""

from collections.abc import Collection
from datetime import date

from django.db.models import F, Q, QuerySet
from django.http import Http404

from applicants.models import Application, Candidate, Task
from applicants.models.task import TaskQuerySet
from applicants.queries.applications import applications_for, candidates_for
from ats.access.models import Membership

# So many of an application's tasks are shown on its page.
MOST = 50


def tasks_for(member: Membership) -> TaskQuerySet:
    """Return the tasks of the applications that `member` sees, and of the people alone."""
    rows = Task.objects.filter(organization_id=member.organization_id)
    if member.sees_everything:
        return rows
    of_people = Q(application=None, candidate__in=candidates_for(member))
    return rows.filter(Q(application__in=applications_for(member)) | of_people)


def tasks_of_member(member: Membership) -> QuerySet[Task]:
    """Return what `member` has to do and still sees, the most overdue first."""
    return with_what(tasks_for(member).open().filter(assignee=member)).order_by("due_on", "pk")


def tasks_of(application: Application) -> QuerySet[Task]:
    """Return an application's tasks: the open ones by day, then those done, the newest first."""
    rows = application.tasks.filter(is_dropped=False).select_related(
        "assignee__user", "done_by__user"
    )
    return rows.order_by(F("done_at").desc(nulls_first=True), "due_on", "pk")[:MOST]


def tasks_about(
    member: Membership, candidate: Candidate, applications: Collection[Application]
) -> QuerySet[Task]:
    """Return the open tasks about a person and their applications, the first due first.

    Both are what `member` sees.
    """
    alone = Q(candidate=candidate, application=None)
    of_them = Q(application__in=[row.pk for row in applications])
    rows = tasks_for(member).open().filter(alone | of_them)
    return with_what(rows).order_by("due_on", "pk")[:MOST]


def task_of(member: Membership, code: str) -> Task:
    """Return one task with what it is about; Http404 unseen."""
    task = with_what(tasks_for(member)).filter(code=code).first()
    if task is None:
        raise Http404
    return task


def with_what(rows: QuerySet[Task]) -> QuerySet[Task]:
    """Bring along what a task is about and whose it is."""
    return rows.select_related(
        "application__posting", "application__organization", "application__candidate",
        "candidate", "assignee__user",
    )  # fmt: skip


def system_task(code: str) -> Task | None:
    """Return a task for who tells of it; it acts for no member."""
    rows = with_what(Task.objects.all()).select_related("created_by__user", "organization")
    return rows.filter(code=code).first()


def is_late(task: Task, today: date) -> bool:
    return task.done_at is None and task.due_on < today
