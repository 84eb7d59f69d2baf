"""Who hears of a review, and who is reminded."""

from datetime import date, timedelta

from django.utils import timezone

from applicants.actions.answer_review import (
    answer_review,
    take_back_answer,
)
from applicants.actions.remind_reviewers import ask_for_due_reminders
from applicants.models import ReviewRequest
from ats.activity.models import ByMail, Mail, Notification, NotificationChoice
from ats.foundation.models import Job
from postings.actions.team import remove_team_member


def test_review_asked_tells_each_reviewer_once_by_word_and_mail(
    asked,
    hiring_manager,
    second_manager,
    do_jobs,
):
    do_jobs()
    do_jobs()

    mails = Mail.objects.filter(kind="review_asked").order_by("to_email")
    people = sorted([hiring_manager.user.email, second_manager.user.email])
    assert [mail.to_email for mail in mails] == people
    assert f"/o/larkspur/reviews/{asked.request.code}/answers/" in mails[0].text
    assert "Who first?" in mails[0].text
    assert mails[0].unsubscribe_url in mails[0].text
    assert not Mail.objects.filter(kind="notification").exists()
    told = Notification.objects.filter(membership__in=[hiring_manager, second_manager])
    assert {row.url for row in told} == {f"/o/larkspur/reviews/{asked.request.code}/answers/"}


def test_review_asked_sends_no_mail_to_who_wants_none(asked, hiring_manager, do_jobs):
    NotificationChoice.objects.create(
        membership=hiring_manager, kind="review", is_in_app=True, by_mail=ByMail.NEVER
    )

    do_jobs()

    assert not Mail.objects.filter(to_email=hiring_manager.user.email).exists()
    assert Notification.objects.filter(membership=hiring_manager).count() == 1


def test_review_asked_tells_nobody_who_has_left_the_team(
    asked,
    recruiter,
    hiring_manager,
    on_team,
    do_jobs,
):
    remove_team_member(on_team, by=recruiter)

    do_jobs()

    assert not Mail.objects.filter(to_email=hiring_manager.user.email).exists()
    assert not Notification.objects.filter(membership=hiring_manager).exists()


def test_review_answered_tells_who_asked_when_it_was_the_last(
    asked,
    recruiter,
    hiring_manager,
    do_jobs,
):
    for item in asked.items[:2]:
        answer_review(asked.reviewer, item=item, by=hiring_manager, choice="yes")
    do_jobs()
    assert not Notification.objects.filter(membership=recruiter).exists()

    answer_review(asked.reviewer, item=asked.items[2], by=hiring_manager, choice="no")
    take_back_answer(asked.reviewer, by=hiring_manager)
    answer_review(asked.reviewer, item=asked.items[2], by=hiring_manager, choice="yes")
    do_jobs()

    told = Notification.objects.get(membership=recruiter)
    assert told.text == f"{hiring_manager.name} has answered your review for Gardener"


def test_remind_reviewers_on_the_morning_of_the_day_once(
    asked,
    hiring_manager,
    second_manager,
    do_jobs,
    time_machine,
):
    ReviewRequest.objects.update(due_on=date(2026, 11, 24))
    for item in asked.items:
        answer_review(asked.other, item=item, by=second_manager, choice="yes")
    time_machine.move_to("2026-11-24T07:59:00Z")
    assert ask_for_due_reminders() == 0

    time_machine.move_to("2026-11-24T08:00:00Z")
    for _time in range(2):
        ask_for_due_reminders()
        do_jobs()

    reminders = Mail.objects.filter(kind="review_reminder")
    assert [mail.to_email for mail in reminders] == [hiring_manager.user.email]
    assert Job.objects.filter(kind="remind_reviewer").count() == 1


def test_remind_reviewers_tells_nobody_who_has_left_the_team(
    asked,
    recruiter,
    second_manager,
    on_team,
    do_jobs,
):
    ReviewRequest.objects.update(due_on=timezone.localdate() - timedelta(days=1))
    remove_team_member(on_team, by=recruiter)

    ask_for_due_reminders()
    do_jobs()

    assert [mail.to_email for mail in Mail.objects.filter(kind="review_reminder")] == [
        second_manager.user.email
    ]
