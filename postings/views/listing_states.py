"""Changes of a listing's state by a button, and its original file."""

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.files import private_files
from ats.foundation.pages import redirect_to
from postings.actions import discard_listing as discarding
from postings.actions import retry_listing as retrying
from postings.queries.listings import listings_for
from postings.views.listing_review import next_after, review_url


@members_only("discard_listing")
@require_POST
def discard_listing(request, org, code):
    """Put a listing aside and go on to the next; the flash takes it back."""
    listing = get_object_or_404(listings_for(request.member), code=code)
    discarding.discard_listing(listing, by=request.member)
    following = next_after(request, listing)
    url = review_url(request, following) if following else reverse("list_listings", args=[org])
    said = _("“%(name)s” was discarded.") % {"name": listing}
    return redirect_to(request, url, said, undo=reverse("restore_listing", args=[org, code]))


@members_only("discard_listing")
@require_POST
def restore_listing(request, org, code):
    listing = get_object_or_404(listings_for(request.member), code=code)
    discarding.restore_listing(listing, by=request.member)
    said = _("“%(name)s” is back.") % {"name": listing}
    return redirect_to(request, reverse("review_listing", args=[org, code]), said)


@members_only("upload_listings")
@require_POST
def retry_listing(request, org, code):
    """Read an unreadable listing again and show its upload."""
    listing = get_object_or_404(listings_for(request.member).select_related("upload"), code=code)
    retrying.retry_listing(listing, by=request.member)
    said = _("“%(name)s” is read again.") % {"name": listing.name}
    return redirect_to(request, reverse("show_upload", args=[org, listing.upload.code]), said)


@members_only("view_listings")
@require_safe
def download_listing(request, org, code):
    """Send the original bytes, always as a download: they never run in our origin."""
    listing = get_object_or_404(listings_for(request.member), code=code)
    if not listing.file:
        raise Http404
    response = FileResponse(
        private_files.open(listing.file),
        as_attachment=True,
        filename=listing.download_name,
        content_type="application/octet-stream",
    )
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
