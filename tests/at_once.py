"""Calls that start at the same moment, each in a thread with a connection of its own."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import wraps
from threading import Barrier

from django.db import connections

from ats.foundation.errors import DomainError

# Long enough for who comes second to wait for what is locked.
PAUSE_SECONDS = 0.5


def at_once(*calls: Callable[[], object]) -> list:
    """Return what each call returned, or the DomainError that told it no, in order."""
    start = Barrier(len(calls))

    def run(call):
        try:
            start.wait(timeout=10)
            return call()
        except DomainError as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def slowed(monkeypatch, module, name: str) -> None:
    """Let a step of an action take its time, with all locked that it has locked by then."""
    step = getattr(module, name)

    @wraps(step)
    def pausing(*args, **kwargs):
        time.sleep(PAUSE_SECONDS)
        return step(*args, **kwargs)

    monkeypatch.setattr(module, name, pausing)


def later(call: Callable[[], object]) -> Callable[[], object]:
    """Return the call as one that comes while a slowed step of another is at it."""

    def run():
        time.sleep(PAUSE_SECONDS / 2)
        return call()

    return run
