"""Pausing, resuming, cancelling an upload, and reading again what failed, by a button each."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ats.access.gate import members_only
from ats.foundation.pages import redirect_to
from postings.actions import upload_states
from postings.actions.retry_listing import retry_upload as retry
from postings.models import Upload
from postings.queries.uploads import uploads_for


@members_only("upload_listings")
@require_POST
def pause_upload(request, org, code):
    """Read nothing more of an upload until somebody goes on with it."""
    upload_states.pause_upload(_upload(request, code), by=request.member)
    return _back(request, code, _("Paused. Nothing more of it is read until you resume."))


@members_only("upload_listings")
@require_POST
def resume_upload(request, org, code):
    """Go on with a paused upload."""
    upload_states.resume_upload(_upload(request, code), by=request.member)
    return _back(request, code, _("Going on."))


@members_only("upload_listings")
@require_POST
def cancel_upload(request, org, code):
    """Drop what was not yet read; the flash takes it back."""
    upload = _upload(request, code)
    count = upload_states.cancel_upload(upload, by=request.member)
    said = ngettext("%(count)d file is not read.", "%(count)d files are not read.", count)
    if upload.containers.closed().exists():  # nobody knows how many are in there
        said = _("Cancelled. Nothing more of it is unpacked or read.")
    undo = reverse("restore_upload", args=[org, code])
    return _back(request, code, said % {"count": count}, undo=undo)


@members_only("upload_listings")
@require_POST
def restore_upload(request, org, code):
    """Bring back what was dropped when the upload was cancelled."""
    count = upload_states.restore_upload(_upload(request, code), by=request.member)
    said = ngettext(
        "%(count)d file is read after all.", "%(count)d files are read after all.", count
    )
    return _back(request, code, said % {"count": count})


@members_only("upload_listings")
@require_POST
def retry_upload(request, org, code):
    """Read again what could not be read in this upload."""
    count = retry(_upload(request, code), by=request.member)
    said = ngettext("%(count)d file is read again.", "%(count)d files are read again.", count)
    return _back(request, code, said % {"count": count} if count else _("Unpacking again."))


def _upload(request, code: str) -> Upload:
    return get_object_or_404(uploads_for(request.member), code=code)


def _back(request, code: str, said: str, *, undo: str = "") -> HttpResponse:
    url = reverse("show_upload", args=[request.member.organization.slug, code])
    return redirect_to(request, url, said, undo=undo)
