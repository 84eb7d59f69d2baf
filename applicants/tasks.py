"""Background work about candidates: reading their files, keeping the index, tidying up."""

import time

from django.utils import timezone
from django.utils.translation import gettext as _

from applicants import (  # noqa: F401  (registers their jobs)
    board_tasks,
    calendar_tasks,
    copy_tasks,
    guard_tasks,
    mail_tasks,
    people_tasks,
    review_tasks,
)
from applicants.actions import export_candidates as exports
from applicants.actions import index_candidate as indexing
from applicants.actions import read_document as documents
from applicants.actions.bulk import running as bulk_actions
from applicants.actions.held_files import forget_held_files
from applicants.actions.keep_resume import keep_resume
from applicants.actions.letter_files import forget_letter_files
from applicants.actions.mail_searches import ask_for_due_mails, mail_news
from applicants.actions.person_rows import hold_people
from applicants.actions.remind_of_tasks import remind_of_tasks
from applicants.actions.saved_searches import forget_given_up_searches
from applicants.queries.bulk import system_bulk_action
from applicants.queries.documents import system_document
from applicants.queries.exports import system_export
from applicants.queries.saved_searches import system_subscription
from applicants.resume_tasks import read_as_resume
from applicants.rule_tasks import fire_stage_rule  # noqa: F401  (registers it)
from ats.foundation.errors import DomainError
from ats.foundation.files import private_files
from ats.foundation.jobs import enqueue, finishing, job_kind, renew
from ats.foundation.models import Job
from ats.foundation.sandbox import sandbox
from ats.foundation.sweepers import sweeper
from reading.errors import UnreadableDocument

TIDY_SECONDS = 600
MAIL_SECONDS = 60
_tidied = {"at": 0.0}
_mailed = {"at": 0.0}
_reminded = {"at": 0.0}


def give_up_document(job: Job) -> None:
    if document := system_document(job.subject_id):
        documents.give_up(document)


@job_kind("read_document", attempts=4, lease_seconds=120, on_failure=give_up_document)
def read_document(job: Job) -> None:
    """Read a candidate's file in the limited child; twice is once."""
    document = system_document(job.subject_id)
    if document is None or document.state != document.State.QUEUED:
        return
    content = private_files.read(document.file)
    try:
        found = sandbox.read_document(content, document.name)
    except UnreadableDocument as error:
        with finishing(job):
            documents.mark_unreadable(document, _(error.message))
        return
    read = read_as_resume(document, content)
    pages = documents.save_pages(found.images)
    try:
        with finishing(job):
            documents.keep_reading(document, found.text, pages, note=found.note)
            if read is not None:
                keep_resume(document, read.resume, problem=read.problem)
    except BaseException:
        documents.delete_pages(pages)
        raise


@job_kind("index_candidate")
def index_candidate(job: Job) -> None:
    """Put a new candidate without a file into the search index."""
    with finishing(job):
        people = [job.subject_id or 0]
        hold_people(people)
        indexing.index_candidates(people)
        enqueue("find_pairs", subject_id=job.subject_id, organization_id=job.organization_id)


def give_up_export(job: Job) -> None:
    if export := system_export(job.subject_id):
        exports.refuse_export(export, _("The file could not be written. Ask for it once more."))


@job_kind("export_candidates", attempts=3, lease_seconds=300, on_failure=give_up_export)
def export_candidates(job: Job) -> None:
    """Write a list of candidates as a file; begun anew when it was broken off."""
    export = system_export(job.subject_id)
    if export is None or export.finished_at is not None:
        return
    if not export.by.is_active or not export.by.can("export_candidates"):
        exports.refuse_export(export, _("You may not export candidates any more."))
        return
    try:
        stored, rows = exports.write_export(
            export, lambda done, total: renew(job, done=done, total=total)
        )
    except DomainError as error:
        exports.refuse_export(export, error.message)
        return
    try:
        with finishing(job):
            exports.finish_export(export, stored, rows)
    except BaseException:
        private_files.delete(stored.name)
        raise


@job_kind("mail_search", attempts=4, lease_seconds=300)
def mail_search(job: Job) -> None:
    """Tell a member who is new in a saved search; twice is once."""
    subscription = system_subscription(job.subject_id)
    if subscription is not None and subscription.next_at <= timezone.now():
        with finishing(job):
            mail_news(subscription)


@sweeper
def sweep_searches() -> None:
    """Begin the daily mails whose morning has come; a look every minute is enough."""
    if time.monotonic() - _mailed["at"] > MAIL_SECONDS or not _mailed["at"]:
        _mailed["at"] = time.monotonic()
        ask_for_due_mails()


@sweeper
def sweep_tasks() -> None:
    """Bring tasks to mind whose morning has come; a look every minute is enough."""
    if time.monotonic() - _reminded["at"] > MAIL_SECONDS or not _reminded["at"]:
        _reminded["at"] = time.monotonic()
        remind_of_tasks()


@sweeper
def sweep_held_files() -> None:
    """Forget what was kept for a time; a look every ten minutes is enough."""
    if time.monotonic() - _tidied["at"] > TIDY_SECONDS or not _tidied["at"]:
        _tidied["at"] = time.monotonic()
        forget_held_files()
        forget_letter_files()
        forget_given_up_searches()
        exports.forget_exports()


def give_up_bulk(job: Job) -> None:
    bulk = system_bulk_action(job.subject_id)
    if bulk is not None and bulk.state == bulk.State.RUNNING:
        bulk_actions.break_off(bulk)
    elif bulk is not None and bulk.state == bulk.State.UNDOING:
        bulk_actions.finish_undo(bulk)


@job_kind("run_bulk_action", attempts=6, lease_seconds=60, on_failure=give_up_bulk)
def run_bulk_action(job: Job) -> None:
    """Do a bulk action chunk by chunk; a new attempt goes on behind the last one committed."""
    bulk = system_bulk_action(job.subject_id)
    if bulk is None or bulk.state != bulk.State.RUNNING:
        return
    done, after = job.progress_done, job.payload.get("after", 0)
    while ids := bulk_actions.next_ids(bulk, after):
        if not bulk_actions.is_allowed(bulk):
            with finishing(job):
                bulk_actions.break_off(bulk)
            return
        done = min(done + len(ids), bulk.affected)
        after = bulk_actions.run_chunk(bulk, ids, keep=keeper(job, done, bulk.affected))
    with finishing(job):
        bulk_actions.finish(bulk)


def keeper(job: Job, done: int, total: int):
    """Return what writes a job's place in the transaction of its chunk."""
    return lambda after: renew(job, done=done, total=total, payload={"after": after})


@job_kind("undo_bulk_action", attempts=6, lease_seconds=60, on_failure=give_up_bulk)
def undo_bulk_action(job: Job) -> None:
    """Take a bulk action back chunk by chunk; what was gone on from stays."""
    bulk = system_bulk_action(job.subject_id)
    if bulk is None or bulk.state != bulk.State.UNDOING:
        return
    done, after = job.progress_done, job.payload.get("after", 0)
    while ids := bulk_actions.next_rows(bulk, after):
        done = min(done + len(ids), bulk.affected)
        after = bulk_actions.run_undo_chunk(bulk, ids, keep=keeper(job, done, bulk.affected))
    with finishing(job):
        bulk_actions.finish_undo(bulk)
