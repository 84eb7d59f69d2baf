"""An answer that never reached its candidate is owed again, by the calendar of now, once."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from applicants.actions.bulk.asking import (
    ask_bulk_action,
    choose_bulk_action,
    confirm_bulk_action,
    undo_bulk_action,
)
from applicants.actions.count_days_off import count_days_off
from applicants.actions.letters import Letter
from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.move_application import move_application
from applicants.actions.reject_application import reject_application, take_back_rejection
from applicants.actions.send_message import send_again, send_message, take_back_message
from applicants.actions.stage_rules.changing import add_stage_rule, switch_on_stage_rule
from applicants.actions.stage_rules.contents import RuleContent
from applicants.actions.unmerge_candidates import unmerge_candidates
from applicants.models import Application, Message
from applicants.queries.timeline import timeline_of
from ats.activity.actions.mail import retry_mail
from ats.activity.models import Event, Mail
from ats.foundation.models import Job
from tests.factories.access import DayOffFactory
from tests.factories.applicants import ApplicationFactory, CandidateFactory

pytestmark = pytest.mark.django_db
# A Monday; Thursday is Christmas Eve.
MONDAY = datetime(2026, 12, 21, 12, tzinfo=UTC)
THURSDAY = date(2026, 12, 24)
PROMISED, COUNTED = date(2026, 12, 28), date(2026, 12, 29)


@pytest.fixture(autouse=True)
def clock(time_machine):
    time_machine.move_to(MONDAY, tick=False)
    return time_machine


@pytest.fixture
def owed(application):
    Application.objects.update(promise_due_on=PROMISED, promise_met_at=None)
    application.refresh_from_db()
    return application


@pytest.fixture
def write(owed, recruiter):
    def written(subject="Thursday?") -> Message:
        return send_message(owed, by=recruiter, subject=subject, text="Would it suit you?")

    return written


@pytest.fixture
def writing_rule(posting, stages, recruiter):
    """A rule that writes to who enters the second stage."""
    content = RuleContent(subject="About", text="Hello.")
    rule = add_stage_rule(posting, by=recruiter, stage=stages[1], kind="send", content=content)
    return switch_on_stage_rule(rule, by=recruiter, seen_version=1)


def days_off(organization) -> None:
    DayOffFactory(organization=organization, first_on=THURSDAY, last_on=THURSDAY)
    count_days_off(organization.pk)


def promise():
    return Application.objects.values_list("promise_due_on", "promise_met_at").get()


def test_taken_back_answer_is_owed_by_the_calendar_of_now(write, organization, recruiter):
    message = write()
    days_off(organization)
    assert promise() == (PROMISED, MONDAY)

    take_back_message(message, by=recruiter)

    assert promise() == (COUNTED, None)


def test_taken_back_rejection_is_owed_by_the_calendar_of_now(owed, organization, reason, recruiter):
    row = reject_application(owed, by=recruiter, reason=reason)
    days_off(organization)

    take_back_rejection(row, by=recruiter)

    assert promise() == (COUNTED, None)


def test_rejections_taken_back_in_bulk_are_owed_by_the_calendar_of_now(
    owed, posting, organization, reason, recruiter, do_jobs
):
    bulk = ask_bulk_action(by=recruiter, kind="reject", asked={"posting": posting.code}, codes=[])
    bulk = choose_bulk_action(bulk, by=recruiter, choice={"reason": reason.code})
    bulk = confirm_bulk_action(bulk, by=recruiter)
    do_jobs()
    days_off(organization)
    bulk.refresh_from_db()

    undo_bulk_action(bulk, by=recruiter)
    do_jobs()

    assert promise() == (COUNTED, None)


def test_application_put_aside_comes_back_by_the_calendar_of_now(
    owed, posting, stages, organization, recruiter
):
    other = CandidateFactory(organization=organization, name="A. Okafor")
    further = ApplicationFactory(posting=posting, stage=stages[2], candidate=other)
    merge = merge_candidates(owed.candidate, into=other, by=recruiter)
    days_off(organization)

    unmerge_candidates(merge, by=recruiter)

    owed.refresh_from_db()
    assert (owed.state, owed.promise_due_on) == ("active", COUNTED)
    assert further.pk != owed.pk


def test_days_off_that_came_and_went_leave_the_day(write, organization, recruiter):
    message = write()
    days_off(organization)
    organization.days_off_rows.all().delete()
    count_days_off(organization.pk)

    take_back_message(message, by=recruiter)

    assert promise() == (PROMISED, None)


def test_owed_again_moves_with_the_days_off_that_follow(write, organization, recruiter):
    take_back_message(write(), by=recruiter)

    days_off(organization)

    assert promise() == (COUNTED, None)


def test_a_move_with_a_letter_forgets_the_old_days(write, organization, recruiter, stages, owed):
    write()
    days_off(organization)
    row = Application.objects.get()
    move_application(row, to_stage=stages[1], by=recruiter, letter=Letter("News", "Next."))

    row = Application.objects.get()
    assert (row.promise_met_at, row.promise_recounted_on) == (None, None)


def test_failed_mail_owes_the_answer_again(write, refused):
    write()

    refused()

    assert promise() == (PROMISED, None)


def test_failed_mail_says_so_in_the_history(write, refused, recruiter, owed):
    message = write()

    refused()

    told = [line.text for line in timeline_of(recruiter, owed)]
    assert "Amara Okafor is owed an answer again, by Mon 28 Dec" in told
    event = Event.objects.get(kind="application.owed_again")
    assert event.facts == {
        "posting": owed.posting_id,
        "message": message.code,
        "due_on": "2026-12-28",
    }


def test_failed_mail_told_twice_is_owed_once(write, refused, recruiter, do_jobs):
    write()
    refused()
    job = Job.objects.get(kind="settle_mail")
    Job.objects.filter(pk=job.pk).update(state="pending", run_at=timezone.now())
    do_jobs()

    assert Event.objects.filter(kind="application.owed_again").count() == 1


def test_failed_mail_told_late_leaves_what_was_answered_since(
    write, refused, recruiter, clock, do_jobs
):
    message = write()
    refused()
    clock.shift(timedelta(minutes=1))
    send_again(message, by=recruiter)
    Job.objects.filter(kind="settle_mail").update(state="pending", run_at=timezone.now())
    do_jobs()

    assert promise()[1] == timezone.now()


def test_failed_mail_beside_another_answer_owes_nothing(write, refused, recruiter, clock):
    first = write()
    clock.shift(timedelta(minutes=1))
    write("One more thing")
    second_at = timezone.now()
    Mail.objects.exclude(key=first.mail_key).update(state=Mail.State.SENT)

    refused()

    assert promise() == (PROMISED, second_at)
    assert not Event.objects.filter(kind="application.owed_again").exists()


def test_failed_mail_beside_the_letter_of_a_rule_is_owed(
    write, refused, recruiter, writing_rule, stages, clock, do_jobs
):
    first = write()
    clock.shift(timedelta(minutes=1))
    move_application(Application.objects.get(), to_stage=stages[1], by=recruiter)
    do_jobs()
    assert Message.objects.count() == 2
    Mail.objects.exclude(key=first.mail_key).update(state=Mail.State.SENT)

    refused()

    assert promise() == (PROMISED, None)


def test_failed_letter_of_a_rejection_leaves_the_end(owed, refused, reason, recruiter):
    row = reject_application(owed, by=recruiter, reason=reason, subject="News", text="Not now.")

    refused()

    row.refresh_from_db()
    assert (row.state, row.promise_met_at) == ("rejected", MONDAY)


def test_failed_mail_tried_again_is_the_answer_again(write, refused, recruiter, do_jobs):
    message = write()
    refused()

    retry_mail(Mail.objects.get(key=message.mail_key), by=recruiter)
    do_jobs()

    assert promise() == (PROMISED, message.created_at)


def test_failed_mail_tried_again_that_was_no_answer_meets_nothing(
    write, refused, recruiter, do_jobs, owed
):
    late = timezone.now() + timedelta(days=30)
    message = send_message(owed, by=recruiter, subject="Later", text="Then.", send_at=late)
    refused()

    retry_mail(Mail.objects.get(key=message.mail_key), by=recruiter)
    do_jobs()

    assert promise() == (PROMISED, None)


def test_today_says_that_an_answer_did_not_arrive(write, refused, sign_in, recruiter):
    Application.objects.update(promise_due_on=date(2026, 12, 22))
    write()
    refused()

    page = sign_in(recruiter).get("/o/larkspur/").content.decode()

    assert "the last mail did not arrive" in page


def test_today_says_nothing_of_it_once_another_was_written(
    write, refused, sign_in, recruiter, clock
):
    Application.objects.update(promise_due_on=date(2026, 12, 22))
    write()
    refused()
    clock.shift(timedelta(minutes=1))
    write("Once more")
    Application.objects.update(promise_met_at=None)

    page = sign_in(recruiter).get("/o/larkspur/").content.decode()

    assert "the last mail did not arrive" not in page
