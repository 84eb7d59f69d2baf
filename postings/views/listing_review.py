"""Reviewing a listing: what came in beside what was read from it."""

from functools import partial

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from ats.access.gate import members_only
from ats.foundation.errors import DomainError
from ats.foundation.pages import redirect_to, render_page
from postings.actions import correct_reading as correcting
from postings.actions import create_posting_from_reading as creating
from postings.actions.accept_reviewed import accept_reviewed
from postings.forms.corrections import LISTS, CorrectionForm
from postings.forms.review_rows import rows_of
from postings.models import Listing
from postings.queries.lint import Checked
from postings.queries.reading_findings import checked_reading
from postings.queries.readings import as_read, readable_listings_for, values_of
from postings.queries.triage import TO_REVIEW, neighbours_of
from postings.queries.twins import pills_of
from postings.queries.uploads import progress_of
from postings.readings_also import also_read, requirement_lines
from postings.source import passages_of
from postings.views.listing_acts import undo_url
from postings.views.listings import list_url, place_in_list
from reading.listings import Reading
from reading.text.spans import Span

TEMPLATE = "postings/listings/review_listing.html"


@members_only("review_listing")
@require_safe
def review_listing(request, org, code):
    listing = _listing(request, code)
    return _show(request, listing, _form(listing))


@members_only("review_listing")
@require_POST
def correct_reading(request, org, code):
    """Save what a person corrected; a stale page is told so and keeps its input."""
    listing = _listing(request, code)
    return _act(request, listing, correcting.correct_reading, _corrected)


@members_only("create_posting")
@require_POST
def create_posting_from_reading(request, org, code):
    """Save the corrections and make a draft posting of the listing; then it, or the next one."""
    listing = _listing(request, code)
    if request.POST.get("then") == "next":
        return _act(request, listing, accept_reviewed, partial(_accepted, listing=listing))
    return _act(request, listing, creating.create_posting_from_reading, _created)


def review_url(request, listing: Listing) -> str:
    """Return a listing's review page, within the list that is being worked through."""
    url = reverse("review_listing", args=[request.member.organization.slug, listing.code])
    return f"{url}{place_in_list(request)}" if request.GET.get("show") in TO_REVIEW else url


def next_after(request, listing: Listing) -> Listing | None:
    """Return what to review after a listing that is done: the one below it, or above."""
    previous, following = neighbours_of(listing, request.member, request.GET.get("show", ""))
    return following or previous


def _listing(request, code: str) -> Listing:
    return get_object_or_404(readable_listings_for(request.member), code=code)


def _form(listing: Listing, data=None) -> CorrectionForm:
    values = values_of(listing.reading, as_read(listing.reading))
    return CorrectionForm(data, values=values, row_version=listing.row_version)


def _act(request, listing: Listing, action, answer):
    form, status = _form(listing, request.POST), 422
    if form.is_valid():
        try:
            done = action(
                listing,
                by=request.member,
                row_version=form.cleaned_data["row_version"],
                values=form.corrections,
            )
            return answer(request, done)
        except DomainError as error:
            status = error.status
            form.refuse(error, listing.row_version)
    return _show(request, listing, form, status=status)


def _corrected(request, listing: Listing):
    return redirect_to(request, review_url(request, listing), _("Your corrections are saved."))


def _created(request, posting):
    url = reverse("edit_posting", args=[request.member.organization.slug, posting.code])
    return redirect_to(request, url, _("The posting is a draft now. Look it over and publish it."))


def _accepted(request, act, *, listing: Listing):
    following = next_after(request, listing)
    url = review_url(request, following) if following else list_url(request)
    said = _("“%(name)s” is a draft posting now.") % {"name": listing}
    return redirect_to(request, url, said, undo=undo_url(request, act))


def _checked(request, listing: Listing, read: Reading) -> tuple[Checked | None, dict[str, Span]]:
    """Return what the checks say of what is still to become a posting, and where."""
    if not listing.is_to_review:
        return None, {}
    return checked_reading(read, values_of(listing.reading, read), request.member.organization)


def _show(request, listing: Listing, form: CorrectionForm, status: int = 200):
    read = as_read(listing.reading)
    own = request.member.organization.name
    rows = rows_of(form, read, listing.reading.corrections, own=own)
    lists = rows_of(form, read, listing.reading.corrections, LISTS)
    previous, following = neighbours_of(listing, request.member, request.GET.get("show", ""))
    checked, found = _checked(request, listing, read)
    context = {
        "listing": listing,
        "read": read,
        "form": form,
        "rows": rows,
        "lists": lists,
        "unsure": sum(row.is_unsure for row in [*rows, *lists]),
        "also": also_read(read),
        "asked": requirement_lines(read),
        "passages": passages_of(read, found),
        "checked": checked,
        "twin": pills_of([listing]).get(listing.pk),
        "upload": listing.upload,
        "progress": progress_of([listing.upload])[listing.upload_id],
        "previous": previous,
        "following": following,
    }
    return render_page(request, TEMPLATE, context, status=status)
