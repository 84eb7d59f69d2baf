"""Accepting many listings: a draft posting of each."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError
from postings.actions.drafts_of_many import make_drafts
from postings.actions.listing_acts import (
    ACCEPT,
    CHUNK,
    Told,
    begin_act,
    named,
    queue_act,
    still_running,
    told,
)
from postings.actions.twin_groups import lock_index
from postings.models import Listing, ListingAct, Upload
from postings.models.listing import ListingQuerySet


class NothingToAccept(DomainError):
    """None of the listings can be accepted; `skipped` tells each with why."""

    code = "nothing_to_accept"

    def __init__(self, message: str, skipped: Sequence[dict] = ()):
        super().__init__(message)
        self.skipped = list(skipped)


@transaction.atomic
def accept_listings(codes: Sequence[str], *, by: Membership) -> ListingAct:
    """Make a draft posting of each of these listings at once, at most MOST_AT_ONCE.

    A listing that cannot be accepted (discarded, unreadable, accepted by somebody else
    meanwhile, no title) is left as it is and told in `act.skipped`; another organization's is
    not there at all. Raises NothingToAccept when that is true of all, TooMany. Records what N
    single acceptances would, and listings.accepted.
    """
    ids = named(codes, by)
    act = begin_act(ListingAct.Kind.ACCEPT, by=by, total=len(ids))
    _accept(act, ids, Listing.objects.to_review(), by)
    if not act.done:
        raise NothingToAccept(_("None of these can be accepted."), act.skipped)
    finish_accepting(act, by)
    return act


@transaction.atomic
def accept_ready(*, by: Membership, upload: Upload | None = None) -> ListingAct:
    """Accept all ready listings (of `upload`, or of the organization) by a job with progress.

    Those that become ready afterwards are not taken. While an act of this kind runs, the same
    is returned. Raises NothingToAccept.
    """
    running = still_running(ListingAct.Kind.ACCEPT, by=by)
    if running is not None:
        return running
    ready = _ready(by.organization_id, upload.pk if upload else None)
    total, last = ready.count(), ready.order_by("-pk").values_list("pk", flat=True).first()
    if last is None:
        raise NothingToAccept(_("Nothing is ready."))
    act = begin_act(ListingAct.Kind.ACCEPT, by=by, upload=upload, total=total, last_listing_id=last)
    queue_act(ACCEPT, act)
    return act


def _ready(organization_id: int, upload_id: int | None) -> ListingQuerySet:
    ready = Listing.objects.filter(organization_id=organization_id).ready()
    return ready.filter(upload_id=upload_id) if upload_id else ready


def accept_next(act: ListingAct, after: int) -> int | None:
    """Accept the next chunk of an act behind a listing's id; return the last id, None at the end.

    In a transaction of the caller, with the act locked.
    """
    ready = _ready(act.organization_id, act.upload_id)
    chunk = ready.filter(pk__gt=after, pk__lte=act.last_listing_id).order_by("pk")
    ids = list(chunk.values_list("pk", flat=True)[:CHUNK])
    if act.by is None or not ids:
        finish_accepting(act, act.by)
        return None
    # One that somebody else takes at this moment is theirs, and no news to anybody.
    _accept(act, ids, Listing.objects.ready(), act.by, tells_gone=False)
    act.save()
    return ids[-1]


def finish_accepting(act: ListingAct, by: Membership | None) -> None:
    """Note that an act is through; event listings.accepted."""
    act.finished_at = timezone.now()
    act.save()
    facts = {"code": act.code, "accepted": act.done, "skipped": act.skipped_count}
    record("listings.accepted", organization=act.organization_id, subject=act, by=by, facts=facts)


def _accept(
    act: ListingAct,
    ids: Sequence[int],
    eligible: ListingQuerySet,
    by: Membership,
    *,
    tells_gone: bool = True,
) -> None:
    lock_index(act.organization_id)
    # The readings by a query behind the lock: joined, they would be those of before it.
    chosen = eligible.filter(pk__in=ids, posting=None).prefetch_related("reading")
    listings = list(chosen.select_for_update(of=("self",)).order_by("pk"))
    done, left = make_drafts(listings, by=by, act=act)
    act.done += done
    if tells_gone:
        left += _gone(set(ids) - {listing.pk for listing in listings})
    told(act, "skipped", left)


def _gone(ids: set[int]) -> list[Told]:
    return [(listing, _why(listing)) for listing in Listing.objects.filter(pk__in=ids)]


def _why(listing: Listing) -> str:
    if listing.discarded_at:
        return _("It was discarded.")
    if listing.reviewed_at:
        return _("A posting was made of it already.")
    if listing.state == Listing.State.UNREADABLE:
        return _("It could not be read.")
    return _("It is not to be reviewed.")
