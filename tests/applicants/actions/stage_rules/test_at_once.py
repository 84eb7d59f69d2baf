"""Two workers, or a worker and a member, at the same moment: everything is done once."""

import pytest

from applicants.actions.move_application import move_application
from applicants.actions.stage_rules.changing import add_stage_rule, switch_on_stage_rule
from applicants.actions.stage_rules.contents import RuleContent
from applicants.actions.stage_rules.firing import fire_chunk
from applicants.models import Application, Message, RuleFiring
from ats.activity.models import Event, Mail
from tests.at_once import at_once
from tests.factories.applicants import ApplicationFactory, CandidateFactory

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 5


@pytest.fixture
def rule(posting, stages, recruiter):
    content = RuleContent(subject="About {{ posting_title }}", text="Hello.", daily_cap=4)
    rule = add_stage_rule(posting, by=recruiter, stage=stages[1], kind="send", content=content)
    return switch_on_stage_rule(rule, by=recruiter, seen_version=1)


def test_two_workers_at_once_do_each_once(rule, posting, stages, organization, recruiter):
    for number in range(6):
        candidate = CandidateFactory(organization=organization, name=f"Person {number}")
        row = ApplicationFactory(posting=posting, stage=stages[0], candidate=candidate)
        move_application(row, to_stage=stages[1], by=recruiter)

    at_once(lambda: fire_chunk(rule.pk), lambda: fire_chunk(rule.pk), lambda: fire_chunk(rule.pk))

    states = sorted(RuleFiring.objects.values_list("state", flat=True))
    assert states == ["done"] * 4 + ["held"] * 2
    assert (Message.objects.count(), Mail.objects.count()) == (4, 4)
    assert Event.objects.filter(kind="stage_rule.fired").count() == 4
    assert Event.objects.filter(kind="stage_rule.held").count() == 1


def test_worker_and_who_moves_away_at_once(rule, application, stages, recruiter):
    for _round in range(ROUNDS):
        RuleFiring.objects.all().delete()
        Application.objects.update(stage=stages[0])
        application.transitions.all().delete()
        Message.objects.all().delete()
        Mail.objects.all().delete()
        row = Application.objects.get()
        move_application(row, to_stage=stages[1], by=recruiter)

        at_once(
            lambda: fire_chunk(rule.pk),
            lambda: move_application(Application.objects.get(), to_stage=stages[2], by=recruiter),
        )
        fire_chunk(rule.pk)

        waiting = Mail.objects.filter(state=Mail.State.PENDING).count()
        assert (RuleFiring.objects.get().state in ("skipped", "back"), waiting) == (True, 0)
