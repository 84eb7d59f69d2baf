"""Rules are made, changed, switched and copied; what could not be done is refused at once."""

import pytest

from applicants.actions.stage_rules.changing import (
    ForeignStage,
    NotRehearsed,
    RuleGone,
    add_stage_rule,
    copy_stage_rules,
    edit_stage_rule,
    remove_stage_rule,
    restore_stage_rule,
    switch_off_stage_rule,
    switch_on_stage_rule,
)
from applicants.actions.stage_rules.contents import (
    RuleContent,
    WrongDelay,
    WrongMember,
    content_of,
)
from applicants.models import StageRule, StageRuleVersion
from ats.activity.mail_kinds import UnknownField, WordsMissing
from ats.activity.models import Event
from tests.factories.access import MembershipFactory
from tests.factories.postings import PostingFactory, StageFactory


def changed(rule, **values) -> RuleContent:
    return RuleContent(**content_of(rule).__dict__ | values)


def test_rule_begins_as_a_draft(draft):
    rule = draft("send")

    assert (rule.state, rule.version) == ("draft", 1)
    assert Event.objects.get().kind == "stage_rule.added"
    assert StageRuleVersion.objects.get().content["subject"] == "About {{ posting_title }}"


@pytest.mark.parametrize(
    ("kind", "content", "error", "field"),
    [
        ("send", {"text": "Hello {{ salary }}"}, UnknownField, "text"),
        ("send", {"subject": "{{ name"}, UnknownField, "subject"),
        ("send", {"text": " "}, WordsMissing, "text"),
        ("ask", {"text": "Send it."}, WordsMissing, "text"),
        ("ask", {"what": " "}, WordsMissing, "what"),
        ("assign", {}, WrongMember, "member"),
        ("task", {"what": ""}, WordsMissing, "what"),
        ("remind", {}, WrongDelay, "delay_count"),
        ("send", {"delay": "hours"}, WrongDelay, "delay_count"),
        ("send", {"delay": "days", "delay_count": 61}, WrongDelay, "delay_count"),
    ],
)
def test_what_could_not_be_done_is_refused(draft, kind, content, error, field):
    with pytest.raises(error) as refused:
        draft(kind, **content)

    assert refused.value.field == field
    assert StageRule.objects.count() == 0


def test_stage_of_another_posting_is_refused(draft):
    with pytest.raises(ForeignStage):
        draft("send", stage=StageFactory(posting=PostingFactory()))


def test_member_of_another_organization_is_refused(draft, stranger):
    with pytest.raises(WrongMember):
        draft("assign", member=stranger, assign_as="owner")


def test_hiring_manager_must_be_on_the_team(draft, hiring_manager):
    with pytest.raises(WrongMember):
        draft("assign", member=hiring_manager, assign_as="interviewer")


def test_hiring_manager_on_the_team_may_be_assigned(draft, hiring_manager, on_team):
    assert draft("assign", member=hiring_manager, assign_as="interviewer").member == hiring_manager


def test_change_is_a_new_version_and_a_draft(rule_on, owner):
    rule = rule_on("send")
    edit_stage_rule(rule, by=owner, content=changed(rule, subject="News"))

    row = StageRule.objects.get()
    assert (row.state, row.version, row.subject) == ("draft", 2, "News")
    versions = StageRuleVersion.objects.order_by("number").values_list("number", "content__subject")
    assert list(versions) == [(1, "About {{ posting_title }}"), (2, "News")]


def test_change_to_the_same_is_nothing(rule_on, owner):
    rule = rule_on("send")
    edit_stage_rule(rule, by=owner, content=content_of(rule))

    assert (StageRule.objects.get().state, StageRuleVersion.objects.count()) == ("on", 1)


def test_change_of_what_somebody_changed_is_a_conflict(draft, owner):
    rule = draft("send")
    edit_stage_rule(rule, by=owner, content=changed(rule, subject="News"), seen_version=1)

    with pytest.raises(NotRehearsed):
        edit_stage_rule(rule, by=owner, content=changed(rule, subject="Old"), seen_version=1)


def test_switching_on_needs_the_rehearsal_of_this_version(draft, owner):
    rule = draft("send")
    edit_stage_rule(rule, by=owner, content=changed(rule, subject="News"))

    with pytest.raises(NotRehearsed):
        switch_on_stage_rule(rule, by=owner, seen_version=1)

    switch_on_stage_rule(rule, by=owner, seen_version=2)
    row = StageRule.objects.get()
    assert (row.state, row.by) == ("on", owner)


def test_switching_twice_is_one_line_of_the_history(draft, owner):
    rule = draft("send")
    for _time in range(2):
        switch_on_stage_rule(rule, by=owner, seen_version=1)
    for _time in range(2):
        switch_off_stage_rule(rule, by=owner)

    kinds = list(Event.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["stage_rule.added", "stage_rule.switched_on", "stage_rule.switched_off"]


def test_removed_rule_is_gone_and_comes_back_switched_off(rule_on, owner):
    rule = rule_on("send")
    remove_stage_rule(rule, by=owner)
    with pytest.raises(RuleGone):
        switch_on_stage_rule(rule, by=owner, seen_version=1)

    restore_stage_rule(rule, by=owner)

    assert StageRule.objects.get().state == "off"


def test_rule_whose_stage_is_gone_is_not_switched_on(draft, owner, stages):
    rule = draft("send")
    stages[1].delete()

    with pytest.raises(RuleGone):
        switch_on_stage_rule(rule, by=owner, seen_version=1)


def test_copies_are_drafts_in_stages_of_the_same_name(
    rule_on, draft, posting, stages, organization, owner
):
    rule_on("send")
    draft("send", stage=stages[2], subject="Elsewhere")
    remove_stage_rule(draft("send", subject="Gone"), by=owner)
    other = PostingFactory(organization=organization)
    screen = StageFactory(posting=other, name="screen")

    assert copy_stage_rules(posting, other, by=owner) == 1

    copy = StageRule.objects.get(posting=other)
    assert (copy.stage, copy.state, copy.subject) == (screen, "draft", "About {{ posting_title }}")


def test_copy_leaves_out_whom_the_other_team_lacks(
    draft, posting, organization, owner, hiring_manager, on_team
):
    draft("assign", member=hiring_manager, assign_as="interviewer")
    other = PostingFactory(organization=organization)
    StageFactory(posting=other, name="Screen")

    assert copy_stage_rules(posting, other, by=owner) == 0


def test_too_many_rules_are_refused(draft, monkeypatch):
    monkeypatch.setattr("applicants.actions.stage_rules.changing.MOST", 1)
    draft("send")

    with pytest.raises(Exception, match="1 rules are enough"):
        draft("send")


def test_unrecorded_is_rolled_back(posting, stages, recruiter, monkeypatch):
    def fail(*_args, **_kwargs):
        raise RuntimeError

    monkeypatch.setattr("applicants.actions.stage_rules.changing.record", fail)
    content = RuleContent(delay="days", delay_count=2)

    with pytest.raises(RuntimeError):
        add_stage_rule(posting, by=recruiter, stage=stages[0], kind="remind", content=content)

    assert StageRule.objects.count() == 0


def test_member_who_has_left_is_refused(draft, organization):
    gone = MembershipFactory(organization=organization, is_active=False)

    with pytest.raises(WrongMember):
        draft("task", member=gone, what="Call them")
