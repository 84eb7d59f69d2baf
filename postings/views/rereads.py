"""Reading again with a newer reader: what would change, and taking it or leaving it."""

from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.following import unchanged
from ats.foundation.pages import redirect_to, render_page
from postings.actions import keep_old_readings as keeping
from postings.actions import reread_listings as rereading
from postings.forms.changes import changes_of
from postings.queries.rereads import reread_counts, rereads_page
from postings.queries.uploads import fingerprint
from postings.views.listing_acts import said_of
from postings.views.listings import act_state, shown_act

TEMPLATE = "postings/listings/list_rereads.html"


@members_only("review_listing")
@require_safe
def list_rereads(request, org):
    """Show what a newer reader reads differently; while it reads, how far it is."""
    act = shown_act(request)
    counts = reread_counts(request.member)
    etag = fingerprint([], act_state(act), repr(counts))
    response = unchanged(request, etag)
    if response is None:
        page, after = rereads_page(request.member, request.GET.get("after", ""))
        context = {
            "act": act,
            "counts": counts,
            "etag": etag,
            "rows": [(new.listing, list(changes_of(new.changes))) for new in page],
            "after": after,
        }
        response = render_page(request, TEMPLATE, context, regions=["rereads"])
    response["ETag"] = etag
    return response


@members_only("review_listing")
@require_POST
def reread_listings(request, org):
    """Read listings of older readers again, to see what would change."""
    act = rereading.reread_listings(by=request.member)
    return redirect_to(request, _url(org, act.code))


@members_only("review_listing")
@require_POST
def apply_rereads(request, org):
    """Take the new readings that were chosen, or all of them; the flash takes it back."""
    codes = request.POST.getlist("listing")
    act = rereading.apply_rereads(None if request.POST.get("all") else codes, by=request.member)
    if act.is_running:
        return redirect_to(request, _url(org, act.code))
    undo = reverse("undo_listing_act", args=[org, act.code]) if act.can_be_undone else ""
    return redirect_to(request, _url(org), said_of(act), undo=undo)


@members_only("review_listing")
@require_POST
def keep_old_readings(request, org):
    """Leave what was chosen, or everything, as it was read; the flash takes it back."""
    codes = request.POST.getlist("listing")
    act = keeping.keep_old_readings(None if request.POST.get("all") else codes, by=request.member)
    undo = reverse("undo_listing_act", args=[org, act.code])
    return redirect_to(request, _url(org), said_of(act), undo=undo)


def _url(org: str, act: str = "") -> str:
    url = reverse("list_rereads", args=[org])
    return f"{url}?act={act}" if act else url
