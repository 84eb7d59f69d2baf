"""From the bytes of a mail to what it says; runs in the limited child."""

import re
from collections.abc import Iterator
from datetime import UTC
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import parseaddr, parsedate_to_datetime

from reading.errors import Unreadable, UnreadableDocument
from reading.listings.formats import html
from reading.mails.model import Attached, ReadMail
from reading.mails.quotes import split_quoted
from reading.mails.reports import reports_in
from reading.text.decoding import decode

MOST_PARTS = 200
MOST_MARKS = 2000
MOST_ATTACHED = 20
LONGEST_TEXT = 200_000
LONGEST_MARKUP = 2_000_000
ADDRESS = re.compile(r"[^\s@<>\"]{1,64}@[^\s@<>\"]{1,185}")
PRECEDENCE = {"bulk", "junk", "list", "auto_reply"}
SIGNS = ("x-autoreply", "x-autorespond", "x-autoresponder")
# What a mail program draws into its text: logos, and pictures of a signature.
DRAWN = ("image/",)


def read_mail(data: bytes) -> ReadMail:
    """Read a mail of any program. UnreadableDocument: `empty`, `too_large`, `broken`."""
    if not data.strip():
        raise UnreadableDocument("empty")
    if data.count(b"\n--") > MOST_MARKS:  # each may open a part, and the parser keeps them all
        raise UnreadableDocument("too_large")
    try:
        return _read(message_from_bytes(data.lstrip(), policy=policy.default))
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableDocument("broken") from error


def _read(message: EmailMessage) -> ReadMail:
    plain, markup, attached = "", "", []
    for part in _leaves(message):
        kind = part.get_content_type()
        if _is_file(part):
            attached.append(Attached(_name(part), kind, _bytes(part)))
        elif kind == "text/plain" and not plain:
            plain = _decoded(part)
        elif kind == "text/html" and not markup:
            markup = _decoded(part)
    text = plain if plain.strip() else _laid_out(markup)
    said, quoted = split_quoted(_clean(text)[:LONGEST_TEXT])
    name, address = _sender(message)
    return ReadMail(
        from_name=name,
        from_email=address,
        subject=_header(message, "subject")[:250],
        sent_at=_sent_at(message),
        text=said,
        quoted=quoted,
        is_automatic=_is_automatic(message),
        reports=reports_in(message),
        attached=attached[:MOST_ATTACHED],
        left_out=max(0, len(attached) - MOST_ATTACHED),
    )


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """Give the parts that hold something; a mail within a mail is a file and stays whole."""
    waiting, seen = [message], 0
    while waiting and seen < MOST_PARTS:
        part, seen = waiting.pop(0), seen + 1
        kind = part.get_content_type()
        if part.is_multipart() and kind.startswith("multipart/"):
            waiting[:0] = _within(part)
        elif kind not in ("message/delivery-status", "text/rfc822-headers"):
            yield part


def _within(part: EmailMessage) -> list[EmailMessage]:
    payload = part.get_payload()
    inner = payload if isinstance(payload, list) else []
    return [row for row in inner if isinstance(row, EmailMessage)]


def _is_file(part: EmailMessage) -> bool:
    kind = part.get_content_type()
    if kind.startswith(DRAWN) and part.get_content_disposition() != "attachment":
        return False
    if part.get_content_disposition() == "attachment" or kind == "message/rfc822":
        return True
    return bool(part.get_filename()) and not kind.startswith("multipart/")


def _name(part: EmailMessage) -> str:
    default = "mail.eml" if part.get_content_type() == "message/rfc822" else ""
    return _line(str(part.get_filename() or default))[:200]


def _bytes(part: EmailMessage) -> bytes:
    if part.is_multipart():  # a mail as attachment
        return next((inner.as_bytes() for inner in _within(part)), b"")
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: EmailMessage) -> str:
    data = _bytes(part)[:LONGEST_MARKUP]
    charset = (part.get_content_charset() or "utf-8").lower()
    try:
        return data.decode(charset)
    except (LookupError, ValueError):
        pass
    try:
        return decode(data).text
    except Unreadable:
        return ""


def _laid_out(markup: str) -> str:
    return html.lay_out(markup).flat.text if markup.strip() else ""


def _sender(message: Message) -> tuple[str, str]:
    name, address = parseaddr(_header(message, "from"))
    return _line(name)[:160], address if ADDRESS.fullmatch(address) else ""


def _sent_at(message: Message) -> str:
    try:
        moment = parsedate_to_datetime(_header(message, "date"))
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _is_automatic(message: Message) -> bool:
    submitted = _header(message, "auto-submitted").lower()
    if submitted and submitted.partition(";")[0].strip() != "no":
        return True
    if _header(message, "return-path") == "<>" or any(_header(message, name) for name in SIGNS):
        return True
    return _header(message, "precedence").lower() in PRECEDENCE


def _header(message: Message, name: str) -> str:
    try:
        return _line(str(message.get(name, "")))
    except (ValueError, TypeError, AttributeError, IndexError):  # a head that lies about itself
        return ""


def _line(text: str) -> str:
    return " ".join(_clean(text).split())


def _clean(text: str) -> str:
    """Drop what a database or a browser takes ill, and marks that turn the reading about."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in text if c in "\n\t" or (c >= " " and not _is_mark(c)))
    return kept.encode("utf-8", "ignore").decode()


def _is_mark(c: str) -> bool:
    return 0x7F <= ord(c) <= 0x9F or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
