"""The most of a day, the pause of all rules, and what becomes of what is held."""

from datetime import timedelta

import pytest

from applicants.actions.move_application import move_application
from applicants.actions.stage_rules.changing import switch_off_stage_rule
from applicants.actions.stage_rules.holding import (
    NothingHeld,
    RuleIsOff,
    discard_firings,
    pause_stage_rules,
    release_firings,
    resume_stage_rules,
)
from applicants.models import Message, RuleFiring
from ats.activity.models import Event, Notification
from tests.factories.applicants import ApplicationFactory, CandidateFactory


@pytest.fixture
def three_enter(organization, posting, stages, recruiter):
    """Return a function: three applications go into the second stage."""

    def entered():
        for number in range(3):
            candidate = CandidateFactory(organization=organization, name=f"Person {number}")
            row = ApplicationFactory(posting=posting, stage=stages[0], candidate=candidate)
            move_application(row, to_stage=stages[1], by=recruiter)

    return entered


def test_above_the_most_of_a_day_is_held(rule_on, three_enter, do_jobs, clock, log):
    rule_on("send", daily_cap=2)
    three_enter()
    do_jobs()

    assert log() == [("done", ""), ("done", ""), ("held", "cap")]
    assert Message.objects.count() == 2


def test_who_switched_it_on_is_told_once_a_day(rule_on, three_enter, do_jobs, clock, recruiter):
    rule_on("send", daily_cap=1)
    three_enter()
    do_jobs()
    three_enter()
    do_jobs()

    assert [row.text for row in Notification.objects.filter(membership=recruiter)] == [
        "A rule of Screen, Gardener, has done its most of today; the rest is held"
    ]


def test_next_day_has_room_again_but_what_is_held_waits(rule_on, three_enter, do_jobs, clock, log):
    rule_on("send", daily_cap=3)
    three_enter()
    do_jobs()
    three_enter()
    do_jobs()
    clock.shift(timedelta(days=1))
    three_enter()
    do_jobs()

    assert [state for state, _why in log()] == ["done"] * 3 + ["held"] * 3 + ["done"] * 3


def test_released_is_done_above_the_most(rule_on, three_enter, do_jobs, clock, log, owner):
    rule = rule_on("send", daily_cap=1)
    three_enter()
    do_jobs()

    assert release_firings(rule, by=owner) == 2
    do_jobs()

    assert log() == [("done", "")] * 3
    assert Event.objects.filter(kind="stage_rule.released").get().facts["count"] == 2


def test_released_one_by_its_code(rule_on, three_enter, do_jobs, clock, owner):
    rule = rule_on("send", daily_cap=1)
    three_enter()
    do_jobs()
    held = RuleFiring.objects.filter(state="held").first()

    assert release_firings(rule, by=owner, codes=[held.code]) == 1


def test_released_after_leaving_is_left_out(
    rule_on, three_enter, do_jobs, clock, log, owner, stages
):
    rule = rule_on("send", daily_cap=1)
    three_enter()
    do_jobs()
    held = RuleFiring.objects.filter(state="held")
    for one in held:
        move_application(one.application, to_stage=stages[2], by=owner)
    release_firings(rule, by=owner)
    do_jobs()

    assert log()[1:] == [("skipped", "left")] * 2


def test_discarded_is_not_done(rule_on, three_enter, do_jobs, clock, log, owner):
    rule = rule_on("send", daily_cap=1)
    three_enter()
    do_jobs()
    discard_firings(rule, by=owner)
    do_jobs()

    assert log()[1:] == [("discarded", "cap")] * 2


def test_nothing_held_is_a_conflict(rule_on, owner):
    with pytest.raises(NothingHeld):
        discard_firings(rule_on("send"), by=owner)


def test_paused_rules_hold_what_falls_due(
    rule_on, three_enter, do_jobs, clock, log, owner, recruiter
):
    rule = rule_on("send")
    pause_stage_rules(by=owner)
    three_enter()
    do_jobs()
    assert log() == [("held", "paused")] * 3

    with pytest.raises(RuleIsOff):
        release_firings(rule, by=owner)
    resume_stage_rules(by=owner)
    do_jobs()
    assert log() == [("held", "paused")] * 3
    release_firings(rule, by=owner)
    do_jobs()
    assert log() == [("done", "")] * 3


def test_pause_of_another_organization_is_theirs(rule_on, three_enter, do_jobs, log, stranger):
    rule_on("send")
    pause_stage_rules(by=stranger)
    three_enter()
    do_jobs()

    assert log() == [("done", "")] * 3


def test_paused_twice_is_one_line_of_the_history(owner):
    pause_stage_rules(by=owner)
    pause_stage_rules(by=owner)
    resume_stage_rules(by=owner)
    resume_stage_rules(by=owner)

    kinds = Event.objects.order_by("pk").values_list("kind", flat=True)
    assert list(kinds) == ["stage_rules.paused", "stage_rules.resumed"]


def test_held_of_a_rule_that_is_off_is_not_released(rule_on, three_enter, do_jobs, owner, clock):
    rule = rule_on("send", daily_cap=1)
    three_enter()
    do_jobs()
    switch_off_stage_rule(rule, by=owner)

    with pytest.raises(RuleIsOff):
        release_firings(rule, by=owner)
