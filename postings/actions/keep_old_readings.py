"""Leaving listings as an older reader read them, and being asked again."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from postings.actions.listing_acts import Told, begin_act, named
from postings.actions.reread_listings import NothingToReread
from postings.actions.twin_groups import lock_index
from postings.models import Listing, ListingAct, NewReading
from postings.queries.rereads import with_new_reading


@transaction.atomic
def keep_old_readings(codes: Sequence[str] | None = None, *, by: Membership) -> ListingAct:
    """Leave these listings, or all (None), as they were read, until undo_act takes it back.

    Raises NothingToReread, TooMany. Locks the organization's twins, as all do who take new
    readings. Records listings.reread_declined.
    """
    lock_index(by.organization_id)
    listings = with_new_reading(by.organization_id)
    listings = listings if codes is None else listings.filter(pk__in=named(codes, by))
    rows = NewReading.objects.filter(listing__in=listings)
    act = begin_act(ListingAct.Kind.KEEP, by=by)
    act.finished_at = timezone.now()
    # The listings first: declined, their new readings are not found any more.
    act.done = act.total = Listing.objects.filter(new_reading__in=rows).update(act=act)
    if not act.done:
        raise NothingToReread(_("None of these has a new reading."))
    rows.update(declined_at=act.finished_at)
    act.save()
    facts = {"code": act.code, "listings": act.done}
    record(
        "listings.reread_declined", organization=by.organization_id, subject=act, by=by, facts=facts
    )
    return act


def take_back(listings: Sequence[Listing], *, by: Membership) -> tuple[int, list[Told]]:
    """Offer what locked listings' newer readings would change again; the act tells it."""
    rows = NewReading.objects.filter(listing__in=listings).exclude(declined_at=None)
    count = rows.update(declined_at=None)
    Listing.objects.filter(pk__in=[listing.pk for listing in listings]).update(act=None)
    return count, []
