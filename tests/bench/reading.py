"""`bin/bench reading [--formats]`: start, time and memory of the reader; then the hostile files."""

import os
import resource
import statistics
import subprocess
import sys
import time
import timeit
from collections.abc import Iterator
from pathlib import Path

from reading.errors import Unreadable
from reading.listings.reader import read_listing
from reading.sandbox import Sandbox
from tests.bench import hostile
from tests.bench.corpus import ENDINGS, corpus

ROUNDS = 10
GOALS = {"text": 5, "html": 5, "markdown": 5, "pdf": 40}
"""milliseconds, of the median"""
LISTING = b"Night Baker\nHollow Oak\nLisbon\n\nRequirements\n- 3 years of Python\n"
START = f"""import time, resource
from reading.listings import read_listing
read_listing({LISTING!r}, "a.txt")
print(time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"""


def main(arguments: list[str]) -> int:
    print_start()
    print(f"\n{'ms a listing, by format':26}{'files':>6}{'median':>9}{'p95':>9}{'most':>9}  goal")
    plain: list[float] = []
    for kind, files in by_format().items():
        times = [milliseconds(data, name) for name, data in files]
        plain += times if kind.startswith(("text", "html", "markdown")) else []
        print_format(kind, times)
    print_format("text, HTML, Markdown", plain)
    print(f"\nmost memory of this process: {peak():.0f} MB")
    print_child()
    return 0 if "--formats" in arguments else hostile.main([])


def print_start() -> None:
    """Time a new process up to the end of its first listing; the best of five."""
    command = [sys.executable, "-c", START]
    found = [subprocess.run(command, capture_output=True, check=True).stdout for _ in range(5)]
    seconds, megabytes = min(tuple(map(float, one.split())) for one in found)
    print(f"start and first listing: {seconds:.2f} s of processor time (0.5), {megabytes:.0f} MB")
    # A core that others use as well is slower for us, too: this says by how much today.
    loop = timeit.timeit(number=10_000_000) * 100
    print(f"a pass of an empty loop: {loop:.0f} ns (about 8 on a core of one's own)")


def print_format(kind: str, times: list[float]) -> None:
    times.sort()
    middle, late = statistics.median(times), times[min(len(times) - 1, int(0.95 * len(times)))]
    goal = GOALS.get(kind.partition(",")[0])
    told = f"{goal:6}" if goal else ""
    print(f"{kind:26}{len(times):6}{middle:9.2f}{late:9.2f}{times[-1]:9.2f}{told}")


def print_child() -> None:
    """Time the limited child's start and its answer, by the clock."""
    sandbox = Sandbox()
    for state in ("cold", "warm"):
        begin = time.perf_counter()
        sandbox.read_listing(corpus()["pdf"][0][1], "x.pdf")
        taken = (time.perf_counter() - begin) * 1000
        print(f"PDF in the child, {state}: {taken:.0f} ms by the clock")
    sandbox.close()


def by_format() -> dict[str, list[tuple[str, bytes]]]:
    """Give our own files by format, and those of ROLECALL_SHARED beside them."""
    found = {f"{kind}, our own": files for kind, files in corpus().items()}
    for name, data in shared():
        kind = ENDINGS.get(Path(name).suffix, Path(name).suffix[1:])
        found.setdefault(f"{kind}, of others", []).append((name, data))
    return dict(sorted(found.items()))


def shared() -> Iterator[tuple[str, bytes]]:
    folder = Path(os.environ.get("ROLECALL_SHARED", "nowhere")) / "listings"
    for path in sorted([*folder.glob("seeds/*.txt"), *folder.glob("dev/*")]):
        if path.suffix != ".jsonl":
            yield path.name, path.read_bytes()


def milliseconds(data: bytes, name: str, rounds: int = ROUNDS) -> float:
    """Return the processor's time for a listing, the least of so many: others use the machine."""
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        try:
            read_listing(data, name)
        except Unreadable:
            continue
        times.append((time.process_time() - begin) * 1000)
    return min(times, default=0.0)


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
