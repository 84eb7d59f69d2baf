"""Mails: the listing in the body or attached, without what mail programs put around it."""

import re
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import NamedTuple

from reading.errors import Unreadable, UnreadableListing
from reading.listings.formats import html, markdown, plain
from reading.listings.formats.letters import LONGEST_HEAD, unquoted, without_wrapping
from reading.listings.formats.source import Source
from reading.listings.headings import heading_kind
from reading.listings.titles import names_a_job
from reading.text.decoding import decode
from reading.text.flat import Flat
from reading.text.spans import Span
from reading.text.wrapping import unwrapped

HEADER = re.compile(
    rb"(?:received|return-path|delivered-to|mime-version|message-id|from|to|subject|date|content-type|x-[\w-]{1,40})"
    rb":[ \t]",
    re.IGNORECASE,
)
READABLE = (".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".txt", ".md", ".json", ".xml")
MOST_PARTS = 100
MOST_MARKS = 2000
MOST_ATTACHMENTS = 8
LARGEST = 12_000_000
FIRST_LINES = 6
MOST_LINES = 400
SUBJECT_TAG = re.compile(
    r"^\s*(?:(?:re|fwd?|aw|wg|tr|rv|enc)\s{0,2}:|\[[^\[\]]{1,40}\])\s*", re.IGNORECASE
)


class Attachment(NamedTuple):
    name: str
    data: bytes


class Letter(NamedTuple):
    """What a mail holds, whichever program wrote it."""

    subject: str
    markup: str
    text: str
    attachments: list[Attachment]


def is_mail(data: bytes) -> bool:
    """Tell a mail by two of its headers among the first lines."""
    lines = data[:4000].lstrip().split(b"\n")[:20]
    found = 0
    for line in lines:
        if HEADER.match(line):
            found += 1
        elif not line.startswith((b" ", b"\t")) and not re.match(rb"[\w-]{1,60}:", line):
            break
    return found >= 3


def lay_out(data: bytes, read: Callable[[bytes, str], Source]) -> Source:
    """Lay out the listing that a mail brings; `read` lays its attachments out.

    Raises UnreadableListing where it brings none.
    """
    try:
        letter = _opened(data)
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableListing("broken") from error
    return lay_out_letter(letter, "mail", read)


def lay_out_letter(letter: Letter, kind: str, read: Callable[[bytes, str], Source]) -> Source:
    """Lay out the body, or the attachment that reads like a listing where the body is short."""
    body = _body(letter)
    attached = _best_attachment(letter.attachments, read)
    if attached and _weight(attached) > _weight(body):
        body = attached
    if not body.flat.text.strip():
        raise UnreadableListing("no_text")
    source = Source(kind, body.flat, body.named, body.stated, body.meta, body.problems)
    return _with_subject(letter.subject, source)


def _opened(data: bytes) -> Letter:
    if data.count(b"\n--") > MOST_MARKS:  # each may open a part, and the parser keeps them all
        raise UnreadableListing("too_large")
    message = message_from_bytes(data.lstrip(), policy=policy.default)
    markup, text, attachments = "", "", []
    for part in _parts(message):
        kind = part.get_content_type()
        name = part.get_filename() or ""
        if name or part.get_content_disposition() == "attachment":
            attachments.append(Attachment(name, _bytes(part)))
        elif kind == "text/html" and not markup:
            markup = _decoded(part)
        elif kind == "text/plain" and not text:
            text = _decoded(part)
    return Letter(str(message.get("subject", "")), markup, text, attachments)


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """Give the leaves of a mail, those of a mail forwarded as attachment as well."""
    for number, part in enumerate(message.walk()):
        if number >= MOST_PARTS:
            return
        if not part.is_multipart():
            yield part


def _bytes(part: EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload[:LARGEST] if isinstance(payload, bytes) else b""


def _decoded(part: EmailMessage) -> str:
    data = _bytes(part)
    charset = (part.get_content_charset() or "").lower()
    if charset.startswith(("utf-16", "utf-32")):  # never true of mail, and any bytes would do
        return _any_text(data)
    try:
        return data.decode(charset or "utf-8").replace("\r\n", "\n")
    except (LookupError, ValueError):
        return _any_text(data)


def _any_text(data: bytes) -> str:
    try:
        return decode(data).text.replace("\r\n", "\n")
    except Unreadable:
        return ""


def _body(letter: Letter) -> Source:
    """Lay the body out: as HTML where there is, but not where that is a mere shell."""
    if letter.markup.strip():
        source = html.lay_out(letter.markup)
        if source.flat.text.strip():
            return without_wrapping(source)
    text = "\n".join(unquoted(letter.text))
    if markdown.is_markdown(text):
        return without_wrapping(markdown.lay_out(text))
    return without_wrapping(_lines(text))


def _lines(text: str) -> Source:
    """Lay text out line by line, so that each line can be told apart as the mail's own."""
    source = plain.lay_out("")
    source.flat = Flat()
    gap = False
    for line in unwrapped(text).split("\n"):
        if line.strip():
            source.flat.line(line.rstrip(), gap=gap)
        gap = not line.strip()
    return source


def _best_attachment(
    attachments: list[Attachment], read: Callable[[bytes, str], Source]
) -> Source | None:
    best: Source | None = None
    for attachment in attachments[:MOST_ATTACHMENTS]:
        if not attachment.name.lower().endswith(READABLE) or len(attachment.data) > LARGEST:
            continue
        try:
            source = read(attachment.data, attachment.name)
        except UnreadableListing:
            continue
        if _headings(source) and (best is None or _weight(source) > _weight(best)):
            best = source
    return best


def _weight(source: Source) -> int:
    return _headings(source) * 1000 + len(source.flat.text)


def _headings(source: Source) -> int:
    """Count the lines that open a section of a listing."""
    lines = source.flat.text.split("\n", MOST_LINES)[:MOST_LINES]
    return sum(len(line) < 80 and heading_kind(line) is not None for line in lines)


def _with_subject(subject: str, source: Source) -> Source:
    """Take the subject for the title where the first lines name no job."""
    title = subject[:LONGEST_HEAD]
    while found := SUBJECT_TAG.match(title):
        title = title[found.end() :]
    title = " ".join(title.split())
    marks = [mark for mark in source.flat.marks if not mark.is_chrome][:FIRST_LINES]
    text = source.flat.text
    lines = [text[m.start : m.end] for m in marks] or text.split("\n", FIRST_LINES)[:FIRST_LINES]
    if "title" in source.named or not names_a_job(title) or any(map(names_a_job, lines)):
        return source
    if source.meta:
        return source
    headed = Source(source.format, Flat(), problems=source.problems)
    headed.flat.line(f"Subject: {title}")
    mark = headed.flat.marks.pop()
    headed.meta.append(Span(mark.start, mark.end))
    headed.named["title"] = [Span(mark.end - len(title), mark.end)]
    _append(source.flat, headed.flat)
    return headed


def _append(flat: Flat, target: Flat) -> None:
    """Add lines with their marks; a text without marks stays one."""
    shift = len(target.text) + 2
    target.line(flat.text, gap=True)
    target.marks.pop()
    target.marks += [m._replace(start=m.start + shift, end=m.end + shift) for m in flat.marks]
