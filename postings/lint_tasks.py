"""The worker's side of checks: published postings again when the rule packs have changed."""

import time

from django.utils import timezone

from ats.foundation.jobs import enqueue, job_kind, renew
from ats.foundation.models import Job
from ats.foundation.sweepers import sweeper
from postings.actions.lint_checks import check_posting
from postings.kinds import RECHECK
from postings.queries.lint import digest_now, system_stale

# Asking is a statement; a release or a new day is not so urgent.
LOOK_SECONDS = 600
BATCH = 50
_looked = {"at": -float(LOOK_SECONDS)}


@job_kind(RECHECK, lease_seconds=300)
def recheck_postings(job: Job) -> None:
    """Check what the packs' new state, or an organization's new choice, may find anew."""
    rows = system_stale(digest_now(), job.organization_id).order_by("pk")
    ids = list(rows.values_list("pk", flat=True))
    for place in range(0, len(ids), BATCH):
        renew(job, done=place, total=len(ids))
        for posting in rows.model.objects.filter(pk__in=ids[place : place + BATCH]):
            check_posting(posting)


@sweeper
def recheck_after_a_change() -> None:
    """Ring once a day and state of the packs, when a published posting was checked by another."""
    if time.monotonic() - _looked["at"] < LOOK_SECONDS:
        return
    _looked["at"] = time.monotonic()
    digest = digest_now()
    if system_stale(digest).exists():
        enqueue(RECHECK, key=f"{RECHECK}:{digest}:{timezone.now():%F}")
