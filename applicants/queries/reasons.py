"""Why somebody is not moved forward: the organization's reasons."""

from django.db.models import QuerySet

from applicants.models import RejectionReason
from ats.access.models import Membership


def reasons_for(member: Membership) -> QuerySet[RejectionReason]:
    """Return the reasons that may still be given."""
    return RejectionReason.objects.filter(organization_id=member.organization_id, is_archived=False)


def reason_called(member: Membership, code: str) -> RejectionReason | None:
    """Return one of these by its code, None where there is no such."""
    return reasons_for(member).filter(code=code).first()
