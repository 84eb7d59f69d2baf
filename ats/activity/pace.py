"""How many mails may leave in a minute, where the operator says so: all workers count together."""

import time

from django.conf import settings

from ats.foundation.models import Tally

MINUTE = 60


def seconds_to_wait() -> float:
    """Return in how many seconds one more mail may leave; 0 for now.

    Any minute counts, not only one of the clock: a mail server would see twice as many where
    two of those meet.
    """
    if not settings.MAILS_PER_MINUTE:
        return 0
    now = time.time()
    seconds = {_entry(second): second for second in range(int(now) - MINUTE, int(now) + 1)}
    counts = Tally.objects.filter(entry__in=seconds).values_list("entry", "count")
    left = sorted((seconds[entry], count) for entry, count in counts)
    too_many = sum(count for _second, count in left) - settings.MAILS_PER_MINUTE + 1
    for second, count in left:
        if too_many <= 0:
            break
        too_many -= count
        if too_many <= 0:
            return second + MINUTE + 1 - now
    return 0


def count_one() -> None:
    """Count a mail that leaves now."""
    if settings.MAILS_PER_MINUTE:
        Tally.objects.add_one(_entry(int(time.time())), 2 * MINUTE)


def _entry(second: int) -> str:
    return f"mails:{second}"
