"""Background work that happens once: kinds, the claim, the lease and the retry."""

from ats.foundation.bell import ring
from ats.foundation.jobs.leases import (
    LeaseLost,
    again,
    claim,
    fail,
    finishing,
    mine,
    put_back,
    renew,
)
from ats.foundation.jobs.registry import JobKind, job_kind, kinds, kinds_of, lane_of
from ats.foundation.jobs.ringing import (
    ring_for,
    ring_on_commit,
    sweep,
    sweep_lanes,
    waiting_in,
)
from ats.foundation.jobs.running import run, run_next
from ats.foundation.jobs.writing import enqueue, enqueue_many, retry_failed

__all__ = [
    "JobKind",
    "LeaseLost",
    "again",
    "claim",
    "enqueue",
    "enqueue_many",
    "fail",
    "finishing",
    "job_kind",
    "kinds",
    "kinds_of",
    "lane_of",
    "mine",
    "put_back",
    "renew",
    "retry_failed",
    "ring",
    "ring_for",
    "ring_on_commit",
    "run",
    "run_next",
    "sweep",
    "sweep_lanes",
    "waiting_in",
]
