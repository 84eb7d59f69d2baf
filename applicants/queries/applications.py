"""Which applications and candidates a member sees."""

from functools import cache

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from applicants.models import Application, Assignment, Candidate
from applicants.models.application import ApplicationQuerySet
from ats.access.models import Membership, Role
from ats.access.stand_ins import STAND_INS, member_of_role, values_of
from ats.foundation.prepared import Prepared
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
    """Return the candidates `member` sees: all of the organization, or those applied to them.

    A record that was merged into another is not listed: that one stands for it.
    """
    rows = Candidate.objects.filter(organization_id=member.organization_id, merged_into=None)
    if member.sees_everything:
        return rows
    return rows.filter(Exists(applications_for(member).filter(candidate_id=OuterRef("pk"))))


def application_of(member: Membership, code: str) -> Application:
    """Return one application with candidate, posting, stage and organization; Http404 unseen."""
    application = _application(member.role).first(code=code, **values_of(member))
    if application is None:
        raise Http404
    application.organization = member.organization
    return application


@cache
def _application(role: str) -> Prepared:
    rows = applications_for(member_of_role(role)).select_related("candidate", "posting", "stage")
    return Prepared(rows.filter(code="?").order_by(), {"code": "?", **STAND_INS})
