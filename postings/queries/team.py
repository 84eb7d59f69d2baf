"""Who is on a posting's hiring team, and who could be."""

from django.db.models import QuerySet

from ats.access.models import Membership
from postings.models import Posting, TeamMember


def team_of(posting: Posting) -> QuerySet[TeamMember]:
    """Return the team with its people, the lead first."""
    return posting.team.select_related("membership__user")


def could_join(posting: Posting) -> QuerySet[Membership]:
    """Return the organization's active members who are not on the team."""
    return (
        Membership.objects.active()
        .filter(organization_id=posting.organization_id)
        .exclude(team_memberships__posting=posting)
        .select_related("user")
        .order_by("user__name")
    )


def system_team_ids(posting_id: int) -> list[int]:
    """Return the memberships on a posting's team that are active, for workers."""
    active = Membership.objects.active().filter(team_memberships__posting_id=posting_id)
    return list(active.values_list("pk", flat=True))
