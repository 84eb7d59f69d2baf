"""Files that hold several listings: archives, tables, feeds, lists of records, mailboxes.

`container_kind` tells one, `split` gives its listings one by one; the bytes of each are a file of
its own, which read_listing understands by itself.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from reading.archives import Entry, Limits, count_entries, read_archive
from reading.errors import UnreadableArchive, UnreadableListing, UnreadableText
from reading.listings.formats.recognition import JSON, XML
from reading.listings.formats.records import finding, plain_json, plain_xml, tables, workbooks
from reading.text.decoding import decode

LARGEST = 64_000_000
"""bytes of a file that is not an archive: it is held in memory as a whole"""
MOST_NAMES = 20_000  # of a document: the archive that has more is one of listings
ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
DOCUMENTS = ("word/document.xml", "mimetype")
MAIL_STARTS = re.compile(rb"^From [^\r\n]{3,300}\r?\n(?=[A-Za-z][\w-]{1,60}:)", re.MULTILINE)
KINDS = ("zip", "xlsx", "csv", "json", "jsonl", "feed", "mbox")
Source = bytes | IO[bytes]


def container_kind(source: Source, filename: str = "") -> str:
    """Tell what holds several listings: a word of KINDS; "" for what is one listing, or none.

    A table of one row, a list of one record or a feed of one item is simply one listing. Raises
    nothing: what is broken is told when it is read.
    """
    data = _head_or_all(source)
    if data.startswith(ARCHIVE):
        return _kind_of_archive(source)
    try:
        found = _parts(data)
    except UnreadableListing:
        return ""
    return found.kind if found and len(found.items) > 1 else ""


def count(source: Source, filename: str = "") -> int:
    """Tell how many listings a container holds; 1 for a single file, entries for an archive."""
    kind = container_kind(source, filename)
    if kind == "zip":
        return count_entries(_file(source))
    if not kind:
        return 1
    found = _parts(_bytes(source))
    return len(found.items) if found else 1


def split(source: Source, filename: str, limits: Limits) -> Iterator[Entry]:
    """Give the listings of a container in their order, refused ones with a reason.

    A container inside a ZIP is split as well, its entries named "jobs.csv/row-0002.json"; a ZIP
    inside a ZIP is refused. Raises UnreadableArchive: `too_many_entries`, `broken`, `empty`.
    """
    kind = container_kind(source, filename)
    if kind != "zip":
        yield from _split_flat(_bytes(source), limits)
        return
    count = 0
    for entry in read_archive(_file(source), limits):
        for part in _split_entry(entry, limits, limits.entries - count):
            count += 1
            yield part


def _split_entry(entry: Entry, limits: Limits, left: int) -> Iterator[Entry]:
    kind = "" if entry.refused else container_kind(entry.data, entry.name)
    if kind == "zip":
        yield Entry(entry.name, refused="nested")
    elif not kind:
        yield entry
    else:
        try:
            for part in _split_flat(entry.data, limits, max(left, 0)):
                yield Entry(f"{entry.name}/{part.name}", part.data, part.refused)
        except UnreadableArchive as error:
            refused = "too_many" if error.code == "too_many_entries" else "broken"
            yield Entry(entry.name, refused=refused)


def _split_flat(data: bytes, limits: Limits, most: int | None = None) -> Iterator[Entry]:
    try:
        found = _parts(data)
    except UnreadableListing as error:
        raise UnreadableArchive("broken", error.message) from error
    if found is None or not found.items:
        raise UnreadableArchive("empty")
    if len(found.items) > (limits.entries if most is None else most):
        raise UnreadableArchive("too_many_entries")
    for name, item in found.items:
        part = item if isinstance(item, bytes) else _json(item)
        if len(part) > limits.entry_bytes:
            yield Entry(name, refused="too_large")
        else:
            yield Entry(name, part)


@dataclass(frozen=True, slots=True)
class Parts:
    """The listings of a file that is no archive: a name, and a record or the bytes of a file."""

    kind: str
    items: list[tuple[str, Any]]


def _parts(data: bytes) -> Parts | None:
    """Find a file's listings; None for what is no container. Raises UnreadableListing."""
    if len(data) > LARGEST:
        return None
    if data.startswith(ARCHIVE):
        return (
            Parts("xlsx", _rows(workbooks.rows_of(data))) if workbooks.is_workbook(data) else None
        )
    if data.startswith(b"From ") and (mails := _mails(data)):
        return Parts("mbox", mails)
    try:
        text = decode(data).text
    except UnreadableText:
        return None
    return _of_json(text) or _of_feed(text) or _of_table(text)


def _of_json(text: str) -> Parts | None:
    if not JSON.match(text):
        return None
    try:
        found = finding.find_records(plain_json.parse(text))
    except plain_json.NotJson:
        return _of_lines(text)
    if found is None:
        return None
    records = [finding.wrapped(record, found) for record in found.records]
    return Parts("json", _numbered("job", records))


def _of_lines(text: str) -> Parts | None:
    try:
        records = plain_json.parse_lines(text)
    except plain_json.NotJson:
        return None
    found = finding.find_records(records)
    return Parts("jsonl", _numbered("job", found.records)) if found else None


def _of_feed(text: str) -> Parts | None:
    if not XML.match(text):
        return None
    try:
        document = plain_xml.parse(text)
    except plain_xml.NotXml:
        return None
    items = finding.items_of(document)
    files = [plain_xml.alone(document, parents, item) for parents, item in items]
    return Parts("feed", _numbered("item", files, "xml")) if items else None


def _of_table(text: str) -> Parts | None:
    return Parts("csv", _rows(tables.rows_of(text))) if tables.delimiter_of(text) else None


def _rows(rows: Iterator[tuple[int, dict[str, str]]]) -> list[tuple[str, Any]]:
    return [(f"row-{number:04d}.json", record) for number, record in rows]


def _numbered(word: str, items: list[Any], ending: str = "json") -> list[tuple[str, Any]]:
    return [(f"{word}-{number:04d}.{ending}", item) for number, item in enumerate(items, 1)]


def _mails(data: bytes) -> list[tuple[str, Any]]:
    starts = [found.span() for found in MAIL_STARTS.finditer(data)]
    ends = [*(start for start, _ in starts[1:]), len(data)]
    mails = [data[after:end] for (_, after), end in zip(starts, ends, strict=False)]
    return _numbered("mail", mails, "eml")


def _json(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "replace")


def _kind_of_archive(source: Source) -> str:
    data = _bytes(source) if isinstance(source, bytes) else None
    names = _names(source)
    if workbooks.WORKBOOK in names:
        try:
            found = _parts(data if data is not None else _bytes(source))
        except UnreadableListing:
            return ""
        return "xlsx" if found and len(found.items) > 1 else ""
    return "" if any(name in names for name in DOCUMENTS) else "zip"


def _names(source: Source) -> list[str]:
    try:
        if count_entries(_file(source)) > MOST_NAMES:
            return []
        with zipfile.ZipFile(_file(source)) as archive:
            return archive.namelist()
    except (UnreadableArchive, zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return []


def _file(source: Source) -> IO[bytes]:
    if isinstance(source, bytes):
        return io.BytesIO(source)
    source.seek(0)
    return source


def _bytes(source: Source) -> bytes:
    return source if isinstance(source, bytes) else _file(source).read(LARGEST + 1)


def _head_or_all(source: Source) -> bytes:
    """Read a file, but of an archive only its first bytes: it may be large."""
    if isinstance(source, bytes):
        return source
    head = _file(source).read(4)
    return head if head in ARCHIVE else head + source.read(LARGEST - 3)
