"""Lanes: much work of one sort, taken in turns, so that nobody waits for somebody else's heap.

A message of the broker names no job of a lane: whoever is rung takes whichever job is next by
`turn`. An owner's (`subject_id`) new jobs queue up behind its own and beside the first of the
others, so that owners alternate whatever each of them brought. A lane has as many bells as there
are workers; each is at most one message on its way, which rings on while there is work.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db.models import F, Max, Min
from django.utils import timezone

from ats.foundation import bell
from ats.foundation.models import Heartbeat, Job

TASK = "ats.run_lane"
# A bell that was rung is given this long before another may ring in its place.
PATIENCE = timedelta(seconds=5)
SILENT = datetime(2000, 1, 1, tzinfo=UTC)


def give_turns(jobs: Iterable[Job], kinds: Iterable[str]) -> None:
    """Set the `turn` of jobs to be written, in the caller's transaction."""
    open_jobs = Job.objects.open().filter(kind__in=list(kinds))
    first = open_jobs.aggregate(turn=Min("turn"))["turn"] or 0
    following: dict[int | None, int] = {}
    for job in jobs:
        if job.subject_id not in following:
            own = open_jobs.filter(subject_id=job.subject_id)
            last = own.aggregate(turn=Max("turn"))["turn"]
            following[job.subject_id] = first if last is None else max(first, last + 1)
        job.turn = following[job.subject_id]
        following[job.subject_id] += 1


def ring_lane(lane: str) -> None:
    """Ring the bells of a lane that are not ringing already."""
    now = timezone.now()
    slots = {_name(lane, slot): slot for slot in range(settings.LANE_BELLS)}
    rung = dict(Heartbeat.objects.filter(name__in=slots).values_list("name", "at"))
    for name, slot in slots.items():
        if _take(name, rung.get(name), now) and not bell.ring(TASK, lane, slot, now.isoformat()):
            rest(lane, slot, now)


def _take(name: str, rung_at: datetime | None, now: datetime) -> bool:
    """Take a bell that is silent; of two who try, one has it."""
    if rung_at is None:
        return Heartbeat.objects.get_or_create(name=name, defaults={"at": now})[1]
    if rung_at >= now - PATIENCE:
        return False
    return bool(Heartbeat.objects.filter(name=name, at=rung_at).update(at=now))


def answer(lane: str, slot: int, rung_at: datetime) -> datetime | None:
    """Return when the bell answered, None when another ring has taken this one's place."""
    now = timezone.now()
    return now if _bell(lane, slot, rung_at).update(at=now) else None


def ring_on(lane: str, slot: int, answered_at: datetime) -> None:
    """Ring the same bell again, behind what others wait for."""
    now = timezone.now()
    goes_on = _bell(lane, slot, answered_at).update(at=now)
    if goes_on and not bell.ring(TASK, lane, slot, now.isoformat()):
        rest(lane, slot, now)


def rest(lane: str, slot: int, at: datetime) -> None:
    """Let the next ring come through at once."""
    _bell(lane, slot, at).update(at=SILENT)


def hold(kinds: Iterable[str], subject_id: int) -> int:
    """Hold an owner's waiting jobs; those that run come to their end. Return how many."""
    waiting = Job.objects.filter(kind__in=list(kinds), subject_id=subject_id)
    return waiting.filter(state=Job.State.PENDING).update(state=Job.State.HELD)


def let_go(kinds: Iterable[str], subject_id: int) -> int:
    """Let an owner's held jobs go on, beside the first of the others; return how many."""
    names = list(kinds)
    held = Job.objects.filter(kind__in=names, subject_id=subject_id, state=Job.State.HELD)
    own = held.aggregate(turn=Min("turn"))["turn"]
    if own is None:
        return 0
    first = Job.objects.open().filter(kind__in=names).aggregate(turn=Min("turn"))["turn"]
    ahead = 0 if first is None else first - own
    return held.update(state=Job.State.PENDING, turn=F("turn") + ahead, run_at=timezone.now())


def _name(lane: str, slot: int) -> str:
    return f"lane:{lane}:{slot}"


def _bell(lane: str, slot: int, at: datetime):
    return Heartbeat.objects.filter(name=_name(lane, slot), at=at)
