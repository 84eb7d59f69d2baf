"""The care that every ZIP of a stranger gets, and XML without entities."""

import io
import lzma
import zipfile

from lxml import etree

from reading.documents.sniffing import TORN
from reading.errors import UnreadableDocument

MOST_UNPACKED = 50 * 1024 * 1024
MOST_ENTRIES = 2000
DOCTYPE = b"<!DOCTYPE"


def checked(data: bytes) -> zipfile.ZipFile:
    """Open a ZIP whose declared sizes are sane; UnreadableDocument `broken`, `too_large`, …"""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except TORN as error:
        raise UnreadableDocument("broken") from error
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES or sum(e.file_size for e in entries) > MOST_UNPACKED:
        raise UnreadableDocument("too_large")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableDocument("encrypted")
    return archive


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return one entry's bytes, never more than it declared."""
    try:
        entry = archive.getinfo(name)
        with archive.open(entry) as file:
            content = file.read(entry.file_size + 1)
    except (*TORN, lzma.LZMAError) as error:
        raise UnreadableDocument("broken") from error
    if len(content) > entry.file_size:
        raise UnreadableDocument("too_large")
    return content


def parse_xml(content: bytes) -> etree._Element:
    """Parse XML that may hold no document type, so no entity of any kind."""
    if DOCTYPE in content.replace(b"\0", b"")[:4096].upper():
        raise UnreadableDocument("broken")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocument("broken") from error
    if root.getroottree().docinfo.internalDTD is not None:  # behind spaces or in another encoding
        raise UnreadableDocument("broken")
    return root
