"""A task is done, or not needed any more, and either can be taken back."""

from django.db import transaction
from django.utils import timezone

from applicants.actions.add_task import demand_own, lock_task, record_task, reminder_of
from applicants.models import Task
from ats.access.models import Membership


@transaction.atomic
def finish_task(task: Task, *, by: Membership) -> Task:
    """Mark a task as done; twice is once. Locks it; ForeignTask. Records task.finished."""
    return _end(task, "task.finished", by, is_dropped=False)


@transaction.atomic
def drop_task(task: Task, *, by: Membership) -> Task:
    """Say that a task is not needed any more; twice is once. Locks it; ForeignTask.

    Records task.dropped.
    """
    return _end(task, "task.dropped", by, is_dropped=True)


def _end(task: Task, kind: str, by: Membership, *, is_dropped: bool) -> Task:
    row = lock_task(task)
    demand_own(row, by)
    if row.done_at is None:
        row.done_at, row.done_by, row.is_dropped = timezone.now(), by, is_dropped
        row.save(update_fields=["done_at", "done_by", "is_dropped"])
        record_task(kind, row, by)
    return row


@transaction.atomic
def reopen_task(task: Task, *, by: Membership) -> Task:
    """Take back that a task is done or not needed; twice is once. Locks it; ForeignTask.

    The reminder comes if its morning is still to come. Records task.reopened.
    """
    row = lock_task(task)
    demand_own(row, by)
    if row.done_at is not None:
        row.done_at, row.done_by, row.is_dropped = None, None, False
        row.remind_at = reminder_of(row.due_on, row.assignee) if row.assignee else None
        row.save(update_fields=["done_at", "done_by", "is_dropped", "remind_at"])
        record_task("task.reopened", row, by)
    return row
