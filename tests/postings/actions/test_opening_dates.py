"""First and last days to apply: what may be set, and what is noted of them, once."""

from datetime import date

import pytest

from ats.activity.models import Event, Notification
from ats.foundation.errors import DomainError
from postings.actions.close_posting import close_posting
from postings.actions.create_posting import create_posting
from postings.actions.edit_posting import edit_posting
from postings.actions.opening_dates import DateRefused, settle_dates
from postings.actions.pause_posting import pause_posting
from postings.actions.publish_posting import publish_posting
from postings.actions.reopen_posting import reopen_posting
from postings.models import Posting
from postings.queries.content import content_of
from postings.queries.lint import checked
from tests.at_once import at_once
from tests.factories.postings import PostingFactory

DAY = date(2026, 12, 1)
NOON = "2026-11-20T12:00:00Z"


@pytest.fixture
def now(time_machine):
    time_machine.move_to(NOON, tick=False)
    return time_machine


@pytest.fixture
def draft(recruiter, now):
    return create_posting(
        by=recruiter, title="Gardener", workplace="remote", content_html="<p>Roses.</p>"
    )


def edit(posting, by, **values):
    posting.refresh_from_db()
    return edit_posting(posting, by=by, row_version=posting.row_version, **values)


def kinds_of(posting):
    rows = Event.objects.about(posting).order_by("id")
    return [event.kind for event in rows]


@pytest.mark.django_db
def test_edit_posting_refuses_days_out_of_order(draft, recruiter):
    with pytest.raises(DomainError) as refused:
        edit(draft, recruiter, opens_on=DAY, closes_on=date(2026, 11, 30))

    assert (refused.value.code, refused.value.field) == ("dates_out_of_order", "closes_on")


@pytest.mark.django_db
def test_edit_posting_refuses_to_hide_what_people_can_apply_to(draft, recruiter):
    publish_posting(draft, by=recruiter)

    with pytest.raises(DateRefused) as first:
        edit(draft, recruiter, opens_on=DAY)
    with pytest.raises(DateRefused) as last:
        edit(draft, recruiter, closes_on=date(2026, 11, 19))

    assert (first.value.field, last.value.field) == ("opens_on", "closes_on")


@pytest.mark.django_db
def test_edit_posting_new_days_hold_at_once(draft, recruiter, now):
    publish_posting(draft, by=recruiter)
    before = Posting.objects.get().public_changed_at
    now.move_to("2026-11-20T12:00:05Z", tick=False)

    edit(draft, recruiter, closes_on=DAY)

    row = Posting.objects.get()
    assert (row.closes_on, row.version_number) == (DAY, 1)
    assert row.public_changed_at > before


@pytest.mark.django_db
def test_publish_posting_needs_a_last_day_to_come(draft, recruiter):
    edit(draft, recruiter, closes_on=date(2026, 11, 19))

    with pytest.raises(DomainError) as refused:
        publish_posting(draft, by=recruiter)

    assert refused.value.field == "closes_on"
    assert "19 November 2026" in refused.value.message


@pytest.mark.django_db
def test_checks_know_a_last_day_that_has_passed(draft, recruiter):
    edit(draft, recruiter, closes_on=date(2026, 11, 19))
    draft.refresh_from_db()

    found = checked(draft, content_of(draft))

    rules = [(row.finding.code, row.finding.facts.get("date")) for row in found.all]
    assert ("closing_past", "2026-11-19") in rules


@pytest.mark.django_db
def test_settle_dates_notes_an_opening_once(draft, recruiter, now):
    edit(draft, recruiter, opens_on=DAY)
    publish_posting(draft, by=recruiter)

    now.move_to("2026-11-30T23:59:59Z", tick=False)
    early = settle_dates()
    now.move_to("2026-12-01T00:00:00Z", tick=False)
    settled = [settle_dates(), settle_dates()]

    assert (early, settled) == (0, [1, 0])
    assert kinds_of(draft).count("posting.opened") == 1
    assert Posting.objects.get().public_changed_at.isoformat() == "2026-12-01T00:00:00+00:00"


@pytest.mark.django_db
def test_settle_dates_says_nothing_of_a_first_day_that_had_come_before(draft, recruiter):
    edit(draft, recruiter, opens_on=date(2026, 11, 20))
    publish_posting(draft, by=recruiter)

    assert settle_dates() == 0


@pytest.mark.django_db
@pytest.mark.parametrize("is_paused", [False, True])
def test_settle_dates_closes_what_has_passed_once(draft, recruiter, now, is_paused):
    edit(draft, recruiter, closes_on=DAY)
    publish_posting(draft, by=recruiter)
    if is_paused:
        pause_posting(draft, by=recruiter)

    now.move_to("2026-12-01T23:59:59Z", tick=False)
    early = settle_dates()
    now.move_to("2026-12-02T00:00:00Z", tick=False)
    settled = [settle_dates(), settle_dates()]

    row = Posting.objects.get()
    assert (early, settled) == (0, [1, 0])
    assert (row.state, row.is_closed_by_date) == ("closed", True)
    assert kinds_of(draft).count("posting.closed_by_date") == 1


@pytest.mark.django_db
def test_settle_dates_tells_the_team(draft, recruiter, now, do_jobs):
    edit(draft, recruiter, opens_on=date(2026, 11, 25), closes_on=DAY)
    publish_posting(draft, by=recruiter)

    for moment in ("2026-11-25T00:00:00Z", "2026-12-02T00:00:00Z"):
        now.move_to(moment, tick=False)
        settle_dates()
        do_jobs()

    assert list(Notification.objects.order_by("pk").values_list("membership", "text")) == [
        (recruiter.pk, "“Gardener” has opened: everybody can read it and apply."),
        (recruiter.pk, "The last day of “Gardener” has passed: it is closed now."),
    ]


@pytest.mark.django_db
def test_reopen_posting_takes_a_last_day_away_that_has_passed(draft, recruiter, now):
    edit(draft, recruiter, closes_on=DAY)
    publish_posting(draft, by=recruiter)
    now.move_to("2026-12-02T00:00:00Z", tick=False)
    settle_dates()

    row = reopen_posting(draft, by=recruiter)

    assert (row.is_open, row.closes_on, row.is_closed_by_date) == (True, None, False)


@pytest.mark.django_db
def test_reopen_posting_keeps_a_last_day_to_come(draft, recruiter):
    edit(draft, recruiter, closes_on=DAY)
    publish_posting(draft, by=recruiter)
    close_posting(draft, by=recruiter)

    assert reopen_posting(draft, by=recruiter).closes_on == DAY


@pytest.mark.services
@pytest.mark.django_db(transaction=True)
def test_settle_dates_at_once_records_once():
    PostingFactory(published=True, opens_on=date(2020, 1, 1))
    PostingFactory(published=True, closes_on=date(2020, 1, 1))

    results = at_once(*[settle_dates] * 4)

    assert sum(result for result in results) == 2
    assert sorted(Event.objects.values_list("kind", flat=True)) == [
        "posting.closed_by_date",
        "posting.opened",
    ]
