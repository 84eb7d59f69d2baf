"""An answer that never reached its candidate is none: it is owed again."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from applicants.actions.locking import lock_application
from applicants.actions.promise import PROMISE_FIELDS, owe_again
from applicants.models import Application, Message
from applicants.queries.messages import by_members, has_failed
from ats.activity.events import record
from ats.activity.models import Event, Mail

OWED_AGAIN = "application.owed_again"


def lose_answer(row: Application, message: Message) -> bool:
    """Owe again what `message` answered; return whether it is owed now.

    Nothing where it answered nothing. Where somebody wrote after it, in time, that is the
    answer, whatever they wrote, a rejection since reopened too; else the end of the application,
    unless a merge has only put it aside. `row` is locked, and not saved (PROMISE_FIELDS).
    """
    if row.promise_met_at != message.created_at:
        return False
    later = by_members(row.messages.filter(created_at__gt=message.created_at, cancelled_at=None))
    later = later.exclude(Exists(_stopped(OuterRef("mail_key")))).filter(~has_failed())
    in_order = later.order_by("created_at")
    answer = next((one for one in in_order if is_in_time(row, one)), None)
    if answer is not None:
        row.promise_met_at = answer.created_at
    elif row.state == Application.State.ACTIVE:
        owe_again(row)
        return True
    else:
        is_aside = row.folded.filter(undone_at=None).exists()
        row.promise_met_at = None if is_aside else row.ended_at
    return False


def lose_answer_for_good(row: Application, message: Message) -> None:
    """Lose the answer that failed, and save the row. Records application.owed_again if it is."""
    is_owed = lose_answer(row, message)
    row.updated_at = timezone.now()
    row.save(update_fields=[*PROMISE_FIELDS, "updated_at"])
    if is_owed:
        due_on = row.promise_due_on.isoformat() if row.promise_due_on else ""
        facts = {"posting": row.posting_id, "message": message.code, "due_on": due_on}
        record(OWED_AGAIN, organization=row.organization_id, subject=row, facts=facts)


def settle_mail(mail_id: int) -> None:
    """Let the promise follow a letter's mail that has failed for good, or is tried once more.

    In the transaction that finishes the job. Locks the application. Twice is once, however late:
    what was answered since stays answered.
    """
    keys = Mail.objects.filter(pk=mail_id).values("key")
    found = Message.objects.filter(mail_key__in=keys)
    message = found.select_related("application__organization").first()
    if message is None:
        return
    row = lock_application(message.application)
    if row.messages.filter(has_failed(), pk=message.pk).exists():
        lose_answer_for_good(row, message)
    elif row.promise_met_at is None and _goes_out(message) and _was_the_answer(row, message):
        row.promise_met_at = message.created_at
        row.updated_at = timezone.now()
        row.save(update_fields=["promise_met_at", "updated_at"])


def _goes_out(message: Message) -> bool:
    """Return whether a message was not taken back, asked once its application is locked."""
    return not _stopped(message.mail_key).exists()


def _stopped(mail_key: str | OuterRef) -> QuerySet[Mail]:
    return Mail.objects.filter(key=mail_key, state=Mail.State.CANCELLED)


def _was_the_answer(row: Application, message: Message) -> bool:
    lost = Event.objects.about(row).filter(kind=OWED_AGAIN, facts__message=message.code)
    # A move with a letter has begun another promise since.
    begun = row.messages.filter(kind="application_moved", created_at__gt=message.created_at)
    return lost.exists() and not begun.exists()


def is_in_time(row: Application, message: Message) -> bool:
    """Return whether a message leaves by the promised day; what is late leaves today."""
    zone = row.organization.zone
    until = max(row.promise_due_on or date.max, timezone.localdate(timezone=zone))
    return message.send_at.astimezone(zone).date() <= until
