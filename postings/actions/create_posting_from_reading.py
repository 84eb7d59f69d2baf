"""Make a posting of what was read from a listing."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from ats.access.models import Membership
from ats.activity.events import record
from postings.actions.correct_reading import correct_reading, lock_for_review
from postings.actions.create_posting import create_posting
from postings.drafts import posting_values
from postings.models import Listing, Posting
from postings.queries.readings import as_read, values_of


@transaction.atomic
def create_posting_from_reading(
    listing: Listing, *, by: Membership, row_version: int, values: dict[str, Any]
) -> Posting:
    """Correct the reading with `values`, then make a draft posting of it; the listing is done.

    All or nothing. Raises what correct_reading and create_posting raise. Records
    listing.reviewed beside their events.
    """
    listing = correct_reading(listing, by=by, row_version=row_version, values=values)
    listing = lock_for_review(listing, listing.row_version)
    read = as_read(listing.reading)
    posting = create_posting(
        by=by, listing=listing, **posting_values(read, values_of(listing.reading, read))
    )
    listing.reviewed_at, listing.act = timezone.now(), None
    listing.row_version += 1
    listing.save(update_fields=["reviewed_at", "act", "row_version"])
    record(
        "listing.reviewed",
        organization=listing.organization_id,
        subject=listing,
        by=by,
        facts={"code": listing.code, "posting": posting.code},
    )
    return posting
