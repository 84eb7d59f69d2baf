"""`manage.py up` runs the three processes together, for real, on the embedded default."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from ats.foundation import probe
from tests.processes import children_of, free_port, is_running, wait_until

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.processes,
    pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc"),
]


class Installation:
    """A checkout's own folder, environment and port, and the command that runs in it."""

    def __init__(self, folder: Path):
        self.port = free_port()
        self.lines: list[str] = []
        self.process: subprocess.Popen[str] | None = None
        self.environment = {
            "PATH": os.environ["PATH"],
            "ROLECALL_VAR": str(folder),
            "SECRET_KEY": secrets.token_urlsafe(50),
            "PUBLIC_URL": f"http://localhost:{self.port}",
            "LOG_LEVEL": "WARNING",
            "WEB_PROCESSES": "1",
            "WORKER_PROCESSES": "1",
        }

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "manage.py", *arguments]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def start(self) -> None:
        self.process = subprocess.Popen(
            self.command("up", f"--port={self.port}"),
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        threading.Thread(target=self.listen, daemon=True).start()
        wait_until(lambda: self.said("Rolecall is ready at"), seconds=30)

    def listen(self) -> None:
        for line in self.process.stdout:
            self.lines.append(line.strip())

    def said(self, words: str) -> bool:
        return any(words in line for line in self.lines)

    def status(self, path: str) -> int:
        return probe.status(f"http://127.0.0.1:{self.port}{path}", host="localhost")

    def running(self) -> dict[str, int]:
        """Return the pids of the direct children by what they run."""
        pids = {}
        for pid in (
            Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        ):
            arguments = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
            name = next(name for name in ("granian", "worker", "beat") if name in arguments)
            pids[name] = int(pid)
        return pids

    def end(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=20)


@pytest.fixture(scope="module")
def installation(tmp_path_factory):
    """A running installation, shared: each test leaves it running."""
    installation = Installation(tmp_path_factory.mktemp("var"))
    prepared = installation.run("prepare", "--no-static")
    assert prepared.returncode == 0, prepared.stderr
    yield installation
    installation.end()


@pytest.fixture
def running(installation):
    if not installation.process or installation.process.poll() is not None:
        installation.start()
    return installation


def test_up_serves_and_the_worker_is_heard_of(running):
    assert running.status("/healthz") == 200
    wait_until(lambda: running.status("/readyz") == 200, seconds=25)
    assert set(running.running()) == {"granian", "worker", "beat"}


def test_up_refuses_a_second_one_in_the_same_folder(running):
    second = running.run("up", f"--port={free_port()}")

    assert second.returncode == 1
    pid = running.process.pid
    assert f"Rolecall is running from this folder already, as process {pid}." in second.stderr


@pytest.mark.parametrize("name", ["granian", "worker", "beat"])
def test_up_starts_again_what_was_killed_and_says_so(running, name):
    pid = running.running()[name]
    below = children_of(pid)
    running.lines.clear()

    os.kill(pid, signal.SIGKILL)

    wait_until(lambda: running.said("was killed by signal 9; it starts again in 1 s."))
    wait_until(lambda: running.running().get(name, pid) != pid)
    wait_until(lambda: not any(map(is_running, below)))
    wait_until(lambda: running.status("/healthz") == 200, seconds=20)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_up_ends_everything_within_seconds(running, number):
    everyone = children_of(running.process.pid)
    assert len(everyone) >= 5
    began = time.monotonic()

    running.process.send_signal(number)
    running.process.wait(timeout=15)

    assert running.process.returncode == 0
    assert time.monotonic() - began < 8
    assert not any(map(is_running, everyone))


def test_up_leaves_nobody_behind_when_it_is_killed(running):
    everyone = children_of(running.process.pid)

    running.process.kill()
    running.process.wait()

    wait_until(lambda: not any(map(is_running, everyone)), seconds=12)


def test_up_refuses_a_port_that_is_taken(tmp_path):
    installation = Installation(tmp_path)
    with socket.socket() as other:
        other.bind(("127.0.0.1", installation.port))
        other.listen()

        refused = installation.run("up", f"--port={installation.port}")

    assert refused.returncode == 1
    assert refused.stderr.strip() == (
        f"CommandError: Port {installation.port} on 127.0.0.1 cannot be had "
        "(Address already in use). "
        f"Choose another with --port, such as --port {installation.port + 1}."
    )
