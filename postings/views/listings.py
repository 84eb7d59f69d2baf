"""The Listings page: bring some in, and find those that wait for somebody."""

from django.views.decorators.http import require_safe

from ats.access.gate import members_only
from ats.foundation.following import unchanged
from ats.foundation.pages import render_page, render_regions, wants_region
from postings.forms.uploads import UploadForm
from postings.queries.listings import SHELVES, count_shelves, shelf_page
from postings.queries.uploads import fingerprint, recent_uploads

TEMPLATE = "postings/listings/list_listings.html"
FOLLOWED = ("recent-uploads", "listings")


@members_only("view_listings")
@require_safe
def list_listings(request, org):
    """Show the shelves; while something is read, the uploads are asked for again and again."""
    uploads = recent_uploads(request.member)
    etag = fingerprint(uploads)
    response = unchanged(request, etag)
    if response is None:
        context = {**_shelves(request), "uploads": uploads, "etag": etag, "form": UploadForm()}
        context["is_reading"] = any(progress.is_open for _upload, progress in uploads)
        if wants_region(request) == FOLLOWED[0]:
            response = render_regions(request, TEMPLATE, context, FOLLOWED)
        else:
            response = render_page(request, TEMPLATE, context)
    response["ETag"] = etag
    return response


def refuse_upload(request, form: UploadForm):
    """Answer the Listings page with what was wrong with the form."""
    context = {"uploads": recent_uploads(request.member), **_shelves(request), "form": form}
    return render_page(request, TEMPLATE, context, regions=["bring-in"], status=422)


def _shelves(request) -> dict:
    counts = count_shelves(request.member)
    shelf = request.GET.get("show", "")
    if shelf not in SHELVES:
        shelf = SHELVES[0]
    listings, older = shelf_page(shelf, request.member, request.GET.get("before", ""))
    return {
        "shelf": shelf,
        "shelves": [(name, counts[name]) for name in SHELVES],
        "is_empty": not any(counts.values()),
        "listings": listings,
        "older": older,
    }
