"""The claim of a job and its lease: how it is taken, kept, finished and given back."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from ats.foundation.jobs.registry import kinds
from ats.foundation.models import Job

log = logging.getLogger(__name__)


class LeaseLost(Exception):
    """Another worker took the job over; what this one was about to write is rolled back."""


def claim(job_id: int) -> Job | None:
    """Take the job for this worker by one conditional UPDATE; None when it is not to be had."""
    job = Job.objects.filter(pk=job_id).claimable(timezone.now()).first()
    if job is None:
        return None
    kind = kinds.get(job.kind)
    if kind is None:  # of a newer release, whose workers will take it
        log.warning("job %s is of a kind that is not known here: %s", job_id, job.kind)
        return None
    if job.attempts >= kind.attempts:
        fail(job, job.error or "The work was started too often without coming to an end.")
        return None
    now, token = timezone.now(), secrets.token_hex(8)
    taken = (
        Job.objects.filter(pk=job_id, attempts=job.attempts)
        .claimable(now)
        .update(
            state=Job.State.RUNNING,
            attempts=F("attempts") + 1,
            lease_until=now + kind.lease,
            lease_token=token,
        )
    )
    return Job.objects.get(pk=job_id) if taken else None


def mine(job: Job):
    return Job.objects.filter(pk=job.pk, state=Job.State.RUNNING, lease_token=job.lease_token)


def renew(
    job: Job, *, done: int | None = None, total: int | None = None, payload: dict | None = None
) -> None:
    """Prolong the lease and tell progress; LeaseLost when another worker has the job.

    `payload` says from where the next attempt goes on: call it in the transaction of that step.
    """
    values: dict = {"lease_until": timezone.now() + kinds[job.kind].lease}
    if payload is not None:
        values["payload"] = payload
    if done is not None:
        values["progress_done"] = done
    if total is not None:
        values["progress_total"] = total
    if not mine(job).update(**values):
        raise LeaseLost(job.pk)


@contextmanager
def finishing(job: Job) -> Iterator[None]:
    """Finish the job in the transaction of its effect; LeaseLost rolls the effect back."""
    with transaction.atomic():
        done = mine(job).update(
            state=Job.State.DONE, finished_at=timezone.now(), error="", lease_until=None
        )
        if not done:
            raise LeaseLost(job.pk)
        job.state = Job.State.DONE
        yield


def fail(job: Job, error: str) -> None:
    kind = kinds[job.kind]
    with transaction.atomic():
        # Whoever claimed it meanwhile has raised `attempts`: then it is not ours to fail.
        failed = (
            Job.objects.filter(pk=job.pk, attempts=job.attempts)
            .open()
            .update(
                state=Job.State.FAILED, error=error, finished_at=timezone.now(), lease_until=None
            )
        )
        if failed and kind.on_failure:
            kind.on_failure(job)


def put_back(job: Job, *, payload: dict | None = None, state: str = Job.State.PENDING) -> None:
    """Give a job back unfinished, without an attempt lost, behind the next of its lane.

    `payload` is what is left of it. LeaseLost when another worker has it.
    """
    values: dict = {"state": state, "attempts": F("attempts") - 1, "turn": F("turn") + 1}
    if payload is not None:
        values["payload"] = payload
    if not mine(job).update(run_at=timezone.now(), lease_until=None, **values):
        raise LeaseLost(job.pk)
    job.state = state


def again(job: Job, error: str) -> None:
    kind = kinds[job.kind]
    if job.attempts >= kind.attempts:
        fail(job, error)
        return
    pause = kind.backoff * 2 ** (job.attempts - 1)
    mine(job).update(
        state=Job.State.PENDING, run_at=timezone.now() + pause, error=error, lease_until=None
    )
