"""The kinds of jobs: who does them, and their limits."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from ats.foundation.models import Job


@dataclass(frozen=True)
class JobKind:
    """A handler and its limits: attempts before it is failed, seconds a lease lasts.

    Jobs of a kind with a `lane` are taken in turns, see ats.foundation.lanes.
    """

    name: str
    handler: Callable[[Job], None]
    attempts: int
    lease: timedelta
    backoff: timedelta
    on_failure: Callable[[Job], None] | None
    lane: str = ""


kinds: dict[str, JobKind] = {}


def job_kind(
    name: str,
    *,
    attempts: int = 4,
    lease_seconds: int = 120,
    backoff_seconds: int = 10,
    on_failure: Callable[[Job], None] | None = None,
    lane: str = "",
):
    """Register a handler for jobs of `name`.

    The handler gets the claimed Job and writes its effect inside `finishing(job)`. After
    `attempts` the job is failed and `on_failure(job)` is called in the same transaction.
    """

    def register(handler: Callable[[Job], None]) -> Callable[[Job], None]:
        kinds[name] = JobKind(
            name,
            handler,
            attempts,
            timedelta(seconds=lease_seconds),
            timedelta(seconds=backoff_seconds),
            on_failure,
            lane,
        )
        return handler

    return register


def kinds_of(lane: str) -> list[str]:
    return [kind.name for kind in kinds.values() if kind.lane == lane]


def lane_of(kind: str) -> str:
    return kinds[kind].lane if kind in kinds else ""
