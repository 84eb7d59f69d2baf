"""Background work about quiet postings: an hourly look."""

import time

from django.db import transaction
from django.utils import timezone

from applicants.actions import guard_postings as guarding
from ats.foundation.jobs import enqueue, finishing, job_kind
from ats.foundation.models import Job
from ats.foundation.sweepers import sweeper

GUARD = "guard_postings"
LOOK_SECONDS = 300.0
_looked = {"at": -LOOK_SECONDS}


@job_kind(GUARD, lease_seconds=600)
def guard_postings(job: Job) -> None:
    guarding.guard_postings()
    with finishing(job):
        pass


@sweeper
def look_for_quiet_postings() -> None:
    """Once an hour; the key of the hour makes two clocks write one job."""
    if time.monotonic() - _looked["at"] >= LOOK_SECONDS:
        _looked["at"] = time.monotonic()
        with transaction.atomic():
            enqueue(GUARD, key=f"{GUARD}:{timezone.now():%F-%H}")
