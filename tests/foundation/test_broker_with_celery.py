"""A real Celery worker on the embedded broker: killed with -9, it has lost nothing."""

import os
import secrets
import signal
import subprocess
import sys
import time
from collections import Counter

import pytest

from tests.processes import children_of, wait_until

pytestmark = pytest.mark.processes
TASKS = 20


@pytest.fixture
def environment(tmp_path):
    # Importing the broker imports its package, whose settings are read: none of a local profile.
    return {
        "PATH": os.environ["PATH"],
        "BROKER_FOLDER": str(tmp_path),
        "C_FORCE_ROOT": "1",
        "ROLECALL_VAR": str(tmp_path),
        "SECRET_KEY": secrets.token_urlsafe(50),
        "PUBLIC_URL": "http://localhost",
    }


@pytest.fixture
def start_worker(environment):
    """Return a function that starts a worker with two pool processes; all are ended after."""
    workers = []

    def start():
        command = [sys.executable, "-m", "celery", "-q", "-A", "tests.foundation.broker_app"]
        command += ["worker", "--concurrency=2", "--without-gossip", "--without-mingle"]
        worker = subprocess.Popen(
            command, env=environment, stderr=subprocess.DEVNULL, start_new_session=True
        )
        workers.append(worker)
        return worker

    yield start
    for worker in workers:
        if worker.poll() is None:
            os.killpg(worker.pid, signal.SIGKILL)
        worker.wait()


@pytest.fixture
def done(tmp_path):
    """Return a function: how often each task was done."""
    path = tmp_path / "done"
    return lambda: Counter(path.read_text().split()) if path.exists() else Counter()


def send(environment: dict[str, str], seconds: float) -> None:
    program = (
        "from tests.foundation.broker_app import note\n"
        f"for number in range({TASKS}): note.delay(number, {seconds})"
    )
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)


def test_tasks_are_done_once_each(environment, start_worker, done):
    start_worker()

    send(environment, 0)

    wait_until(lambda: len(done()) == TASKS)
    time.sleep(0.3)
    assert set(done().values()) == {1}


def test_worker_killed_while_it_works_loses_no_task(environment, start_worker, done):
    send(environment, 0.2)
    worker = start_worker()
    wait_until(lambda: len(done()) >= 4)

    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    assert len(done()) < TASKS
    start_worker()

    wait_until(lambda: len(done()) == TASKS)


def test_pool_process_killed_while_it_works_loses_no_task(environment, start_worker, done):
    send(environment, 0.2)
    worker = start_worker()
    wait_until(lambda: len(done()) >= 4)

    os.kill(children_of(worker.pid)[0], signal.SIGKILL)

    wait_until(lambda: len(done()) == TASKS)


def test_worker_that_ends_in_peace_gives_back_what_it_held(environment, start_worker, done):
    send(environment, 0.2)
    worker = start_worker()
    wait_until(lambda: len(done()) >= 4)

    worker.terminate()
    worker.wait(timeout=60)
    start_worker()

    wait_until(lambda: len(done()) == TASKS)
    time.sleep(0.3)
    assert set(done().values()) == {1}
