"""Doing jobs: one by its number, or the next of a lane."""

import logging

from ats.foundation.jobs.leases import LeaseLost, again, claim, finishing
from ats.foundation.jobs.registry import kinds
from ats.foundation.jobs.ringing import waiting_in
from ats.foundation.models import Job

log = logging.getLogger(__name__)

# How many jobs of a lane are looked at, when others take them at the same moment.
LOOK = 5


def run(job_id: int) -> bool:
    """Claim and do one job; an error is recorded and tried again with growing pauses.

    Return whether it was to be had.
    """
    job = claim(job_id)
    if job is None:
        return False
    kind = kinds[job.kind]
    try:
        kind.handler(job)
        if job.state == Job.State.RUNNING:
            with finishing(job):
                pass
    except LeaseLost:
        log.warning("job %s was taken over by another worker", job_id)
    except Exception as error:  # delivery: records and retries
        log.exception("job %s (%s) failed on attempt %s", job_id, job.kind, job.attempts)
        # PostgreSQL takes no NUL, and a job whose error cannot be kept would never end.
        again(job, f"{type(error).__name__}: {error}"[:2000].replace("\0", ""))
    return True


def run_next(lane: str) -> bool:
    """Do the job of a lane whose turn it is; False when there is none to be had."""
    ids = waiting_in(lane).order_by("turn", "id").values_list("pk", flat=True)
    return any(run(job_id) for job_id in list(ids[:LOOK]))
