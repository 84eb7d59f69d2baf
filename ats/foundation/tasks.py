"""The tasks every installation runs: jobs, the sweep and the worker's heartbeat."""

from celery import shared_task
from django.utils import timezone

from ats.foundation import jobs
from ats.foundation.models import Heartbeat
from ats.foundation.sweepers import sweeper, sweepers


@shared_task(name="ats.run_jobs")
def run_jobs(ids: list[int]) -> None:
    for job_id in ids:
        jobs.run(job_id)


@shared_task(name="ats.sweep")
def sweep() -> None:
    for function in sweepers:
        function()


@shared_task(name="ats.beat")
def beat() -> None:
    """Note that a worker is alive and fed, as /readyz reports."""
    Heartbeat.objects.update_or_create(name="worker", defaults={"at": timezone.now()})


sweeper(jobs.sweep)
