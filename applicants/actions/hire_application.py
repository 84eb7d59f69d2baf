"""An active application ends well."""

from django.db import transaction
from django.utils import timezone

from applicants.actions.locking import demand_active, lock_application
from applicants.actions.promise import meet_promise
from applicants.actions.transitions import pass_to
from applicants.models import Application
from ats.access.models import Membership
from ats.activity.events import record
from postings.actions.count_filled import tell_if_full


@transaction.atomic
def hire_application(
    application: Application, *, by: Membership, seen_version: int | None = None
) -> Application:
    """End `application` as hired and return it; nothing more is owed to the candidate.

    Locks the application. NotActive when it has ended, StaleApplication when it is no longer
    at `seen_version`. Records application.hired, and posting.filled where it fills the last
    opening of a requisition.
    """
    row = lock_application(application, seen_version=seen_version)
    demand_active(row)
    from_stage = row.where
    now = timezone.now()
    meet_promise(row, at=now)
    pass_to(row, state=Application.State.HIRED, stage=None, by=by, at=now)
    record(
        "application.hired",
        organization=row.organization_id,
        by=by,
        subject=row,
        facts={"posting": row.posting_id, "from_stage": from_stage},
    )
    tell_if_full(row.posting_id)
    return row
