"""A member keeps a file that came by mail with the candidate's documents."""

from django.db import transaction
from django.utils.translation import gettext as _

from applicants.models import Document, ReceivedFile
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict
from ats.foundation.files import private_files
from ats.foundation.jobs import enqueue


class KeptAlready(Conflict):
    code = "kept_already"


def keep_received_file(row: ReceivedFile, *, by: Membership, file_type: str, name: str) -> Document:
    """Make a document of a mail's file, which a worker then reads; return it.

    `file_type` is what its bytes say, `name` is safe to show. The document has bytes of its own,
    so that erasing one takes nothing from the other. KeptAlready the second time. Records
    document.kept.
    """
    with private_files.open(row.file) as content:
        stored = private_files.save(content)
    try:
        return _keep(row, stored, by=by, file_type=file_type, name=name)
    except BaseException:
        private_files.delete(stored.name)
        raise


@transaction.atomic
def _keep(row: ReceivedFile, stored, *, by: Membership, file_type: str, name: str) -> Document:
    locked = ReceivedFile.objects.select_for_update().get(pk=row.pk)
    if locked.document_id is not None:
        raise KeptAlready(_("“%(name)s” is among the documents already.") % {"name": row.name})
    application = row.mail.application
    document = Document.objects.create(
        candidate_id=application.candidate_id,
        application=application,
        kind=Document.Kind.OTHER,
        name=name,
        file=stored.name,
        size=stored.size,
        sha256=stored.sha256,
        file_type=file_type,
    )
    ReceivedFile.objects.filter(pk=row.pk).update(document=document)
    organization_id = application.organization_id
    enqueue("read_document", subject_id=document.pk, organization_id=organization_id)
    facts = {"posting": application.posting_id, "document": document.code, "file": name}
    record("document.kept", organization=organization_id, by=by, subject=application, facts=facts)
    return document
