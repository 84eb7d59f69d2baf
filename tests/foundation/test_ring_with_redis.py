"""A request that rings waits a second at most, whatever has become of Redis."""

import os
import runpy
import secrets
import signal
import subprocess
import time
from unittest import mock

import pytest
from celery import Celery
from kombu.exceptions import OperationalError

from tests.processes import free_port, wait_until

pytestmark = pytest.mark.services


@pytest.fixture
def redis():
    """A Redis of this test's own: its process, with `.url`."""
    port = free_port()
    command = ["redis-server", "--port", str(port), "--save", "", "--bind", "127.0.0.1"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        process.url = f"redis://127.0.0.1:{port}/0"
        yield process
        process.send_signal(signal.SIGCONT)
        process.kill()


@pytest.fixture
def celery(redis):
    """A Celery application under the settings that a production with this Redis has."""
    variables = {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "jobs.example.org",
        "REDIS_URL": redis.url,
        "ROLECALL_VAR": "/nowhere",
    }
    with mock.patch.dict(os.environ, variables, clear=True):
        settings = runpy.run_path("ats/settings.py")
    app = Celery("ring", set_as_current=False)
    app.conf.update(
        {
            name.removeprefix("CELERY_").lower(): value
            for name, value in settings.items()
            if name.startswith("CELERY_")
        }
    )
    yield app
    app.close()


def ring(celery: Celery) -> float | None:
    """Return None when the ring went out, else the seconds until it was given up."""
    began = time.monotonic()
    try:
        celery.send_task("ats.sweep", retry=False)
    except (OperationalError, OSError):
        return time.monotonic() - began
    return None


def test_ring_goes_out_to_a_redis_that_is_there(celery):
    wait_until(lambda: ring(celery) is None)


def test_ring_is_given_up_at_once_when_redis_is_gone(celery, redis):
    wait_until(lambda: ring(celery) is None)

    redis.kill()
    redis.wait()

    assert ring(celery) < 0.5


def test_ring_is_given_up_within_a_second_or_so_when_redis_hangs(celery, redis):
    wait_until(lambda: ring(celery) is None)

    redis.send_signal(signal.SIGSTOP)

    assert 0.5 < ring(celery) < 1.6
    redis.send_signal(signal.SIGCONT)
    wait_until(lambda: ring(celery) is None)
