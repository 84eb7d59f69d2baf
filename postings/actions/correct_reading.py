"""Correct what was read from a listing; the reading itself stays as it was."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from postings.actions.read_listing import SHOWN, set_triage
from postings.models import Listing, Reading
from postings.queries.readings import FIELDS, as_read, read_value, values_of


class StaleListing(Conflict):
    code = "listing_changed"


class NotReviewable(DomainError):
    code = "not_reviewable"


@transaction.atomic
def correct_reading(
    listing: Listing, *, by: Membership, row_version: int, values: dict[str, Any]
) -> Listing:
    """Put `values` (some of FIELDS, plain values of the answer schema) in place of what was read.

    A value that is again what was read takes its correction away. Raises StaleListing when
    the listing changed since `row_version` was shown, NotReviewable when it is discarded or
    has its posting. Records listing.corrected with what each field was and is, unless nothing
    changed.
    """
    listing = lock_for_review(listing, row_version)
    reading = Reading.objects.select_for_update().get(listing=listing)
    read = as_read(reading)
    before = values_of(reading, read)
    changes = {
        name: {"before": before[name], "after": value}
        for name, value in values.items()
        if name in FIELDS and value != before[name]
    }
    if not changes:
        return listing
    for name, change in changes.items():
        _set(reading, name, read_value(read, name), change["after"], by)
    reading.corrected_by, reading.updated_at = by, timezone.now()
    reading.save(update_fields=["corrections", "corrected_by", "updated_at"])
    set_triage(listing, read, reading.corrections, own=by.organization.name)
    listing.row_version += 1
    # Somebody has it in hand: an act on many is not to be taken back over that.
    listing.act = None
    listing.save(update_fields=[*SHOWN, "act", "row_version"])
    record(
        "listing.corrected",
        organization=listing.organization_id,
        subject=listing,
        by=by,
        facts={"code": listing.code, "fields": changes},
    )
    return listing


def lock_for_review(listing: Listing, row_version: int) -> Listing:
    """Lock a listing that is still as it was shown and may be changed."""
    listing = Listing.objects.select_for_update().get(pk=listing.pk)
    if listing.row_version != row_version:
        raise StaleListing(
            _("Somebody changed this listing while you had it open. Yours is not saved yet.")
        )
    if listing.discarded_at:
        raise NotReviewable(_("This listing was discarded. Take it back first."))
    if listing.merged_in_id:
        raise NotReviewable(_("This listing was merged into another. Take them apart first."))
    if listing.reviewed_at:
        raise NotReviewable(_("A posting was made of this listing. Change the posting."))
    return listing


def _set(reading: Reading, name: str, was_read: Any, after: Any, by: Membership) -> None:
    if after == was_read:
        reading.corrections.pop(name, None)
        return
    reading.corrections[name] = {
        "before": was_read,
        "after": after,
        "by": by.pk,
        "at": timezone.now().isoformat(timespec="seconds"),
    }
