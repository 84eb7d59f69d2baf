"""Files that came in by mail or went out: a download, or kept with the documents."""

from django.core.exceptions import ValidationError
from django.core.files import File
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from applicants.actions import keep_received_file as keeping
from applicants.forms.files import check_document, safe_name
from applicants.models import ReceivedFile
from applicants.queries.letter_files import sent_file_of
from applicants.queries.received import received_file_of
from applicants.views.documents import private_download
from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.files import private_files
from ats.foundation.pages import redirect_to


class NoDocument(DomainError):
    code = "no_document"


@require_safe
@members_only("send_message")
def download_received_file(request: HttpRequest, org: str, code: str, file: str) -> FileResponse:
    """Answer the file as an attachment: it is never rendered in our origin."""
    row = _file_of(request, code, file)
    return private_download(row.file, row.name or row.code)


@require_safe
@members_only("send_message")
def download_sent_file(request: HttpRequest, org: str, code: str, sent_file: str) -> FileResponse:
    """Answer a file that went out with a letter, as an attachment."""
    row = sent_file_of(request.member, code, sent_file)
    if row is None:
        raise Http404
    return private_download(row.file, row.name)


@require_POST
@members_only("send_message")
def keep_received_file(request: HttpRequest, org: str, code: str, file: str) -> HttpResponse:
    row = _file_of(request, code, file)
    try:
        with private_files.open(row.file) as content:
            file_type = check_document(File(content))
    except ValidationError as error:
        raise NoDocument(" ".join(error.messages)) from error
    name = safe_name(row.name, file_type)
    keeping.keep_received_file(row, by=request.member, file_type=file_type, name=name)
    here = reverse("send_message", kwargs={"org": org, "code": code})
    return redirect_to(request, here, _("“%(name)s” is among the documents.") % {"name": name})


def _file_of(request: HttpRequest, code: str, file: str) -> ReceivedFile:
    row = received_file_of(request.member, code, file)
    if row is None:
        raise Http404
    return row
