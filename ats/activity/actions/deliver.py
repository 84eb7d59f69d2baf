"""Delivery: a mail is claimed, handed to the mail server once, and its outcome noted."""

import logging
import secrets
import time
from collections.abc import Callable
from datetime import timedelta
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db import DatabaseError
from django.db.models import F
from django.utils import timezone

from ats.activity import outcomes
from ats.activity.models import Mail
from ats.activity.private_links import without_private_links
from ats.activity.smtp import ANSWER_SECONDS, NotMine
from ats.foundation.jobs import ring
from ats.foundation.sweepers import sweeper

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
LEASE_OF_TEXT = timedelta(seconds=ANSWER_SECONDS + 60)
# 30 s, doubled up to an hour: the pauses of so many attempts are about a day.
ATTEMPTS = 30
FIRST_PAUSE, LONGEST_PAUSE = 30, 3600
MOST_UNCERTAIN = 2
BATCH_SECONDS = 300
UNCERTAIN = "Twice the mail server's answer was not heard; it is not sent a third time."
TOO_OFTEN = "The sending was begun too often without coming to an end."


def deliver_due_mails(limit: int = 100) -> int:
    """Send what is due, oldest first; return how many left.

    Stops at the first server that cannot be reached, so that a dead one is asked once a sweep
    and not once a mail, and after five minutes, well below a task's time limit.
    """
    due = Mail.objects.due(timezone.now()).order_by("run_at")
    began, sent = time.monotonic(), 0
    for pk in list(due.values_list("pk", flat=True)[:limit]):
        try:
            sent += deliver_mail(pk)
        except ServerAway:
            break
        if time.monotonic() - began > BATCH_SECONDS:
            break
    return sent


class ServerAway(Exception):
    """The mail server could not be reached; the mail waits for its next attempt."""


def deliver_mail(pk: int) -> bool:
    """Claim one mail, send it, note the outcome; False when it did not leave or is not ours.

    The claim is committed before the send. A sender that dies before it handed the text over
    has lost nothing; one that dies after it leaves one uncertain send. ServerAway when nobody
    answered at all.
    """
    claimed = _claim(pk)
    if claimed is None:
        return False
    try:
        message = _message(claimed.mail)
    except (ValueError, UnicodeError) as error:
        _failed(claimed, error, is_final=True)
        return False
    try:
        message.connection = _connection(claimed.hand_over)
        message.send()
    except NotMine:
        return False
    except DatabaseError:
        raise  # nothing can be noted now; the lease runs out
    except Exception as error:  # delivery: records and retries
        _failed(claimed, error)
        if claimed.is_handed_over or not outcomes.is_away(error):
            return False
        raise ServerAway from error
    _sent(claimed)
    return True


class _Claimed:
    """A claimed mail and how far this attempt got with it."""

    def __init__(self, mail: Mail):
        self.mail = mail
        self.is_handed_over = False

    def rows(self):
        """Return the row while it is ours: a lease that ran out may have gone to another."""
        return Mail.objects.filter(
            pk=self.mail.pk, state=Mail.State.SENDING, lease_token=self.mail.lease_token
        )

    def hand_over(self) -> None:
        """Note that the text leaves now; NotMine when another sender has the mail."""
        counted = self.rows().update(
            uncertain_sends=F("uncertain_sends") + 1, lease_until=timezone.now() + LEASE_OF_TEXT
        )
        if not counted:
            raise NotMine(self.mail.pk)
        self.is_handed_over = True


def _claim(pk: int) -> _Claimed | None:
    now = timezone.now()
    mail = Mail.objects.due(now).filter(pk=pk).first()
    if mail is None:
        return None
    values: dict = {
        "state": Mail.State.SENDING,
        "lease_until": now + LEASE,
        "lease_token": secrets.token_hex(8),
    }
    if mail.uncertain_sends >= MOST_UNCERTAIN or mail.attempts >= ATTEMPTS:
        error = UNCERTAIN if mail.uncertain_sends >= MOST_UNCERTAIN else TOO_OFTEN
        values = {"state": Mail.State.FAILED, "lease_until": None, "error": error}
    taken = (
        Mail.objects.due(now)
        .filter(pk=pk, attempts=mail.attempts)
        .update(attempts=F("attempts") + 1, **values)
    )
    if not taken or values["state"] == Mail.State.FAILED:
        return None
    return _Claimed(Mail.objects.get(pk=pk))


def _connection(before_text: Callable[[], None]):
    if settings.EMAIL_BACKEND == "django.core.mail.backends.smtp.EmailBackend":
        return get_connection("ats.activity.smtp.CarefulBackend", before_text=before_text)
    before_text()  # of another transport nothing is known: all of it is the point of no return
    return get_connection()


def _message(mail: Mail) -> EmailMultiAlternatives:
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        from_email=_address(mail.from_name, settings.DEFAULT_FROM_EMAIL),
        to=[_address(mail.to_name, mail.to_email)],
        reply_to=[mail.reply_to] if mail.reply_to else None,
        headers={"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated"},
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    message.message()  # what cannot be written is refused here, before anybody is called
    return message


def _address(name: str, address: str) -> str:
    """Return an address with a name before it; what could end or widen it is left out."""
    if name:
        address = parseaddr(address)[1]
    clean = "".join(c for c in " ".join(name.split()) if c not in '"<>\\,;:@[]()')
    return f'"{clean}" <{address}>' if clean else address


def _sent(claimed: _Claimed) -> None:
    mail = claimed.mail
    claimed.rows().update(
        state=Mail.State.SENT,
        sent_at=timezone.now(),
        error="",
        uncertain_sends=mail.uncertain_sends,
        lease_until=None,
        text=without_private_links(mail.text),
        html=without_private_links(mail.html),
    )


def _failed(claimed: _Claimed, error: Exception, *, is_final: bool = False) -> None:
    mail = claimed.mail
    is_uncertain = claimed.is_handed_over and not outcomes.is_certain(error)
    uncertain = mail.uncertain_sends + is_uncertain
    is_over = (
        is_final
        or outcomes.is_final(error)
        or uncertain >= MOST_UNCERTAIN
        or mail.attempts >= ATTEMPTS
    )
    pause = min(FIRST_PAUSE * 2 ** min(mail.attempts - 1, 12), LONGEST_PAUSE)
    claimed.rows().update(
        state=Mail.State.FAILED if is_over else Mail.State.PENDING,
        run_at=timezone.now() + timedelta(seconds=pause),
        uncertain_sends=uncertain,
        error=UNCERTAIN if uncertain >= MOST_UNCERTAIN else outcomes.words(error),
        lease_until=None,
    )
    log.warning("mail %s was not sent: %s", mail.pk, type(error).__name__)


@sweeper
def sweep_mails() -> None:
    """Wake the sender for mails whose time has come or whose sender died."""
    if Mail.objects.due(timezone.now()).exists():
        ring("activity.deliver_mails")
