"""A member writes to a candidate; until the mail leaves, it can be taken back."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.letter_files import copy_files, take_letter_files
from applicants.actions.letters import Letter, cancel_letter, queue_letter
from applicants.actions.locking import lock_application
from applicants.actions.lost_answers import is_in_time, lose_answer
from applicants.actions.promise import PROMISE_FIELDS, meet_promise
from applicants.models import Application, LetterFile, Message
from ats.access.models import Membership
from ats.activity.events import record
from ats.activity.models import Mail, MailFile
from ats.foundation.errors import Conflict

MESSAGE = "message"


class NotFailed(Conflict):
    code = "not_failed"


class SentAgain(Conflict):
    code = "sent_again"


@transaction.atomic
def send_message(
    application: Application,
    *,
    by: Membership,
    subject: str,
    text: str,
    send_at: datetime | None = None,
    files: Sequence[LetterFile] = (),
) -> Message:
    """Queue a mail to the candidate, perhaps for later, and return the message.

    The promise is met if the mail leaves by the promised day. Locks the application. NoAddress
    when the candidate has no e-mail, EmptyLetter when subject or text is missing, UnknownField
    for a field that is none. `files` are those that the member holds for it: LetterFileGone,
    LetterTooLarge. Records message.queued.
    """
    row = lock_application(application)
    now = timezone.now()
    letter = Letter(subject, text, send_at, take_letter_files(row, files, by=by))
    message = queue_letter(row, letter, kind=MESSAGE, by=by, at=now)
    changed = meet_promise(row, at=now) if is_in_time(row, message) else []
    row.updated_at = now
    row.save(update_fields=[*changed, "updated_at"])
    _record("message.queued", row, message, by)
    return message


@transaction.atomic
def send_again(message: Message, *, by: Membership) -> Message:
    """Queue the same words and files once more, to the candidate's address of now.

    Return the new message. Locks the application. NotFailed for a message that has not failed,
    SentAgain when it was sent again before; NoAddress. The promise is met. Records message.queued.
    """
    row = lock_application(message.application)
    message = row.messages.get(pk=message.pk)
    if not _has_failed(message):
        raise NotFailed(_("This mail has not failed, so there is nothing to send again."))
    if message.sent_again.filter(cancelled_at=None).exists():
        raise SentAgain(_("This mail was sent again already."))
    now = timezone.now()
    letter = Letter(message.subject, message.text, None, copy_files(files_of(message)))
    again = queue_letter(row, letter, kind=MESSAGE, by=by, at=now)
    again.again_of = message
    again.save(update_fields=["again_of"])
    changed = meet_promise(row, at=now)
    row.updated_at = now
    row.save(update_fields=[*changed, "updated_at"])
    _record("message.queued", row, again, by)
    return again


def files_of(message: Message) -> list[MailFile]:
    return list(MailFile.objects.filter(mail__key=message.mail_key))


def _has_failed(message: Message) -> bool:
    failed = Mail.objects.filter(key=message.mail_key, state=Mail.State.FAILED)
    return message.bounced_at is not None or failed.exists()


@transaction.atomic
def take_back_message(message: Message, *, by: Membership) -> Message:
    """Cancel a message whose mail still waits; the promise it met is owed again, unless another
    message meets it.

    Locks the application. MailGone when the mail has left, MessageGone when it was taken back
    before. Records message.taken_back.
    """
    row = lock_application(message.application)
    message = row.messages.select_for_update().get(pk=message.pk)
    now = timezone.now()
    cancel_letter(message, at=now)
    lose_answer(row, message)
    row.updated_at = now
    row.save(update_fields=[*PROMISE_FIELDS, "updated_at"])
    _record("message.taken_back", row, message, by)
    return message


def _record(kind: str, row: Application, message: Message, by: Membership) -> None:
    facts = {"posting": row.posting_id, "message": message.code, "subject": message.subject}
    record(kind, organization=row.organization_id, by=by, subject=row, facts=facts)
