"""Who is on a posting's hiring team, and who could be."""

from django.db.models import QuerySet

from ats.access.models import Membership, Role
from ats.access.permissions import PERMISSIONS
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


def system_publisher_ids(posting_id: int) -> list[int]:
    """Return who of the team may publish; without any, who made the posting. For workers."""
    staff = Membership.objects.active().filter(role__in=PERMISSIONS["publish_posting"])
    on_team = staff.filter(team_memberships__posting_id=posting_id)
    makers = Posting.objects.filter(pk=posting_id).values("created_by_id")
    ids = list(on_team.values_list("pk", flat=True))
    return ids or list(staff.filter(pk__in=makers).values_list("pk", flat=True))


def system_keepers(posting: Posting) -> list[Membership]:
    """Return who answers for a posting: its team's publishers, else its maker, else the owners."""
    rows = Membership.objects.active().filter(organization_id=posting.organization_id)
    rows = rows.select_related("user", "organization").order_by("pk")
    ids = system_publisher_ids(posting.pk)
    return list(rows.filter(pk__in=ids) if ids else rows.filter(role=Role.OWNER))
