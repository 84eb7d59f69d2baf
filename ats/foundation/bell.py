"""The doorbell: sending a task by name, when a broker is there to take it."""

import logging
import time

from celery import current_app
from kombu.exceptions import OperationalError

log = logging.getLogger(__name__)

QUIET_SECONDS = 3


class Quiet:
    """Until when this process does not try a broker that was away (monotonic seconds).

    A commit may ring several times, and a broker that hangs costs each of them a second.
    """

    until = 0.0


def ring(task: str, *args) -> bool:
    """Send a task by name; a broker that is away is no loss, the sweep rings later."""
    if time.monotonic() < Quiet.until:
        return False
    try:
        current_app.send_task(task, args=args, retry=False)
    except (OperationalError, OSError) as error:
        Quiet.until = time.monotonic() + QUIET_SECONDS
        log.warning("broker away, %s waits for the sweep: %s", task, type(error).__name__)
        return False
    return True
