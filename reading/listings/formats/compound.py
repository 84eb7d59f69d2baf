"""Compound files, the container of Outlook's messages: its streams by path ([MS-CFB])."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

LAST = 0xFFFFFFFA
"""numbers from here on are no sectors: free, end of chain, table"""
HEADER_TABLE, IN_HEADER = 0x4C, 109
ENTRY = 128
STORAGE, STREAM, ROOT = 1, 2, 5
MOST_ENTRIES = 20_000
MOST_SECTORS = 400_000
DEEPEST = 12


class BrokenCompound(ValueError):
    """A file whose tables lead nowhere, or in circles."""


class Entry(NamedTuple):
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class Compound:
    """An opened file; raises BrokenCompound wherever its tables are wrong."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            shift, mini_shift = struct.unpack_from("<HH", data, 0x1E)
            (first,) = struct.unpack_from("<I", data, 0x30)
            self._cutoff, mini_first = struct.unpack_from("<II", data, 0x38)
        except struct.error as error:
            raise BrokenCompound from error
        if shift not in (9, 12) or mini_shift > shift:
            raise BrokenCompound
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        self._table = self._read_table()
        self._mini_table = _numbers(self._chain(mini_first)) if mini_first < LAST else ()
        self._entries = list(_entries(self._chain(first)))
        if not self._entries or self._entries[0].kind != ROOT:
            raise BrokenCompound
        root = self._entries[0]
        self._mini = self._chain(root.start) if root.start < LAST else b""

    def streams(self) -> Iterator[tuple[str, Entry]]:
        """Give every stream with its path, "storage/stream"."""
        seen: set[int] = set()
        waiting = [(self._entries[0].child, "", 0)]
        while waiting:
            number, folder, depth = waiting.pop()
            if number >= len(self._entries) or number in seen or depth > DEEPEST:
                continue
            seen.add(number)
            entry = self._entries[number]
            waiting += [(entry.left, folder, depth), (entry.right, folder, depth)]
            if entry.kind == STREAM:
                yield folder + entry.name, entry
            elif entry.kind == STORAGE:
                waiting.append((entry.child, f"{folder}{entry.name}/", depth + 1))

    def read(self, entry: Entry) -> bytes:
        """Return a stream's bytes."""
        if entry.size < self._cutoff:
            return self._mini_chain(entry.start)[: entry.size]
        return self._chain(entry.start)[: entry.size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        if number >= LAST or start >= len(self._data):
            raise BrokenCompound
        return self._data[start : start + self._size]

    def _read_table(self) -> tuple[int, ...]:
        """Read which sector follows which: the list of the table's own sectors comes first."""
        sectors = list(_numbers(self._data[HEADER_TABLE : HEADER_TABLE + 4 * IN_HEADER]))
        (following,) = struct.unpack_from("<I", self._data, 0x44)
        seen: set[int] = set()
        while following < LAST and following not in seen:
            seen.add(following)
            *more, following = _numbers(self._sector(following))
            sectors += more
        return _numbers(b"".join(self._sector(number) for number in sectors if number < LAST))

    def _chain(self, number: int) -> bytes:
        return b"".join(self._sector(n) for n in _followed(number, self._table))

    def _mini_chain(self, number: int) -> bytes:
        size = self._mini_size
        places = _followed(number, self._mini_table)
        return b"".join(self._mini[n * size : (n + 1) * size] for n in places)


def _followed(number: int, table: tuple[int, ...]) -> Iterator[int]:
    for _ in range(MOST_SECTORS):
        if number >= LAST:
            return
        yield number
        if number >= len(table):
            raise BrokenCompound
        number = table[number]
    raise BrokenCompound


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])


def _entries(data: bytes) -> Iterator[Entry]:
    for at in range(0, min(len(data), MOST_ENTRIES * ENTRY) - ENTRY + 1, ENTRY):
        length, kind = struct.unpack_from("<HB", data, at + 64)
        left, right, child = struct.unpack_from("<III", data, at + 68)
        start, size = struct.unpack_from("<II", data, at + 116)
        name = data[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        yield Entry(name, kind, left, right, child, start, size)
