"""A posting whose second stage has rules, and days that pass."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from applicants.actions.move_application import move_application
from applicants.actions.reject_application import reject_application
from applicants.actions.stage_rules.changing import add_stage_rule, switch_on_stage_rule
from applicants.actions.stage_rules.contents import RuleContent
from applicants.models import Application, RuleFiring, StageRule

# A Tuesday.
MORNING = datetime(2026, 11, 3, 10, tzinfo=UTC)
WORDS = {"subject": "About {{ posting_title }}", "text": "Hello {{ candidate_first_name }}."}
ASKED = {"what": "Certificate", "subject": "A document", "text": "Add it: {{ status_url }}"}


@pytest.fixture
def clock():
    with time_machine.travel(MORNING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def draft(posting, stages, recruiter):
    """Return a function: a kind and what it says to a rule of the second stage, a draft."""

    def made(kind="send", *, stage=None, **content) -> StageRule:
        usual = {"send": WORDS, "ask": ASKED}.get(kind, {})
        return add_stage_rule(
            posting,
            by=recruiter,
            stage=stage or stages[1],
            kind=kind,
            content=RuleContent(**usual | content),
        )

    return made


@pytest.fixture
def rule_on(draft, recruiter):
    """Return the same function for a rule that is switched on."""

    def made(kind="send", **content) -> StageRule:
        return switch_on_stage_rule(draft(kind, **content), by=recruiter, seen_version=1)

    return made


@pytest.fixture
def log():
    """Return a function: (state, why) of all firings, in their order."""

    def entries() -> list[tuple[str, str]]:
        return list(RuleFiring.objects.order_by("pk").values_list("state", "why"))

    return entries


@pytest.fixture
def later(clock, do_jobs):
    """Return a function: the worker does what is to be done, time passes, it does it again."""

    def passed(**time) -> None:
        do_jobs()
        clock.shift(timedelta(**time))
        do_jobs()

    return passed


@pytest.fixture
def move(application, recruiter):
    """Return a function: the application goes into a stage."""

    def moved(stage) -> Application:
        row = Application.objects.get(pk=application.pk)
        return move_application(row, to_stage=stage, by=recruiter)

    return moved


@pytest.fixture
def turn_down(application, recruiter, reason):
    """Return a function: the application is rejected, without a mail."""

    def turned_down() -> None:
        row = Application.objects.get(pk=application.pk)
        reject_application(row, by=recruiter, reason=reason)

    return turned_down
