"""What a listing's bytes are: a Reading, a container of listings, or why they cannot be read."""

from dataclasses import dataclass
from time import perf_counter

from ats.foundation.files import private_files
from ats.foundation.sandbox import sandbox
from ats.foundation.time_limit import TooSlow, time_limit
from postings.models import Listing
from postings.problems import SENTENCES
from reading import listings as reader
from reading.errors import Unreadable
from reading.sandbox import needs_sandbox

READ_SECONDS = 20
# A longer text is parsed whole to find out whether it holds several listings.
LARGE = 1_000_000
# What of the files for the child may hold several: a workbook, an archive, a mailbox.
MANY = (b"PK", b"From ")


@dataclass(frozen=True)
class Outcome:
    """What reading came to: `reading`, `container` (its kind), or the problem that it met."""

    reading: reader.Reading | None = None
    container: str = ""
    problem_code: str = ""
    problem: str = ""
    duration_ms: int = 0


def read(listing: Listing) -> Outcome:
    """Read a listing's bytes; nothing is written."""
    return read_bytes(private_files.read(listing.file), listing.name, _may_hold_more(listing))


def read_bytes(content: bytes, name: str, may_hold_more: bool = False) -> Outcome:
    """Read bytes: in the limited child where a stranger's parser opens them, else by the clock."""
    started = perf_counter()
    in_child = needs_sandbox(content, name)
    try:
        kind = _container_kind(content, name, in_child) if may_hold_more else ""
        if kind:
            return Outcome(container=kind)
        found = _reading(content, name, in_child)
    except Unreadable as error:
        return Outcome(problem_code=error.code, problem=error.message)
    except TooSlow:
        return Outcome(problem_code="timeout", problem=SENTENCES["timeout"])
    return Outcome(found, duration_ms=round(1000 * (perf_counter() - started)))


def _reading(content: bytes, name: str, in_child: bool) -> reader.Reading:
    if in_child:
        return sandbox.read_listing(content, name)
    with time_limit(READ_SECONDS):
        return reader.read_listing(content, name)


def _container_kind(content: bytes, name: str, in_child: bool) -> str:
    if in_child and not content.startswith(MANY):
        return ""
    if in_child or len(content) > LARGE:
        return sandbox.container_kind(content, name)
    # Web processes open no container: the parsers come with the worker's first file.
    from reading.containers import container_kind

    with time_limit(READ_SECONDS):
        return container_kind(content, name)


def _may_hold_more(listing: Listing) -> bool:
    """Return whether it may be a container: not what came out of one, but for an archive.

    Nor one that was read before, as a single listing.
    """
    if listing.state == Listing.State.READ:
        return False
    return listing.container is None or listing.container.kind == "zip"
