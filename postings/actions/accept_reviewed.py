"""Accepting one listing from its review, so that it can be taken back like many."""

from typing import Any

from django.db import transaction

from ats.access.models import Membership
from postings.actions.accept_listings import NothingToAccept, accept_listings
from postings.actions.correct_reading import correct_reading
from postings.actions.twin_groups import lock_index
from postings.models import Listing, ListingAct


@transaction.atomic
def accept_reviewed(
    listing: Listing, *, by: Membership, row_version: int, values: dict[str, Any]
) -> ListingAct:
    """Correct the reading with `values` and make a draft posting of it; all or nothing.

    Raises what correct_reading raises, and NothingToAccept with why. Records what
    correct_reading and accept_listings record.
    """
    lock_index(by.organization_id)
    correct_reading(listing, by=by, row_version=row_version, values=values)
    try:
        return accept_listings([listing.code], by=by)
    except NothingToAccept as refused:
        raise because(refused) from refused


def because(refused: NothingToAccept) -> NothingToAccept:
    """Return the refusal with the reasons of the first listings in its sentence."""
    reasons = list(dict.fromkeys(one["why"] for one in refused.skipped[:3]))
    return NothingToAccept(" ".join(reasons) or refused.message, refused.skipped)
