"""Who has not answered a review by the day it is due is reminded, once."""

from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from applicants.models import Reviewer
from applicants.queries.review_people import system_left_for
from ats.activity.events import record
from ats.foundation.jobs import enqueue

# When the reminder leaves on the day, in the organization's zone.
MORNING = time(8)
BATCH = 200


def ask_for_due_reminders() -> int:
    """Write a job for each reviewer whose morning has come; return how many.

    The key is of the day, so that two clocks at once write one job.
    """
    now = timezone.now()
    rows = Reviewer.objects.filter(
        request__closed_at=None,
        # No zone is a day ahead of UTC by more than this; the exact morning is asked below.
        request__due_on__lte=now.date() + timedelta(days=1),
        reminded_at=None,
        finished_at=None,
    ).select_related("request__organization")
    due = [row for row in rows.order_by("pk")[:BATCH] if _is_morning(row, now)]
    for row in due:
        key = f"remind_reviewer:{row.pk}:{row.request.due_on:%F}"
        with transaction.atomic():
            enqueue("remind_reviewer", subject_id=row.pk, key=key)
    return len(due)


def remind_reviewer(reviewer: Reviewer) -> None:
    """Record review.reminded when somebody is left for the reviewer; once, in the job's
    transaction. Who sees the review no longer is not told."""
    first = Reviewer.objects.filter(pk=reviewer.pk, reminded_at=None)
    if not first.update(reminded_at=timezone.now()):
        return
    if left := system_left_for(reviewer):
        review = reviewer.request
        facts = {"posting": review.posting_id, "reviewer": reviewer.pk, "left": left}
        record("review.reminded", organization=review.organization_id, subject=review, facts=facts)


def _is_morning(row: Reviewer, now: datetime) -> bool:
    review = row.request
    if review.due_on is None:
        return False
    return datetime.combine(review.due_on, MORNING, review.organization.zone) <= now
