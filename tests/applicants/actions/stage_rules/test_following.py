"""Moves are followed: taken back, gone on with, on arrival, once for each entry."""

from datetime import timedelta

import pytest
from django.core import mail

from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.reject_application import take_back_rejection
from applicants.actions.remove_stage import remove_stage
from applicants.actions.stage_rules.following import follow_rules
from applicants.actions.submission import Submission
from applicants.actions.submit_application import submit_application
from applicants.models import (
    Application,
    Assignment,
    Candidate,
    DocumentRequest,
    RuleFiring,
    Task,
    Transition,
)
from ats.activity.models import Event, Mail
from tests.factories.applicants import CandidateFactory


def test_undo_cancels_the_waiting_mail(rule_on, move, stages, do_jobs, clock, log):
    rule_on("send")
    move(stages[1])
    do_jobs()
    clock.shift(timedelta(minutes=5))
    move(stages[0])
    clock.shift(timedelta(hours=1))
    do_jobs()

    assert (log(), mail.outbox) == ([("back", "left")], [])
    assert Mail.objects.get().state == Mail.State.CANCELLED


def test_undo_before_it_was_done_leaves_it_out(rule_on, move, stages, do_jobs, clock, log):
    rule_on("send")
    move(stages[1])
    move(stages[0])
    do_jobs()

    assert (log(), Mail.objects.count()) == ([("skipped", "left")], 0)


def test_undo_is_no_entry_into_the_stage_before(rule_on, move, stages, do_jobs, clock, log):
    rule_on("send", stage=stages[0])
    move(stages[1])
    clock.shift(timedelta(minutes=5))
    move(stages[0])
    do_jobs()

    assert log() == []


def test_mail_that_has_left_stays(rule_on, move, stages, do_jobs, clock, log):
    rule_on("send")
    move(stages[1])
    do_jobs()
    clock.shift(timedelta(minutes=11))
    do_jobs()
    move(stages[0])

    assert (log(), len(mail.outbox)) == ([("done", "")], 1)


def test_rejection_taken_back_goes_on_where_it_was(
    rule_on, move, stages, turn_down, later, log, recruiter
):
    rule_on("send")
    move(stages[1])
    later(minutes=3)
    turn_down()
    assert log() == [("back", "left")]

    take_back_rejection(Application.objects.get(), by=recruiter)
    later(minutes=11)

    assert (log(), len(mail.outbox)) == ([("done", "")], 1)


def test_coming_again_later_is_another_entry(rule_on, move, stages, do_jobs, clock, log):
    rule_on("send")
    move(stages[1])
    do_jobs()
    clock.shift(timedelta(days=1))
    do_jobs()
    move(stages[2])
    clock.shift(timedelta(days=1))
    move(stages[1])
    do_jobs()

    assert log() == [("done", ""), ("done", "")]


@pytest.mark.parametrize("kind", ["assign", "task"])
def test_undo_takes_back_what_was_given(rule_on, move, stages, later, kind, interviewer, recruiter):
    member = interviewer if kind == "assign" else recruiter
    rule_on(kind, member=member, assign_as="interviewer", what="Call them")
    move(stages[1])
    later(minutes=5)
    assert Assignment.objects.count() + Task.objects.open().count() == 1
    move(stages[0])

    assert Assignment.objects.count() + Task.objects.open().count() == 0
    assert RuleFiring.objects.get().state == "back"


def test_undo_takes_back_the_owner(rule_on, move, stages, later, do_jobs, recruiter):
    rule_on("assign", member=recruiter, assign_as="owner")
    move(stages[1])
    later(minutes=5)
    assert Candidate.objects.get().owner == recruiter
    move(stages[0])
    do_jobs()

    assert Candidate.objects.get().owner is None
    assert RuleFiring.objects.get().state == "back"
    assert Event.objects.filter(kind="candidate.owner_changed").count() == 2


def test_undo_leaves_an_owner_whom_somebody_chose_since(
    rule_on, move, stages, later, recruiter, owner, log
):
    rule_on("assign", member=recruiter, assign_as="owner")
    move(stages[1])
    later(minutes=5)
    Candidate.objects.update(owner=owner)
    move(stages[0])
    later(minutes=1)

    assert (Candidate.objects.get().owner, log()) == (owner, [("done", "")])


def test_undo_leaves_the_owner_whom_another_record_had_already(
    rule_on, move, stages, later, recruiter, application, log
):
    other = CandidateFactory(organization=application.organization, owner=recruiter)
    rule_on("assign", member=recruiter, assign_as="owner")
    move(stages[1])
    later(minutes=5)
    merge_candidates(application.candidate, into=other, by=recruiter)
    move(stages[0])
    later(minutes=1)

    assert Candidate.objects.get(pk=other.pk).owner == recruiter
    assert log() == [("done", "")]


def test_coming_back_at_once_keeps_the_owner(rule_on, move, stages, later, do_jobs, recruiter, log):
    rule_on("assign", member=recruiter, assign_as="owner")
    move(stages[1])
    later(minutes=5)
    move(stages[0])
    move(stages[1])
    do_jobs()

    assert (Candidate.objects.get().owner, log()) == (recruiter, [("done", "")])
    assert Event.objects.filter(kind="candidate.owner_changed").count() == 1


def test_task_stays_after_the_undo_time(rule_on, move, stages, do_jobs, clock, recruiter):
    rule_on("task", member=recruiter, what="Call them")
    move(stages[1])
    do_jobs()
    clock.shift(timedelta(minutes=11))
    move(stages[2])

    assert Task.objects.open().count() == 1


def test_undo_withdraws_the_request(rule_on, move, stages, do_jobs):
    rule_on("ask")
    move(stages[1])
    do_jobs()
    move(stages[0])

    assert DocumentRequest.objects.get().withdrawn_at is not None


def test_arrival_in_the_first_stage(rule_on, posting, stages, do_jobs, clock, log):
    rule_on("send", stage=stages[0])
    submit_application(
        posting, Submission(name="Ben Osei", email="ben@example.test", form_token="f")
    )
    do_jobs()
    clock.shift(timedelta(minutes=11))
    do_jobs()

    assert log() == [("done", "")]
    assert "About Gardener" in [sent.subject for sent in mail.outbox]


def test_arrival_without_rules_asks_nothing_more(posting, stages, django_assert_num_queries):
    first = Submission(name="Ben Osei", email="ben@example.test", form_token="f")
    submit_application(posting, first)
    with django_assert_num_queries(0):
        follow_rules([])

    assert RuleFiring.objects.count() == 0


def test_move_where_no_stage_has_rules_costs_one_statement(
    application, stages, django_assert_num_queries
):
    moved = Transition.objects.create(
        application=application, to_state="active", from_stage=stages[0], to_stage=stages[1]
    )

    with django_assert_num_queries(1):
        follow_rules([moved])


def test_same_entry_twice_is_refused_by_the_table(rule_on, move, stages):
    rule_on("send")
    move(stages[1])
    one = RuleFiring.objects.get()
    one.pk, one.code = None, "another234"

    with pytest.raises(Exception, match=r"rule_firing_once|UNIQUE"):
        one.save(force_insert=True)


def test_stage_taken_out_its_rules_do_nothing(rule_on, move, stages, recruiter, do_jobs, log):
    rule_on("send", stage=stages[1])
    rule_on("send", stage=stages[2], subject="Welcome")
    move(stages[1])
    remove_stage(stages[1], by=recruiter, move_to=stages[2])
    do_jobs()

    assert log() == [("skipped", "off"), ("done", "")]
    assert Mail.objects.get().subject == "Welcome"
