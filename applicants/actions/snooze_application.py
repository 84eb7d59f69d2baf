"""An application is put aside until a day, or brought back before."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.locking import demand_active, lock_application
from applicants.actions.show_again import show_applications_again
from applicants.models import Application, Snooze
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError

LONGEST = timedelta(days=366)


class WrongDay(DomainError):
    code = "wrong_day"
    field = "until"


@transaction.atomic
def snooze_application(
    application: Application, *, until: date, by: Membership, seen_version: int | None = None
) -> Snooze:
    """Put `application` aside until the organization's day `until`; the promise runs on.

    Locks the application. WrongDay when the day is not to come or more than a year away,
    NotActive, StaleApplication. Records application.snoozed.
    """
    demand_day(until, by)
    row = lock_application(application, seen_version=seen_version)
    demand_active(row)
    snooze, _is_new = Snooze.objects.update_or_create(
        application=row, defaults={"until": until, "by": by, "created_at": timezone.now()}
    )
    _record("application.snoozed", row, by, {"until": until.isoformat()})
    return snooze


@transaction.atomic
def wake_application(application: Application, *, by: Membership) -> None:
    """Bring `application` back at once; twice is once. Records application.woken."""
    row = lock_application(application)
    gone, _rows = Snooze.objects.filter(application=row).delete()
    if gone:
        _record("application.woken", row, by, {})


def demand_day(until: date, by: Membership) -> None:
    """WrongDay when `until` is not one of the next 366 days of the member's organization."""
    today = timezone.localdate(timezone=by.organization.zone)
    if not today < until <= today + LONGEST:
        raise WrongDay(_("Choose a day from tomorrow on, within a year."))


def _record(kind: str, row: Application, by: Membership, facts: dict) -> None:
    show_applications_again([row.pk])
    facts = {"posting": row.posting_id, **facts}
    record(kind, organization=row.organization_id, by=by, subject=row, facts=facts)
