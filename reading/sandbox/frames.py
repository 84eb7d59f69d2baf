"""What goes through the pipe: a JSON header and raw blobs, each with its length before it."""

import json
import struct
from collections.abc import Callable

LENGTH = struct.Struct(">I")
MOST = 256 * 1024 * 1024


class BrokenFrame(Exception):
    """The other end stopped in the middle, or speaks another language."""


def pack(header: dict, blobs: list[bytes]) -> bytes:
    """Return a frame; `header` gains `blobs`, the lengths of what follows it."""
    head = json.dumps({**header, "blobs": [len(blob) for blob in blobs]}).encode()
    return b"".join([LENGTH.pack(len(head)), head, *blobs])


def unpack(read: Callable[[int], bytes]) -> tuple[dict, list[bytes]]:
    """Read one frame by `read(n)`, which answers exactly n bytes or raises BrokenFrame."""
    size = LENGTH.unpack(read(LENGTH.size))[0]
    if size > MOST:
        raise BrokenFrame
    try:
        header = json.loads(read(size))
        lengths = [int(n) for n in header.pop("blobs")]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BrokenFrame from error
    if sum(lengths) > MOST or any(n < 0 for n in lengths):
        raise BrokenFrame
    return header, [read(n) for n in lengths]
