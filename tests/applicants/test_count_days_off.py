"""When days off change, what is owed moves with them: exactly, once, and by set."""

from datetime import UTC, date, datetime

import pytest

from applicants import calendar_tasks
from applicants.actions.count_days_off import count_days_off
from applicants.actions.promise import promised_by
from applicants.models import Application
from ats.activity.models import Event
from ats.foundation.models import Job
from tests.factories.access import DayOffFactory, OrganizationFactory
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import PostingFactory, StageFactory

pytestmark = pytest.mark.django_db
THURSDAY = date(2026, 12, 24)


@pytest.fixture(autouse=True)
def today(time_machine):
    """A Monday; Thursday is Christmas Eve."""
    time_machine.move_to("2026-12-21T12:00:00Z", tick=False)


@pytest.fixture
def owe(organization):
    """Return a function: an application that is owed an answer by some day."""
    stage = StageFactory(posting=PostingFactory(organization=organization))

    def owed(due_on, **values):
        return ApplicationFactory(
            posting=stage.posting, stage=stage, promise_due_on=due_on, **values
        )

    return owed


def due_days():
    return list(Application.objects.order_by("pk").values_list("promise_due_on", flat=True))


def test_count_days_off_moves_what_comes_after_them(owe, organization):
    for day in (21, 23, 24, 25, 28):
        owe(date(2026, 12, day))
    DayOffFactory(organization=organization, first_on=THURSDAY, last_on=THURSDAY)

    moved = count_days_off(organization.pk)

    assert (moved, [day.day for day in due_days()]) == (3, [21, 23, 25, 28, 29])


def test_count_days_off_back_again_is_as_before(owe, organization):
    before = [date(2026, 12, day) for day in (21, 22, 23, 24, 25, 28, 29)]
    for day in before:
        owe(day)
    row = DayOffFactory(organization=organization, first_on=date(2026, 12, 23), last_on=THURSDAY)

    count_days_off(organization.pk)
    row.delete()
    count_days_off(organization.pk)

    assert due_days() == before


def test_count_days_off_is_what_a_promise_of_today_would_be(owe, organization):
    now = datetime(2026, 12, 21, 12, tzinfo=UTC)
    for days in range(1, 12):
        owe(promised_by(now, days, organization))
    DayOffFactory(organization=organization, first_on=THURSDAY, last_on=date(2027, 1, 1))

    count_days_off(organization.pk)

    organization.refresh_from_db()
    assert due_days() == [promised_by(now, days, organization) for days in range(1, 12)]


def test_count_days_off_today_gives_one_day_more(owe, organization):
    owe(date(2026, 12, 21))
    DayOffFactory(
        organization=organization, first_on=date(2026, 12, 21), last_on=date(2026, 12, 21)
    )

    count_days_off(organization.pk)

    assert due_days() == [date(2026, 12, 22)]


def test_count_days_off_leaves_what_is_late_met_or_over(owe, organization, stranger):
    late = owe(date(2026, 12, 18))
    met = owe(date(2026, 12, 28), promise_met_at="2026-12-20T12:00:00Z")
    ended = owe(date(2026, 12, 28))
    Application.objects.filter(pk=ended.pk).update(state="rejected", stage=None)
    elsewhere = ApplicationFactory(promise_due_on=date(2026, 12, 28))
    DayOffFactory(organization=organization, first_on=THURSDAY, last_on=THURSDAY)

    assert count_days_off(organization.pk) == 0
    assert due_days() == [row.promise_due_on for row in (late, met, ended, elsewhere)]


def test_count_days_off_twice_is_once(owe, organization):
    owe(date(2026, 12, 28))
    DayOffFactory(organization=organization, first_on=THURSDAY, last_on=THURSDAY)

    first, second = count_days_off(organization.pk), count_days_off(organization.pk)

    assert (first, second, due_days()) == (1, 0, [date(2026, 12, 29)])
    event = Event.objects.get()
    assert (event.kind, event.facts) == ("days_off.counted", {"days": 1, "moved": 1})


@pytest.mark.parametrize("count", [1, 30])
def test_count_days_off_is_one_statement_whatever_the_number(
    owe, organization, count, django_assert_num_queries
):
    for number in range(count):
        owe(date(2026, 12, 28 + number % 2))
    DayOffFactory(organization=organization, first_on=THURSDAY, last_on=THURSDAY)

    # The organization, its rows of holidays and own days, the days promised, the lock, what
    # is over, the move, the event.
    with django_assert_num_queries(9):
        assert count_days_off(organization.pk) == count


def test_calendars_that_run_out_are_written_once_a_day(organization, monkeypatch, do_jobs):
    organization.country = "PT"
    organization.save()
    OrganizationFactory()
    monkeypatch.setitem(calendar_tasks._looked, "at", -10_000.0)

    calendar_tasks.write_calendars_that_run_out()
    calendar_tasks._looked["at"] = -10_000.0
    calendar_tasks.write_calendars_that_run_out()

    assert list(Job.objects.values_list("subject_id", flat=True)) == [organization.pk]
    do_jobs()
    organization.refresh_from_db()
    assert date(2028, 12, 25) in organization.weekdays_off
