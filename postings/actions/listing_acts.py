"""What acts on many listings share: their row, their chunks, and what they leave as it is."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from ats.access.models import Membership, Organization
from ats.foundation.errors import DomainError
from ats.foundation.jobs import enqueue
from postings.models import Listing, ListingAct, Upload

# So many are done in the request; more by a job, in chunks.
MOST_AT_ONCE = 100
CHUNK = 50
# The kinds of jobs of acts; their subject is the act.
ACCEPT, UNDO, APPLY = "accept_ready", "undo_act", "apply_rereads"
DISCARD = "discard_unreadable"

Told = tuple[Listing, str]
"""A listing that was left as it was, and why in a sentence."""


class TooMany(DomainError):
    """More listings were named than are done at once."""

    code = "too_many"


def named(codes: Sequence[str], by: Membership) -> list[int]:
    """Return the ids of the member's organization's listings of these codes, ascending.

    Raises TooMany over MOST_AT_ONCE.
    """
    if len(codes) > MOST_AT_ONCE:
        raise TooMany(_("At most %(most)d listings at once.") % {"most": MOST_AT_ONCE})
    rows = Listing.objects.filter(organization_id=by.organization_id, code__in=list(codes))
    return sorted(rows.values_list("pk", flat=True))


def still_running(kind: str, *, by: Membership) -> ListingAct | None:
    """Return the organization's act of this kind that is not through, with the organization locked.

    Two clicks at once are one act.
    """
    Organization.objects.select_for_update(no_key=True).get(pk=by.organization_id)
    acts = ListingAct.objects.filter(organization_id=by.organization_id, kind=kind)
    return acts.filter(finished_at=None).first()


def begin_act(
    kind: str, *, by: Membership, upload: Upload | None = None, **values: int
) -> ListingAct:
    """Write an act's row, in the transaction that begins it."""
    return ListingAct.objects.create(
        organization_id=by.organization_id, kind=kind, by=by, upload=upload, **values
    )


def queue_act(kind: str, act: ListingAct) -> None:
    enqueue(kind, subject_id=act.pk, organization_id=act.organization_id, payload={"after": 0})


def told(row: ListingAct, name: str, left: Iterable[Told]) -> None:
    """Add listings that were left to `skipped` or `kept` of an act, unsaved."""
    left = list(left)
    count = f"{name}_count"
    setattr(row, count, getattr(row, count) + len(left))
    lines = [{"code": one.code, "title": str(one), "why": str(why)} for one, why in left]
    setattr(row, name, (getattr(row, name) + lines)[: ListingAct.MOST_TOLD])
