"""Which documents a member sees, and the pictures of their pages."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from applicants.models import Application, Document, DocumentPage
from applicants.queries.applications import applications_for, candidates_for
from ats.access.models import Membership


def documents_for(member: Membership) -> QuerySet[Document]:
    """Return the documents `member` sees.

    Owners and recruiters: the organization's. Others: those that came with an application they
    see, and those of its candidate that came with none.
    """
    rows = Document.objects.filter(candidate__organization_id=member.organization_id)
    if member.sees_everything:
        return rows
    mine = Exists(applications_for(member).filter(pk=OuterRef("application_id")))
    theirs = Exists(candidates_for(member).filter(pk=OuterRef("candidate_id")))
    return rows.filter(mine | (Q(application=None) & theirs))


def document_page(member: Membership, code: str, number: int) -> DocumentPage | None:
    """Return one page's picture of a document `member` sees, else None."""
    return DocumentPage.objects.filter(
        document__in=documents_for(member).filter(code=code), number=number
    ).first()


def document_of(member: Membership, code: str) -> Document | None:
    return documents_for(member).filter(code=code).first()


def document_with_candidate(member: Membership, code: str) -> Document | None:
    """Return a document `member` sees, with its person; None unseen."""
    return documents_for(member).select_related("candidate").filter(code=code).first()


def application_beside(member: Membership, document: Document, wanted: str) -> Application | None:
    """Return the application beside which a document is shown, as far as `member` sees it.

    The one of its person with the code `wanted`; with none wanted the document's own, or else
    the newest.
    """
    rows = applications_for(member).filter(candidate_id=document.candidate_id)
    if wanted:
        return rows.filter(code=wanted).first()
    rows = rows.filter(pk=document.application_id) if document.application_id else rows
    return rows.order_by("-pk").first()


def system_document(pk: int | None) -> Document | None:
    """Return a document for a worker, which acts for no member."""
    return Document.objects.filter(pk=pk or 0).first()
