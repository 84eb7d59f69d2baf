"""A person says that two records are not of one person; it is kept, and may be taken back."""

from django.db import transaction
from django.utils import timezone

from applicants.models import LikelyPair
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.rows import still_there


@transaction.atomic
def tell_people_apart(pair: LikelyPair, *, by: Membership) -> LikelyPair:
    """Keep that two records are of different people: they are never proposed again.

    Locks the pair; twice is once. Records candidate.told_apart.
    """
    return _decide(pair, LikelyPair.State.DIFFERENT, "candidate.told_apart", by)


@transaction.atomic
def propose_again(pair: LikelyPair, *, by: Membership) -> LikelyPair:
    """Forget that two records were told apart. Twice is once. Records candidate.proposed_again."""
    return _decide(pair, LikelyPair.State.OPEN, "candidate.proposed_again", by)


def _decide(pair: LikelyPair, state: str, kind: str, by: Membership) -> LikelyPair:
    rows = LikelyPair.objects.select_for_update(of=("self",)).select_related("one", "other")
    row = still_there(rows.filter(pk=pair.pk))
    if row.state == state:
        return row
    is_open = state == LikelyPair.State.OPEN
    row.state = state
    row.decided_by = None if is_open else by
    row.decided_at = None if is_open else timezone.now()
    row.save(update_fields=["state", "decided_by", "decided_at"])
    facts = {"other": row.other_id, "other_name": row.other.name}
    record(kind, organization=row.organization_id, by=by, subject=row.one, facts=facts)
    return row
