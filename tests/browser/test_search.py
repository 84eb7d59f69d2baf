"""Searching from the keyboard: the field everywhere, and the list of candidates while typing."""

import pytest
from playwright.sync_api import expect

from applicants.actions.index_candidate import index_candidate
from applicants.models import SavedSearch
from tests.factories.applicants import ApplicationFactory, DocumentFactory
from tests.factories.postings import PostingFactory


@pytest.fixture
def amara(organization):
    posting = PostingFactory(organization=organization, title="Head gardener", published=True)
    application = ApplicationFactory(posting=posting, candidate__name="Amara Okafor")
    DocumentFactory(candidate=application.candidate, text="Ten years of roses in Leeds.")
    index_candidate(application.candidate_id)
    return application


@pytest.fixture
def today(amara, recruiter, open_as):
    page = open_as(recruiter, "/o/larkspur/")
    page.wait_for_load_state("networkidle")  # behaviours are fetched when a page asks for them
    return page


def test_search_everywhere_from_the_keyboard(today, amara):
    field = today.get_by_role("combobox", name="Find a candidate")

    today.keyboard.press("/")
    today.keyboard.type("okaf")
    expect(today.get_by_role("option").first).to_have_text("AOAmara Okafor" + amara.candidate.email)
    expect(field).to_have_attribute("aria-expanded", "true")
    today.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "hit-candidate-1")
    today.keyboard.press("Enter")

    today.wait_for_url(f"**/candidates/{amara.candidate.code}/")


def test_search_everywhere_escape_closes_and_commands_are_found(today):
    today.keyboard.press("/")
    today.keyboard.type("new pos")
    expect(today.get_by_role("option")).to_have_text(["New posting"])

    today.keyboard.press("Escape")

    expect(today.get_by_role("option")).to_have_count(0)
    expect(today.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_list_candidates_while_typing(today):
    today.goto("/o/larkspur/candidates/")
    today.wait_for_load_state("networkidle")
    field = today.get_by_label("Find candidates")

    field.type("roses (")
    expect(today.get_by_text("This bracket is never closed.")).to_be_visible()
    field.fill("roses")
    expect(today.locator("tr.excerpt mark")).to_have_text("roses")
    expect(field).to_be_focused()

    today.get_by_role("button", name="Save", exact=True).click()
    today.get_by_label("Name of this search").fill("Roses")
    today.locator("#save-menu button.primary").click()
    today.wait_for_url("**/candidates/?q=roses&**")
    assert SavedSearch.objects.get().asked == {"q": "roses"}
