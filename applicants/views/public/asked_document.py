"""A document is added on the private page, where it was asked for."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from applicants.actions.add_asked_document import RequestOver
from applicants.actions.add_asked_document import add_asked_document as add
from applicants.actions.submission import SentFile
from applicants.forms.asked_document import AskedDocumentForm
from applicants.forms.files import LIMIT
from applicants.models import Application, DocumentRequest
from applicants.queries.document_requests import public_is_asked
from applicants.queries.public import public_going_on
from applicants.views.public.status import behind_link, page_of
from ats.foundation.files import private_files
from ats.foundation.pages import SeeOther
from ats.foundation.uploads import limit_uploads


@behind_link
@require_POST
def add_asked_document(
    request: HttpRequest, token: str, application: Application, code: str
) -> HttpResponse:
    """Take the file of one request; what is wrong with it is said beside it."""
    uploads = limit_uploads(request, settings.LIMITS[LIMIT])
    asked = get_object_or_404(DocumentRequest, application=public_going_on(application), code=code)
    if not public_is_asked(asked):
        return _back(token)  # sent twice, or it is not asked for any more: the page says so
    form = AskedDocumentForm(request.POST, request.FILES, too_large=uploads.dropped.get("document"))
    if form.is_valid():
        return _keep(asked, form.cleaned_data["document"], token)
    return page_of(request, token, application, failed=(asked.code, form), status=422)


def _keep(asked: DocumentRequest, upload, token: str) -> HttpResponse:
    stored = private_files.save(upload)
    file = SentFile(stored.name, upload.safe_name, stored.size, stored.sha256, upload.file_type)
    try:
        add(asked, file=file)
    except RequestOver:
        private_files.delete(stored.name)
    except BaseException:
        private_files.delete(stored.name)
        raise
    return _back(token)


def _back(token: str) -> HttpResponse:
    return SeeOther(reverse("show_status", kwargs={"token": token}))
