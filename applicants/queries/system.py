"""What workers look up, which act for no member."""

from applicants.models import Application
from ats.access.models import Membership, Organization, Role


def system_application(pk: int) -> Application | None:
    """Return an application with all that a mail about it names."""
    return (
        Application.objects.select_related("organization", "posting", "candidate")
        .filter(pk=pk)
        .first()
    )


def newest_application(organization: Organization) -> Application | None:
    return (
        Application.objects.filter(organization=organization)
        .select_related("organization", "posting", "candidate", "stage")
        .order_by("-pk")
        .first()
    )


def hiring_team_of(application: Application) -> list[int]:
    """Return the memberships that hear of an application: the posting's team.

    Without a team, whoever made the posting; without them, owners and recruiters.
    """
    active = Membership.objects.active().filter(organization=application.organization_id)
    team = active.filter(team_memberships__posting=application.posting_id).exclude(
        role=Role.INTERVIEWER
    )
    staff = active.filter(role__in=[Role.OWNER, Role.RECRUITER])
    maker = staff.filter(pk=application.posting.created_by_id)  # who may have another role now
    return next((ids for rows in (team, maker, staff) if (ids := _ids(rows))), [])


def hiring_leads_of(application: Application) -> list[int]:
    """Return the memberships that lead the posting's hiring, perhaps none."""
    active = Membership.objects.active().filter(organization=application.organization_id)
    leads = active.filter(
        team_memberships__posting=application.posting_id, team_memberships__is_lead=True
    )
    return _ids(leads.exclude(role=Role.INTERVIEWER))


def _ids(rows) -> list[int]:
    return list(rows.order_by("pk").values_list("pk", flat=True).distinct())
