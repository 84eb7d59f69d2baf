"""The worker's side of listings: unpacking containers, and reading."""

from functools import partial

from django.db import transaction

from ats.foundation.jobs import enqueue_many, finishing, job_kind, put_back, renew
from ats.foundation.models import Job
from ats.foundation.sweepers import sweeper
from postings.actions.index_twins import index_posting
from postings.actions.queue_listings import READ, UNPACK, reading_job
from postings.actions.read_batch import Spoiled, read_batch
from postings.actions.read_listing import begin_reading, give_up, keep_readings
from postings.actions.unpack_container import keep_unpacked, unpack
from postings.actions.upload_states import close_forgotten_uploads
from postings.models import Posting, Upload
from postings.problems import SENTENCES
from postings.queries.listings import system_waiting
from postings.queries.uploads import lock_upload, system_container, system_upload
from reading.errors import Unreadable

LANE = "reading"

sweeper(close_forgotten_uploads)


def give_up_reading(job: Job) -> None:
    if job.subject_id:
        give_up(job.subject_id, job.payload["listings"])


def give_up_unpacking(job: Job) -> None:
    container = system_container(job.payload["container"])
    if container is not None and container.is_closed:
        keep_unpacked(container, SENTENCES["gave_up"])


@job_kind(READ, attempts=4, lease_seconds=120, on_failure=give_up_reading, lane=LANE)
def read_listings(job: Job) -> None:
    """Read a batch; after a worker was lost with it, its members one by one."""
    upload, ids = system_upload(job.subject_id), job.payload["listings"]
    if upload is None or _wait_if_stopped(job, upload):
        return
    if job.attempts > 1 and len(ids) > 1:
        _part(job, upload, ids)
        return
    listings = system_waiting(ids)
    begin_reading(ids)
    try:
        outcomes, left = read_batch(listings)
    except Spoiled:
        _part(job, upload, ids)
        return
    if left:
        with transaction.atomic():
            keep_readings(upload.pk, outcomes)
            put_back(job, payload={"listings": left})
    else:
        with finishing(job):
            keep_readings(upload.pk, outcomes)


@job_kind(UNPACK, attempts=4, lease_seconds=300, on_failure=give_up_unpacking, lane=LANE)
def unpack_container(job: Job) -> None:
    container = system_container(job.payload["container"])
    if container is None or not container.is_closed or _wait_if_stopped(job, container.upload):
        return
    error = ""
    try:
        if not unpack(container, renew=partial(renew, job)):
            put_back(job)
            return
    except Unreadable as refused:
        error = refused.message
    with finishing(job):
        keep_unpacked(container, error)


@job_kind("index_posting")
def find_twins_of_posting(job: Job) -> None:
    posting = Posting.objects.filter(pk=job.subject_id).first()
    with finishing(job):
        if posting is not None:
            index_posting(posting)


def _part(job: Job, upload: Upload, ids: list[int]) -> None:
    with finishing(job):
        enqueue_many(reading_job(upload, [pk]) for pk in ids)


def _wait_if_stopped(job: Job, upload: Upload) -> bool:
    """Hold a paused upload's job, end a cancelled one's; return whether either was done."""
    if not upload.is_stopped:
        return False
    with transaction.atomic():
        # Whoever resumes it lets held jobs go: not between our look and our holding it.
        upload = lock_upload(upload.pk)
        if upload.cancelled_at:
            with finishing(job):
                pass
        else:
            put_back(job, state=Job.State.HELD if upload.paused_at else Job.State.PENDING)
    return True
