"""The last day to apply and the hour after it: who was writing then is still heard."""

from datetime import date

import pytest

from applicants.actions.submission import Submission
from applicants.actions.submit_application import PostingClosed, submit_application
from applicants.models import Application
from postings.actions.close_posting import close_posting
from postings.actions.opening_dates import settle_dates
from postings.models import Posting

pytestmark = pytest.mark.django_db
# New York's 1 December ends at 05:00 in UTC.
OPEN, CLOSED = "2026-12-02T04:59:59Z", "2026-12-02T05:00:00Z"
LAST, TOO_LATE = "2026-12-02T05:59:59Z", "2026-12-02T06:00:00Z"


@pytest.fixture
def now(time_machine):
    return lambda moment: time_machine.move_to(moment, tick=False)


@pytest.fixture
def token(posting, read_token, now):
    """The token of a form that was opened in the last second."""
    posting.organization.time_zone = "America/New_York"
    posting.organization.save()
    Posting.objects.update(closes_on=date(2026, 12, 1))
    now(OPEN)
    return read_token()


@pytest.mark.parametrize("is_noted", [False, True])
@pytest.mark.parametrize(("moment", "status"), [(CLOSED, 303), (LAST, 303), (TOO_LATE, 409)])
def test_apply_form_open_at_the_end_counts_for_an_hour(
    send_form, token, now, is_noted, moment, status
):
    now(moment)
    if is_noted:
        settle_dates()

    response = send_form(form_token=token)

    assert (response.status_code, Application.objects.count()) == (status, int(status == 303))


def test_apply_too_late_gives_back_what_was_written(send_form, token, now):
    now(TOO_LATE)

    page = send_form(form_token=token).content.decode()

    assert "a form that was open then could be sent for one more hour" in page
    assert "Amara Okafor" in page


@pytest.mark.parametrize("token_sent", ["", "made-up"])
def test_apply_after_the_end_without_a_form_of_ours_is_refused(
    anonymous, apply_url, filled, token, now, token_sent
):
    now(CLOSED)
    values = filled(form_token=token) | {"form_token": token_sent}

    assert anonymous.post(apply_url, values).status_code == 409
    assert not Application.objects.exists()


def test_apply_closed_by_hand_has_no_hour(send_form, token, posting, recruiter, now):
    close_posting(posting, by=recruiter)
    now(CLOSED)

    assert send_form(form_token=token).status_code == 409


def test_apply_opens_no_form_in_the_hour(anonymous, apply_url, token, now):
    now(CLOSED)

    assert anonymous.get(apply_url).status_code == 410


def test_apply_form_says_the_rule(anonymous, apply_url, token):
    page = anonymous.get(apply_url).content.decode()

    assert "The last day to apply is 1 December 2026 (America/New_York)." in page
    assert "A form that is open then can be sent for one more hour." in page


@pytest.mark.parametrize(
    "dates",
    [{"opens_on": date(2026, 12, 3)}, {"closes_on": date(2026, 11, 30)}],
    ids=["not open yet", "long over"],
)
def test_submit_application_looks_at_the_days_of_now(posting, now, dates):
    now(OPEN)
    stale = Posting.objects.select_related("organization").get()
    Posting.objects.update(**dates)

    with pytest.raises(PostingClosed):
        submit_application(stale, Submission(name="Ana", email="ana@example.test", form_token="0"))
