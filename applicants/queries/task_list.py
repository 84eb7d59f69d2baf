"""A member's tasks in pages: the open ones by day, those done by when they were."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from applicants.models import Task
from applicants.queries.tasks import tasks_for, with_what
from ats.access.models import Membership

LISTS = ("mine", "given", "done")
PAGE = 50


@dataclass(frozen=True)
class TaskPage:
    """`next` is the place after the last row, blank at the end."""

    rows: list[Task]
    next: str


def page_of_tasks(member: Membership, which: str, *, after: str = "") -> TaskPage:
    """Return a page of what `member` has to do, has given others, or of what of both is done.

    `after` is the place that the page before has named. One statement.
    """
    mine, given = Q(assignee=member), Q(created_by=member)
    rows = with_what(tasks_for(member)).select_related("created_by__user", "done_by__user")
    if which == "done":
        rows = rows.done().filter(mine | given, is_dropped=False).order_by("-due_on", "-pk")
    else:
        asked = mine if which == "mine" else given & ~mine
        rows = rows.open().filter(asked).order_by("due_on", "pk")
    day, _dot, pk = after.partition(".")
    if (due_on := date_of(day)) and pk.isascii() and pk.isdigit() and len(pk) < 19:
        step = "lt" if which == "done" else "gt"
        further = Q(**{f"due_on__{step}": due_on}) | Q(due_on=due_on, **{f"pk__{step}": int(pk)})
        rows = rows.filter(further)
    found = list(rows[: PAGE + 1])
    last = found[PAGE - 1] if len(found) > PAGE else None
    return TaskPage(found[:PAGE], f"{last.due_on:%Y-%m-%d}.{last.pk}" if last else "")


def date_of(text: str) -> date | None:
    """Return the date that a place names; None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
