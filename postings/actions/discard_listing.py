"""Put a listing aside, and take it back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError
from postings.actions.twin_groups import flag_twins_of, lock_index
from postings.models import Listing

DISCARDABLE = (Listing.State.READ, Listing.State.UNREADABLE)


class NotDiscardable(DomainError):
    code = "listing_has_posting"


@transaction.atomic
def discard_listing(listing: Listing, *, by: Membership) -> Listing:
    """Put a listing aside; nothing of it is deleted. Twice is once.

    Raises NotDiscardable when a posting was made of it, or a worker has it. Records
    listing.discarded.
    """
    lock_index(listing.organization_id)
    # What a worker has is not even waited for: nobody would read it when it is taken back.
    rows = Listing.objects.filter(pk=listing.pk, state__in=DISCARDABLE)
    found = rows.select_for_update().first()
    if found is None:
        raise NotDiscardable(_("This listing is not read yet."), code="not_read")
    listing = found
    if listing.discarded_at:
        return listing
    if listing.reviewed_at:
        raise NotDiscardable(_("A posting was made of this listing. Close that instead."))
    return _set(listing, timezone.now(), "listing.discarded", by)


@transaction.atomic
def restore_listing(listing: Listing, *, by: Membership) -> Listing:
    """Take a discarded listing back as it was. Twice is once. Records listing.restored."""
    lock_index(listing.organization_id)
    listing = Listing.objects.select_for_update().get(pk=listing.pk)
    if not listing.discarded_at:
        return listing
    return _set(listing, None, "listing.restored", by)


def _set(listing: Listing, discarded_at, kind: str, by: Membership) -> Listing:
    # What somebody did to many before is not to be taken back over this.
    listing.discarded_at, listing.act = discarded_at, None
    listing.row_version += 1
    listing.save(update_fields=["discarded_at", "act", "row_version"])
    flag_twins_of([listing])
    record(
        kind,
        organization=listing.organization_id,
        subject=listing,
        by=by,
        facts={"code": listing.code, "title": str(listing)},
    )
    return listing
