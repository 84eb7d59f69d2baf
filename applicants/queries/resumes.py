"""What was read from résumés, and what people said instead."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from applicants.corrected import corrected
from applicants.models import Document, ResumeCorrection, ResumeReading
from reading.resumes import RESUME_VERSION
from reading.resumes.model import Resume


def reading_of(document: Document) -> ResumeReading | None:
    """Return the newest reading of a document, None before there is one."""
    return ResumeReading.objects.filter(document_id=document.pk, is_current=True).first()


def corrections_of(documents: Iterable[int]) -> QuerySet[ResumeCorrection]:
    """Return what people say of documents and did not take back."""
    rows = ResumeCorrection.objects.filter(document_id__in=list(documents), undone_at=None)
    return rows.select_related("by__user").order_by("pk")


def as_resume(reading: ResumeReading) -> Resume:
    """Return the résumé as it was read."""
    return Resume.from_dict({**reading.data, "text": reading.text})


def plain_of(resume: Resume) -> dict[str, Any]:
    """Return what a reading keeps as `data`."""
    plain = resume.to_dict()
    del plain["text"]
    return plain


def with_corrections(reading: ResumeReading, corrections: Iterable[ResumeCorrection]) -> Resume:
    return corrected(as_resume(reading), corrections)


def system_current_readings(candidates: Iterable[int]) -> list[ResumeReading]:
    """Return people's readings with words in them, the newest document first."""
    rows = ResumeReading.objects.filter(
        document__candidate_id__in=list(candidates),
        document__kind=Document.Kind.RESUME,
        is_current=True,
        problem="",
    ).exclude(text="")
    return list(rows.select_related("document").order_by("-document_id"))


def system_unread_resumes(after: int) -> QuerySet[Document]:
    """Return résumés whose reading is of an older reader, or that have none, behind a row."""
    read = ResumeReading.objects.filter(version__gte=RESUME_VERSION).values("document_id")
    rows = Document.objects.filter(kind=Document.Kind.RESUME, pk__gt=after)
    rows = rows.exclude(state=Document.State.QUEUED).exclude(file="")
    return rows.exclude(pk__in=read).order_by("pk")


def day_of(document: Document) -> date:
    """Return until when a present job has lasted: the day on which the document came."""
    return document.created_at.date()
