"""An active application is not moved forward, and what was decided can be taken back."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.letters import Letter, cancel_letter, queue_letter
from applicants.actions.locking import demand_active, lock_application
from applicants.actions.promise import meet_promise, owe_again
from applicants.actions.reopen_application import AnotherActive
from applicants.actions.transitions import pass_to
from applicants.models import Application, RejectionReason, Transition
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from postings.models import Stage

REJECTION = "application_rejected"


class ForeignReason(DomainError):
    code = "foreign_reason"
    field = "reason"


class NotRejected(Conflict):
    code = "not_rejected"


@transaction.atomic
def reject_application(
    application: Application,
    *,
    by: Membership,
    reason: RejectionReason,
    seen_version: int | None = None,
    subject: str = "",
    text: str = "",
    send_at: datetime | None = None,
) -> Application:
    """End `application` as not moved forward and return it; the promise is met.

    With `subject` and `text` a mail waits out the organization's undo window, or longer until
    `send_at`, then leaves.
    Locks the application. ForeignReason, NotActive, StaleApplication, NoAddress, EmptyLetter
    (see letters). Records application.rejected.
    """
    if reason.organization_id != application.organization_id or reason.is_archived:
        raise ForeignReason(_("There is no such reason."))
    row = lock_application(application, seen_version=seen_version)
    demand_active(row)
    now = timezone.now()
    facts = {"posting": row.posting_id, "from_stage": row.where, "reason": reason.name}
    letter = Letter(subject, text, send_at)
    if letter:
        message = queue_letter(row, letter, kind=REJECTION, by=by, at=now)
        facts |= {"message": message.code, "subject": message.subject}
    meet_promise(row, at=now)
    row.rejection_reason = reason
    pass_to(row, state=Application.State.REJECTED, stage=None, by=by, at=now, why=reason.name)
    record(
        "application.rejected", organization=row.organization_id, by=by, subject=row, facts=facts
    )
    return row


def take_back_rejection(
    application: Application, *, by: Membership, seen_version: int | None = None
) -> Application:
    """Make a rejected `application` active again where it stood, and cancel its waiting mail.

    When that stage is gone, it comes back to the first one. Locks the application. NotRejected
    when it is not rejected, StaleApplication, MailGone when the mail has left (then it can be
    reopened), AnotherActive when the same person is active for this posting by now. Records
    application.rejection_taken_back.
    """
    try:
        with transaction.atomic():
            return _take_back(application, by, seen_version)
    except IntegrityError as error:
        raise AnotherActive(
            _("This person has applied again meanwhile, or the stage was removed.")
        ) from error


def _take_back(application: Application, by: Membership, seen_version: int | None) -> Application:
    row = lock_application(application, seen_version=seen_version)
    if row.state != Application.State.REJECTED:
        raise NotRejected(_("This application is not rejected."))
    rejection = row.transitions.filter(to_state=Application.State.REJECTED).last()
    now = timezone.now()
    if rejection is not None:
        _take_back_what_it_did(row, rejection, now)
    row.rejection_reason = None
    stage = _stage_before(row, rejection)
    pass_to(row, state=Application.State.ACTIVE, stage=stage, by=by, at=now)
    record(
        "application.rejection_taken_back",
        organization=row.organization_id,
        by=by,
        subject=row,
        facts={"posting": row.posting_id, "to_stage": stage.name},
    )
    return row


def _take_back_what_it_did(row: Application, rejection: Transition, now: datetime) -> None:
    """Cancel the letter and owe the answer again; both bear the time of the rejection."""
    for letter in row.messages.filter(kind=REJECTION, created_at=rejection.at, cancelled_at=None):
        cancel_letter(letter, at=now)
    if row.promise_met_at == rejection.at:
        owe_again(row)


def _stage_before(row: Application, rejection: Transition | None) -> Stage:
    before = rejection.from_stage if rejection else None
    return before or row.posting.stages.earliest("position", "id")
