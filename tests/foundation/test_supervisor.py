"""The supervisor keeps children running, says what happened, and leaves none behind."""

import os
import signal
import subprocess
import sys
import time

import pytest

from ats.foundation.supervisor import (
    CHILD,
    LONGEST_PAUSE_SECONDS,
    STOPPING,
    Child,
    Supervisor,
)
from tests.processes import is_running, wait_until

pytestmark = pytest.mark.processes
# Modules of the standard library that end at once, or do not.
QUICK, LASTING = ["this"], ["http.server", "--bind=127.0.0.1", "0"]


@pytest.fixture
def said():
    return []


@pytest.fixture
def supervisor(said, tmp_path):
    """A supervisor of a lasting child; whatever happens, neither it nor its signals stay."""
    handlers = {number: signal.getsignal(number) for number in STOPPING}
    supervisor = Supervisor([Child("server", LASTING)], tmp_path, said.append)
    yield supervisor
    supervisor.end_all()
    for number, handler in handlers.items():
        signal.signal(number, handler)


def start(supervisor: Supervisor) -> int:
    child = supervisor.children[0]
    child.start(supervisor.folder)
    wait_until(lambda: is_running(child.process.pid))
    return child.process.pid


def test_child_that_was_killed_is_started_again_and_told_of(supervisor, said):
    pid = start(supervisor)
    child = supervisor.children[0]

    os.kill(pid, signal.SIGKILL)
    child.process.wait()
    supervisor.look_after(child)
    assert said == ["The server was killed by signal 9; it starts again in 1 s."]
    wait_until(lambda: supervisor.look_after(child) or child.process)

    assert child.process.pid != pid
    assert len(said) == 1


def test_child_that_keeps_ending_waits_longer_each_time(tmp_path, said):
    child = Child("clock", QUICK)
    supervisor = Supervisor([child], tmp_path, said.append)

    for _ in range(7):
        child.process = subprocess.Popen([sys.executable, "-c", ""])
        child.started_at = time.monotonic()
        child.process.wait()
        supervisor.look_after(child)

    pauses = [int(line.split()[-2]) for line in said]
    assert pauses == [1, 2, 4, 8, 16, LONGEST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS]


def test_child_that_ran_for_long_is_started_again_soon(tmp_path, said):
    child = Child("clock", QUICK, pause=16)
    child.process = subprocess.Popen([sys.executable, "-c", "raise SystemExit(3)"])
    child.process.wait()
    child.started_at = time.monotonic() - 3600

    Supervisor([child], tmp_path, said.append).look_after(child)

    assert said == ["The clock ended with code 3; it starts again in 1 s."]


def test_end_forces_a_child_that_does_not_listen(tmp_path):
    stubborn = tmp_path / "stubborn.py"
    stubborn.write_text(
        "import pathlib, signal, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "pathlib.Path('deaf').touch()\n"
        "time.sleep(60)\n"
    )
    child = Child("stubborn", ["stubborn"])
    child.start(tmp_path)
    wait_until((tmp_path / "deaf").exists)

    child.ask_to_end()
    child.end(patience=0.3)

    assert child.process.returncode == -signal.SIGKILL


def test_run_ends_all_children_when_it_is_told_to_stop(supervisor):
    pids = []

    def look_and_stop():
        pids.append(supervisor.children[0].process.pid)
        supervisor.stop()

    supervisor.run(each_round=look_and_stop)

    assert not is_running(pids[0])


def test_child_ends_when_its_supervisor_is_killed(tmp_path):
    program = (
        "import os, subprocess, sys, time\n"
        f"child = [sys.executable, '-P', {str(CHILD)!r}, str(os.getpid()), *{LASTING!r}]\n"
        "print(subprocess.Popen(child, start_new_session=True).pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    between = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=tmp_path,
        text=True,
    )
    pid = int(between.stdout.readline())
    assert is_running(pid)

    between.kill()
    between.communicate()

    wait_until(lambda: not is_running(pid))
