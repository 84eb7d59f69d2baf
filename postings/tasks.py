"""The worker's side of listings: unpacking containers, reading, and acts on many."""

from collections.abc import Callable
from functools import partial
from time import monotonic

from django.db import transaction

from ats.foundation.jobs import enqueue_many, finishing, job_kind, put_back, renew
from ats.foundation.models import Job
from ats.foundation.sweepers import sweeper
from postings import lint_tasks  # noqa: F401  registers its job and its sweeper
from postings.actions.accept_listings import accept_next, finish_accepting
from postings.actions.decide_requisition import remind_approvers
from postings.actions.discard_unreadable import discard_next
from postings.actions.index_twins import index_posting
from postings.actions.listing_acts import ACCEPT, APPLY, DISCARD, UNDO
from postings.actions.opening_dates import settle_dates
from postings.actions.queue_listings import READ, UNPACK, reading_job
from postings.actions.read_batch import Spoiled, read_batch
from postings.actions.read_listing import begin_reading, give_up, keep_readings, sign
from postings.actions.reread_listings import (
    REREAD,
    apply_next,
    finish_applying,
    give_up_reread,
    keep_rereads,
)
from postings.actions.undo_act import finish_undoing, undo_next
from postings.actions.unpack_container import keep_unpacked, unpack
from postings.actions.upload_states import close_forgotten_uploads, forget_dropped
from postings.models import ListingAct, Posting, Upload
from postings.problems import SENTENCES
from postings.queries.listing_acts import system_act
from postings.queries.listings import system_read, system_waiting
from postings.queries.uploads import lock_upload, system_container, system_upload
from reading.errors import Unreadable

LANE, ACTS_LANE = "reading", "acts"
# An act on many lets others have their turn after so long.
ACT_SECONDS = 3.0

sweeper(close_forgotten_uploads)
# The clock itself decides what the public sees: the history may follow some seconds later.
DATES_SECONDS = 15.0
_settled = {"at": -DATES_SECONDS}


@sweeper
def settle_opening_dates() -> None:
    """Every few seconds, note what opened or closed by its date, and who is to be reminded."""
    if monotonic() - _settled["at"] >= DATES_SECONDS:
        _settled["at"] = monotonic()
        settle_dates()
        remind_approvers()


FORGET_SECONDS = 3600.0
_forgot = {"at": -FORGET_SECONDS}


@sweeper
def forget_dropped_listings() -> None:
    """Now and then, let go of what was cancelled a week ago."""
    if monotonic() - _forgot["at"] >= FORGET_SECONDS:
        _forgot["at"] = monotonic()
        forget_dropped()


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
    # Of a cancelled one nothing waits but what somebody wants read again.
    if upload is None or (upload.paused_at and _wait_if_stopped(job, upload)):
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
    signatures = sign(outcomes)
    if left:
        with transaction.atomic():
            keep_readings(upload.pk, outcomes, signatures)
            put_back(job, payload={"listings": left})
    else:
        with finishing(job):
            keep_readings(upload.pk, outcomes, signatures)


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
    posting = Posting.objects.filter(pk=job.subject_id or 0).first()
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


def give_up_rereading(job: Job) -> None:
    if job.subject_id:
        give_up_reread(job.subject_id, job.payload["listings"])


@job_kind(REREAD, attempts=4, lease_seconds=120, on_failure=give_up_rereading, lane=LANE)
def reread_listings(job: Job) -> None:
    """Read a batch with the newest reader; after a worker was lost with it, one by one."""
    ids = job.payload["listings"]
    if job.attempts > 1 and len(ids) > 1:
        _part_rereading(job)
        return
    try:
        outcomes, left = read_batch(system_read(ids))
    except Spoiled:
        _part_rereading(job)
        return
    with transaction.atomic():
        done = [pk for pk in ids if pk not in left]
        if left:
            put_back(job, payload={"listings": left})
            keep_rereads(job.subject_id or 0, done, outcomes)
        else:
            with finishing(job):
                keep_rereads(job.subject_id or 0, done, outcomes)


def _part_rereading(job: Job) -> None:
    with finishing(job):
        enqueue_many(
            Job(
                kind=REREAD,
                subject_id=job.subject_id,
                organization_id=job.organization_id,
                payload={"listings": [pk]},
            )
            for pk in job.payload["listings"]
        )


def give_up_act(job: Job) -> None:
    """End an act that broke off too often: what it did stays, and can be taken back."""
    act = system_act(job.subject_id)
    if act is None or not act.is_running:
        return
    if act.undone_at:
        finish_undoing(act)
    elif act.kind == ListingAct.Kind.ACCEPT:
        finish_accepting(act, act.by)
    else:
        finish_applying(act)


@job_kind(ACCEPT, attempts=8, lease_seconds=120, on_failure=give_up_act, lane=ACTS_LANE)
def accept_ready(job: Job) -> None:
    _go_on(job, accept_next, is_over=lambda act: bool(act.finished_at))


@job_kind(APPLY, attempts=8, lease_seconds=120, on_failure=give_up_act, lane=ACTS_LANE)
def apply_rereads(job: Job) -> None:
    _go_on(job, apply_next, is_over=lambda act: bool(act.finished_at))


@job_kind(DISCARD, attempts=8, lease_seconds=120, on_failure=give_up_act, lane=ACTS_LANE)
def discard_unreadable(job: Job) -> None:
    _go_on(job, discard_next, is_over=lambda act: bool(act.finished_at))


@job_kind(UNDO, attempts=8, lease_seconds=120, on_failure=give_up_act, lane=ACTS_LANE)
def undo_act(job: Job) -> None:
    _go_on(job, undo_next, is_over=lambda act: bool(act.undo_finished_at))


def _go_on(
    job: Job,
    step: Callable[[ListingAct, int], int | None],
    *,
    is_over: Callable[[ListingAct], bool],
) -> None:
    """Do an act's chunks, each in a transaction that says from where the next goes on."""
    until, after = monotonic() + ACT_SECONDS, job.payload["after"]
    while after is not None:
        with transaction.atomic():
            act = system_act(job.subject_id)
            if act is None or is_over(act):
                return
            after = step(act, after)
            if after is not None:
                renew(job, payload={"after": after})
        if after is not None and monotonic() > until:
            put_back(job)
            return
