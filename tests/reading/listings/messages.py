"""Outlook messages made by hand: a compound file with the streams that a test names."""

import struct

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Streams = dict[str, str | bytes]


def message(streams: Streams, storages: dict[str, Streams] | None = None) -> bytes:
    """Make a message; every stream is kept in whole sectors, as large ones are."""
    entries = [_entry("Root Entry", 5, child=1)]
    bodies: list[bytes] = []
    siblings = [(name, value) for name, value in streams.items()]
    _add_streams(entries, bodies, siblings, has_more=bool(storages))
    for name, inner in (storages or {}).items():
        number = len(entries)
        entries.append(_entry(name, 1, child=number + 1))
        _add_streams(entries, bodies, list(inner.items()), has_more=False)
    return _file(entries, bodies)


def _add_streams(entries, bodies, streams, *, has_more):
    for place, (name, value) in enumerate(streams):
        data = value.encode("utf-16-le") if isinstance(value, str) else value
        is_last = place == len(streams) - 1 and not has_more
        following = FREE if is_last else len(entries) + 1
        entries.append([f"__substg1.0_{name}", 2, following, FREE, len(bodies), len(data)])
        bodies.append(data)


def _entry(name, kind, child):
    return [name, kind, FREE, child, None, 0]


def _file(entries, bodies):
    """Lay header, table, folder and streams out; small streams are padded to large ones."""
    folder_sectors = -(-len(entries) * 128 // SECTOR)
    table = [TABLE, *_chain(1, folder_sectors)]
    starts = []
    for body in bodies:
        starts.append(len(table))
        table += _chain(len(table), -(-max(len(body), CUTOFF) // SECTOR))
    table += [FREE] * (-len(table) % (SECTOR // 4))
    assert len(table) == SECTOR // 4, "one sector of table is enough for a test"
    folder = b"".join(_packed(entry, starts) for entry in entries).ljust(
        folder_sectors * SECTOR, b"\0"
    )
    streams = b"".join(
        body.ljust(-(-max(len(body), CUTOFF) // SECTOR) * SECTOR, b"\0") for body in bodies
    )
    return _header() + struct.pack(f"<{len(table)}I", *table) + folder + streams


def _chain(start, count):
    return [*range(start + 1, start + count), END]


def _packed(entry, starts):
    name, kind, right, child, body, size = entry
    start = END if body is None else starts[body]
    raw = name.encode("utf-16-le")
    head = raw.ljust(64, b"\0") + struct.pack("<HBB3I", len(raw) + 2, kind, 1, FREE, right, child)
    return head.ljust(116, b"\0") + struct.pack("<IQ", start, max(size, CUTOFF) if kind == 2 else 0)


def _header():
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<5H", 62, 3, 0xFFFE, 9, 6)
    head = head.ljust(0x2C, b"\0") + struct.pack("<7I", 1, 1, 0, CUTOFF, END, 0, END)
    return (head + struct.pack("<2I", 0, 0)).ljust(SECTOR, b"\xff")
