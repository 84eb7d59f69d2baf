"""An organization's calendar: public holidays are found, days off written down to count with."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.utils import timezone

from ats.access.models import DayOff, Organization
from ats.organizations.country_holidays import Holiday, UnknownPlace, holidays_of

# Whose promises reach into the year after next? Sixty working days are three months.
YEARS_BEHIND, YEARS_AHEAD = 1, 2
SATURDAY = 5


def write_calendar(organization: Organization) -> tuple[date, ...]:
    """Find the holidays anew and write `days_off`; return the weekdays off as they were before.

    The caller has locked the organization. A country or region that nobody knows leaves its own
    days off, and says so in `holidays_problem`. Twice is once.
    """
    before = organization.weekdays_off
    holidays, organization.holidays_problem = find_holidays(organization)
    _replace(organization, holidays)
    days = {holiday.on for holiday in holidays} | set(_own_days(organization))
    organization.days_off = " ".join(
        f"{day:%F}" for day in sorted(days) if day.weekday() < SATURDAY
    )
    organization.days_off_until = date(_years()[-1], 12, 31)
    organization.save(update_fields=["holidays_problem", "days_off", "days_off_until"])
    return before


def find_holidays(organization: Organization) -> tuple[Sequence[Holiday], str]:
    """Return the country's holidays and what was wrong, if they are not known."""
    if not (organization.has_holidays and organization.country):
        return (), ""
    try:
        return holidays_of(organization.country, organization.holiday_region, _years()), ""
    except UnknownPlace as unknown:
        return (), str(unknown)[:300]


def _years() -> tuple[int, ...]:
    this_year = timezone.localdate().year
    return tuple(range(this_year - YEARS_BEHIND, this_year + YEARS_AHEAD + 1))


def _replace(organization: Organization, holidays: Sequence[Holiday]) -> None:
    rows = DayOff.objects.of_the_country().filter(organization=organization)
    if sorted(rows.values_list("first_on", "name")) == sorted(map(tuple, holidays)):
        return
    rows.delete()
    DayOff.objects.bulk_create(
        DayOff(organization=organization, name=name, first_on=on, last_on=on, is_own=False)
        for on, name in holidays
    )


def _own_days(organization: Organization) -> Iterator[date]:
    for row in DayOff.objects.own().filter(organization=organization):
        for place in range((row.last_on - row.first_on).days + 1):
            yield row.first_on + timedelta(days=place)
