"""On the morning of its day a task is brought to mind, once."""

from collections import defaultdict

from django.db import connection, transaction
from django.utils import timezone

from applicants.models import Task
from ats.activity.events import record_many

BATCH = 200


@transaction.atomic
def remind_of_tasks(limit: int = BATCH) -> int:
    """Record task.due for the open tasks whose reminder's moment has come; return how many.

    Locks the tasks. The reminder is crossed off in the transaction of its event, so neither a
    killed worker nor two clocks at once remind twice.
    """
    rows = Task.objects.open().filter(remind_at__lte=timezone.now())
    if connection.features.has_select_for_update_skip_locked:
        rows = rows.select_for_update(skip_locked=True, of=("self",))
    due = list(rows.select_related("application", "candidate").order_by("remind_at")[:limit])
    Task.objects.filter(pk__in=[task.pk for task in due]).update(remind_at=None)
    for (organization_id, _is_of_person), tasks in _alike(due).items():
        facts = [(task.about, _facts(task)) for task in tasks]
        record_many("task.due", organization=organization_id, subjects=facts)
    return len(due)


def _alike(tasks: list[Task]) -> dict[tuple[int, bool], list[Task]]:
    """Return tasks by organization, those about applications and about people apart."""
    found: dict[tuple[int, bool], list[Task]] = defaultdict(list)
    for task in tasks:
        found[task.organization_id, task.application_id is None].append(task)
    return found


def _facts(task: Task) -> dict:
    posting = {"posting": task.application.posting_id} if task.application else {}
    return posting | {
        "task": task.code,
        "member": task.assignee_id,
        "due_on": task.due_on.isoformat(),
    }
