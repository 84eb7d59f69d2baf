"""The days off of a member's organization; for workers, whose calendar runs out."""

from datetime import timedelta

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from ats.access.models import DayOff, Membership, Organization
from ats.foundation.models import Job
from ats.organizations.kinds import COUNT_DAYS_OFF

# So far ahead must a calendar reach: further than any promise.
AHEAD = timedelta(days=365)


def own_days_off(member: Membership) -> QuerySet[DayOff]:
    """Return the organization's own days off that are not over, the next first."""
    rows = DayOff.objects.own().filter(organization_id=member.organization_id)
    return rows.filter(last_on__gte=_today(member))


def holidays_to_come(member: Membership) -> QuerySet[DayOff]:
    """Return the public holidays of the next twelve months."""
    today = _today(member)
    rows = DayOff.objects.of_the_country().filter(organization_id=member.organization_id)
    return rows.filter(first_on__gte=today, first_on__lt=today + AHEAD)


def day_off_for(member: Membership, code: str) -> DayOff:
    """Return own days off, also removed ones; Http404 for any other."""
    rows = DayOff.objects.filter(organization_id=member.organization_id, is_own=True, code=code)
    row = rows.first()
    if row is None:
        raise Http404
    row.organization = member.organization
    return row


def is_being_counted(member: Membership) -> bool:
    """Return whether a worker is about to count the days off anew."""
    return (
        Job.objects.open().filter(kind=COUNT_DAYS_OFF, subject_id=member.organization_id).exists()
    )


def system_running_out() -> QuerySet[Organization]:
    """Return organizations whose calendar does not reach far enough, or was never written."""
    soon = timezone.localdate() + AHEAD
    never = Q(days_off_until=None) & (~Q(country="") | Q(days_off_rows__isnull=False))
    return Organization.objects.filter(Q(days_off_until__lt=soon) | never).distinct()


def system_organization(organization_id: int | None) -> QuerySet[Organization]:
    return Organization.objects.filter(pk=organization_id or 0)


def _today(member: Membership):
    return timezone.localdate(timezone=member.organization.zone)
