"""The Listings page: bring some in, and work through those that wait for somebody."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from ats.access.gate import members_only
from ats.foundation.following import unchanged
from ats.foundation.pages import redirect_to, render_page, render_regions, wants_region
from postings.forms.uploads import UploadForm
from postings.models import ListingAct
from postings.queries.listing_acts import act_called, running_act
from postings.queries.triage import SHELVES, TO_REVIEW, count_shelves, shelf_of, triage_page
from postings.queries.uploads import fingerprint, recent_uploads

TEMPLATE = "postings/listings/list_listings.html"
FOLLOWED = ("recent-uploads", "listings-head", "listing-act", "listings-nav")
MOST_UPLOADS = 3
AFTER_AN_ACT = ("listings", "recent-uploads", "listing-act", "listings-nav")


@members_only("view_listings")
@require_safe
def list_listings(request, org):
    """Show the shelves; while something is read or done, what changes is asked for again."""
    uploads = recent_uploads(request.member, MOST_UPLOADS)
    act = shown_act(request)
    etag = fingerprint(uploads, act_state(act))
    response = unchanged(request, etag)
    if response is None:
        context = page_of(request, uploads=uploads, act=act) | {"etag": etag, "form": UploadForm()}
        if wants_region(request) == FOLLOWED[0]:
            response = render_regions(request, TEMPLATE, context, _moved(context))
        else:
            response = render_page(request, TEMPLATE, context)
    response["ETag"] = etag
    return response


def page_of(request, *, uploads=None, act: ListingAct | None = None) -> dict:
    """Return all that the page shows but its form, for the shelf the address names."""
    uploads = recent_uploads(request.member, MOST_UPLOADS) if uploads is None else uploads
    counts = count_shelves(request.member)
    shelf = shelf_of(request.GET.get("show", ""), counts)
    rows, older = triage_page(shelf, request.member, request.GET.get("before", ""))
    seen = request.GET.get("seen", "")
    return {
        "list_url": _list_url(request),
        "uploads": uploads,
        "act": act,
        "is_open": any(progress.is_open for _upload, progress in uploads)
        or bool(act and act.is_running),
        "shelf": shelf,
        "shelves": [(name, counts[name]) for name in SHELVES],
        "count": counts[shelf],
        # How many stood on the shelf when its rows were drawn.
        "seen": int(seen) if seen.isdecimal() and len(seen) < 9 else counts[shelf],
        "works_through": shelf in TO_REVIEW,
        "selects": shelf in (*TO_REVIEW, "unreadable"),
        "is_empty": not any(counts.values()),
        "rows": rows,
        "older": older,
    }


def shown_act(request) -> ListingAct | None:
    """Return the act on many listings that the address names, or else one that still runs."""
    code = request.GET.get("act", "")
    return act_called(request.member, code) or running_act(request.member)


def act_state(act: ListingAct | None) -> str:
    """Return what tells one state of an act from another, blank for none."""
    if act is None:
        return ""
    return f"{act.code} {act.done} {act.undone} {act.is_running} {act.undone_at}"


def refuse_upload(request, form: UploadForm):
    """Answer the Listings page with what was wrong with the form."""
    context = page_of(request) | {"form": form}
    return render_page(request, TEMPLATE, context, regions=["bring-in"], status=422)


def answer_page(request, act: ListingAct, said: str, *, undo: str = "") -> HttpResponse:
    """Answer the list as it is after an act; one that runs, or left some out, is shown on it."""
    shown = act if act.is_running or act.skipped_count else None
    if wants_region(request) == "listings":
        if said:
            messages.success(request, said, extra_tags=f"undo={undo}" if undo else "")
        context = page_of(request, act=shown)
        context["etag"] = fingerprint(context["uploads"], act_state(shown))
        return render_regions(request, TEMPLATE, context, AFTER_AN_ACT)
    return redirect_to(request, list_url(request, act=shown), said, undo=undo)


def list_url(request, *, act: ListingAct | None = None) -> str:
    """Return the list on the shelf and page that the address names, with an act shown on it."""
    return f"{_list_url(request)}{place_in_list(request, act=act)}"


def place_in_list(request, *, act: ListingAct | None = None) -> str:
    """Return the query of the shelf and page that the address names, blank for the first ones."""
    asked = {name: request.GET[name] for name in ("show", "before") if request.GET.get(name)}
    asked |= {"act": act.code} if act else {}
    return f"?{urlencode(asked)}" if asked else ""


def _list_url(request) -> str:
    return reverse("list_listings", args=[request.member.organization.slug])


def _moved(context: dict) -> tuple[str, ...]:
    """Return the regions of a poll: rows stay under a person's hands, unless there were none."""
    was_empty = not context["seen"] or bool(context["act"] and not context["act"].is_running)
    return (*FOLLOWED, "listings-rows") if was_empty else FOLLOWED
