"""Delivery: a mail is claimed, handed to the mail server once, and its outcome noted."""

import logging
import secrets
import time
from dataclasses import dataclass
from datetime import timedelta

from django.db import DatabaseError, transaction
from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.utils import timezone

from ats.activity import outcomes, pace
from ats.activity.actions.hold_back import may_leave, put_back
from ats.activity.events import record_failure
from ats.activity.mime import message_of
from ats.activity.models import Mail, MailFile
from ats.activity.private_links import without_private_links
from ats.activity.reply_addresses import without_token
from ats.activity.smtp import ANSWER_SECONDS, NotMine, Transport

log = logging.getLogger(__name__)

LEASE = timedelta(seconds=60)
LEASE_OF_TEXT = timedelta(seconds=ANSWER_SECONDS + 60)
# 30 s, doubled up to an hour: the pauses of so many attempts are about a day.
ATTEMPTS = 30
FIRST_PAUSE, LONGEST_PAUSE = 30, 3600
MOST_UNCERTAIN = 2
# A turn is so long and has so many mails at most; then other work has its turn.
TURN_SECONDS, TURN_MAILS = 5, 1000
AWAY_SECONDS = 10
UNCERTAIN = "Twice the mail server's answer was not heard; it is not sent a third time."
TOO_OFTEN = "The sending was begun too often without coming to an end."


@dataclass
class Turn:
    """What came of a turn: mails that left, and for how long the next one had better wait."""

    sent: int = 0
    pause: float = 0


def deliver_due_mails(*, seconds: float = TURN_SECONDS) -> Turn:
    """Send what is due over one connection, for about so many seconds.

    Stops at the first server that cannot be reached, so that a dead one is asked once a turn
    and not once a mail, and where no more may leave in this minute.
    """
    until, turn = time.monotonic() + seconds, Turn()
    with Transport() as transport:
        for pk in _next_due():
            turn.pause = pace.seconds_to_wait()
            if turn.pause or time.monotonic() >= until:
                break
            try:
                turn.sent += _deliver(pk, transport)
            except ServerAway:
                turn.pause = AWAY_SECONDS
                break
    return turn


def _next_due() -> list[int]:
    """Return what is due, oldest first; before all others what an account's owner waits for."""
    of_organization = ExpressionWrapper(Q(organization__isnull=False), BooleanField())
    due = Mail.objects.due(timezone.now()).order_by(of_organization, "run_at")
    return list(due.values_list("pk", flat=True)[:TURN_MAILS])


class ServerAway(Exception):
    """The mail server could not be reached; the mail waits for its next attempt."""


def deliver_mail(pk: int) -> bool:
    """Deliver one mail over a connection of its own; as `_deliver`."""
    with Transport() as transport:
        return _deliver(pk, transport)


def _deliver(pk: int, transport: Transport) -> bool:
    """Claim one mail, send it, note the outcome; False when it did not leave or is not ours.

    The claim is committed before the send. A sender that dies before it handed the text over
    has lost nothing; one that dies after it leaves one uncertain send. ServerAway when nobody
    answered at all.
    """
    claimed = _claim(pk)
    if claimed is None or not _may_leave(claimed):
        return False
    try:
        message = message_of(claimed.mail, has_files=claimed.has_files)
    except (ValueError, UnicodeError) as error:
        _failed(claimed, error, is_final=True)
        return False
    except OSError as error:  # a file of it cannot be read now; its folder may be away
        _failed(claimed, error)
        return False
    try:
        transport.send(message, claimed.hand_over)
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

    def __init__(self, mail: Mail, *, has_files: bool):
        self.mail, self.has_files = mail, has_files
        self.is_handed_over = False

    def rows(self):
        """Return the row while it is ours: a lease that ran out may have gone to another."""
        return Mail.objects.filter(
            pk=self.mail.pk, state=Mail.State.SENDING, lease_token=self.mail.lease_token
        )

    def hand_over(self) -> None:
        """Note that the text leaves now; NotMine when another sender has the mail."""
        pace.count_one()
        counted = self.rows().update(
            uncertain_sends=F("uncertain_sends") + 1, lease_until=timezone.now() + LEASE_OF_TEXT
        )
        if not counted:
            raise NotMine(self.mail.pk)
        self.is_handed_over = True


def _claim(pk: int) -> _Claimed | None:
    """Take a due mail by one conditional UPDATE, and only then read it."""
    now, token = timezone.now(), secrets.token_hex(8)
    due = Mail.objects.due(now).filter(pk=pk)
    taken = due.filter(attempts__lt=ATTEMPTS, uncertain_sends__lt=MOST_UNCERTAIN).update(
        state=Mail.State.SENDING,
        attempts=F("attempts") + 1,
        lease_until=now + LEASE,
        lease_token=token,
    )
    if not taken:
        _give_up(due)
        return None
    has_files = Exists(MailFile.objects.filter(mail=OuterRef("pk")))
    ours = Mail.objects.filter(pk=pk, lease_token=token).annotate(has_files=has_files)
    mail = ours.first()
    return _Claimed(mail, has_files=mail.has_files) if mail else None


def _may_leave(claimed: _Claimed) -> bool:
    """Return whether a mail may leave; take back one that names whom its reader sees no more."""
    if may_leave(claimed.mail):
        return True
    with transaction.atomic():
        if claimed.rows().update(state=Mail.State.CANCELLED, lease_until=None):
            put_back(claimed.mail)
    return False


def _give_up(due) -> None:
    """Note that a due mail is not begun once more, if it is that."""
    mail = due.first()
    if mail is None:
        return
    error = UNCERTAIN if mail.uncertain_sends >= MOST_UNCERTAIN else TOO_OFTEN
    with transaction.atomic():
        if due.filter(attempts=mail.attempts).update(
            state=Mail.State.FAILED, attempts=F("attempts") + 1, lease_until=None, error=error
        ):
            record_failure(mail)


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
        reply_to=without_token(mail.reply_to),
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
    with transaction.atomic():
        noted = claimed.rows().update(
            state=Mail.State.FAILED if is_over else Mail.State.PENDING,
            run_at=timezone.now() + timedelta(seconds=pause),
            uncertain_sends=uncertain,
            error=UNCERTAIN if uncertain >= MOST_UNCERTAIN else outcomes.words(error),
            lease_until=None,
        )
        if noted and is_over:
            record_failure(mail)
    log.warning("mail %s was not sent: %s", mail.pk, type(error).__name__)
