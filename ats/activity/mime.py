"""A mail of the outbox as it goes out: its heads, its texts and its files."""

from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from ats.activity.models import Mail
from ats.activity.reply_addresses import bounce_address
from ats.foundation.files import private_files


def message_of(mail: Mail, *, has_files: bool = True) -> EmailMultiAlternatives:
    """Return the message to send; `has_files` False saves the look for them.

    ValueError or UnicodeError for what cannot be written, before anybody is called; OSError when
    a file of it cannot be read now.
    """
    sender = _address(mail.from_name, settings.DEFAULT_FROM_EMAIL)
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        # The envelope's sender, to whom servers report; people see the head's.
        from_email=bounce_address(mail.reply_to) or sender,
        to=[_address(mail.to_name, mail.to_email)],
        reply_to=[mail.reply_to] if mail.reply_to else None,
        headers={
            "From": sender,
            "Message-ID": mail.message_id,
            "Auto-Submitted": "auto-generated",
            **_ways_out(mail),
        },
    )
    if mail.html:
        message.attach_alternative(mail.html, "text/html")
    for file in mail.files.all() if has_files else ():
        message.attach(file.name, private_files.read(file.file), file.content_type)
    message.message()
    return message


def _ways_out(mail: Mail) -> dict[str, str]:
    """Return the heads by which a mail program offers to unsubscribe, at one click over HTTPS."""
    url = mail.unsubscribe_url
    if not url:
        return {}
    heads = {"List-Unsubscribe": f"<{url}>"}
    if url.startswith("https://"):  # RFC 8058, 3.1
        heads["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return heads


def _address(name: str, address: str) -> str:
    """Return an address with a name before it; what could end or widen it is left out."""
    if name:
        address = parseaddr(address)[1]
    clean = "".join(c for c in " ".join(name.split()) if c not in '"<>\\,;:@[]()')
    return f'"{clean}" <{address}>' if clean else address
