"""Days off in the settings, and the calendar a worker writes of them and the country's holidays."""

from datetime import date

import pytest
from django.urls import reverse

from ats.access.models import DayOff, Organization
from ats.activity.models import Event
from ats.foundation.models import Job
from ats.organizations.actions.calendar import write_calendar
from ats.organizations.actions.organization import edit_organization
from ats.organizations.country_holidays import UnknownPlace, holidays_of
from tests.factories.access import DayOffFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(time_machine):
    time_machine.move_to("2026-11-20T12:00:00Z", tick=False)


def url(name, **kwargs):
    return reverse(name, kwargs={"org": "larkspur", **kwargs})


def test_holidays_of_a_region_are_more_than_the_countrys():
    country, region = (holidays_of("DE", name, (2026,)) for name in ("", "BY"))

    assert (date(2026, 12, 25), date(2026, 1, 6)) == (country[-2].on, region[1].on)
    assert set(country) < set(region)


@pytest.mark.parametrize(
    ("country", "region", "said"),
    [("QQ", "", "country “QQ”"), ("DE", "QQ", "no region “QQ” of DE, but these: BB"),
     ("VA", "QQ", "no regions of VA")],
)  # fmt: skip
def test_holidays_of_nowhere_says_so(country, region, said):
    with pytest.raises(UnknownPlace) as unknown:
        holidays_of(country, region, (2026,))

    assert said in str(unknown.value)


def test_write_calendar_joins_holidays_and_own_days(organization):
    organization.country = "PT"
    DayOffFactory(
        organization=organization, first_on=date(2026, 12, 24), last_on=date(2026, 12, 27)
    )

    write_calendar(organization)

    off = Organization.objects.get().weekdays_off
    in_december = [day.day for day in off if (day.year, day.month) == (2026, 12)]
    # Of the break only Thursday is new: Friday is Christmas, the rest a weekend.
    assert in_december == [1, 8, 24, 25]
    assert Organization.objects.get().days_off_until == date(2028, 12, 31)


def test_write_calendar_leaves_out_removed_and_unwanted_days(organization, today):
    organization.country, organization.has_holidays = "PT", False
    DayOffFactory(organization=organization, removed_at="2026-11-20T12:00:00Z")

    write_calendar(organization)

    assert organization.weekdays_off == ()
    assert not DayOff.objects.of_the_country().exists()


def test_write_calendar_of_an_unknown_country_keeps_own_days(organization):
    organization.country = "QQ"
    DayOffFactory(
        organization=organization, first_on=date(2026, 12, 24), last_on=date(2026, 12, 24)
    )

    write_calendar(organization)

    assert organization.weekdays_off == (date(2026, 12, 24),)
    assert "“QQ”" in organization.holidays_problem


def test_list_days_off_shows_own_days_and_holidays(owner, sign_in, organization):
    DayOffFactory(organization=organization, name="Harvest")
    DayOffFactory(organization=organization, name="Long over", first_on=date(2025, 1, 1),
                  last_on=date(2025, 1, 2))  # fmt: skip
    DayOffFactory(name="Elsewhere")
    organization.country = "PT"
    write_calendar(organization)

    body = sign_in(owner).get(url("list_days_off")).content.decode()

    words = ("Harvest", "Christmas Day", "Long over", "Elsewhere")
    assert [word in body for word in words] == [True, True, False, False]


@pytest.mark.parametrize("count", [1, 3])
def test_list_days_off_statements(owner, sign_in, organization, count, django_assert_num_queries):
    for _number in range(count):
        DayOffFactory(organization=organization)
    client = sign_in(owner)
    client.get(url("list_days_off"))

    with django_assert_num_queries(7):
        client.get(url("list_days_off"))


def test_list_days_off_empty_says_what_to_do(owner, sign_in):
    body = sign_in(owner).get(url("list_days_off")).content.decode()

    assert "No days off of your own" in body
    assert "Say in which country you are" in body


def test_list_days_off_names_the_country(owner, sign_in, organization):
    Organization.objects.update(country="PT")

    body = sign_in(owner).get(url("list_days_off")).content.decode()

    assert "Those of your country, Portugal, in the next twelve months." in body


def test_add_day_off_is_kept_told_and_undone(owner, sign_in):
    client = sign_in(owner)

    response = client.post(
        url("add_day_off"), {"name": " Summer  break ", "first_on": "2026-12-24", "last_on": ""}
    )
    row = DayOff.objects.get()
    client.post(url("remove_day_off", code=row.code))
    removed = DayOff.objects.get().removed_at
    client.post(url("restore_day_off", code=row.code))

    assert response.status_code == 303
    assert (row.name, row.first_on, row.last_on) == (
        "Summer break",
        date(2026, 12, 24),
        date(2026, 12, 24),
    )
    assert (removed is None, DayOff.objects.get().removed_at) == (False, None)
    assert list(Event.objects.order_by("id").values_list("kind", flat=True)) == [
        "day_off.added",
        "day_off.removed",
        "day_off.restored",
    ]
    assert Job.objects.filter(kind="count_days_off").count() == 3


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"name": "  "}, "name"),
        ({"first_on": "tomorrow"}, "first_on"),
        ({"last_on": "2026-12-23"}, "last_on"),
        ({"last_on": "2027-12-24"}, "last_on"),
    ],
)
def test_add_day_off_refused_says_where(owner, sign_in, words, field):
    sent = {"name": "Break", "first_on": "2026-12-24", "last_on": ""} | words

    response = sign_in(owner).post(url("add_day_off"), sent)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert not DayOff.objects.exists()


def test_choose_holidays_has_them_counted(owner, sign_in, organization, do_jobs):
    organization.country = "DE"
    organization.save()

    sign_in(owner).post(url("choose_holidays"), {"has_holidays": "on", "region": "BY"})
    do_jobs()

    organization.refresh_from_db()
    assert (organization.holiday_region, date(2027, 1, 6) in organization.weekdays_off) == (
        "BY",
        True,
    )


def test_choose_holidays_unknown_region_is_told_on_the_page(owner, sign_in, organization, do_jobs):
    organization.country = "DE"
    organization.save()
    client = sign_in(owner)

    client.post(url("choose_holidays"), {"has_holidays": "on", "region": "QQ"})
    do_jobs()

    assert "no region “QQ” of DE" in client.get(url("list_days_off")).content.decode()


def test_edit_organization_new_country_has_days_counted(owner, organization):
    edit_organization(organization, by=owner, values={"country": "MX"})
    edit_organization(organization, by=owner, values={"name": "Larkspur & Co"})

    assert list(Job.objects.values_list("kind", "subject_id")) == [
        ("count_days_off", organization.pk)
    ]
