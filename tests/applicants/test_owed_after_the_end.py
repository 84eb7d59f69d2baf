"""An answer that is lost while its application has ended, or after it was taken back, is none."""

from datetime import UTC, date, datetime, timedelta

import pytest

from applicants.actions.count_days_off import count_days_off
from applicants.actions.letters import MessageGone
from applicants.actions.lost_answers import settle_mail
from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.reject_application import reject_application, take_back_rejection
from applicants.actions.reopen_application import reopen_application
from applicants.actions.send_message import send_message, take_back_message
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import Application
from ats.activity.actions.mail import cancel_mail, retry_mail
from ats.activity.models import Mail
from tests.factories.access import DayOffFactory
from tests.factories.applicants import ApplicationFactory, CandidateFactory

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 12, 21, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock(time_machine):
    time_machine.move_to(MONDAY, tick=False)
    return time_machine


@pytest.fixture
def message(application, recruiter, clock):
    """The answer of a minute ago; its mail waits."""
    row = send_message(application, by=recruiter, subject="Thursday?", text="Would it suit you?")
    application.refresh_from_db()
    clock.shift(timedelta(minutes=1))
    return row


def lose(message):
    """The mail server refuses this mail for good, and the promise follows."""
    mail = Mail.objects.get(key=message.mail_key)
    Mail.objects.filter(pk=mail.pk).update(state=Mail.State.FAILED)
    settle_mail(mail.pk)


def met_at(application):
    return Application.objects.values_list("promise_met_at", flat=True).get(pk=application.pk)


def test_answer_that_failed_after_a_rejection_is_owed_once_that_is_taken_back(
    application, message, refused, reason, recruiter
):
    row = reject_application(application, by=recruiter, reason=reason)
    refused()
    assert met_at(application) == row.ended_at

    take_back_rejection(row, by=recruiter)

    assert met_at(application) is None


def test_answer_taken_back_after_a_rejection_is_owed_once_that_is_taken_back(
    application, message, reason, recruiter
):
    row = reject_application(application, by=recruiter, reason=reason)
    take_back_message(message, by=recruiter)

    take_back_rejection(row, by=recruiter)

    assert met_at(application) is None


def test_answer_that_failed_while_it_was_put_aside_is_owed_once_it_goes_on(
    application, message, refused, posting, stages, organization, recruiter
):
    other = CandidateFactory(organization=organization, name="A. Okafor")
    ApplicationFactory(posting=posting, stage=stages[2], candidate=other)
    merge = merge_candidates(application.candidate, into=other, by=recruiter)
    refused()

    unmerge_candidates(merge, by=recruiter)

    application.refresh_from_db()
    assert (application.state, application.promise_met_at) == ("active", None)


def test_failed_mail_tried_again_and_taken_back_is_no_answer(
    application, message, refused, recruiter, do_jobs
):
    refused()
    assert met_at(application) is None
    retry_mail(Mail.objects.get(key=message.mail_key), by=recruiter)
    take_back_message(message, by=recruiter)

    do_jobs()

    assert met_at(application) is None
    with pytest.raises(MessageGone):
        take_back_message(message, by=recruiter)


def test_failed_mail_tried_again_and_stopped_is_no_answer(
    application, message, refused, recruiter, do_jobs
):
    refused()
    mail = retry_mail(Mail.objects.get(key=message.mail_key), by=recruiter)
    cancel_mail(mail)

    do_jobs()

    assert met_at(application) is None


def test_application_put_aside_and_reopened_is_owed_by_the_calendar_of_now(
    application, posting, stages, organization, reason, recruiter
):
    Application.objects.update(promise_due_on=date(2026, 12, 28), promise_met_at=None)
    other = CandidateFactory(organization=organization, name="A. Okafor")
    further = ApplicationFactory(posting=posting, stage=stages[2], candidate=other)
    merge_candidates(application.candidate, into=other, by=recruiter)
    DayOffFactory(
        organization=organization, first_on=date(2026, 12, 24), last_on=date(2026, 12, 24)
    )
    count_days_off(organization.pk)
    reject_application(further, by=recruiter, reason=reason)

    row = reopen_application(application, to_stage=stages[0], by=recruiter)

    row.refresh_from_db()
    assert (row.promise_due_on, row.promise_recounted_on) == (date(2026, 12, 29), None)


def test_rejection_that_failed_after_its_application_was_reopened_leaves_a_later_answer(
    application, reason, stages, recruiter, clock
):
    row = reject_application(
        application, by=recruiter, reason=reason, subject="No", text="Not this time."
    )
    clock.shift(timedelta(minutes=1))
    row = reopen_application(row, to_stage=stages[0], by=recruiter)
    later = send_message(row, by=recruiter, subject="Yes", text="We were wrong.")

    lose(row.messages.get(kind="application_rejected"))

    assert met_at(application) == later.created_at


def test_answer_that_failed_leaves_the_rejection_that_reached_its_candidate_as_one(
    application, message, reason, stages, recruiter
):
    row = reject_application(
        application, by=recruiter, reason=reason, subject="No", text="Not this time."
    )
    ended_at = row.ended_at
    reopen_application(row, to_stage=stages[0], by=recruiter)

    lose(message)

    assert met_at(application) == ended_at


def test_answer_that_failed_is_owed_though_a_later_one_was_stopped_in_the_outbox(
    application, message, recruiter
):
    later = send_message(application, by=recruiter, subject="Friday?", text="Or then?")
    cancel_mail(Mail.objects.get(key=later.mail_key))

    lose(message)

    assert met_at(application) is None
