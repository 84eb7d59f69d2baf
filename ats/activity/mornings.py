"""When a day begins for a member: mails that may wait leave then."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from ats.access.models import Membership

# In the member's zone.
MORNING = time(7)
MONDAY = 0


def next_morning(member: Membership) -> datetime:
    """Return the next morning that has not begun yet, as the member's clock shows it."""
    now = timezone.localtime(timezone=member.zone)
    today = datetime.combine(now.date(), MORNING, member.zone)
    return today if today > now else morning_after(member, now, 1)


def next_monday(member: Membership) -> datetime:
    """Return the next morning of a Monday that has not begun yet."""
    morning = next_morning(member)
    return morning_after(member, morning, (MONDAY - morning.weekday()) % 7)


def morning_after(member: Membership, moment: datetime, days: int) -> datetime:
    """Return the morning so many days after the day of `moment`; a clock change moves nothing."""
    return datetime.combine(moment.date() + timedelta(days=days), MORNING, member.zone)
