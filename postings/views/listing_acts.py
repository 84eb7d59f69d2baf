"""Acts on many listings at once, and taking them back."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from ats.access.gate import members_only
from ats.foundation.pages import redirect_to
from postings.actions import accept_listings as accepting
from postings.actions import discard_listings as discarding
from postings.actions import undo_act as undoing
from postings.actions.accept_reviewed import because
from postings.actions.discard_unreadable import discard_unreadable
from postings.models import ListingAct
from postings.queries.listing_acts import acts_for
from postings.views.listings import answer_page, list_url, place_in_list

# What is done, and taken back, on the page "Read again".
OF_REREADS = (ListingAct.Kind.APPLY, ListingAct.Kind.KEEP)


@members_only("create_posting")
@require_POST
def accept_listings(request, org):
    """Make drafts of the chosen listings, or of all that are ready; the toast takes it back."""
    if request.POST.get("all"):
        act = accepting.accept_ready(by=request.member)
    else:
        try:
            act = accepting.accept_listings(request.POST.getlist("listing"), by=request.member)
        except accepting.NothingToAccept as refused:
            raise because(refused) from refused
    return _done(request, act)


@members_only("discard_listing")
@require_POST
def discard_listings(request, org):
    """Put the chosen listings aside, or all that are unreadable; the toast takes it back."""
    if request.POST.get("all"):
        act = discard_unreadable(by=request.member)
    else:
        act = discarding.discard_listings(request.POST.getlist("listing"), by=request.member)
    return _done(request, act)


@members_only("review_listing")
@require_POST
def undo_listing_act(request, org, code):
    """Take back what was done to many listings, on the shelf it was done on.

    What cannot be taken back is told on the page.
    """
    act = get_object_or_404(acts_for(request.member), code=code)
    act = undoing.undo_act(act, by=request.member)
    if act.kind in OF_REREADS:
        url = f"{reverse('list_rereads', args=[org])}?act={act.code}"
    else:
        url = list_url(request, act=act)
    return redirect_to(request, url, "" if act.is_running else said_of_undo(act))


def undo_url(request, act: ListingAct) -> str:
    """Return what takes an act back and leads to the shelf that the address names."""
    url = reverse("undo_listing_act", args=[request.member.organization.slug, act.code])
    return f"{url}{place_in_list(request)}"


def said_of(act: ListingAct) -> str:
    """Return in a sentence what an act did."""
    sentences = {
        ListingAct.Kind.ACCEPT: ngettext(
            "%(count)d draft posting was made.", "%(count)d draft postings were made.", act.done
        ),
        ListingAct.Kind.DISCARD: ngettext(
            "%(count)d listing was discarded.", "%(count)d listings were discarded.", act.done
        ),
        ListingAct.Kind.APPLY: ngettext(
            "%(count)d listing was read anew.", "%(count)d listings were read anew.", act.done
        ),
        ListingAct.Kind.KEEP: ngettext(
            "%(count)d stays as it was read.", "%(count)d stay as they were read.", act.done
        ),
    }
    return sentences.get(ListingAct.Kind(act.kind), "") % {"count": act.done}


def said_of_undo(act: ListingAct) -> str:
    """Return in a sentence what was taken back."""
    words = ngettext("%(count)d is back as it was.", "%(count)d are back as they were.", act.undone)
    return words % {"count": act.undone}


def _done(request, act: ListingAct) -> HttpResponse:
    """Answer the list as it is now, with a toast, or with the act's progress while it runs."""
    undo = undo_url(request, act)
    said = "" if act.is_running else said_of(act)
    return answer_page(request, act, said, undo=undo if act.can_be_undone else "")
