"""Putting everything aside that could not be read, in chunks that say how far they are."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from postings.actions.discard_listings import NothingToDiscard, put_aside
from postings.actions.listing_acts import CHUNK, DISCARD, begin_act, queue_act, still_running
from postings.actions.twin_groups import lock_index
from postings.models import Listing, ListingAct
from postings.models.listing import ListingQuerySet


@transaction.atomic
def discard_unreadable(*, by: Membership) -> ListingAct:
    """Put all unreadable listings of the organization aside by a job; undone by undo_act.

    Those that turn out unreadable afterwards are not taken. While an act of this kind runs, the
    same is returned. Raises NothingToDiscard. Records listing.discarded for each.
    """
    kind = ListingAct.Kind.DISCARD
    running = still_running(kind, by=by)
    if running is not None:
        return running
    rows = _unreadable(by.organization_id)
    last = rows.order_by("-pk").values_list("pk", flat=True).first()
    if last is None:
        raise NothingToDiscard(_("Everything could be read."))
    act = begin_act(kind, by=by, total=rows.count(), last_listing_id=last)
    queue_act(DISCARD, act)
    return act


def discard_next(act: ListingAct, after: int) -> int | None:
    """Discard the next chunk behind a listing's id; return the last id, None at the end.

    In a transaction of the caller, with the act locked.
    """
    lock_index(act.organization_id)
    rows = _unreadable(act.organization_id).filter(pk__gt=after, pk__lte=act.last_listing_id)
    listings = list(rows.select_for_update().order_by("pk")[:CHUNK])
    if act.by is None or not listings:
        act.finished_at = timezone.now()
        act.save()
        return None
    put_aside(listings, act, by=act.by)
    act.done += len(listings)
    act.save()
    return listings[-1].pk


def _unreadable(organization_id: int) -> ListingQuerySet:
    return Listing.objects.filter(organization_id=organization_id).unreadable()
