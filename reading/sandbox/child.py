"""The limited child: `python -m reading.sandbox.child`, one request after another on its pipes."""

import json
import resource
import sys
from datetime import date

from reading.archives import Limits
from reading.containers import container_kind, split
from reading.documents.extract import extract
from reading.documents.model import DocumentText
from reading.documents.render import render_pages
from reading.documents.sniffing import sniff
from reading.errors import Unreadable, UnreadableDocument
from reading.listings.reader import read_listing
from reading.mails import read_mail
from reading.resumes import read_resume
from reading.sandbox.frames import BrokenFrame, pack, unpack

MEMORY = 1024 * 1024 * 1024
SECONDS = 10
FILES = 32


def limit_once() -> None:
    """Bound memory and open files, and forbid writing files, for the child's whole life."""
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):  # macOS knows no limit of the address space
            continue


def limit_request() -> None:
    """Give the next request its own seconds of the processor on top of those used."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime) + 1
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (used + SECONDS, hard))


def work(header: dict, data: bytes) -> bytes:
    """Do one request and return the frame of its answer."""
    do = TASKS.get(header.get("task", ""), document)
    try:
        return do(header, data)
    except Unreadable as error:
        return pack({"problem": error.code, "message": error.message}, [])
    except (MemoryError, RecursionError):
        return pack({"problem": "too_large"}, [])
    except Exception:  # whatever a library makes of a damaged file
        return pack({"problem": "broken"}, [])


def listing(header: dict, data: bytes) -> bytes:
    """Read a job listing whole; the frame's one blob is its Reading as JSON."""
    found = read_listing(data, header.get("filename", ""))
    return pack({}, [json.dumps(found.to_dict()).encode()])


def resume(header: dict, data: bytes) -> bytes:
    """Read a résumé whole; the frame's one blob is its Resume as JSON."""
    day = date.fromisoformat(header["as_of"])
    found = read_resume(data, header.get("filename", ""), as_of=day)
    return pack({}, [json.dumps(found.to_dict()).encode()])


def mail(header: dict, data: bytes) -> bytes:
    """Read a mail; the frame's first blob is its ReadMail as JSON, the others its files."""
    found = read_mail(data)
    return pack({}, [json.dumps(found.to_dict()).encode(), *(f.data for f in found.attached)])


def parts(header: dict, data: bytes) -> bytes:
    """Tell of what kind a container is and give its entries; no kind for a single file."""
    name, limits = header.get("filename", ""), header.get("limits")
    kind = container_kind(data, name)
    entries = list(split(data, name, Limits(**limits))) if kind and limits else []
    answer = {"kind": kind, "names": [[entry.name, entry.refused] for entry in entries]}
    return pack(answer, [entry.data for entry in entries])


def document(header: dict, data: bytes) -> bytes:
    """Take a document's text and pictures of its pages."""
    kind = sniff(data, header.get("filename", ""))
    found, note = take_text(data, kind)
    images = render_pages(data, kind, max_pages=header["max_pages"], width=header["width"])
    sizes = [[image.width, image.height] for image in images]
    answer = {"kind": kind, "truncated": found.truncated, "sizes": sizes, "parts": len(found.pages)}
    answer["note"] = note
    texts = [found.text.encode(), *(page.encode() for page in found.pages)]
    return pack(answer, [*texts, *(image.content for image in images)])


def take_text(data: bytes, kind: str) -> tuple[DocumentText, str]:
    """Return the text and no note; for a scan no text and the note that says so."""
    try:
        return extract(data, kind), ""
    except UnreadableDocument as error:
        if error.code != "no_text":
            raise
        # Its pages can still be looked at.
        return DocumentText("", ()), error.code


TASKS = {"listing": listing, "mail": mail, "parts": parts, "resume": resume}


def main() -> None:
    """Serve until the pipe ends, as it does when the parent dies."""
    limit_once()
    source, target = sys.stdin.buffer, sys.stdout.buffer

    def read(size: int) -> bytes:
        data = source.read(size)
        if len(data) < size:
            raise BrokenFrame
        return data

    while True:
        try:
            header, blobs = unpack(read)
        except BrokenFrame:
            return
        limit_request()
        target.write(work(header, blobs[0]))
        target.flush()


if __name__ == "__main__":
    main()
