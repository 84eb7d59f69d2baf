"""SMTP that knows its point of no return: what fails after it may have been delivered."""

import smtplib
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend
from django.db import DatabaseError

from ats.activity import outcomes

# RFC 5321 gives a server ten minutes to answer the end of a message; scanners use some.
ANSWER_SECONDS = 120


class OutcomeUnknown(smtplib.SMTPException):
    """The message was handed over and the server's answer was not heard."""


class NotMine(Exception):
    """Another sender took the mail over before its text was handed to the server."""


# After these the server waits for the next mail, once it has forgotten this one.
STILL_THERE = (
    smtplib.SMTPResponseException,
    smtplib.SMTPRecipientsRefused,
    NotMine,
    DatabaseError,
)


class CarefulSMTP(smtplib.SMTP):
    """Asks `before_text` just before the text leaves, and waits for its answer with patience."""

    before_text: Callable[[], None]

    def data(self, msg):
        self.before_text()
        usual = self.sock.gettimeout() if self.sock else None
        if self.sock:
            self.sock.settimeout(ANSWER_SECONDS)
        try:
            return super().data(msg)
        except smtplib.SMTPDataError:  # the text was not let in at all
            raise
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            raise OutcomeUnknown(str(error)) from error
        finally:
            if self.sock:
                self.sock.settimeout(usual)


class CarefulSMTPS(CarefulSMTP, smtplib.SMTP_SSL):
    """The same over TLS from the first byte on."""


class CarefulBackend(EmailBackend):
    """Django's backend over a careful connection, which is kept until it is closed."""

    connection: Any

    @property
    def connection_class(self):
        return CarefulSMTPS if self.use_ssl else CarefulSMTP

    def send(self, message: EmailMessage, before_text: Callable[[], None]) -> None:
        """Send one mail; `before_text` may raise to stop it."""
        self.open()
        self.connection.before_text = before_text
        try:
            self.send_messages([message])
        except STILL_THERE:
            self._forget_mail()
            raise
        except BaseException:
            self.drop()
            raise

    def _forget_mail(self) -> None:
        """Leave nothing half begun to the next mail, or no connection."""
        try:
            is_clear = self.connection.rset()[0] == outcomes.DONE
        except (smtplib.SMTPException, OSError):
            is_clear = False
        if not is_clear:
            self.drop()

    def drop(self) -> None:
        """End the connection without a word, as to one who does not listen."""
        for connection in (self.connection, getattr(self, "_partial_connection", None)):
            if connection is not None:
                connection.close()
        self.connection = self._partial_connection = None


class Transport:
    """The way out for mail after mail, over one connection; a context manager.

    The connection is opened for the first mail. Of what is no SMTP (the demo's mailbox, the
    console) nothing is known: there all of a send is the point of no return.
    """

    def __init__(self) -> None:
        self._backend: BaseEmailBackend | None = None

    def __enter__(self) -> "Transport":
        return self

    def __exit__(self, *_exc) -> None:
        if self._backend is not None:
            # What has left, has left; a server that does not take our leave changes nothing.
            with suppress(smtplib.SMTPException, OSError):
                self._backend.close()

    def send(self, message: EmailMessage, before_text: Callable[[], None]) -> None:
        """Send one mail; `before_text` is called at its point of no return and may raise.

        A server that has hung up since the mail before is called once more: before the text
        nothing of this one has arrived.
        """
        backend = self._backend = self._backend or _backend()
        if not isinstance(backend, CarefulBackend):
            before_text()
            backend.send_messages([message])
            return
        was_open = backend.connection is not None
        try:
            backend.send(message, before_text)
        except Exception as error:
            if not was_open or not outcomes.has_hung_up(error):
                raise
            backend.drop()
            backend.send(message, before_text)


def _backend() -> BaseEmailBackend:
    if settings.EMAIL_BACKEND == "django.core.mail.backends.smtp.EmailBackend":
        return get_connection("ats.activity.smtp.CarefulBackend")
    return get_connection()
