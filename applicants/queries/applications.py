"""Which applications and candidates a member sees."""

from django.db.models import Exists, OuterRef, QuerySet
from django.shortcuts import get_object_or_404

from applicants.models import Application, Assignment, Candidate
from applicants.models.application import ApplicationQuerySet
from ats.access.models import Membership, Role
from postings.models import TeamMember


def applications_for(member: Membership) -> ApplicationQuerySet:
    """Return the applications `member` sees.

    Owners and recruiters: the organization's; hiring managers: those of the postings on whose
    team they are; interviewers: those assigned to them.
    """
    rows = Application.objects.filter(organization_id=member.organization_id)
    if member.sees_everything:
        return rows
    if member.role == Role.HIRING_MANAGER:
        teams = TeamMember.objects.filter(membership_id=member.pk)
        return rows.filter(posting_id__in=teams.values("posting_id"))
    mine = Assignment.objects.filter(membership_id=member.pk)
    return rows.filter(pk__in=mine.values("application_id"))


def candidates_for(member: Membership) -> QuerySet[Candidate]:
    """Return the candidates `member` sees: all of the organization, or those applied to them."""
    rows = Candidate.objects.filter(organization_id=member.organization_id)
    if member.sees_everything:
        return rows
    return rows.filter(Exists(applications_for(member).filter(candidate_id=OuterRef("pk"))))


def application_of(member: Membership, code: str) -> Application:
    """Return one application with candidate, posting, stage and organization; Http404 unseen."""
    rows = applications_for(member).select_related("candidate", "posting", "stage")
    application = get_object_or_404(rows, code=code)
    application.organization = member.organization
    return application
