"""Triage in a browser: twenty applications by keyboard alone, and back again."""

import pytest
from playwright.sync_api import expect

from applicants.models import Application
from tests.factories.applicants import (
    ApplicationFactory,
    CandidateFactory,
    RejectionReasonFactory,
)
from tests.factories.postings import PostingFactory, StageFactory


@pytest.fixture
def crowd(organization):
    posting = PostingFactory(organization=organization, published=True)
    stages = [
        StageFactory(posting=posting, position=place, name=name)
        for place, name in enumerate(["Applied", "Screen"])
    ]
    RejectionReasonFactory(organization=organization, name="Other skills needed")
    return [
        ApplicationFactory(
            posting=posting,
            stage=stages[0],
            candidate=CandidateFactory(organization=organization, name=f"Person {number:02}"),
        )
        for number in range(20)
    ]


def states() -> list[tuple[str, str | None]]:
    rows = Application.objects.order_by("pk")
    return [
        (row.state, row.stage.name if row.stage else None) for row in rows.select_related("stage")
    ]


def test_triage_of_twenty_by_keyboard_and_undone(crowd, recruiter, signed_in):
    page = signed_in(recruiter)
    page.goto(f"/o/larkspur/triage/?posting={crowd[0].posting.code}")
    name = page.locator("#triage-person h1")
    expect(name).to_have_text("Person 00")

    for number in range(20):
        expect(name).to_have_text(f"Person {number:02}")
        match number % 3:
            case 0:
                page.keyboard.press("a")
            case 1:
                page.keyboard.press("r")
                page.locator("#triage-reject[open] .choices input").first.wait_for()
                page.keyboard.press("1")
                page.keyboard.press("Enter")
            case _:
                page.keyboard.press("s")
                page.locator("#triage-snooze[open] .choices input").first.wait_for()
                page.keyboard.press("1")
                page.keyboard.press("Enter")
    expect(page.locator("#triage-person")).to_contain_text("That was the last one")
    page.keyboard.press("u")
    # What was decided is still on its way, one after the other, and is not overtaken.
    expect(name).to_have_text("Person 19")

    after = states()
    assert after[:2] == [("active", "Screen"), ("rejected", None)]
    assert after[19] == ("active", "Applied")
    assert sum(state == "rejected" for state, _stage in after) == 6


def test_what_is_swapped_in_answers_the_very_next_key(crowd, recruiter, open_as):
    page = open_as(recruiter, f"/o/larkspur/triage/?posting={crowd[0].posting.code}")
    page.wait_for_selector("html[data-bound]", state="attached")

    has_behavior = page.evaluate("""async () => {
        const old = document.getElementById("triage-reject");
        const dialog = old.cloneNode(true);
        for (const input of dialog.querySelectorAll("[autofocus]")) input.autofocus = false;
        old.replaceWith(dialog);
        await null; // no task comes between, as a key would
        return Boolean(dialog.querySelector("[autofocus]"));
    }""")
    assert has_behavior
