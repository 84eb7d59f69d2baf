"""Damage to files, drawn by chance: bytes, pieces of our own making, parts inside an archive."""

import base64
import io
import zipfile
import zlib
from random import Random

LONGEST = 200_000
PIECES = tuple(
    piece.encode("utf-8", "surrogatepass")
    for piece in (
        "\0", "\ufffd", "\ufeff", "\ud800", "\u202e", "\u200f", "\u2028", "\x0b", "\x1c", "\x85",
        "e\u0301" * 40, "\u0300" * 60, "\U0001f1e9\U0001f1ea", "工程师", "مهندس ", "ﬁ", "İ", "ß",
        "ǆ", "\u00ad", "â€™", "&amp;", "&#0;", "&#xD800;", "&#99999999;", "<![CDATA[", "]]>",
        "<!--", "-->", "<!DOCTYPE a [", "<table><tr><td>", "</", "<script>", "<li>", "<h1>",
        "<br/>", "<p hidden>", "{", "}", "[", "]", '"', "'", "\\u", "\\ud83d", ",", ";", "\t",
        ":", "|", "\r", "\n", "\n\n", "NaN", "Infinity", "1e30", "-1", "1e999", "9" * 400, "0",
        "null", "true", '{"a":' * 50, "[" * 50, "$1e30", "€ 1.234.567,89 - 9.999",
        "USD 1" + "0" * 30 + " per hour", "up to $", "December 31, 9999", "9999-12-31",
        "0000-00-00", "29 February 2025", "1970-01-01T00:00:00Z", "31.12.9999", "P9999Y",
        "3+ years of experience", "999999999999 years", "½ years", "٣ years", "²",
        "Requirements:", "•", "- ", "1. ", "# ", "---\n", "```", "> ", "Location: ", "Posted ",
        "Remote, MX", "Berlin; ", "Python or Java", "must have", "ideally", "(m/w/d)",
        "a@b.example", "https://x.example/" + "a" * 300, "+49 30 123456", "#LI-Remote",
        "From: a@x\n", "Content-Type: multipart/mixed; boundary=x\n\n--x\n", "=?utf-8?B?////?=",
        "charset=utf-7", "\\rtf1", "\\bin99999 ", "\\'", "\\u-32768 ", "\\cell\\row", "<w:tbl>",
        "</w:p>", "<text:list>", "stream\n", "endobj", "/Length 99999999", " 1e308 Tf ",
        "/Rotate 90", "PK\x01\x02", "PK\x05\x06",
    )
)  # fmt: skip


def mutated(data: bytes, other: bytes, chance: Random) -> bytes:
    """Damage a file in one to eight places; an archive mostly inside one of its parts."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        data = _inside_archive(data, other, chance)
        if chance.random() < 0.8:
            return data
    elif b"/FlateDecode" in data and chance.random() < 0.7:
        return _inside_streams(data, other, chance)
    elif chance.random() < 0.05:
        data = data.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        data = chance.choice(CHANGES)(data, other, chance)
    return data[:LONGEST]


ENCODINGS = ("utf-16", "utf-16-be", "utf-32", "cp1252", "latin-1", "utf-7", "cp037", "utf-8-sig")


def _place(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.choice((0, 1, 2, 8, 40, 400)))


def _flip(data: bytes, other: bytes, chance: Random) -> bytes:
    start, _ = _place(data, chance)
    return data[:start] + bytes([chance.randrange(256)]) + data[start + 1 :]


def _put(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance)
    pieces = b"".join(chance.choices(PIECES, k=chance.choice((1, 1, 1, 2, 5))))
    return data[:start] + pieces + data[chance.choice((start, end)) :]


def _lose(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _repeat(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[start:end] * chance.choice((2, 3, 20, 200)) + data[end:]


def _swap_lines(data: bytes, other: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n")
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return chance.choice(
        (b"\n", b"\r\n", b" ", b"\n\n") if chance.random() < 0.1 else (b"\n",)
    ).join(lines)


def _splice(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _place(other, chance)
    at, _ = _place(data, chance)
    return data[:at] + other[start : end + 300] + data[at:]


def _cut(data: bytes, other: bytes, chance: Random) -> bytes:
    return data[: _place(data, chance)[0]]


CHANGES = (_flip, _flip, _put, _put, _put, _lose, _repeat, _swap_lines, _splice, _cut)


def _inside_archive(data: bytes, other: bytes, chance: Random) -> bytes:
    """Damage one part of a ZIP and pack it again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, zlib.error, EOFError):
        return data
    if not parts:
        return data
    name = chance.choice(sorted(parts))
    parts[name] = chance.choice(CHANGES)(parts[name], other, chance)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return target.getvalue()


def _inside_streams(data: bytes, other: bytes, chance: Random) -> bytes:
    """Damage one unpacked stream of a PDF and pack it again; readers mend lengths and tables."""
    pieces = data.split(b"stream\n")
    places = [at for at, piece in enumerate(pieces) if piece.endswith(b"end") and at]
    if not places:
        return data
    at = chance.choice(places)
    try:
        plain = zlib.decompress(base64.a85decode(b"<~" + pieces[at][:-3].strip(), adobe=True))
    except (zlib.error, ValueError):
        return data
    packed = zlib.compress(chance.choice(CHANGES)(plain, other, chance))
    pieces[at] = base64.a85encode(packed, adobe=True)[2:] + b"\nend"
    return b"stream\n".join(pieces)
