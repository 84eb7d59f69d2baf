"""Uploads: bringing listings in, and watching them being read."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.following import unchanged
from ats.foundation.pages import redirect_to, render_page, render_regions, wants_region
from postings.actions.upload_listings import upload_listings as upload
from postings.forms.uploads import UploadForm
from postings.queries.listings import first_to_review, upload_page
from postings.queries.upload_pages import containers_of, seconds_left
from postings.queries.uploads import (
    can_be_restored,
    fingerprint,
    progress_of,
    uploads_for,
)
from postings.views.listings import refuse_upload

TEMPLATE = "postings/listings/show_upload.html"
FOLLOWED = ("upload-progress", "upload-name", "listings-nav")


@members_only("upload_listings")
@require_POST
def upload_listings(request, org):
    """Take in files and a paste, or a part of them; a refusal at its field keeps nothing."""
    form = UploadForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            made = upload(by=request.member, **form.cleaned_data)
            return redirect_to(request, reverse("show_upload", args=[org, made.code]))
        except DomainError as error:
            form.add_error(error.field, error.message)
    return refuse_upload(request, form)


@members_only("view_listings")
@require_safe
def show_upload(request, org, code):
    """Show how far an upload is; its region is asked for again while anything is open."""
    shown = get_object_or_404(uploads_for(request.member), code=code)
    progress = progress_of([shown])[shown.pk]
    only, after = request.GET.get("only", ""), request.GET.get("after", "")
    etag = fingerprint([(shown, progress)], only, after)
    response = unchanged(request, etag)
    if response is None:
        context = {"upload": shown, "progress": progress, "etag": etag, "only": only}
        context["listings"], context["next_after"] = upload_page(shown, only, after)
        context["first_to_review"] = first_to_review(shown)
        context |= {"left": seconds_left(shown, progress), "containers": containers_of(shown)}
        context["can_be_restored"] = can_be_restored(shown, progress)
        if wants_region(request) == FOLLOWED[0]:
            response = render_regions(request, TEMPLATE, context, FOLLOWED)
        else:
            response = render_page(request, TEMPLATE, context)
    response["ETag"] = etag
    return response
