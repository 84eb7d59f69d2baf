"""When things happen in the demo: members work in office hours."""

from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

OPENS, CLOSES = 9, 18
SATURDAY = 5


def office_hour(at: datetime, random: Random, zone: ZoneInfo) -> datetime:
    """Return `at`, or a moment soon after it at which somebody works."""
    local = at.astimezone(zone)
    is_working_day = local.weekday() < SATURDAY
    if is_working_day and OPENS <= local.hour < CLOSES:
        return at
    if local.hour >= CLOSES or not is_working_day:
        local += timedelta(days=1)
    while local.weekday() >= SATURDAY:
        local += timedelta(days=1)
    return local.replace(hour=OPENS + random.randrange(3), minute=random.randrange(60))
