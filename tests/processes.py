"""Real processes for tests: whether one runs, waiting for what must come, a free port."""

import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def is_running(pid: int) -> bool:
    """Tell whether the process is there and not merely waiting to be buried."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


def wait_until(happens: Callable[[], object], *, seconds: float = 60) -> None:
    """Return when `happens()` is true; AssertionError when it is not in time."""
    deadline = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def own_children(pid: int) -> list[int]:
    """Return the process's direct children (Linux)."""
    with suppress(OSError):
        return [
            int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        ]
    return []


def children_of(pid: int) -> list[int]:
    """Return all that descend from the process."""
    own = own_children(pid)
    return own + [below for child in own for below in children_of(child)]


def processor_seconds(pid: int) -> float:
    """Return what a process and its buried children have used of the processor (Linux)."""
    with suppress(OSError, IndexError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def command_of(pid: int) -> list[str]:
    """Return the arguments a process was started with, none when it is gone."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    return []
