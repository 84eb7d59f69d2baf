"""`manage.py up` runs the three processes together, for real, on the embedded default."""

import os
import secrets
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from ats.foundation import probe
from tests.processes import (
    children_of,
    command_of,
    free_port,
    is_running,
    own_children,
    wait_until,
)

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.processes,
    pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc"),
]


class Installation:
    """A checkout's own folder, environment and port, and the command that runs in it."""

    def __init__(self, folder: Path):
        self.port = free_port()
        self.log = folder / "up.log"
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
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                self.command("up", f"--port={self.port}"),
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=subprocess.STDOUT,
                text=True,
            )
        wait_until(lambda: self.has_said("Rolecall is ready at"))

    def has_said(self, words: str, *, times: int = 1) -> bool:
        return self.log.read_text().count(words) >= times

    def status(self, path: str) -> int:
        return probe.status(f"http://127.0.0.1:{self.port}{path}", host="localhost")

    def running(self) -> dict[str, int]:
        """Return the pids of the direct children by what they run."""
        commands = {pid: command_of(pid) for pid in own_children(self.process.pid)}
        return {
            name: pid
            for pid, arguments in commands.items()
            for name in ("ats.serve", "worker", "beat")
            if name in arguments
        }

    def end(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=60)


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
    wait_until(lambda: running.status("/readyz") == 200)
    assert set(running.running()) == {"ats.serve", "worker", "beat"}


def test_up_refuses_a_second_one_in_the_same_folder(running):
    second = running.run("up", f"--port={free_port()}")

    assert second.returncode == 1
    pid = running.process.pid
    assert f"Rolecall is running from this folder already, as process {pid}." in second.stderr


@pytest.mark.parametrize(
    ("name", "said"), [("ats.serve", "web server"), ("worker", "worker"), ("beat", "beat")]
)
def test_up_starts_again_what_was_killed_and_says_so(running, name, said):
    pid = running.running()[name]
    below = children_of(pid)
    words = f"The {said} was killed by signal 9; it starts again in 1 s."
    assert not running.has_said(words)

    os.kill(pid, signal.SIGKILL)

    wait_until(lambda: running.has_said(words))
    wait_until(lambda: running.running().get(name, pid) != pid)
    wait_until(lambda: not any(map(is_running, below)))
    wait_until(lambda: running.status("/healthz") == 200)


def test_up_goes_on_serving_when_the_serving_process_is_killed(running):
    web = running.running()["ats.serve"]
    (serving,) = [pid for pid in children_of(web) if "tracker" not in " ".join(command_of(pid))]

    os.kill(serving, signal.SIGKILL)

    wait_until(lambda: not is_running(serving))
    wait_until(lambda: running.status("/healthz") == 200)
    assert running.running()["ats.serve"] == web


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_up_ends_everything_within_seconds(running, number):
    wait_until(lambda: len(children_of(running.process.pid)) >= 5)
    everyone = children_of(running.process.pid)

    running.process.send_signal(number)
    running.process.wait(timeout=60)  # whoever does not go is made to; a busy machine takes long

    assert running.process.returncode == 0
    assert not any(map(is_running, everyone))


def test_up_leaves_nobody_behind_when_it_is_killed(running):
    everyone = children_of(running.process.pid)

    running.process.kill()
    running.process.wait()

    wait_until(lambda: not any(map(is_running, everyone)))


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
