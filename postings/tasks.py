"""The worker's side of listings: unpacking archives, and reading."""

from functools import partial

from ats.foundation.jobs import finishing, job_kind, renew
from ats.foundation.models import Job
from postings.actions.read_listing import begin_reading, give_up, keep_reading, read
from postings.actions.unpack_archive import keep_unpacked, unpack
from postings.problems import SENTENCES
from postings.queries.listings import system_listing
from postings.queries.uploads import system_upload
from reading.errors import UnreadableArchive


def give_up_reading(job: Job) -> None:
    give_up(job.subject_id)


def give_up_unpacking(job: Job) -> None:
    upload = system_upload(job.subject_id)
    if upload is not None and upload.is_unpacking:
        keep_unpacked(upload, SENTENCES["gave_up"])


@job_kind("read_listing", attempts=4, lease_seconds=120, on_failure=give_up_reading)
def read_listing(job: Job) -> None:
    listing = system_listing(job.subject_id)
    if listing is None or not listing.is_waiting:
        return
    begin_reading(listing)
    outcome = read(listing)
    with finishing(job):
        keep_reading(listing, outcome)


@job_kind("unpack_archive", attempts=4, lease_seconds=300, on_failure=give_up_unpacking)
def unpack_archive(job: Job) -> None:
    upload = system_upload(job.subject_id)
    if upload is None or not upload.is_unpacking:
        return
    error = ""
    try:
        unpack(upload, renew=partial(renew, job))
    except UnreadableArchive as refused:
        error = refused.message
    with finishing(job):
        keep_unpacked(upload, error)
