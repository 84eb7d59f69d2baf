"""Who is asked to look at an application: an interviewer sees only what is assigned to them."""

from django.db import transaction
from django.utils.translation import gettext as _

from applicants.models import Application, Assignment
from applicants.queries.people import may_be_assigned, people_around
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError


class NotAssignable(DomainError):
    code = "not_assignable"
    field = "member"


@transaction.atomic
def assign_interviewer(
    application: Application, *, member: Membership, by: Membership
) -> Assignment:
    """Assign `member` to `application`; twice is once.

    NotAssignable for a member of another organization, one who has left, or a hiring manager
    who is not on the posting's team. Records interviewer.assigned.
    """
    person = next((row for row in people_around(application) if row.pk == member.pk), None)
    if person is None or not may_be_assigned(person):
        raise NotAssignable(_("This member cannot be assigned to this application."))
    assignment, is_new = Assignment.objects.get_or_create(
        application=application, membership=member
    )
    if is_new:
        _record("interviewer.assigned", application, member, by)
    return assignment


@transaction.atomic
def unassign_interviewer(application: Application, *, member: Membership, by: Membership) -> None:
    """Take `member` off the application. Records interviewer.unassigned when there was one."""
    removed, _rows = Assignment.objects.filter(application=application, membership=member).delete()
    if removed:
        _record("interviewer.unassigned", application, member, by)


def _record(kind: str, application: Application, member: Membership, by: Membership) -> None:
    record(
        kind,
        organization=application.organization_id,
        by=by,
        subject=application,
        facts={"posting": application.posting_id, "member": member.pk, "name": member.name},
    )
