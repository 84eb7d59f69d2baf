"""Taking an act on many listings back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError
from postings.actions import (
    discard_listings,
    drafts_of_many,
    keep_old_readings,
    reread_listings,
)
from postings.actions.listing_acts import CHUNK, MOST_AT_ONCE, UNDO, queue_act, told
from postings.actions.twin_groups import lock_index
from postings.models import Listing, ListingAct
from postings.models.listing import ListingQuerySet

Kind = ListingAct.Kind
TAKE_BACK = {
    Kind.ACCEPT: drafts_of_many.take_drafts_away,
    Kind.DISCARD: discard_listings.take_back,
    Kind.APPLY: reread_listings.take_back,
    Kind.KEEP: keep_old_readings.take_back,
}


class NotUndoable(DomainError):
    """An act that is still at work, or whose kind changes nothing."""

    code = "not_undoable"


@transaction.atomic
def undo_act(act: ListingAct, *, by: Membership) -> ListingAct:
    """Take back what accept_listings, accept_ready, discard_listings,
    discard_unreadable, apply_rereads or keep_old_readings did.

    A draft that somebody changed meanwhile stays, and `act.kept` tells it; a listing that was
    changed again is no longer the act's. Small acts are taken back at once, large ones by a job
    with progress (`act.is_running`). Twice is once. Raises NotUndoable.
    """
    act = ListingAct.objects.select_for_update().get(pk=act.pk)
    if act.undone_at:
        return act
    if not act.can_be_undone:
        raise NotUndoable(_("There is nothing here to take back."))
    act.undone_at, act.undone_by = timezone.now(), by
    act.save()
    if act.done > MOST_AT_ONCE:
        queue_act(UNDO, act)
        return act
    after: int | None = 0
    while after is not None:
        after = undo_next(act, after)
    return act


def undo_next(act: ListingAct, after: int) -> int | None:
    """Take back the next chunk of an act; return its last listing's id, None at the end.

    In a transaction of the caller, with the act locked.
    """
    lock_index(act.organization_id)
    rows = _of(act).filter(pk__gt=after).select_for_update(of=("self",)).order_by("pk")
    listings = list(rows[:CHUNK])
    if act.undone_by is None or not listings:
        finish_undoing(act)
        return None
    done, left = TAKE_BACK[Kind(act.kind)](listings, by=act.undone_by)
    act.undone += done
    told(act, "kept", left)
    act.save()
    return listings[-1].pk


def _of(act: ListingAct) -> ListingQuerySet:
    """Return the listings that are still as the act left them."""
    rows = Listing.objects.filter(act=act, organization_id=act.organization_id)
    if act.kind == Kind.ACCEPT:
        return rows.exclude(reviewed_at=None)
    return rows.discarded() if act.kind == Kind.DISCARD else rows.to_review().unmerged()


def finish_undoing(act: ListingAct) -> None:
    """Note that taking an act back is through; event listings.act_undone."""
    act.undo_finished_at = timezone.now()
    act.save()
    facts = {"code": act.code, "kind": act.kind, "undone": act.undone, "kept": act.kept_count}
    record(
        "listings.act_undone",
        organization=act.organization_id,
        subject=act,
        by=act.undone_by,
        facts=facts,
    )
