"""The demo's résumés as files: their words are known, the worker draws their pages."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from django.utils import timezone

from applicants.actions.submission import SentFile
from applicants.models import Document
from ats.foundation.files import private_files
from ats.foundation.models import Job
from ats.workspace.demo.codes import code_of
from ats.workspace.demo.pipeline import Life
from ats.workspace.demo.resumes import Resume, as_docx, as_pdf, as_text

# Every so many sends a word processor's file, which takes ten times as long to make.
DOCX_EVERY = 6
SAVERS = 8
# The worker draws one of these files in so many seconds, and has time for the rest of the site.
PACE = timedelta(seconds=0.5)


def store_resumes(lives: Iterable[Life]) -> dict[int, SentFile]:
    """Write a real file for each into private storage; return them by the applicant's number."""
    made = [(life.number, *_file(life.resume, life.number)) for life in lives]
    # Each waits for the disk, and can do so beside the others.
    with ThreadPoolExecutor(SAVERS) as savers:
        stored = list(savers.map(private_files.save, [content for _, _, _, content in made]))
    return {
        number: SentFile(kept.name, name, kept.size, kept.sha256, kind)
        for (number, name, kind, _content), kept in zip(made, stored, strict=True)
    }


def _file(resume: Resume, number: int) -> tuple[str, str, bytes]:
    """Return a résumé's name, type and bytes."""
    is_docx = number % DOCX_EVERY == DOCX_EVERY - 1
    kind = "docx" if is_docx else "pdf"
    content = as_docx(resume) if is_docx else as_pdf(resume, number)
    return f"{resume.name.lower().replace(' ', '-')}.{kind}", kind, content


def write_documents(lives: list[Life], resumes: dict[int, SentFile]) -> None:
    """Write the documents, words and all, and the jobs that draw their pages, newest first."""
    documents = Document.objects.bulk_create(
        [_document(life, resumes[life.number]) for life in lives], batch_size=500
    )
    now = timezone.now()
    # Nothing is rung: the sweep finds what is due, so these ride behind what people do.
    Job.objects.bulk_create(
        Job(
            kind="read_document",
            key=f"read_document:{document.pk}",
            subject_id=document.pk,
            organization_id=document.candidate.organization_id,
            run_at=now + place * PACE,
        )
        for place, document in enumerate(reversed(documents))
    )


def _document(life: Life, stored: SentFile) -> Document:
    return Document(
        candidate=life.candidate,
        application=life.application,
        code=code_of("document", life.number),
        name=stored.name,
        file=stored.file,
        size=stored.size,
        sha256=stored.sha256,
        file_type=stored.file_type,
        text=as_text(life.resume),
        created_at=life.application.applied_at,
    )
