"""Acts on many listings that a member may see."""

from django.db.models import QuerySet

from ats.access.models import Membership
from postings.models import ListingAct


def acts_for(member: Membership) -> QuerySet[ListingAct]:
    """Return the organization's acts, newest first, for who sees everything in it."""
    if not member.sees_everything:
        return ListingAct.objects.none()
    return ListingAct.objects.filter(organization_id=member.organization_id)


def act_called(member: Membership, code: str) -> ListingAct | None:
    """Return one act by its code, None where the member sees no such."""
    return acts_for(member).filter(code=code).first() if code else None


def running_act(member: Membership) -> ListingAct | None:
    """Return the newest act, or taking back, that a worker is still at."""
    recent = acts_for(member).select_related("by__user")[:5]
    return next((act for act in recent if act.is_running), None)


def system_act(pk: int | None) -> ListingAct | None:
    """Lock an act for a worker, which acts for who began it."""
    acts = ListingAct.objects.select_for_update(of=("self",))
    with_people = acts.select_related("by__organization", "undone_by__organization", "by__user")
    return with_people.filter(pk=pk).first() if pk else None
