"""Taking an act on many listings back."""

from ats.access.models import Membership
from postings.models import ListingAct


def undo_act(act: ListingAct, *, by: Membership) -> ListingAct:
    """Take back what accept_listings, accept_ready, discard_listings or apply_rereads did.

    A draft that somebody changed meanwhile stays, and `act.kept` tells it; so does a listing
    that was changed again. Small acts are taken back at once, large ones by a job with progress
    (`act.is_running`). Twice is once. Raises NotUndoable.
    """
    raise NotImplementedError
