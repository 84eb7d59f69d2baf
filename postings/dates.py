"""When a posting takes applications: its days are the organization's, the clock decides.

It opens as its first day begins and closes as its last day ends, both in the organization's
zone. A form that was open then may still be sent for `GRACE`.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils import timezone

GRACE = timedelta(hours=1)


def today_in(zone: ZoneInfo) -> date:
    """Return the date of now in a zone."""
    return timezone.localdate(timezone=zone)


def last_day_taken(zone: ZoneInfo) -> date:
    """Return the earliest last day whose postings still take a form that was open in time."""
    return (timezone.now() - GRACE).astimezone(zone).date()


def has_opened(opens_on: date | None, today: date) -> bool:
    return opens_on is None or opens_on <= today


def has_passed(closes_on: date | None, today: date) -> bool:
    return closes_on is not None and closes_on < today


def within(today: date, prefix: str = "") -> Q:
    """Match postings whose dates let them be public `today`; `prefix` leads to the posting."""
    opened = Q(**{f"{prefix}opens_on": None}) | Q(**{f"{prefix}opens_on__lte": today})
    lasts = Q(**{f"{prefix}closes_on": None}) | Q(**{f"{prefix}closes_on__gte": today})
    return opened & lasts


def last_second(closes_on: date, zone: ZoneInfo) -> datetime:
    """Return the last second in which a posting takes applications."""
    midnight = datetime.combine(closes_on + timedelta(days=1), time.min, tzinfo=zone)
    return (midnight.astimezone(UTC) - timedelta(seconds=1)).astimezone(zone)


def seconds_to_midnight(zone: ZoneInfo) -> int:
    """Return how long a page that shows today's openings may be kept."""
    now = timezone.now()
    tomorrow = now.astimezone(zone).date() + timedelta(days=1)
    midnight = datetime.combine(tomorrow, time.min, tzinfo=zone)
    return max(0, int(midnight.timestamp() - now.timestamp()))
