"""A candidate adds a document that was asked for, on their private page."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.submission import SentFile
from applicants.models import Application, Document, DocumentRequest
from ats.activity.events import record
from ats.foundation.errors import Conflict
from ats.foundation.jobs import enqueue


class RequestOver(Conflict):
    code = "request_over"


@transaction.atomic
def add_asked_document(asked: DocumentRequest, *, file: SentFile) -> Document:
    """Make a document of `file`, which lies in private storage; a worker reads it.

    The caller deletes the file when this is refused. Locks the request. RequestOver when it was
    answered before, taken back, or the application has ended. Records document.added.
    """
    rows = DocumentRequest.objects.select_for_update(of=("self",)).select_related("application")
    row = rows.get(pk=asked.pk)
    application = row.application
    if row.answered_at or row.withdrawn_at or application.state != Application.State.ACTIVE:
        raise RequestOver(_("This document is not asked for any more, or it is here already."))
    document = Document.objects.create(
        candidate_id=application.candidate_id,
        application=application,
        kind=Document.Kind.OTHER,
        name=file.name,
        file=file.file,
        size=file.size,
        sha256=file.sha256,
        file_type=file.file_type,
    )
    row.document, row.answered_at = document, timezone.now()
    row.save(update_fields=["document", "answered_at"])
    organization_id = application.organization_id
    enqueue("read_document", subject_id=document.pk, organization_id=organization_id)
    facts = {
        "posting": application.posting_id,
        "document": document.code,
        "file": file.name,
        "what": row.what,
    }
    record("document.added", organization=organization_id, subject=application, facts=facts)
    return document
