"""A candidate's files, through the gate: pictures of pages to look at, the original to download."""

from django.http import FileResponse, Http404
from django.views.decorators.http import require_safe

from applicants.queries.documents import document_of, document_page
from ats.access.gate import members_only
from ats.foundation.files import private_files

# Whatever the bytes turn out to be: no script, no form, no frame of ours.
NOTHING = "default-src 'none'; sandbox; frame-ancestors 'none'"
A_QUARTER_OF_AN_HOUR = 900


@members_only("view_candidates")
@require_safe
def show_document_page(request, org: str, code: str, number: int) -> FileResponse:
    """Answer the picture of one page, kept by this browser alone and not for long."""
    page = document_page(request.member, code, number)
    if page is None:
        raise Http404
    response = _answer(page.file, content_type="image/webp")
    response["Cache-Control"] = f"private, max-age={A_QUARTER_OF_AN_HOUR}"
    return response


@members_only("download_document")
@require_safe
def download_document(request, org: str, code: str) -> FileResponse:
    """Answer the original as an attachment: it is never rendered in our origin."""
    document = document_of(request.member, code)
    if document is None:
        raise Http404
    return private_download(document.file, document.name)


def private_download(file: str, name: str) -> FileResponse:
    """Answer a private file as an attachment that no cache keeps."""
    response = _answer(
        file, as_attachment=True, filename=name, content_type="application/octet-stream"
    )
    response["Cache-Control"] = "private, no-store"
    return response


def _answer(name: str, **options) -> FileResponse:
    try:
        content = private_files.open(name)
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(content, **options)
    response["Content-Security-Policy"] = NOTHING
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
