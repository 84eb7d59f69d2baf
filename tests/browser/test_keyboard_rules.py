"""A stage rule from the first thought to its log, by keyboard alone: added, rehearsed, switched
on, met by a card that is moved, and read about afterwards.
"""

import pytest
from playwright.sync_api import expect

from applicants.actions.move_application import move_application
from applicants.models import RuleFiring, StageRule, Task
from tests.browser.keys import press, tab_to
from tests.factories.applicants import ApplicationFactory


@pytest.fixture
def rules(posting):
    return f"/o/larkspur/postings/{posting.code}/rules/"


@pytest.fixture
def amara(posting, stages):
    return ApplicationFactory(posting=posting, stage=stages[0], candidate__name="Amara Okafor")


@pytest.fixture
def noor(posting, stages, recruiter):
    """Somebody who entered Screen before there was a rule."""
    row = ApplicationFactory(posting=posting, stage=stages[0], candidate__name="Noor Haddad")
    return move_application(row, to_stage=stages[1], by=recruiter)


def written(page, label: str, text: str) -> None:
    """Go to a field by Tab and write over what stands there."""
    tab_to(page, page.get_by_label(label, exact=True))
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def add_rule(page, member) -> None:
    """Add a rule of Screen that gives the member a task."""
    press(page, page.get_by_role("link", name="Add a rule Screen"))
    press(page, page.get_by_role("link", name="Give somebody a task"))
    page.wait_for_load_state("networkidle")
    written(page, "Task", "Call the referee")
    tab_to(page, page.get_by_label("For", exact=True))
    page.keyboard.type(member.name)
    written(page, "Due in working days", "2")
    press(page, page.get_by_role("button", name="Save and rehearse"))


def move_first_card(page) -> None:
    """Move the board's first card to the next stage."""
    page.wait_for_selector(".applicant .tools", state="attached")
    page.keyboard.press("j")
    page.keyboard.press("m")
    page.locator("#move-menu :focus").wait_for()
    page.keyboard.press("Enter")


def test_rule_that_gives_a_task_is_added_rehearsed_and_fires(
    amara, noor, rules, recruiter, open_as, do_jobs
):
    page = open_as(recruiter, rules)

    add_rule(page, recruiter)
    rehearsal = page.locator("#rehearsal")
    expect(rehearsal).to_contain_text("It would have acted for 1 application.")
    expect(rehearsal).to_contain_text("Noor Haddad")
    assert (StageRule.objects.get().state, Task.objects.count()) == ("draft", 0)
    press(page, page.get_by_role("button", name="Switch on"))
    expect(page.get_by_role("button", name="Switch off")).to_be_visible()

    page.goto(rules.replace("rules", "board"))
    move_first_card(page)
    page.wait_for_selector(".toast:has-text('Amara Okafor is now in Screen.')")
    do_jobs()

    page.goto(rules)
    press(page, page.get_by_role("link", name="Log"))
    page.wait_for_url("**/rules/log/")
    line = page.locator("main .rows > li")
    expect(line).to_have_count(1)
    expect(line).to_contain_text("Amara Okafor")
    expect(line).to_contain_text("done")
    task = Task.objects.get()
    assert (task.application, RuleFiring.objects.get().application) == (amara, amara)
    assert (task.text, task.assignee, task.created_by) == ("Call the referee", recruiter, None)
    page.goto("/o/larkspur/tasks/")
    expect(page.locator(".tasks li")).to_contain_text("Call the referee")
