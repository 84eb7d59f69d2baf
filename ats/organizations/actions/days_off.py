"""Days on which nobody works: an organization's own, and whether its country's count."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import DayOff, Membership, Organization
from ats.activity.events import record
from ats.foundation.errors import DomainError
from ats.foundation.jobs import enqueue
from ats.foundation.rows import still_there
from ats.organizations.kinds import COUNT_DAYS_OFF

LONGEST = timedelta(days=60)
MOST = 200


class DayRefused(DomainError):
    code = "day_refused"


def ask_to_count(organization: Organization) -> None:
    """Have a worker count the days off anew; in the transaction of what changed them."""
    enqueue(COUNT_DAYS_OFF, subject_id=organization.pk, organization_id=organization.pk)


@transaction.atomic
def add_day_off(
    *, by: Membership, name: str, first_on: date, last_on: date | None = None
) -> DayOff:
    """Add days off of the organization's own; a blank last day is the first.

    DayRefused for days out of order, too long or too many. Event `day_off.added`; a worker
    counts the promises that are owed anew.
    """
    last_on, name = last_on or first_on, " ".join(name.split())
    if not name:
        raise DayRefused(_("Give it a name, such as “Summer break”."), field="name")
    if last_on < first_on:
        raise DayRefused(_("The last day is before the first."), field="last_on")
    if last_on - first_on >= LONGEST:
        raise DayRefused(
            _("At most %(days)d days at a time.") % {"days": LONGEST.days}, field="last_on"
        )
    if DayOff.objects.own().filter(organization=by.organization).count() >= MOST:
        raise DayRefused(_("There are too many already. Remove old ones."), field="name")
    row = DayOff.objects.create(
        organization=by.organization, name=name[:120], first_on=first_on, last_on=last_on
    )
    _changed(row, "day_off.added", by)
    return row


@transaction.atomic
def remove_day_off(row: DayOff, *, by: Membership) -> None:
    """Take own days off away; `restore_day_off` brings them back. Event `day_off.removed`."""
    row = still_there(DayOff.objects.select_for_update().filter(pk=row.pk, is_own=True))
    if row.removed_at is None:
        row.removed_at = timezone.now()
        row.save(update_fields=["removed_at"])
        _changed(row, "day_off.removed", by)


@transaction.atomic
def restore_day_off(row: DayOff, *, by: Membership) -> None:
    """Bring back own days off that were taken away. Event `day_off.restored`."""
    row = still_there(DayOff.objects.select_for_update().filter(pk=row.pk, is_own=True))
    if row.removed_at is not None:
        row.removed_at = None
        row.save(update_fields=["removed_at"])
        _changed(row, "day_off.restored", by)


@transaction.atomic
def choose_holidays(organization: Organization, *, by: Membership, has_holidays: bool, region: str):
    """Say whether public holidays are working days, and of which region of the country.

    Event `organization.edited`; a worker finds the holidays and counts the promises anew.
    """
    organization = Organization.objects.select_for_update(no_key=True).get(pk=organization.pk)
    values = {"has_holidays": has_holidays, "holiday_region": region.strip()}
    changed = [name for name, value in values.items() if getattr(organization, name) != value]
    if not changed:
        return
    for name in changed:
        setattr(organization, name, values[name])
    organization.save(update_fields=changed)
    facts = {"fields": changed}
    record(
        "organization.edited", organization=organization, by=by, subject=organization, facts=facts
    )
    ask_to_count(organization)


def _changed(row: DayOff, kind: str, by: Membership) -> None:
    facts = {"name": row.name, "first_on": f"{row.first_on:%F}", "last_on": f"{row.last_on:%F}"}
    record(kind, organization=row.organization_id, by=by, subject=row, facts=facts)
    ask_to_count(row.organization)
