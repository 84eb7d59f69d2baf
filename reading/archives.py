"""Archives of listings: opened entry by entry within limits, nothing ever written to a path.

What is refused is told entry by entry with a reason; only what is wrong with the whole archive
raises.
"""

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import IO

from reading.errors import UnreadableArchive

END = b"PK\x05\x06"
LISTED = b"PK\x01\x02"
LARGE, LARGE_SIZE = b"PK\x06\x07", 20
END_RECORD = struct.Struct("<4s4H2LH")
LONGEST_COMMENT = 0xFFFF
NESTED = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".7z", ".rar", ".jar")
CHUNK = 256 * 1024

REASONS = {
    "outside": "Its name leads out of the archive.",
    "link": "It is a link, not a file.",
    "encrypted": "It is locked with a password.",
    "nested": "It is an archive inside the archive. Send it on its own.",
    "too_large": "It is larger than a listing can be.",
    "bomb": "It unpacks to far more than it should.",
    "broken": "It is damaged.",
    "too_many": "It holds more listings than can be taken at once.",
    "archive_full": "The archive unpacks to more than can be taken.",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes unpacked at most in all and for one entry; entries; unpacked bytes for one packed."""

    entries: int
    unpacked_bytes: int
    entry_bytes: int
    ratio: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive: its bytes, or the key of REASONS why they are not taken.

    `name` is a clean relative path; two entries may bear the same.
    """

    name: str
    data: bytes = b""
    refused: str = ""

    @property
    def reason(self) -> str:
        return REASONS[self.refused] if self.refused else ""


def read_archive(file: IO[bytes], limits: Limits, *, skip: int = 0) -> Iterator[Entry]:
    """Yield the files of a ZIP in their order, refused ones with a reason.

    The first `skip` were yielded before: they count for the limits and are not unpacked. Folders and what operating systems leave behind are passed over. Raises UnreadableArchive:
    `too_many_entries` before anything is read, `broken`, or `empty`.
    """
    if count_entries(file) > limits.entries:
        raise UnreadableArchive("too_many_entries")
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableArchive("broken") from error
    with archive:
        infos = [info for info in archive.infolist() if not _is_litter(info)]
        if len(infos) > limits.entries:
            raise UnreadableArchive("too_many_entries")
        if not infos:
            raise UnreadableArchive("empty")
        left = limits.unpacked_bytes
        for number, info in enumerate(infos):
            if number < skip:
                left -= 0 if _refusal(info, limits, left) else info.file_size
                continue
            entry = _read(archive, info, limits, left)
            left -= len(entry.data)
            yield entry


def count_entries(file: IO[bytes]) -> int:
    """Return how many entries an archive declares or lists, whichever is more.

    Nothing is unpacked: a list of 100,000 names would cost seconds and memory before the first
    is looked at, whatever number stands above it.
    """
    size = file.seek(0, 2)
    file.seek(max(0, size - LONGEST_COMMENT - END_RECORD.size))
    tail = file.read()
    place = tail.rfind(END)
    file.seek(0)
    if place < 0 or len(tail) - place < END_RECORD.size:
        raise UnreadableArchive("broken")
    if tail.startswith(LARGE, max(0, place - LARGE_SIZE)):  # a second record, of huge archives
        raise UnreadableArchive("too_many_entries")
    declared, length = END_RECORD.unpack_from(tail, place)[4:6]
    end = size - len(tail) + place
    return max(declared, _count_listed(file, max(0, end - length), end))


def _count_listed(file: IO[bytes], start: int, end: int) -> int:
    file.seek(start)
    count, kept = 0, b""
    while start < end and (piece := file.read(min(CHUNK, end - start))):
        start += len(piece)
        piece = kept + piece
        count += piece.count(LISTED)
        kept = piece[-len(LISTED) + 1 :]
    file.seek(0)
    return count


def _is_litter(info: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    if info.is_dir() or not parts:
        return True
    return "__MACOSX" in parts or parts[-1] in (".DS_Store", "Thumbs.db", "desktop.ini")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits, left: int) -> Entry:
    name, refused = clean_name(info.filename), _refusal(info, limits, left)
    if refused:
        return Entry(name, refused=refused)
    try:
        return Entry(name, _unpack(archive, info, min(info.file_size, limits.entry_bytes)))
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError):
        return Entry(name, refused="broken")
    except NotImplementedError:
        return Entry(name, refused="broken")
    except OverflowError:
        return Entry(name, refused="bomb")


def _refusal(info: zipfile.ZipInfo, limits: Limits, left: int) -> str:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return "outside"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "link"
    if info.flag_bits & 1:
        return "encrypted"
    if path.name.lower().endswith(NESTED):
        return "nested"
    if info.file_size > limits.ratio * max(info.compress_size, 1) and info.file_size > CHUNK:
        return "bomb"
    if info.file_size > limits.entry_bytes:
        return "too_large"
    return "archive_full" if info.file_size > left else ""


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """Return the entry's bytes; OverflowError for one that is more than it declared."""
    pieces, size = [], 0
    with archive.open(info) as source:
        while piece := source.read(CHUNK):
            size += len(piece)
            if size > most:
                raise OverflowError
            pieces.append(piece)
    return b"".join(pieces)


def clean_name(name: str) -> str:
    """Return a name to show: a relative path without controls, at most 200 characters."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    kept = [part for part in parts if part not in ("/", "..", ".")]
    shown = "".join(c if c.isprintable() else " " for c in "/".join(kept)).strip()
    return shown[-200:] or "unnamed"
