"""Outlook's messages (MSG): subject, body and attachments from their property streams ([MS-OXMSG])."""

import re
from collections.abc import Callable

from reading.errors import Unreadable, UnreadableListing
from reading.listings.formats.compound import BrokenCompound, Compound
from reading.listings.formats.mail import Attachment, Letter, lay_out_letter
from reading.listings.formats.source import Source
from reading.text.decoding import decode

PROPERTY = re.compile(
    r"(?:(__attach_version1\.0_#[0-9A-F]{8})/)?__substg1\.0_([0-9A-F]{4})([0-9A-F]{4})"
)
SUBJECT, TEXT, MARKUP = "0037", "1000", "1013"
SHORT_NAME, LONG_NAME, CONTENT = "3704", "3707", "3701"
WANTED = frozenset((SUBJECT, TEXT, MARKUP, SHORT_NAME, LONG_NAME, CONTENT))
WIDE = "001F"
LARGEST = 12_000_000


def lay_out(data: bytes, read: Callable[[bytes, str], Source]) -> Source:
    """Lay out the listing that a message brings; `read` lays its attachments out.

    A body in compressed RTF alone is not read. Raises UnreadableListing.
    """
    try:
        letter = _opened(data)
    except BrokenCompound as error:
        raise UnreadableListing("broken") from error
    return lay_out_letter(letter, "msg", read)


def _opened(data: bytes) -> Letter:
    own: dict[str, str] = {}
    attached: dict[str, dict[str, str | bytes]] = {}
    file = Compound(data)
    for path, entry in file.streams():
        found = PROPERTY.fullmatch(path)
        if not found or found[2] not in WANTED or entry.size > LARGEST:
            continue
        value = file.read(entry)
        if found[1]:
            named = value if found[2] == CONTENT else _text(value, found[3])
            attached.setdefault(found[1], {})[found[2]] = named
        elif found[2] not in own:
            own[found[2]] = _text(value, found[3])
    attachments = [
        Attachment(str(parts.get(LONG_NAME) or parts.get(SHORT_NAME) or ""), content)
        for _, parts in sorted(attached.items())
        if isinstance(content := parts.get(CONTENT), bytes)
    ]
    text = own.get(TEXT, "").replace("\r\n", "\n")
    return Letter(own.get(SUBJECT, ""), own.get(MARKUP, ""), text, attachments)


def _text(value: bytes, kind: str) -> str:
    if kind == WIDE:
        return value.decode("utf-16-le", "replace").rstrip("\0")
    try:
        return decode(value.rstrip(b"\0")).text
    except Unreadable:
        return ""
