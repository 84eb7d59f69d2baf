"""The worker's end: hands files to the limited child and gives up on it in time."""

import json
import os
import select
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import IO

from reading.archives import Entry, Limits
from reading.documents.model import DocumentText, PageImage
from reading.errors import UnreadableArchive, UnreadableDocument, UnreadableListing
from reading.listings.model import Reading
from reading.mails.model import ReadMail
from reading.resumes.model import Resume
from reading.sandbox.frames import BrokenFrame, pack, unpack

ROOT = Path(__file__).resolve().parents[2]
CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True)
class Child:
    """A running child and the ends of its pipes that are ours."""

    process: subprocess.Popen
    into: IO[bytes]
    out: IO[bytes]

    @property
    def pid(self) -> int:
        return self.process.pid


@dataclass(frozen=True, slots=True)
class Document:
    """What came out of one file: its kind as `sniff` names it, its text, pictures of pages.

    `note` is `no_text` for a scan: pictures of pages without words.
    """

    kind: str
    text: DocumentText
    images: tuple[PageImage, ...]
    note: str = ""


class Sandbox:
    """One kept child; safe for threads (one file at a time) and for forks (a child a process).

    `seconds` bounds one file by the clock, `files` how many a child reads before it is replaced.
    """

    def __init__(self, *, seconds: float = 15, files: int = 100):
        self.seconds, self.files = seconds, files
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._pid, self._done = 0, 0

    def read_document(
        self, data: bytes, filename: str = "", *, max_pages: int = 20, width: int = 1100
    ) -> Document:
        """Read a stranger's file; `max_pages` 0 makes no pictures.

        Raises UnreadableDocument with any code of reading.errors, `timeout` and `too_large`
        among them when the child had to be ended.
        """
        header = {"filename": filename, "max_pages": max_pages, "width": width}
        with self._lock:
            answer, blobs = self._ask(pack(header, [data]))
        if "problem" in answer:
            raise UnreadableDocument(answer["problem"], answer.get("message", ""))
        parts = answer["parts"]
        text, pages = blobs[0].decode(), tuple(b.decode() for b in blobs[1 : 1 + parts])
        images = tuple(
            PageImage(content, width, height)
            for content, (width, height) in zip(blobs[1 + parts :], answer["sizes"], strict=True)
        )
        found = DocumentText(text, pages, answer["truncated"])
        return Document(answer["kind"], found, images, answer["note"])

    def read_listing(self, data: bytes, filename: str = "") -> Reading:
        """Read a job listing as `reading.listings.read_listing` does, but in the child.

        Raises UnreadableListing with any code of reading.errors, `timeout` and `too_large`
        among them when the child had to be ended.
        """
        with self._lock:
            try:
                answer, blobs = self._ask(pack({"task": "listing", "filename": filename}, [data]))
            except UnreadableDocument as error:
                raise UnreadableListing(error.code, error.message) from error
        if "problem" in answer:
            raise UnreadableListing(answer["problem"], answer.get("message", ""))
        return Reading.from_dict(json.loads(blobs[0]))

    def read_resume(self, data: bytes, filename: str = "", *, as_of: date) -> Resume:
        """Read a résumé as `reading.resumes.read_resume` does, but in the child.

        Raises UnreadableDocument with any code of reading.errors, `timeout` and `too_large`
        among them when the child had to be ended.
        """
        header = {"task": "resume", "filename": filename, "as_of": as_of.isoformat()}
        with self._lock:
            answer, blobs = self._ask(pack(header, [data]))
        if "problem" in answer:
            raise UnreadableDocument(answer["problem"], answer.get("message", ""))
        return Resume.from_dict(json.loads(blobs[0]))

    def read_mail(self, data: bytes) -> ReadMail:
        """Read a mail as `reading.mails.read_mail` does, but in the child.

        Raises UnreadableDocument with any code of reading.errors, `timeout` and `too_large`
        among them when the child had to be ended.
        """
        with self._lock:
            answer, blobs = self._ask(pack({"task": "mail"}, [data]))
        if "problem" in answer:
            raise UnreadableDocument(answer["problem"], answer.get("message", ""))
        return ReadMail.from_dict(json.loads(blobs[0]), blobs[1:])

    def container_kind(self, data: bytes, filename: str = "") -> str:
        """Tell as `reading.containers` does, but in the child, what holds several listings.

        Raises UnreadableListing when the child had to be ended.
        """
        return self._parts(data, filename, None)[0]

    def split(self, data: bytes, filename: str, limits: Limits) -> list[Entry]:
        """Give a container's listings as `reading.containers.split` does, but in the child.

        Raises UnreadableArchive with its codes, `timeout` and `too_large` among them.
        """
        try:
            return self._parts(data, filename, limits)[1]
        except UnreadableListing as error:
            raise UnreadableArchive(error.code, error.message) from error

    def _parts(self, data: bytes, filename: str, limits: Limits | None) -> tuple[str, list[Entry]]:
        header = {"task": "parts", "filename": filename}
        frame = pack(header | {"limits": asdict(limits) if limits else None}, [data])
        with self._lock:
            try:
                answer, blobs = self._ask(frame)
            except UnreadableDocument as error:
                raise UnreadableListing(error.code, error.message) from error
        if "problem" in answer:
            raise UnreadableListing(answer["problem"], answer.get("message", ""))
        named = zip(answer["names"], blobs, strict=True)
        return answer["kind"], [Entry(name, blob, why) for (name, why), blob in named]

    def close(self) -> None:
        """End the child, if it is this process's own."""
        with self._lock:
            self._end()

    def _ask(self, frame: bytes) -> tuple[dict, list[bytes]]:
        child = self._ready()
        until = time.monotonic() + self.seconds
        try:
            _write(child, frame, until)
            answer = unpack(lambda size: _read(child, size, until))
        except (BrokenFrame, BrokenPipeError) as error:
            # Killed by a limit: of memory or of the processor's time.
            self._end()
            raise UnreadableDocument("too_large") from error
        except TimeoutError as error:
            self._end()
            raise UnreadableDocument("timeout") from error
        except BaseException:
            # A worker's own time limit: the answer still to come is not the next file's.
            self._end()
            raise
        self._done += 1
        if self._done >= self.files:
            self._end()
        return answer

    def _ready(self) -> Child:
        # After a fork the child is our parent's: leave it alone and start one of our own.
        if self._child is not None and self._child.process.poll() is not None:
            self._end()
        if self._pid != os.getpid() or self._child is None:
            self._child, self._pid, self._done = _start(), os.getpid(), 0
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None or self._pid != os.getpid():
            return
        child.process.kill()
        child.process.wait()
        for pipe in (child.into, child.out):
            with suppress(OSError):
                pipe.close()


def _start() -> Child:
    process = subprocess.Popen(
        [sys.executable, "-m", "reading.sandbox.child"],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        start_new_session=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    os.set_blocking(process.stdin.fileno(), False)
    return Child(process, process.stdin, process.stdout)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _write(child: Child, frame: bytes, until: float) -> None:
    view, pipe = memoryview(frame), child.into.fileno()
    while view:
        if not select.select([], [pipe], [], _left(until))[1]:
            raise TimeoutError
        with suppress(BlockingIOError):
            view = view[os.write(pipe, view[:CHUNK]) :]


def _read(child: Child, size: int, until: float) -> bytes:
    pieces, missing, pipe = [], size, child.out.fileno()
    while missing:
        if not select.select([pipe], [], [], _left(until))[0]:
            raise TimeoutError
        piece = os.read(pipe, min(missing, CHUNK))
        if not piece:
            raise BrokenFrame
        pieces.append(piece)
        missing -= len(piece)
    return b"".join(pieces)
