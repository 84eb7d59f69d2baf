"""Sending in turns: a worker sends for some seconds, then lets other work have its turn."""

from datetime import datetime

from django.utils import timezone

from ats.activity import senders
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.models import Mail
from ats.foundation.jobs import ring
from ats.foundation.sweepers import sweeper


def send_for_a_turn(place: int | None = None, until: str = "") -> None:
    """Send what is due if there is a place to send from, or the one that was passed on.

    A mail server that is away, and a minute that has had its mails, keep the place: nobody
    sends from it meanwhile.
    """
    if place is None:
        ours = senders.take()
    else:
        ours = senders.take_over(place, datetime.fromisoformat(until))
    if ours is None:
        return
    turn = deliver_due_mails()
    if turn.pause:
        ours.keep(turn.pause)
    elif _is_any_due():
        ours.pass_on()
    else:
        ours.leave()
        if _is_any_due():  # written between the last look and the leave
            ring(senders.TASK)


@sweeper
def sweep_mails() -> None:
    """Wake a sender for mails whose time has come or whose sender died."""
    if _is_any_due() and senders.is_any_free():
        ring(senders.TASK)


def _is_any_due() -> bool:
    return Mail.objects.due(timezone.now()).exists()
