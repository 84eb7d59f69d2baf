"""Impatient hands: clicked twice, gone back, two tabs; nothing is done twice and nobody is lost."""

import pytest
from playwright.sync_api import expect

from applicants.models import Application, Note, Transition
from ats.access.models import Invitation
from postings.models import Posting
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import PostingFactory, StageFactory


@pytest.fixture
def amara(organization):
    posting = PostingFactory(organization=organization, published=True)
    stages = [
        StageFactory(posting=posting, name=name) for name in ("Applied", "Screen", "Interview")
    ]
    return ApplicationFactory(posting=posting, stage=stages[0], candidate__name="Amara Okafor")


@pytest.fixture
def page(amara, recruiter, open_as):
    opened = open_as(recruiter, f"/o/larkspur/applications/{amara.code}/")
    opened.wait_for_load_state("networkidle")
    return opened


def click_twice(button) -> None:
    """Click, and again when the first request has left but has no answer yet."""
    button.evaluate("button => { button.click(); setTimeout(() => button.click(), 60); }")


def test_move_clicked_twice_is_one_move_and_no_conflict(page):
    page.get_by_role("button", name="Move M").click()
    click_twice(page.locator("#move-menu button", has_text="Screen"))

    page.wait_for_selector(".toast:has-text('Amara Okafor is now in Screen.')")
    assert Transition.objects.count() == 1


def test_note_clicked_twice_is_one_note(page):
    page.get_by_label("Write a note").fill("A good word.")
    click_twice(page.get_by_role("button", name="Add note"))

    expect(page.locator(".note")).to_have_count(1)
    assert Note.objects.count() == 1


def test_posting_begun_twice_by_one_double_click_is_one_draft(recruiter, open_as):
    page = open_as(recruiter, "/o/larkspur/postings/new/")
    page.get_by_label("Title").fill("Head Gardener")
    click_twice(page.get_by_role("button", name="Begin the draft"))
    page.wait_for_url("**/words/")

    assert Posting.objects.count() == 1


def test_invitation_clicked_twice_is_one_invitation(owner, open_as):
    page = open_as(owner, "/o/larkspur/settings/members/")
    page.get_by_label("E-mail").fill("wilma@larkspur.example.org")
    click_twice(page.get_by_role("button", name="Send invitation"))

    expect(page.locator("main")).to_contain_text("wilma@larkspur.example.org")
    assert page.locator("[role=alert]").count() == 0
    assert Invitation.objects.count() == 1


def test_second_tab_that_has_not_seen_the_move_is_told(page, amara, recruiter, open_as):
    other = open_as(recruiter, f"/o/larkspur/applications/{amara.code}/")
    other.wait_for_load_state("networkidle")
    other.get_by_role("button", name="Move M").click()
    other.locator("#move-menu button", has_text="Screen").click()
    other.wait_for_selector(".toast:has-text('is now in Screen.')")

    page.get_by_role("button", name="Move M").click()
    with page.expect_response("**/stage/") as answer:
        page.locator("#move-menu button", has_text="Interview").click()

    assert answer.value.status == 409
    page.get_by_role("link", name="Back to the page").click()
    expect(page.locator(".page-head .pill")).to_have_text("Screen")
    assert Application.objects.get().stage.name == "Screen"
    assert Transition.objects.count() == 1
