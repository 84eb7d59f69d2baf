"""Accepting many listings: a draft posting of each, and the drafts taken away again."""

from collections.abc import Sequence

from ats.access.models import Membership
from postings.models import ListingAct, Upload


def accept_listings(codes: Sequence[str], *, by: Membership) -> ListingAct:
    """Make a draft posting of each of these listings at once, at most MOST_AT_ONCE.

    A listing that cannot be accepted (another organization's, discarded, unreadable, accepted
    by somebody else meanwhile, no title) is left as it is and told in `act.skipped`. Raises
    NothingToAccept when that is true of all, TooMany. Records what N single acceptances would,
    and listings.accepted.
    """
    raise NotImplementedError


def accept_ready(*, by: Membership, upload: Upload | None = None) -> ListingAct:
    """Accept all ready listings (of `upload`, or of the organization) by a job with progress.

    Those that become ready afterwards are not taken. While an act of this kind runs, the same
    is returned. Raises NothingToAccept.
    """
    raise NotImplementedError
