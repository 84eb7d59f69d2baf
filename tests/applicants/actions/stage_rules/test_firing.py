"""What each kind of rule does, on its whole path from the move to the mail."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from applicants.actions.move_application import move_application
from applicants.actions.reject_application import reject_application
from applicants.actions.reopen_application import reopen_application
from applicants.actions.stage_rules.changing import edit_stage_rule, switch_off_stage_rule
from applicants.actions.stage_rules.contents import content_of as said_by
from applicants.actions.stage_rules.firing import fire_chunk
from applicants.models import (
    Application,
    Assignment,
    Candidate,
    DocumentRequest,
    Message,
    RuleFiring,
    Task,
)
from ats.activity.models import Event, Mail, Notification
from ats.foundation.models import Job
from tests.factories.access import MembershipFactory


@pytest.fixture
def enter(application, stages, recruiter):
    """Return a function: the application goes into the second stage, or another."""

    def entered(stage=None):
        row = Application.objects.get(pk=application.pk)
        return move_application(row, to_stage=stage or stages[1], by=recruiter)

    return entered


def test_send_leaves_as_a_mail_after_the_undo_time(rule_on, enter, do_jobs, clock, log):
    rule_on("send")
    enter()
    do_jobs()

    assert (log(), mail.outbox) == ([("done", "")], [])
    clock.shift(timedelta(minutes=11))
    do_jobs()
    [sent] = mail.outbox
    assert (sent.subject, sent.to) == ("About Gardener", ['"Amara Okafor" <amara@example.test>'])
    assert "Hello Amara." in sent.body


def test_send_has_an_address_for_answers(rule_on, enter, do_jobs, settings):
    settings.REPLY_DOMAIN = "example.org"
    rule_on("send")
    enter()
    do_jobs()

    assert Mail.objects.get(kind="message").reply_to.endswith("@example.org")


def test_send_is_not_the_promised_answer(rule_on, enter, do_jobs):
    rule_on("send")
    enter()
    do_jobs()

    assert Message.objects.count() == 1
    assert Application.objects.get().promise_met_at is None


def test_send_to_nobody_s_address_is_held_back(rule_on, enter, do_jobs, log):
    Candidate.objects.update(email="")
    rule_on("send")
    enter()
    do_jobs()

    assert (log(), Mail.objects.count()) == ([("skipped", "refused")], 0)
    assert RuleFiring.objects.get().words == "Amara Okafor has given no e-mail address."


def test_ask_puts_the_request_on_the_candidates_page(rule_on, enter, do_jobs, anonymous):
    rule_on("ask")
    enter()
    do_jobs()

    assert DocumentRequest.objects.get().what == "Certificate"
    assert "/a/" in Mail.objects.get(kind="message").text


def test_assign_an_interviewer(rule_on, enter, do_jobs, interviewer, application):
    rule_on("assign", member=interviewer, assign_as="interviewer")
    enter()
    do_jobs()

    assert [row.membership for row in application.assignments.all()] == [interviewer]
    assert Notification.objects.filter(membership=interviewer).count() == 1


def test_assign_an_owner_only_where_there_is_none(rule_on, enter, do_jobs, owner, recruiter, log):
    Candidate.objects.update(owner=owner)
    rule_on("assign", member=recruiter, assign_as="owner")
    enter()
    do_jobs()

    assert (Candidate.objects.get().owner, log()) == (owner, [("skipped", "refused")])


def test_assign_an_owner(rule_on, enter, do_jobs, recruiter):
    rule_on("assign", member=recruiter, assign_as="owner")
    enter()
    do_jobs()

    assert Candidate.objects.get().owner == recruiter


def test_task_has_a_due_day(rule_on, enter, do_jobs, recruiter, clock):
    rule_on("task", member=recruiter, what="Call them", due_days=3)
    enter()
    do_jobs()

    task = Task.objects.get()
    assert (task.text, task.assignee, task.due_on) == ("Call them", recruiter, date(2026, 11, 6))


def test_remind_comes_after_working_days_if_still_there(
    rule_on, enter, do_jobs, clock, owner, recruiter
):
    Candidate.objects.update(owner=owner)
    rule_on("remind", delay="days", delay_count=4)
    enter()
    clock.shift(timedelta(days=5))  # Sunday: three working days
    do_jobs()
    told = Notification.objects.filter(text__contains="still stands")
    assert told.count() == 0

    clock.shift(timedelta(days=1))
    do_jobs()

    assert [(row.membership, row.text) for row in told] == [
        (owner, "Amara Okafor still stands in Screen, Gardener")
    ]


def test_late_rule_leaves_out_who_has_moved_on(rule_on, enter, do_jobs, clock, stages, log):
    rule_on("send", delay="hours", delay_count=5)
    enter()
    clock.shift(timedelta(hours=2))
    enter(stages[2])
    clock.shift(timedelta(hours=4))
    do_jobs()

    assert (log(), Mail.objects.count()) == ([("skipped", "left")], 0)


def test_rule_switched_off_meanwhile_does_nothing(rule_on, enter, do_jobs, recruiter, log):
    rule = rule_on("send")
    enter()
    switch_off_stage_rule(rule, by=recruiter)
    do_jobs()

    assert log() == [("skipped", "off")]


def test_rule_changed_meanwhile_is_a_draft_and_does_nothing(
    rule_on, enter, do_jobs, recruiter, log
):
    rule = rule_on("send")
    enter()
    content = said_by(rule)
    edit_stage_rule(
        rule, by=recruiter, content=type(content)(**content.__dict__ | {"subject": "Other"})
    )
    do_jobs()

    assert log() == [("skipped", "off")]


def test_draft_does_nothing(draft, enter, do_jobs, log):
    draft("send")
    enter()
    do_jobs()

    assert log() == []


def test_rule_of_somebody_who_left_is_held(rule_on, enter, do_jobs, recruiter, owner, log):
    rule_on("send")
    enter()
    type(recruiter).objects.filter(pk=recruiter.pk).update(is_active=False)
    do_jobs()

    assert log() == [("held", "nobody")]


def test_member_who_left_is_assigned_to_nothing(rule_on, enter, do_jobs, organization, log):
    gone = MembershipFactory(organization=organization)
    rule_on("assign", member=gone, assign_as="interviewer")
    enter()
    type(gone).objects.filter(pk=gone.pk).update(is_active=False)
    do_jobs()

    assert (log(), Assignment.objects.count()) == ([("skipped", "refused")], 0)


def test_firing_is_recorded(rule_on, enter, do_jobs, stages):
    rule = rule_on("send")
    enter()
    do_jobs()

    event = Event.objects.get(kind="stage_rule.fired")
    facts = {name: event.facts[name] for name in ("rule", "kind", "stage", "subject")}
    assert facts == {
        "rule": rule.code, "kind": "send", "stage": "Screen", "subject": "About Gardener",
    }  # fmt: skip


def test_job_delivered_twice_is_once(rule_on, enter, do_jobs):
    rule = rule_on("send")
    enter()
    do_jobs()

    assert fire_chunk(rule.pk) is False
    assert Message.objects.count() == 1


def test_killed_in_the_middle_leaves_nothing_and_goes_on(rule_on, enter, do_jobs, monkeypatch, log):
    rule_on("send")
    enter()
    real = "applicants.actions.stage_rules.firing.record"
    with monkeypatch.context() as broken:
        broken.setattr(real, lambda *_args, **_kwargs: 1 / 0)
        do_jobs()
    assert (log(), Message.objects.count()) == ([("planned", "")], 0)

    RuleFiring.objects.update(due_at=timezone.now())
    Job.objects.update(run_at=timezone.now())
    do_jobs()

    assert (log(), Message.objects.count()) == ([("done", "")], 1)


def test_reopening_into_another_stage_is_an_entry(
    rule_on, application, stages, recruiter, reason, do_jobs, log
):
    rule_on("send")
    reject_application(application, by=recruiter, reason=reason)
    reopen_application(Application.objects.get(), to_stage=stages[1], by=recruiter)
    do_jobs()

    assert log() == [("done", "")]


def test_mail_waits_ten_minutes_at_the_least(rule_on, enter, do_jobs, clock, organization):
    type(organization).objects.update(mail_undo_minutes=0)
    rule_on("send")
    enter()
    do_jobs()

    assert Mail.objects.get().run_at == timezone.now() + timedelta(minutes=10)
