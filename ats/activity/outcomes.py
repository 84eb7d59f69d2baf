"""What a failed send says: may the mail have arrived, is another try of use, is anybody there."""

from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPDataError,
    SMTPHeloError,
    SMTPNotSupportedError,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPServerDisconnected,
)
from socket import gaierror

# A server that answered "no", or that nobody reached, has not taken the mail.
CERTAIN = (SMTPResponseException, SMTPRecipientsRefused, ConnectionRefusedError, gaierror)
AWAY = (
    ConnectionError,
    TimeoutError,
    gaierror,
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPHeloError,
    SMTPServerDisconnected,
)
PERMANENT = range(500, 600)


def is_certain(error: Exception) -> bool:
    """Return whether the mail has certainly not arrived, even after its text was handed over."""
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
    return isinstance(error, AWAY)


def words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:1000]
