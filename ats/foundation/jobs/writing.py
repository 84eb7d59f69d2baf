"""Writing jobs in the transaction of what they are for."""

from collections.abc import Iterable

from django.utils import timezone

from ats.foundation import lanes
from ats.foundation.jobs.registry import kinds_of, lane_of
from ats.foundation.jobs.ringing import ring_for, ring_on_commit
from ats.foundation.models import Job


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


def retry_failed(job: Job) -> bool:
    """Give a failed job its attempts back, by hand; False when it was not failed."""
    done = Job.objects.filter(pk=job.pk, state=Job.State.FAILED).update(
        state=Job.State.PENDING, attempts=0, error="", run_at=timezone.now(), finished_at=None
    )
    if done:
        ring_on_commit([job.pk])
    return bool(done)
