"""Letters that still wait are taken back by set."""

from collections.abc import Iterable
from datetime import datetime

from applicants.models import Message
from ats.activity.models import Mail
from ats.activity.private_links import without_private_links
from ats.activity.reply_addresses import without_token


def cancel_waiting(messages: Iterable[int], *, at: datetime) -> set[int]:
    """Cancel the mails of messages that have not left; return the messages that could be.

    Four statements, one more for each hundred mails that hold a private link or address.
    """
    letters = Message.objects.filter(pk__in=list(messages), cancelled_at=None)
    keys = dict(letters.values_list("mail_key", "pk"))
    if not keys:
        return set()
    waiting = Mail.objects.select_for_update().filter(
        key__in=keys, state=Mail.State.PENDING, uncertain_sends=0
    )
    mails, secret = list(waiting.order_by("pk")), []
    Mail.objects.filter(pk__in=[mail.pk for mail in mails]).update(state=Mail.State.CANCELLED)
    for mail in mails:
        was = (mail.text, mail.reply_to)
        mail.text = without_private_links(mail.text)
        mail.html = without_private_links(mail.html)
        mail.reply_to = without_token(mail.reply_to)
        if (mail.text, mail.reply_to) != was:
            secret.append(mail)
    Mail.objects.bulk_update(secret, ["text", "html", "reply_to"], batch_size=100)
    cancelled = {keys[mail.key] for mail in mails}
    Message.objects.filter(pk__in=cancelled).update(cancelled_at=at)
    return cancelled
