"""Background work about résumés: reading them whole, again with a newer reader, and evidence."""

import time
from dataclasses import dataclass

from django.db import transaction

from applicants.actions.find_evidence import find_evidence
from applicants.actions.keep_resume import keep_resume
from applicants.models import Document
from applicants.queries.evidence import system_applications_for, system_postings_of_older_rules
from applicants.queries.resumes import day_of, system_unread_resumes
from ats.foundation.files import private_files
from ats.foundation.jobs import enqueue, finishing, job_kind, put_back, renew
from ats.foundation.models import Job
from ats.foundation.sandbox import sandbox
from ats.foundation.sweepers import sweeper
from reading.errors import UnreadableDocument
from reading.evidence import EVIDENCE_VERSION
from reading.resumes import RESUME_VERSION
from reading.resumes.model import Resume

CHUNK, SECONDS = 20, 5.0
LOOK_SECONDS = 600.0
_looked = {"at": -LOOK_SECONDS}


@dataclass(frozen=True)
class Read:
    """A résumé as read, or a code of reading.errors that says why there is none."""

    resume: Resume | None
    problem: str = ""


def read_as_resume(document: Document, content: bytes) -> Read | None:
    """Read a document as a résumé, in the limited child; None for one that is another thing."""
    if document.kind != Document.Kind.RESUME:
        return None
    try:
        resume = sandbox.read_resume(content, document.name, as_of=day_of(document))
    except UnreadableDocument as error:
        return Read(None, error.code)
    return Read(resume) if resume.has_text else Read(None, "no_text")


@sweeper
def reread_with_a_newer_reader() -> None:
    """Now and then, have done anew what an older release read or found."""
    if time.monotonic() - _looked["at"] < LOOK_SECONDS:
        return
    _looked["at"] = time.monotonic()
    for posting in system_postings_of_older_rules():
        key = f"find_evidence:{EVIDENCE_VERSION}:{posting}"
        enqueue("find_evidence", subject_id=posting, key=key)
    first = system_unread_resumes(after=0).values_list("pk", flat=True).first()
    if first is not None and not Job.objects.open().filter(kind="reread_resumes").exists():
        key = f"reread_resumes:{RESUME_VERSION}:{first}"
        enqueue("reread_resumes", key=key, payload={"after": first - 1})


@job_kind("reread_resumes", attempts=8, lease_seconds=120)
def reread_resumes(job: Job) -> None:
    """Read older readings' documents again, a few at a time, each kept as it is read."""
    until, after = time.monotonic() + SECONDS, job.payload["after"]
    while documents := list(system_unread_resumes(after)[:CHUNK]):
        for document in documents:
            read = _reread(document)
            with transaction.atomic():
                keep_resume(document, read.resume, problem=read.problem)
                renew(job, payload={"after": document.pk})
            after = document.pk
        if time.monotonic() > until:
            put_back(job, payload={"after": after})
            return


def _reread(document: Document) -> Read:
    try:
        content = private_files.read(document.file)
    except FileNotFoundError:
        return Read(None, "broken")
    return read_as_resume(document, content) or Read(None)


@job_kind("find_evidence", attempts=8, lease_seconds=120)
def find_evidence_of_posting(job: Job) -> None:
    """Hold a posting's applications against what it asks now, a chunk at a time."""
    until, after = time.monotonic() + SECONDS, job.payload.get("after", 0)
    while ids := system_applications_for(job.subject_id or 0, after)[:CHUNK]:
        with transaction.atomic():
            find_evidence(ids)
            after = ids[-1]
            renew(job, payload={"after": after})
        if time.monotonic() > until:
            put_back(job, payload={"after": after})
            return
    with finishing(job):
        pass
