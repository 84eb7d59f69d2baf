"""Putting many listings aside at once."""

from collections.abc import Sequence

from ats.access.models import Membership
from postings.models import ListingAct


def discard_listings(codes: Sequence[str], *, by: Membership) -> ListingAct:
    """Put these listings aside, at most MOST_AT_ONCE; those with a posting are left and told.

    Raises NothingToDiscard when no one could be, TooMany. Records listing.discarded for each.
    """
    raise NotImplementedError
