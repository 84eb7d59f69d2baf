"""`bin/bench fuzz --minutes N --seed S`: damaged listings of every format, read for so long.

Any bytes must give a Reading that survives JSON, with its spans inside the text, or a named
refusal; within seconds and within the memory that a limited child has. A finding is written to
--keep as a file that `bin/bench fuzz --again FILE` reads once more.
"""

import argparse
import os
import resource
import signal
import tempfile
import time
import traceback
from hashlib import sha256
from pathlib import Path
from random import Random

from reading.sandbox import Sandbox
from tests.bench.corpus import corpus, several
from tests.bench.fuzz_checks import TooSlow, check, check_in_child
from tests.bench.mutations import mutated

BATCH = 100
MEMORY = 2 * 1024**3
NAMES = (
    "",
    "x.txt",
    "x.html",
    "x.pdf",
    "x.eml",
    "../x.csv",
    "a\0b.docx",
    "\ud800.json",
    "x" * 5000,
)
SECONDS = 10
IN_CHILD = 25
"""one file in so many is read by the limited child as well"""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser("bin/bench fuzz")
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fuzz-findings")
    parser.add_argument("--again", type=Path)
    options = parser.parse_args(arguments)
    if options.again:
        check(options.again.read_bytes(), _name_of(options.again), b"")
        return 0
    options.keep.mkdir(parents=True, exist_ok=True)
    files = [file for group in corpus().values() for file in group] + several()
    until, done, seed = time.monotonic() + 60 * options.minutes, 0, options.seed * 1_000_000
    while time.monotonic() < until:
        done += _run_apart(files, seed, options.keep)
        seed += 1
    found = list(options.keep.glob("*.trace"))
    print(f"{done} files in {options.minutes:g} minutes, findings so far: {len(found)}")
    return bool(found)


def _run_apart(files: list[tuple[str, bytes]], seed: int, keep: Path) -> int:
    """Read a batch in a process of its own: what ends that process is a finding too."""
    current = keep / f"current-{os.getpid()}"
    child = os.fork()
    if child == 0:
        _bound()
        _run(files, Random(seed), current, keep)
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    if status:
        _keep(keep, current.read_bytes(), "died", f"the process ended with status {status}")
    current.unlink(missing_ok=True)
    return BATCH


def _bound() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGVTALRM, _too_slow)


def _too_slow(*_: object) -> None:
    raise TooSlow


def _run(files: list[tuple[str, bytes]], chance: Random, current: Path, keep: Path) -> None:
    sandbox, before = Sandbox(), b"Night Baker"
    for number in range(BATCH):
        (name, data), (_, other) = chance.choice(files), chance.choice(files)
        damaged = mutated(data, other, chance)
        name = name if chance.random() < 0.8 else chance.choice(NAMES)
        current.write_bytes(damaged)
        try:
            signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
            check(damaged, name, before)
            if number % IN_CHILD == 0:
                check_in_child(damaged, name, sandbox)
        except (Exception, TooSlow) as error:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            _keep(keep, damaged, Path(name).suffix[1:], "".join(traceback.format_exception(error)))
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        before = damaged
    sandbox.close()


def _keep(folder: Path, data: bytes, kind: str, trace: str) -> None:
    """Write a finding, once for each last line of its trace."""
    lines = [line for line in trace.splitlines() if line.lstrip().startswith("File ")]
    key = sha256("".join(lines[-2:]).encode()).hexdigest()[:10]
    if not (folder / f"{key}.trace").exists():
        (folder / f"{key}.{kind or 'none'}").write_bytes(data)
        (folder / f"{key}.trace").write_text(trace, "utf-8")
        print(f"finding {key}: {trace.strip().splitlines()[-1][:200]}", flush=True)


def _name_of(path: Path) -> str:
    return "" if path.suffix in (".none", ".died") else path.name
