"""A member writes to a candidate; until the mail leaves, it can be taken back."""

from django.db import transaction
from django.utils import timezone

from applicants.actions.letters import Letter, cancel_letter, queue_letter
from applicants.actions.locking import lock_application
from applicants.actions.promise import meet_promise
from applicants.models import Application, Message
from ats.access.models import Membership
from ats.activity.events import record

MESSAGE = "message"


@transaction.atomic
def send_message(application: Application, *, by: Membership, subject: str, text: str) -> Message:
    """Queue a mail to the candidate and return the message; the promise is met.

    Locks the application. NoAddress when the candidate has no e-mail, EmptyLetter when subject
    or text is missing. Records message.queued.
    """
    row = lock_application(application)
    now = timezone.now()
    message = queue_letter(row, Letter(subject, text), kind=MESSAGE, by=by, at=now)
    changed = meet_promise(row, at=now)
    row.updated_at = now
    row.save(update_fields=[*changed, "updated_at"])
    _record("message.queued", row, message, by)
    return message


@transaction.atomic
def take_back_message(message: Message, *, by: Membership) -> Message:
    """Cancel a message whose mail still waits; the promise it met is owed again.

    Locks the application. MailGone when the mail has left, MessageGone when it was taken back
    before. Records message.taken_back.
    """
    row = lock_application(message.application)
    message = row.messages.select_for_update().get(pk=message.pk)
    now = timezone.now()
    cancel_letter(message, at=now)
    if row.promise_met_at == message.created_at and row.state == Application.State.ACTIVE:
        row.promise_met_at = None
    row.updated_at = now
    row.save(update_fields=["promise_met_at", "updated_at"])
    _record("message.taken_back", row, message, by)
    return message


def _record(kind: str, row: Application, message: Message, by: Membership) -> None:
    facts = {"posting": row.posting_id, "message": message.code, "subject": message.subject}
    record(kind, organization=row.organization_id, by=by, subject=row, facts=facts)
