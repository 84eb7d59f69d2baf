"""The promise clock counts Monday to Friday, in the organization's zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from applicants.actions.promise import add_working_days, promised_by, working_days_until

days = st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1))
counts = st.integers(min_value=1, max_value=60)
moments = st.datetimes(
    min_value=datetime(2020, 1, 1),  # noqa: DTZ001  bounds are naive by contract
    max_value=datetime(2040, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
zones = st.sampled_from(["UTC", "Europe/Zurich", "America/Los_Angeles", "Pacific/Kiritimati"])


def walk(start: date, count: int) -> date:
    """Count on fingers what the clock computes."""
    day = start
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


@given(days, counts)
def test_add_working_days_is_what_counting_on_fingers_gives(start, count):
    assert add_working_days(start, count) == walk(start, count)


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
    zone = ZoneInfo(name)

    due = promised_by(arrived, count, zone)

    assert due == walk(arrived.astimezone(zone).date(), count)


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
    found = promised_by(datetime.fromisoformat(arrived), days, ZoneInfo("UTC"))

    assert found == date.fromisoformat(due)


def test_promised_by_late_evening_in_the_west_is_still_that_day():
    arrived = datetime(2026, 11, 17, 3, 0, tzinfo=UTC)

    due = promised_by(arrived, 1, ZoneInfo("America/Los_Angeles"))

    assert due == date(2026, 11, 17)
