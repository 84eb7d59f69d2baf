"""Background work that happens once: kinds, the claim, the lease and the retry."""

import logging
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from ats.foundation import lanes
from ats.foundation.bell import ring
from ats.foundation.models import Job

log = logging.getLogger(__name__)

# One message of the broker rings for so many jobs: a few thousand files are not a few
# thousand messages, yet two workers still share them.
RING = 20
# A job that was rung is given this long before the sweep rings again.
PATIENCE = timedelta(seconds=5)
# How many jobs of a lane are looked at, when others take them at the same moment.
LOOK = 5


class LeaseLost(Exception):
    """Another worker took the job over; what this one was about to write is rolled back."""


@dataclass(frozen=True)
class JobKind:
    """A handler and its limits: attempts before it is failed, seconds a lease lasts.

    Jobs of a kind with a `lane` are taken in turns, see ats.foundation.lanes.
    """

    name: str
    handler: Callable[[Job], None]
    attempts: int
    lease: timedelta
    backoff: timedelta
    on_failure: Callable[[Job], None] | None
    lane: str = ""


kinds: dict[str, JobKind] = {}


def job_kind(
    name: str,
    *,
    attempts: int = 4,
    lease_seconds: int = 120,
    backoff_seconds: int = 10,
    on_failure: Callable[[Job], None] | None = None,
    lane: str = "",
):
    """Register a handler for jobs of `name`.

    The handler gets the claimed Job and writes its effect inside `finishing(job)`. After
    `attempts` the job is failed and `on_failure(job)` is called in the same transaction.
    """

    def register(handler: Callable[[Job], None]) -> Callable[[Job], None]:
        kinds[name] = JobKind(
            name,
            handler,
            attempts,
            timedelta(seconds=lease_seconds),
            timedelta(seconds=backoff_seconds),
            on_failure,
            lane,
        )
        return handler

    return register


def kinds_of(lane: str) -> list[str]:
    return [kind.name for kind in kinds.values() if kind.lane == lane]


def lane_of(kind: str) -> str:
    return kinds[kind].lane if kind in kinds else ""


def enqueue(
    kind: str,
    *,
    subject_id: int | None = None,
    organization_id: int | None = None,
    key: str | None = None,
    payload: dict | None = None,
    run_at=None,
) -> Job:
    """Write a job in the caller's transaction and ring the broker when it commits.

    The same `key` twice is one row.
    """
    values = {
        "kind": kind,
        "subject_id": subject_id,
        "organization_id": organization_id,
        "payload": payload or {},
        "run_at": run_at or timezone.now(),
    }
    if key is None:
        return enqueue_many([Job(**values)])[0]
    job, _created = Job.objects.get_or_create(key=key, defaults=values)
    ring_on_commit([job.pk])
    return job


def enqueue_many(jobs: Iterable[Job]) -> list[Job]:
    """Write many jobs by set and ring for them in a few messages."""
    jobs = list(jobs)
    for lane in {lane_of(job.kind) for job in jobs} - {""}:
        lanes.give_turns((job for job in jobs if lane_of(job.kind) == lane), kinds_of(lane))
    ring_for(job.kind for job in jobs)
    rows = Job.objects.bulk_create(jobs, batch_size=500, ignore_conflicts=False)
    ring_on_commit([row.pk for row in rows if not lane_of(row.kind)])
    return rows


def ring_for(names: Iterable[str]) -> None:
    """Ring for the lanes of these kinds when the transaction commits."""
    for lane in {lane_of(name) for name in names} - {""}:
        transaction.on_commit(partial(lanes.ring_lane, lane))


def ring_on_commit(ids: list[int]) -> None:
    for start in range(0, len(ids), RING):
        transaction.on_commit(partial(ring, "ats.run_jobs", ids[start : start + RING]))


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


def waiting_in(lane: str):
    """Return the jobs of a lane that a worker may take now."""
    return Job.objects.claimable(timezone.now()).filter(kind__in=kinds_of(lane))


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


def retry_failed(job: Job) -> bool:
    """Give a failed job its attempts back, by hand; False when it was not failed."""
    done = Job.objects.filter(pk=job.pk, state=Job.State.FAILED).update(
        state=Job.State.PENDING, attempts=0, error="", run_at=timezone.now(), finished_at=None
    )
    if done:
        ring_on_commit([job.pk])
    return bool(done)


def sweep(limit: int = 500) -> int:
    """Ring again for jobs never rung, or whose worker is gone; return how many."""
    now = timezone.now()
    waiting = (
        Job.objects.claimable(now)
        .filter(Q(rung_at__isnull=True) | Q(rung_at__lt=now - PATIENCE))
        .filter(Q(created_at__lt=now - PATIENCE) | Q(attempts__gt=0))
        .exclude(kind__in=[kind.name for kind in kinds.values() if kind.lane])
    )
    ids = list(waiting.order_by("run_at").values_list("pk", flat=True)[:limit])
    Job.objects.filter(pk__in=ids).update(rung_at=now)
    for start in range(0, len(ids), RING):
        if not ring("ats.run_jobs", ids[start : start + RING]):
            break
    return len(ids)


def sweep_lanes() -> None:
    """Ring for lanes in which something waits; a bell that is ringing stays as it is."""
    for lane in {kind.lane for kind in kinds.values()} - {""}:
        if waiting_in(lane).exists():
            lanes.ring_lane(lane)
