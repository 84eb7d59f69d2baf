"""Putting many listings aside at once, and taking them back."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record_many
from ats.foundation.errors import DomainError
from postings.actions.discard_listing import DISCARDABLE
from postings.actions.listing_acts import Told, begin_act, named, told
from postings.actions.twin_groups import flag_twins_of, lock_index
from postings.models import Listing, ListingAct


class NothingToDiscard(DomainError):
    code = "nothing_to_discard"


@transaction.atomic
def discard_listings(codes: Sequence[str], *, by: Membership) -> ListingAct:
    """Put these listings aside, at most MOST_AT_ONCE; those with a posting are left and told.

    Raises NothingToDiscard when no one could be, TooMany. Records listing.discarded for each.
    """
    ids = named(codes, by)
    lock_index(by.organization_id)
    rows = Listing.objects.filter(pk__in=ids, state__in=DISCARDABLE)
    rows = rows.kept().filter(reviewed_at=None)
    listings = list(rows.select_for_update().order_by("pk"))
    if not listings:
        raise NothingToDiscard(_("None of these can be discarded."))
    act = begin_act(ListingAct.Kind.DISCARD, by=by, total=len(ids), done=len(listings))
    left = Listing.objects.filter(pk__in=ids).exclude(pk__in=[row.pk for row in listings])
    told(act, "skipped", [(row, _why(row)) for row in left])
    act.finished_at = timezone.now()
    act.save()
    put_aside(listings, act, by=by)
    return act


def put_aside(listings: Sequence[Listing], act: ListingAct, *, by: Membership) -> None:
    """Discard locked listings as a part of an act; records listing.discarded for each."""
    _set(listings, "listing.discarded", by, discarded_at=timezone.now(), act=act)


def take_back(listings: Sequence[Listing], *, by: Membership) -> tuple[int, list[Told]]:
    """Take locked listings of an act back as they were; records listing.restored for each."""
    _set(listings, "listing.restored", by, discarded_at=None, act=None)
    return len(listings), []


def _set(listings: Sequence[Listing], kind: str, by: Membership, **values) -> None:
    Listing.objects.filter(pk__in=[listing.pk for listing in listings]).update(
        row_version=F("row_version") + 1, **values
    )
    flag_twins_of(listings)
    told_of = [(listing, {"code": listing.code, "title": str(listing)}) for listing in listings]
    record_many(kind, organization=by.organization_id, subjects=told_of, by=by)


def _why(listing: Listing) -> str:
    if listing.reviewed_at:
        return _("A posting was made of it. Close that instead.")
    return _("It is discarded already.") if listing.discarded_at else _("It is still being read.")
