"""What was written to a candidate, with what became of its mail."""

from applicants.models import Application, Message
from ats.activity.models import Mail


def messages_of(application: Application) -> list[Message]:
    """Return the messages, newest first, each with `mail` (its outbox row, perhaps None).

    Two statements. `can_take_back` while the mail waits.
    """
    rows = list(application.messages.select_related("by__user"))
    mails = Mail.objects.filter(key__in=[row.mail_key for row in rows])
    by_key = {mail.key: mail for mail in mails.only("key", "state", "run_at", "sent_at", "error")}
    for row in rows:
        row.mail = by_key.get(row.mail_key)
        waits = row.mail is None or row.mail.state == Mail.State.PENDING
        row.can_take_back = waits and row.cancelled_at is None
    return rows
