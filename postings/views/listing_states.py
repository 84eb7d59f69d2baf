"""Changes of a listing's state by a button, and its original file."""

from urllib.parse import urlsplit

from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.files import private_files
from ats.foundation.pages import came_from, redirect_to
from postings.actions import discard_listing as discarding
from postings.actions import retry_listing as retrying
from postings.models import Listing
from postings.queries.listings import listings_for
from postings.views.listing_review import next_after, review_url
from postings.views.listings import list_url, place_in_list


@members_only("discard_listing")
@require_POST
def discard_listing(request, org, code):
    """Put a listing aside and stay on its list, or go on to the next; the flash takes it back."""
    listing = _listing(request, code)
    discarding.discard_listing(listing, by=request.member)
    said = _("“%(name)s” was discarded.") % {"name": listing}
    page = _list_of(request, listing)
    place = "?then=list" if page else place_in_list(request)
    undo = f"{reverse('restore_listing', args=[org, code])}{place}"
    return redirect_to(request, page or _next(request, listing), said, undo=undo)


@members_only("discard_listing")
@require_POST
def restore_listing(request, org, code):
    """Take a listing back and show it, or `then` the list where that was asked for."""
    listing = _listing(request, code)
    discarding.restore_listing(listing, by=request.member)
    said = _("“%(name)s” is back.") % {"name": listing}
    own = list_url(request) if listing.state != Listing.State.READ else review_url(request, listing)
    page = _list_of(request, listing) if request.GET.get("then") == "list" else ""
    return redirect_to(request, page or own, said)


@members_only("upload_listings")
@require_POST
def retry_listing(request, org, code):
    """Read an unreadable listing again and show its upload."""
    listing = _listing(request, code)
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


def _listing(request, code: str) -> Listing:
    return get_object_or_404(listings_for(request.member).select_related("upload"), code=code)


def _list_of(request, listing: Listing) -> str:
    """Return the list or the upload whose page a button was pressed on, blank for another page."""
    org, page = request.member.organization.slug, urlsplit(came_from(request))
    lists = [
        reverse("list_listings", args=[org]),
        reverse("show_upload", args=[org, listing.upload.code]),
    ]
    return page._replace(scheme="", netloc="").geturl() if page.path in lists else ""


def _next(request, listing: Listing) -> str:
    following = next_after(request, listing)
    return review_url(request, following) if following else list_url(request)
