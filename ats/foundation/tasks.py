"""The tasks every installation runs: jobs, the sweep and the worker's heartbeat."""

import logging
import time
from datetime import datetime

from celery import shared_task
from django.utils import timezone

from ats.foundation import jobs, lanes, orphans
from ats.foundation.models import Heartbeat, Job, Tally
from ats.foundation.sweepers import sweeper, sweepers

log = logging.getLogger(__name__)

# Asking whether the day has begun is a statement: often enough, and not every two seconds.
DAY_LOOK_SECONDS = 900
SLICE_SECONDS = 1.0


@shared_task(name="ats.run_jobs")
def run_jobs(ids: list[int]) -> None:
    for job_id in ids:
        try:
            jobs.run(job_id)
        except Exception:  # the others have their turn; its lease runs out, the sweep rings
            log.exception("job %s broke off outside of its handler", job_id)


@shared_task(name="ats.run_lane")
def run_lane(lane: str, slot: int, rung_at: str) -> None:
    """Do what is next in a lane for about a second, then let others have their turn."""
    answered = lanes.answer(lane, slot, datetime.fromisoformat(rung_at))
    if answered is None:
        return
    until = time.monotonic() + SLICE_SECONDS
    while jobs.run_next(lane):
        if time.monotonic() >= until:
            lanes.ring_on(lane, slot, answered)
            return
    lanes.rest(lane, slot, answered)
    # Written between the last look and the rest, when the bell seemed to be ringing still.
    if jobs.waiting_in(lane).exists():
        lanes.ring_lane(lane)


@shared_task(name="ats.sweep")
def sweep() -> None:
    for function in sweepers:
        function()


@shared_task(name="ats.beat")
def beat() -> None:
    """Note that a worker is alive and fed, as /readyz reports."""
    Heartbeat.objects.update_or_create(name="worker", defaults={"at": timezone.now()})


@jobs.job_kind("sweep_orphans", lease_seconds=1800)
def sweep_orphans(job: Job) -> None:
    orphans.sweep_orphans()


_looked: dict[str, float] = {"at": -DAY_LOOK_SECONDS}


@sweeper
def begin_the_day() -> None:
    """Once a day, look for files without a row; forget what limits counted before."""
    if time.monotonic() - _looked["at"] < DAY_LOOK_SECONDS:
        return
    _looked["at"] = time.monotonic()
    Tally.objects.over().delete()
    jobs.enqueue("sweep_orphans", key=f"sweep_orphans:{timezone.now():%F}")


sweeper(jobs.sweep)
sweeper(jobs.sweep_lanes)
