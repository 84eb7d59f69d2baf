"""`bin/bench resumes`: milliseconds a résumé by format, and the most memory."""

import statistics
import time
from datetime import date
from pathlib import Path

from reading.errors import Unreadable
from reading.resumes.reader import read_resume
from reading.sandbox import Sandbox
from tests.bench.reading import peak

FIXTURES = Path(__file__).parents[1] / "reading" / "resumes" / "fixtures" / "seen"
ROUNDS = 10
DAY = date(2026, 11, 1)
GOALS = {"txt": 10, "docx": 10, "odt": 10, "rtf": 10, "html": 10, "json": 10, "pdf": 60}
"""milliseconds, of the median"""


PIECES = (
    "2019 – ", "a.", "A B ", "Jan ", "x@", "(", "1 ", "/", "www.a", ", ", " | ", "- ", "01.2019-",
    "Anna ", "BSc in ",
    "English ", "seit ", "●", "Skills: ", "Experience\n", "2019 | ", "1234-", "A\n",
)  # fmt: skip
MOST_GROWTH, FEWEST_MS = 6, 20


def main(arguments: list[str]) -> int:
    """Print a line a format; files named after the command are measured instead of our own."""
    paths = [Path(name) for name in arguments] or sorted(FIXTURES.iterdir())
    print(f"{'ms a résumé, by format':26}{'files':>6}{'median':>9}{'p95':>9}{'most':>9}  goal")
    by_kind: dict[str, list[float]] = {}
    for path in paths:
        data = path.read_bytes()
        by_kind.setdefault(path.suffix[1:], []).append(milliseconds(data, path.name))
    for kind, times in sorted(by_kind.items()):
        times.sort()
        middle, late = statistics.median(times), times[min(len(times) - 1, int(0.95 * len(times)))]
        goal = GOALS.get(kind, "")
        print(f"{kind:26}{len(times):6}{middle:9.2f}{late:9.2f}{times[-1]:9.2f}{goal:>6}")
    print(f"\nmost memory of this process: {peak():.0f} MB")
    print_child(next((path for path in paths if path.suffix == ".pdf"), paths[0]))
    print_growth()
    return 0


def print_growth() -> None:
    """Read texts made to exhaust: twice the text must not take much more than twice the time."""
    print(f"\n{'ms of processor time at':26}{'80 kB':>9}{'160 kB':>9}{'320 kB':>9}")
    for piece in PIECES:
        sizes = (80_000, 160_000, 320_000)
        data = [("Experience\n" + piece * (size // len(piece))).encode() for size in sizes]
        times = [milliseconds(text, "a.txt", rounds=2) for text in data]
        mark = "  !" if times[-1] > MOST_GROWTH * max(times[0], FEWEST_MS) else ""
        print(f"{piece!r:26}" + "".join(f"{taken:9.0f}" for taken in times) + mark)


def milliseconds(data: bytes, name: str, *, rounds: int = ROUNDS) -> float:
    """Return the processor's time for a résumé, the least of some: others use the machine."""
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        try:
            read_resume(data, name, as_of=DAY)
        except Unreadable:
            continue
        times.append((time.process_time() - begin) * 1000)
    return min(times, default=0.0)


def print_child(path: Path) -> None:
    """Time the limited child's start and its answer, by the clock."""
    sandbox = Sandbox()
    for state in ("cold", "warm"):
        begin = time.perf_counter()
        sandbox.read_resume(path.read_bytes(), path.name, as_of=DAY)
        taken = (time.perf_counter() - begin) * 1000
        print(f"{path.suffix[1:]} in the child, {state}: {taken:.0f} ms by the clock")
    sandbox.close()
