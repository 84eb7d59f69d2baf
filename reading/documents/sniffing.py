"""What a file is, by its bytes; its name only decides between kinds of text."""

import io
import re
import struct
import zipfile
import zlib

from reading.errors import UnreadableDocument, UnreadableText
from reading.text.decoding import decode

PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"#!")
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Readers find the header within the first kilobyte; mail gateways put bytes before it.
PDF_HEADER_WITHIN = 1024
SAMPLE = 256 * 1024
DOCX_BODY = re.compile(r"word/document\d{0,3}\.xml$")  # Word on the web counts
# What zipfile makes of an archive whose tables lie.
TORN = (
    zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, KeyError,
    OverflowError, struct.error, zlib.error,
)  # fmt: skip


def sniff(data: bytes, filename: str = "") -> str:
    """Return `pdf`, `docx`, `odt`, `rtf`, `html`, `txt` or `zip`.

    Raises UnreadableDocument: `empty`, `program`, `picture`, `encrypted`, `wrong_type`, `broken`.
    """
    if not data.strip():
        raise UnreadableDocument("empty")
    if b"%PDF-" in data[:PDF_HEADER_WITHIN]:
        return "pdf"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    _refuse_known(data)
    return _kind_of_text(data, filename)


def _kind_of_zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if any(DOCX_BODY.match(name) for name in names):
                return "docx"
            if "content.xml" in names and "mimetype" in names:
                kind = archive.open("mimetype").read(100)
                return "odt" if kind.endswith(b"opendocument.text") else _wrong()
    except TORN as error:
        raise UnreadableDocument("broken") from error
    return "zip"


def _wrong() -> str:
    raise UnreadableDocument("wrong_type")


def _refuse_known(data: bytes) -> None:
    if data.startswith(PROGRAMS):
        raise UnreadableDocument("program")
    if data.startswith(PICTURES):
        raise UnreadableDocument("picture")
    if data.startswith(OLE):
        # An old Word file, or a new one inside the envelope of a password.
        is_locked = "EncryptedPackage".encode("utf-16-le") in data
        raise UnreadableDocument("encrypted" if is_locked else "wrong_type")


def _kind_of_text(data: bytes, filename: str) -> str:
    try:
        text = decode(data[:SAMPLE]).text
    except UnreadableText as error:
        raise UnreadableDocument("wrong_type" if error.code == "binary" else error.code) from error
    start = text[:2000].lstrip().lower()
    if start.startswith(("<!doctype html", "<html")) or filename.lower().endswith(
        (".html", ".htm")
    ):
        return "html"
    return "txt"
