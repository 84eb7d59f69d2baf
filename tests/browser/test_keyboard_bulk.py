"""Searched, all that match chosen, moved after a preview and taken back: by keyboard alone."""

import pytest
from playwright.sync_api import expect

from applicants.actions.index_candidate import index_candidate
from applicants.models import Application, BulkAction
from tests.browser.keys import press, tab_to
from tests.factories.applicants import ApplicationFactory, DocumentFactory
from tests.factories.postings import PostingFactory, StageFactory


@pytest.fixture
def stages(organization):
    posting = PostingFactory(organization=organization, published=True, title="Gardener")
    return [
        StageFactory(posting=posting, position=place, name=name)
        for place, name in enumerate(["Applied", "Screen"])
    ]


@pytest.fixture
def crowd(stages):
    """Four who know roses, the last of them in the next stage already, and one who does not."""
    people = []
    for number, words in enumerate(["roses"] * 4 + ["tulips"]):
        row = ApplicationFactory(
            posting=stages[0].posting,
            stage=stages[number == 3],
            candidate__organization=stages[0].posting.organization,
            candidate__name=f"Person {number}",
        )
        DocumentFactory(candidate=row.candidate, text=f"Ten years of {words} in Leeds.")
        index_candidate(row.candidate_id)
        people.append(row)
    return people


def stands() -> list[str]:
    rows = Application.objects.order_by("pk").select_related("stage")
    return [row.stage.name for row in rows]


def test_search_all_that_match_moved_and_taken_back(crowd, recruiter, open_as, do_jobs):
    page = open_as(recruiter, f"/o/larkspur/applications/?posting={crowd[0].posting.code}")
    page.wait_for_load_state("networkidle")  # behaviours are fetched when a page asks for them
    before = stands()

    tab_to(page, page.get_by_label("Words", exact=True))
    page.keyboard.type("roses")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=roses**")
    expect(page.locator(".page-head")).to_contain_text("4 that match")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("j")
    page.keyboard.press("x")
    press(page, page.locator("[name=everybody]"), "Space")
    press(page, page.locator("[name=what][value=move]"))

    expect(page.locator(".page-head")).to_contain_text("4 applications chosen")
    tab_to(page, page.locator("[name=stage]"))
    page.keyboard.type("Screen")
    press(page, page.get_by_role("button", name="Show who is affected"))
    expect(page.locator("#preview")).to_contain_text("3 applications will change")
    expect(page.locator("#preview")).to_contain_text("1 where it is so already")
    assert stands() == before
    press(page, page.get_by_role("button", name="Move: 3"))

    expect(page.locator("#bulk-progress")).to_contain_text("Under way")
    do_jobs()
    expect(page.locator("#bulk-progress")).to_contain_text("3 applications were changed.")
    assert stands() == ["Screen"] * 4 + ["Applied"]
    page.wait_for_load_state("networkidle")
    page.keyboard.press("u")

    expect(page.locator("#bulk-progress")).to_contain_text("Being taken back")
    do_jobs()
    expect(page.locator("#bulk-progress")).to_contain_text("3 applications are as they were")
    assert stands() == before
    assert BulkAction.objects.get().undone == 3
