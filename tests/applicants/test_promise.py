"""The promise clock counts Monday to Friday, in the organization's zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applicants.actions.promise import promised_by
from applicants.working_days import add_working_days, working_days_until
from ats.access.models import Organization

days = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1))
counts = st.integers(min_value=1, max_value=60)
moments = st.datetimes(
    min_value=datetime(2020, 1, 1),  # noqa: DTZ001  bounds are naive by contract
    max_value=datetime(2040, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
zones = st.sampled_from(["UTC", "Europe/Zurich", "America/Los_Angeles", "Pacific/Kiritimati"])


# Days off as Organization keeps them: weekdays, each once, in their order.
days_off = st.lists(days.filter(lambda day: day.weekday() < 5), max_size=60, unique=True).map(
    sorted
)


def walk(start: date, count: int, off=()) -> date:
    """Count on fingers what the clock computes."""
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5 and day not in off
    return day


@given(days, counts)
def test_add_working_days_is_what_counting_on_fingers_gives(start, count):
    assert add_working_days(start, count) == walk(start, count)


@given(days, counts, st.lists(st.integers(0, 120), max_size=40, unique=True))
def test_add_working_days_passes_over_days_off(start, count, gaps):
    near = sorted(day for gap in gaps if (day := start + timedelta(days=gap)).weekday() < 5)

    due = add_working_days(start, count, near)

    assert due == walk(start, count, near)
    assert due not in near


@given(days, counts, days_off)
def test_working_days_until_undoes_add_working_days_over_days_off(start, count, off):
    assert working_days_until(add_working_days(start, count, off), start, off) == count


def test_promised_by_waits_over_christmas():
    organization = Organization(days_off="2026-12-24 2026-12-25 2026-12-28 2027-01-01")

    due = promised_by(datetime(2026, 12, 22, 12, tzinfo=UTC), 4, organization)

    assert due == date(2026, 12, 31)


@given(days, counts)
def test_add_working_days_never_ends_on_a_weekend(start, count):
    assert add_working_days(start, count).weekday() < 5


@given(days, counts, counts)
def test_add_working_days_adds_up(start, first, second):
    in_two_steps = add_working_days(add_working_days(start, first), second)

    assert in_two_steps == add_working_days(start, first + second)


@given(days, counts)
def test_working_days_until_undoes_add_working_days(start, count):
    assert working_days_until(add_working_days(start, count), start) == count


@given(days, days)
def test_working_days_until_is_what_counting_on_fingers_gives(today, due):
    first, last = min(today, due), max(today, due)
    counted = sum(
        (first + timedelta(days=n)).weekday() < 5 for n in range(1, (last - first).days + 1)
    )

    assert working_days_until(due, today) == (counted if due >= today else -counted)


@given(moments, counts, zones)
def test_promised_by_counts_from_the_organizations_date(arrived, count, name):
    due = promised_by(arrived, count, Organization(time_zone=name))

    assert due == walk(arrived.astimezone(ZoneInfo(name)).date(), count)


@pytest.mark.parametrize(
    ("arrived", "days", "due"),
    [
        ("2026-11-16T09:00:00+00:00", 5, "2026-11-23"),
        ("2026-11-20T23:59:00+00:00", 1, "2026-11-23"),
        ("2026-11-21T10:00:00+00:00", 1, "2026-11-23"),
        ("2026-11-22T10:00:00+00:00", 5, "2026-11-27"),
    ],
)
def test_promised_by_known_days(arrived, days, due):
    found = promised_by(datetime.fromisoformat(arrived), days, Organization(time_zone="UTC"))

    assert found == date.fromisoformat(due)


def test_promised_by_late_evening_in_the_west_is_still_that_day():
    arrived = datetime(2026, 11, 17, 3, 0, tzinfo=UTC)

    due = promised_by(arrived, 1, Organization(time_zone="America/Los_Angeles"))

    assert due == date(2026, 11, 17)
