"""Ringing for jobs: at the commit that wrote them, and again by the sweep."""

from collections.abc import Iterable
from datetime import timedelta
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from ats.foundation import lanes
from ats.foundation.bell import ring
from ats.foundation.jobs.registry import kinds, kinds_of, lane_of
from ats.foundation.models import Job

# One message of the broker rings for so many jobs: a few thousand files are not a few
# thousand messages, yet two workers still share them.
RING = 20
# A job that was rung is given this long before the sweep rings again.
PATIENCE = timedelta(seconds=5)


def ring_for(names: Iterable[str]) -> None:
    """Ring for the lanes of these kinds when the transaction commits."""
    for lane in {lane_of(name) for name in names} - {""}:
        transaction.on_commit(partial(lanes.ring_lane, lane))


def ring_on_commit(ids: list[int]) -> None:
    for start in range(0, len(ids), RING):
        transaction.on_commit(partial(ring, "ats.run_jobs", ids[start : start + RING]))


def waiting_in(lane: str):
    """Return the jobs of a lane that a worker may take now."""
    return Job.objects.claimable(timezone.now()).filter(kind__in=kinds_of(lane))


def sweep(limit: int = 500) -> int:
    """Ring again for jobs never rung, or whose worker is gone; return how many."""
    now = timezone.now()
    waiting = (
        Job.objects.claimable(now)
        .filter(Q(rung_at__isnull=True) | Q(rung_at__lt=now - PATIENCE))
        .filter(Q(created_at__lt=now - PATIENCE) | Q(attempts__gt=0))
        .exclude(kind__in=[kind.name for kind in kinds.values() if kind.lane])
    )
    ids = list(waiting.order_by("run_at").values_list("pk", flat=True)[:limit])
    Job.objects.filter(pk__in=ids).update(rung_at=now)
    for start in range(0, len(ids), RING):
        if not ring("ats.run_jobs", ids[start : start + RING]):
            break
    return len(ids)


def sweep_lanes() -> None:
    """Ring for lanes in which something waits; a bell that is ringing stays as it is."""
    for lane in {kind.lane for kind in kinds.values()} - {""}:
        if waiting_in(lane).exists():
            lanes.ring_lane(lane)
