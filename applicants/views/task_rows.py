"""Tasks as pages show them."""

from collections.abc import Iterable

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.forms.tasks import TaskForm
from applicants.models import Application, Candidate, Task
from applicants.queries.people import people_seeing
from applicants.queries.tasks import is_late, tasks_about, tasks_of
from ats.access.models import Membership

REGION = "application-tasks"


def shown_tasks(tasks: Iterable[Task], member: Membership) -> list[dict]:
    """Return tasks ready to be shown to `member`."""
    today = timezone.localdate(timezone=member.organization.zone)
    may_all = member.can("move_application")
    return [
        {
            "code": task.code,
            "text": task.text,
            "who": who(task.assignee),
            "is_mine": task.assignee_id == member.pk,
            "due_on": task.due_on,
            "is_late": is_late(task, today),
            "is_today": task.done_at is None and task.due_on == today,
            "done_at": task.done_at,
            "done_by": task.done_by.name if task.done_at and task.done_by else "",
            "can_change": may_all or member.pk in (task.assignee_id, task.created_by_id),
        }
        for task in tasks
    ]


def tasks_of_person(
    member: Membership,
    candidate: Candidate,
    applications: list[Application],
    form: TaskForm | None = None,
) -> dict:
    """Return the open tasks about a person and their applications, each with how it is shown,
    and the form for another about the person; one that was refused stays open.
    """
    tasks = list(tasks_about(member, candidate, applications))
    today = timezone.localdate(timezone=member.organization.zone)
    if form is None:
        form = TaskForm(people=people_seeing(candidate), today=today, member=member)
    return {
        "tasks": list(zip(tasks, shown_tasks(tasks, member), strict=True)),
        "task_form": form,
    }


def who(assignee: Membership | None) -> str:
    """Return whose a task is; one who has left will not do it."""
    if assignee is None:
        return _("a former member")
    if assignee.is_active:
        return assignee.name
    return _("%(name)s (has left)") % {"name": assignee.name}


def tasks_of_page(
    member: Membership,
    application: Application,
    people: Iterable[Membership],
    form: TaskForm | None = None,
) -> dict:
    """Return what the region of tasks shows; `people` are those who see the application.

    An application that says it has none (`task_count`) is asked for none.
    """
    today = timezone.localdate(timezone=member.organization.zone)
    has_none = getattr(application, "task_count", None) == 0
    return {
        "tasks": [] if has_none else shown_tasks(tasks_of(application), member),
        "task_form": form or TaskForm(people=people, today=today, member=member),
    }


def tasks_context(
    request: HttpRequest, application: Application, form: TaskForm | None = None
) -> dict:
    """Return the region by itself; a form that was refused stays open."""
    people = people_seeing(application)
    shown = tasks_of_page(request.member, application, people, form)
    return {"application": application, "candidate": application.candidate, **shown}
