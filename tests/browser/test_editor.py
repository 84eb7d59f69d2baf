"""A posting is written beside its preview; leaving with unsaved words is asked about."""

import pytest
from playwright.sync_api import expect

from postings.actions.create_posting import create_posting

PHONE = {"viewport": {"width": 390, "height": 844}}


@pytest.fixture
def draft(owner):
    return create_posting(by=owner, title="Gardener", content_html="<p>Roses.</p>")


@pytest.fixture
def words(draft):
    return f"/o/larkspur/postings/{draft.code}/words/"


def test_preview_follows_what_is_written(owner, draft, words, open_as):
    page = open_as(owner, words)
    preview = page.locator(".preview")

    page.get_by_label("Title").fill("Garden Ninja")
    expect(preview.get_by_role("heading", level=1)).to_have_text("Garden Ninja")
    page.locator("[contenteditable]").click()
    page.keyboard.type("Beds and ")
    expect(preview.locator(".prose")).to_contain_text("Beds and")

    expect(page.get_by_text("Not saved yet")).to_be_visible()
    draft.refresh_from_db()
    assert (draft.title, draft.row_version) == ("Gardener", 1)


def test_preview_follows_words_written_while_it_was_on_its_way(owner, draft, words, open_as):
    page = open_as(owner, words)
    prose = page.locator("[contenteditable]")
    prose.wait_for()
    held = []

    def hold(route):
        held.append(route)

    page.route("**/words/preview/", hold, times=1)

    with page.expect_request("**/words/preview/"):
        page.get_by_label("Title").fill("Garden Ninja")
    prose.fill("Beds and roses")
    held.pop().continue_()  # its answer comes before the next one is asked

    expect(page.locator(".preview .prose")).to_contain_text("Beds and")


def test_leaving_with_unsaved_words_is_asked_about(owner, words, open_as):
    asked = []
    page = open_as(owner, words)
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.get_by_label("Title").fill("Head gardener")
    page.get_by_role("link", name="Cancel").click()
    page.wait_for_url("**/posting/")

    assert asked == ["beforeunload"]


def test_saving_asks_nothing(owner, draft, words, open_as):
    asked = []
    page = open_as(owner, words)
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))

    page.get_by_label("Title").fill("Head gardener")
    page.get_by_role("button", name="Save", exact=True).last.click()
    expect(page.get_by_text("Saved.")).to_be_visible()

    draft.refresh_from_db()
    assert (asked, draft.title) == ([], "Head gardener")


def test_preview_is_a_tab_on_a_phone(owner, words, open_as):
    page = open_as(owner, words, **PHONE)
    title, preview = page.get_by_label("Title"), page.locator(".preview")

    expect(preview).to_be_hidden()
    page.get_by_text("Preview", exact=True).first.click()

    expect(preview).to_be_visible()
    expect(title).to_be_hidden()


def test_preview_without_javascript_is_a_button(owner, draft, words, open_as):
    page = open_as(owner, words, java_script_enabled=False)

    page.get_by_label("Title").fill("Head gardener")
    page.get_by_role("button", name="Show the preview").click()

    expect(page.locator(".preview h1")).to_have_text("Head gardener")
    expect(page.get_by_label("Title")).to_have_value("Head gardener")
    draft.refresh_from_db()
    assert draft.title == "Gardener"


def test_answers_to_look_at_are_ticked_among_the_options(owner, draft, open_as):
    page = open_as(owner, f"/o/larkspur/postings/{draft.code}/questions/")

    page.get_by_label("Question", exact=True).fill("Which tools?")
    expect(page.locator("#id_options")).to_be_hidden()
    page.get_by_label("Answered by").select_option("choices")
    page.locator("#id_options").fill("Spade\nRake\nHoe")
    page.get_by_role("checkbox", name="Rake").check()
    page.locator("#id_options").fill("Spade\nRake\nFork")
    page.get_by_role("button", name="Add the question").click()
    expect(page.get_by_text("To look at: Rake")).to_be_visible()

    question = draft.questions.get()
    assert (question.options, question.look_at) == (
        ["Spade", "Rake", "Fork"],
        {"answers": ["Rake"]},
    )
