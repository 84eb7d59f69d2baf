"""What a worker makes of a candidate's file: text and pictures, or why there are none."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.index_candidate import index_candidate
from applicants.actions.person_rows import hold_people
from applicants.models import Document, DocumentPage
from ats.foundation.files import private_files
from ats.foundation.jobs import enqueue
from reading.documents.model import DocumentText, PageImage
from reading.errors import SENTENCES


@dataclass(frozen=True)
class SavedPage:
    """A picture that lies in private storage already; pixels."""

    file: str
    width: int
    height: int


def save_pages(images: Iterable[PageImage]) -> list[SavedPage]:
    """Write pictures to private storage, before the rows that refer to them."""
    return [
        SavedPage(private_files.save(image.content).name, image.width, image.height)
        for image in images
    ]


def delete_pages(pages: Iterable[SavedPage]) -> None:
    for page in pages:
        private_files.delete(page.file)


def keep_reading(
    document: Document, text: DocumentText, pages: Iterable[SavedPage], *, note: str = ""
) -> None:
    """Keep a document's text and pages and put its candidate into the search index.

    `note` is a key of reading.errors: a scan has pages and no words, and says so. In the
    transaction that finishes the job.
    """
    DocumentPage.objects.bulk_create(
        DocumentPage(
            document=document, number=number, file=page.file, width=page.width, height=page.height
        )
        for number, page in enumerate(pages, 1)
    )
    problem = _(SENTENCES[note]) if note else ""
    _finish(document, Document.State.READ, text=text.text, problem=problem)


def mark_unreadable(document: Document, why: str) -> None:
    """Note why a document cannot be read, in a sentence; its original can be downloaded still."""
    _finish(document, Document.State.UNREADABLE, problem=why[:300])


def give_up(document: Document) -> None:
    mark_unreadable(
        document, _("This file could not be read, although it was tried several times.")
    )


def _finish(document: Document, state: str, **values: str) -> None:
    # Before the document: a merge locks people, and then carries what they have.
    hold_people([document.candidate_id])
    Document.objects.filter(pk=document.pk).update(state=state, read_at=timezone.now(), **values)
    index_candidate(document.candidate_id)
    enqueue(
        "find_pairs",
        subject_id=document.candidate_id,
        organization_id=document.candidate.organization_id,
    )
