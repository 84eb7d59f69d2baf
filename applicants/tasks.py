"""Background work about candidates: reading their files, keeping the index, tidying up."""

import time

from django.utils.translation import gettext as _

from applicants.actions import index_candidate as indexing
from applicants.actions import read_document as documents
from applicants.actions.held_files import forget_held_files
from applicants.queries.documents import system_document
from ats.foundation.files import private_files
from ats.foundation.jobs import finishing, job_kind
from ats.foundation.models import Job
from ats.foundation.sandbox import sandbox
from ats.foundation.sweepers import sweeper
from reading.errors import UnreadableDocument

TIDY_SECONDS = 600
_tidied = {"at": 0.0}


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
    pages = documents.save_pages(found.images)
    try:
        with finishing(job):
            documents.keep_reading(document, found.text, pages, note=found.note)
    except BaseException:
        documents.delete_pages(pages)
        raise


@job_kind("index_candidate")
def index_candidate(job: Job) -> None:
    """Put a new candidate without a file into the search index."""
    with finishing(job):
        indexing.index_candidates(filter(None, [job.subject_id]))


@sweeper
def sweep_held_files() -> None:
    """Forget the files of forms that were never sent; a look every ten minutes is enough."""
    if time.monotonic() - _tidied["at"] > TIDY_SECONDS or not _tidied["at"]:
        _tidied["at"] = time.monotonic()
        forget_held_files()
