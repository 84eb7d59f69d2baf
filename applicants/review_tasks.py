"""Background work of reviews: who has not answered on the day is reminded."""

import time

from applicants.actions.remind_reviewers import ask_for_due_reminders, remind_reviewer
from applicants.queries.review_people import system_reviewer
from ats.foundation.jobs import finishing, job_kind
from ats.foundation.models import Job
from ats.foundation.sweepers import sweeper

LOOK_SECONDS = 60.0
_looked = {"at": -LOOK_SECONDS}


@job_kind("remind_reviewer", attempts=4)
def remind_of_review(job: Job) -> None:
    """Remind a reviewer whose day has come; twice is once."""
    reviewer = system_reviewer(job.subject_id)
    if reviewer is not None:
        with finishing(job):
            remind_reviewer(reviewer)


@sweeper
def sweep_reviews() -> None:
    """Begin the reminders whose morning has come; a look every minute is enough."""
    if time.monotonic() - _looked["at"] > LOOK_SECONDS:
        _looked["at"] = time.monotonic()
        ask_for_due_reminders()
