"""`bin/bench reading`: milliseconds of processor time for each listing, and hostile inputs."""

import os
import statistics
import time
from pathlib import Path

from ats.workspace.demo.listings import EARLIER, NOW, YESTERDAY
from reading.errors import Unreadable
from reading.listings import read_listing
from reading.sandbox import Sandbox
from tests.bench.documents import documents

ROUNDS = 20
HOSTILE = {
    "one line of 1 MB": b"word " * 200_000,
    "100,000 bullets": b"- a line of a list\n" * 100_000,
    "nested tables": b"<table><tr><td>" * 20_000,
    "open tags": b"<div><p><b>" * 60_000,
}
# Repeated without end, each of these has tempted a pattern to go back over it.
PIECES = (
    "a", " ", "\t", "1,000 ", "- item\n", " • x", "LI-", "About Acme ", "At Acme we ", "<p>",
    "â€", "Aa", "Berlin; ", "Location: x\n", "Requirements:\nPython\n", "3 years ", "Go, R, ",
    "'", "(", "... ", ".  ", "** ", "A.B-",
)  # fmt: skip


def main(_arguments: list[str]) -> int:
    times = [(name, milliseconds(data, name)) for name, data in listings()]
    every = sorted(ms for _name, ms in times)
    for name, ms in times:
        print(f"{name[:44]:46}{ms:8.2f} ms")
    print(f"{'median of ' + str(len(every)):46}{statistics.median(every):8.2f} ms")
    print(f"{'95 of 100':46}{every[int(0.95 * (len(every) - 1))]:8.2f} ms")
    print_documents()
    for name, data in HOSTILE.items():
        print(f"{name:46}{milliseconds(data, 'x.html', rounds=1):8.0f} ms")
    print("growth of the time when the text is four times as long (16 would be quadratic):")
    for piece in PIECES:
        print(f"  {piece!r:44}{growth(piece):8.1f}")
    return 0


def print_documents() -> None:
    """Time each kind of document in this process, and the limited child's start and answer."""
    for kind, files in documents().items():
        times = sorted(milliseconds(data, f"x.{kind}") for data in files)
        middle, most = statistics.median(times), times[-1]
        print(
            f"{kind + ', median and most of ' + str(len(times)):46}{middle:8.2f} ms{most:8.2f} ms"
        )
    sandbox = Sandbox()
    for state in ("cold", "warm"):
        begin = time.perf_counter()
        sandbox.read_listing(documents()["pdf"][0], "x.pdf")
        print(f"{'PDF in the child, ' + state:46}{(time.perf_counter() - begin) * 1000:8.2f} ms")
    sandbox.close()


def growth(piece: str) -> float:
    """Return how much longer 200 kB of `piece` take than 50 kB."""
    short, long = ((piece * (size // len(piece))).encode() for size in (50_000, 200_000))
    before = max(milliseconds(short, "x.txt", rounds=2), 1.0)
    return milliseconds(long, "x.txt", rounds=2) / before


def listings():
    """Yield names and bytes: the demo's own, and those of ROLECALL_SHARED that can be read."""
    yield from (file for file in EARLIER + YESTERDAY + NOW if file[1])
    folder = Path(os.environ.get("ROLECALL_SHARED", "nowhere")) / "listings"
    for path in sorted([*folder.glob("seeds/*.txt"), *folder.glob("dev/*")]):
        if path.suffix in (".txt", ".md", ".html"):
            yield path.name, path.read_bytes()


def milliseconds(data: bytes, name: str, rounds: int = ROUNDS) -> float:
    begin = time.process_time()
    for _ in range(rounds):
        try:
            read_listing(data, name)
        except Unreadable:
            continue
    return (time.process_time() - begin) * 1000 / rounds
