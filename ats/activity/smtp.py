"""SMTP that knows its point of no return: what fails after it may have been delivered."""

import smtplib
from collections.abc import Callable
from typing import Any

from django.core.mail.backends.smtp import EmailBackend

# RFC 5321 gives a server ten minutes to answer the end of a message; scanners use some.
ANSWER_SECONDS = 120


class OutcomeUnknown(smtplib.SMTPException):
    """The message was handed over and the server's answer was not heard."""


class NotMine(Exception):
    """Another sender took the mail over before its text was handed to the server."""


class CarefulSMTP(smtplib.SMTP):
    """Asks `before_text` just before the text leaves, and waits for its answer with patience."""

    before_text: Callable[[], None]

    def data(self, msg):
        self.before_text()
        if self.sock is not None:
            self.sock.settimeout(ANSWER_SECONDS)
        try:
            return super().data(msg)
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            raise OutcomeUnknown(str(error)) from error


class CarefulSMTPS(CarefulSMTP, smtplib.SMTP_SSL):
    """The same over TLS from the first byte on."""


class CarefulBackend(EmailBackend):
    """Django's backend over a careful connection; `before_text` may raise to stop the send."""

    def __init__(self, *args, before_text: Callable[[], None], **kwargs):
        super().__init__(*args, **kwargs)
        self.before_text = before_text

    @property
    def connection_class(self):
        return CarefulSMTPS if self.use_ssl else CarefulSMTP

    def open(self):
        opened = super().open()
        connection: Any = self.connection
        connection.before_text = self.before_text
        return opened
