"""Bytes to text: byte order marks, UTF-8, UTF-16, Windows-1252; what is binary is refused."""

import codecs
import re
from dataclasses import dataclass

from reading.errors import UnreadableText

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(
    rb"""charset\s{0,3}=\s{0,3}["']?\s{0,3}([A-Za-z0-9_-]{3,20})""", re.IGNORECASE
)
SINGLE_BYTE = {"iso-8859-1": "cp1252", "latin1": "cp1252", "windows-1252": "cp1252"}
SINGLE_BYTE |= {
    name: name for name in ("iso-8859-2", "iso-8859-15", "windows-1250", "windows-1251")
}
CONTROLS = bytes((*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)))
CONTROL = re.compile(f"[{re.escape(CONTROLS.decode())}]")
MOST_CONTROLS = 0.002


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    encoding: str
    is_exact: bool = True
    """False when some bytes had no meaning and stand as U+FFFD."""


def decode(data: bytes) -> Decoded:
    """Decode text of an unknown encoding.

    Raises UnreadableText: `empty` for no bytes at all, `binary` for what is no text.
    """
    if not data.strip():
        raise UnreadableText("empty")
    decoded = _by_mark(data) or _without_mark(data)
    controls = _controls_in(decoded.text)
    if "\0" in decoded.text or controls > 8 + MOST_CONTROLS * len(decoded.text):
        raise UnreadableText("binary")
    if not decoded.text.strip():
        raise UnreadableText("empty")
    text = CONTROL.sub(" ", decoded.text) if controls else decoded.text
    return Decoded(text, decoded.encoding, decoded.is_exact)


def _controls_in(text: str) -> int:
    """Count them among bytes, which is several times as fast: in UTF-8 each is one byte."""
    data = text.encode("utf-8", "surrogatepass")
    return len(data) - len(data.translate(None, CONTROLS))


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _lossy(data[len(mark) :], encoding)
    return None


def _without_mark(data: bytes) -> Decoded:
    if b"\0" in data:
        return _lossy(data, _wide_encoding(data))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _broken_utf8(data, error)


def _wide_encoding(data: bytes) -> str:
    """Tell UTF-16 without a mark from binary: in text every other byte is almost always NUL."""
    sample = data[:4000]
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    raise UnreadableText("binary")


def _broken_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded:
    # A file cut off inside a character is UTF-8 all the same.
    if error.start >= len(data) - 3 and error.start > 0:
        return Decoded(data[: error.start].decode("utf-8"), "utf-8", is_exact=False)
    found = DECLARED.search(data[:2048])
    declared = SINGLE_BYTE.get(found.group(1).decode("ascii").lower()) if found else None
    lossy = _lossy(data, "utf-8")
    # Real multi-byte characters beside a few bad bytes: UTF-8 that was damaged on the way.
    foreign = sum(1 for character in lossy.text[:200_000] if character > "\x7f")
    lost = lossy.text[:200_000].count("\ufffd")
    if not declared and foreign > 3 * lost:
        return lossy
    return _lossy(data, declared or "cp1252")


def _lossy(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    return Decoded(text, encoding, is_exact="\ufffd" not in text)
