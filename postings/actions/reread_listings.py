"""Reading again with a newer reader: what would change is shown before anything does."""

from collections.abc import Sequence

from ats.access.models import Membership
from postings.models import ListingAct, Upload


def reread_listings(*, by: Membership, upload: Upload | None = None) -> ListingAct:
    """Read listings of older readers again, by jobs, each into a NewReading beside its Reading.

    One whose fields stay the same takes the new reading at once. Those with a posting, or
    discarded, are left alone. While an act of this kind runs, the same is returned. Raises
    NothingToReread. Records listings.reread.
    """
    raise NotImplementedError


def apply_rereads(codes: Sequence[str] | None = None, *, by: Membership) -> ListingAct:
    """Take the new readings of these listings, or of all (None); people's corrections stay.

    Undone by undo_act. Raises NothingToReread. Records listing.reread for each.
    """
    raise NotImplementedError


def keep_old_readings(codes: Sequence[str] | None = None, *, by: Membership) -> int:
    """Leave these listings, or all, as they were read; return how many new readings went."""
    raise NotImplementedError
