"""What a failed send says: may the mail have arrived, is another try of use, is anybody there."""

from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPDataError,
    SMTPHeloError,
    SMTPNotSupportedError,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
    SMTPServerDisconnected,
)
from socket import gaierror

# A server that nobody reached, or that refused the address, has not taken the mail.
CERTAIN = (SMTPRecipientsRefused, ConnectionRefusedError, gaierror)
AWAY = (
    ConnectionError,
    TimeoutError,
    gaierror,
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPHeloError,
    SMTPServerDisconnected,
)
PERMANENT, REFUSED = range(500, 600), range(400, 600)
DONE, CLOSING = 250, 421


def is_certain(error: Exception) -> bool:
    """Return whether the mail has certainly not arrived, even after its text was handed over."""
    if isinstance(error, SMTPResponseException):  # what is no "no" may have been a yes
        return error.smtp_code in REFUSED
    return isinstance(error, CERTAIN)


def is_final(error: Exception) -> bool:
    """Return whether another try would end the same: this mail or this address is refused.

    A refused sender or login is the installation's trouble, which somebody can mend.
    """
    if isinstance(error, SMTPRecipientsRefused):
        return all(code in PERMANENT for code, _text in error.recipients.values())
    if isinstance(error, SMTPDataError):
        return error.smtp_code in PERMANENT
    return isinstance(error, SMTPNotSupportedError)


def is_away(error: Exception) -> bool:
    """Return whether the server as a whole could not be used, whichever mail it was."""
    return isinstance(error, AWAY) or _closes_at_sender(error)


def has_hung_up(error: Exception) -> bool:
    """Return whether the server ended the connection before this mail's text was handed over.

    421 is its word for that (RFC 5321, 3.8), often after so many mails on one connection.
    """
    if isinstance(error, SMTPRecipientsRefused):
        return any(code == CLOSING for code, _text in error.recipients.values())
    return isinstance(error, SMTPServerDisconnected) or _closes_at_sender(error)


def _closes_at_sender(error: Exception) -> bool:
    return isinstance(error, SMTPSenderRefused) and error.smtp_code == CLOSING


def words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:1000]
