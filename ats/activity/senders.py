"""The places of those who send mails: so few at a time that other work has its turn.

A knock (a commit's, the sweep's) takes a free place. When its turn is over, the place is passed
on by a message that waits behind other work. A knock that finds no place free goes away, so there
is at most one message for each place, however many mails wait.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from ats.foundation.jobs import ring
from ats.foundation.models import Heartbeat

TASK = "activity.deliver_mails"
# A sender that died keeps its place for so long, and a message on its way to the next sender.
HOLD_SECONDS, WAY_SECONDS = 30, 5


@dataclass
class Place:
    """A place that is ours until then; whoever is late finds that another has it."""

    number: int
    until: datetime

    def keep(self, seconds: float) -> bool:
        """Keep it from others for so long; False when another has taken it."""
        until = timezone.now() + timedelta(seconds=seconds)
        kept = Heartbeat.objects.filter(name=_name(self.number), at=self.until).update(at=until)
        self.until = until if kept else self.until
        return bool(kept)

    def leave(self) -> None:
        self.keep(0)

    def pass_on(self) -> None:
        """Let who is rung by our message go on from here."""
        if self.keep(WAY_SECONDS) and not ring(TASK, self.number, self.until.isoformat()):
            self.leave()


def take() -> Place | None:
    """Take a free place; None when there is none."""
    now = timezone.now()
    until = now + timedelta(seconds=HOLD_SECONDS)
    taken = dict(Heartbeat.objects.filter(name__in=map(_name, _places())).values_list("name", "at"))
    for number in _places():
        name = _name(number)
        if name not in taken:
            if Heartbeat.objects.get_or_create(name=name, defaults={"at": until})[1]:
                return Place(number, until)
        elif taken[name] <= now:
            free = Heartbeat.objects.filter(name=name, at=taken[name])
            if free.update(at=until):
                return Place(number, until)
    return None


def take_over(number: int, until: datetime) -> Place | None:
    """Take the place that a message passes on; None when it came too late."""
    place = Place(number, until)
    return place if place.keep(HOLD_SECONDS) else None


def is_any_free() -> bool:
    now = timezone.now()
    busy = Heartbeat.objects.filter(name__in=map(_name, _places()), at__gt=now)
    return busy.count() < len(_places())


def _places() -> range:
    """Return half as many as a worker has processes; one where mails are counted by the minute."""
    return range(1 if settings.MAILS_PER_MINUTE else max(1, settings.LANE_BELLS // 2))


def _name(number: int) -> str:
    return f"mails:{number}"
