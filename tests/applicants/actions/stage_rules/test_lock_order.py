"""A rule that changes a person while they are merged: people first, then applications."""

import pytest

from applicants.actions import merge_candidates as merging
from applicants.actions.merge_candidates import merge_candidates
from applicants.actions.move_application import move_application
from applicants.actions.stage_rules import firing, following
from applicants.actions.stage_rules.changing import add_stage_rule, switch_on_stage_rule
from applicants.actions.stage_rules.contents import RuleContent
from applicants.actions.stage_rules.firing import fire_chunk
from applicants.models import Application, Candidate, CandidateMerge, RuleFiring, Task
from ats.access.models import Membership
from tests.at_once import at_once, later, slowed
from tests.factories.applicants import CandidateFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def other(organization):
    return CandidateFactory(organization=organization, name="A. Okafor")


@pytest.fixture
def rule_on(posting, stages, recruiter):
    def made(kind, **content):
        content = RuleContent(member=recruiter, **content)
        rule = add_stage_rule(posting, by=recruiter, stage=stages[1], kind=kind, content=content)
        return switch_on_stage_rule(rule, by=recruiter, seen_version=1)

    return made


def moved(application, stage, by: Membership):
    return move_application(Application.objects.get(pk=application.pk), to_stage=stage, by=by)


def test_owner_is_named_while_the_person_is_merged(
    rule_on, application, other, stages, recruiter, monkeypatch
):
    rule = rule_on("assign", assign_as="owner")
    moved(application, stages[1], recruiter)
    slowed(monkeypatch, firing, "_still_there")

    _any, merge = at_once(
        lambda: fire_chunk(rule.pk),
        later(lambda: merge_candidates(application.candidate, into=other, by=recruiter)),
    )

    assert isinstance(merge, CandidateMerge)
    assert set(Candidate.objects.values_list("owner", flat=True)) == {recruiter.pk}


def test_owner_is_named_of_who_was_merged_this_moment(
    rule_on, application, other, stages, recruiter, monkeypatch
):
    rule = rule_on("assign", assign_as="owner")
    moved(application, stages[1], recruiter)
    slowed(monkeypatch, merging, "carry_rows")

    at_once(
        lambda: merge_candidates(application.candidate, into=other, by=recruiter),
        later(lambda: fire_chunk(rule.pk)),
    )

    assert Candidate.objects.get(merged_into=None).owner == recruiter
    assert Candidate.objects.exclude(merged_into=None).get().owner is None


def test_task_is_given_while_the_person_is_merged(
    rule_on, application, other, stages, recruiter, monkeypatch
):
    rule = rule_on("task", what="Call them", due_days=2)
    moved(application, stages[1], recruiter)
    slowed(monkeypatch, firing, "_still_there")

    _any, merge = at_once(
        lambda: fire_chunk(rule.pk),
        later(lambda: merge_candidates(application.candidate, into=other, by=recruiter)),
    )

    assert isinstance(merge, CandidateMerge)
    assert Task.objects.get().candidate == other


def test_owner_is_taken_back_while_the_person_is_merged(
    rule_on, application, other, stages, recruiter, monkeypatch, do_jobs
):
    rule_on("assign", assign_as="owner")
    moved(application, stages[1], recruiter)
    do_jobs()
    assert Candidate.objects.get(pk=application.candidate_id).owner == recruiter
    slowed(monkeypatch, following, "take_back")

    _any, merge = at_once(
        lambda: moved(application, stages[0], recruiter),
        later(lambda: merge_candidates(application.candidate, into=other, by=recruiter)),
    )
    do_jobs()

    assert isinstance(merge, CandidateMerge)
    assert Candidate.objects.get(pk=other.pk).owner is None
    assert RuleFiring.objects.get().state == "back"
