"""Which postings a member sees."""

from django.db.models import Q, QuerySet

from ats.access.models import Membership, Role
from postings.models import Posting, TeamMember


def postings_for(member: Membership) -> QuerySet[Posting]:
    """Return the postings `member` sees.

    Owners and recruiters: the organization's; hiring managers: those on whose team they are;
    interviewers also those of the applications assigned to them.
    """
    rows = Posting.objects.filter(organization_id=member.organization_id)
    if member.sees_everything:
        return rows
    teams = TeamMember.objects.filter(membership_id=member.pk)
    mine = Q(pk__in=teams.values("posting_id"))
    if member.role == Role.INTERVIEWER:
        assigned = Posting.objects.filter(applications__assignments__membership_id=member.pk)
        mine |= Q(pk__in=assigned.values("pk"))
    return rows.filter(mine)
