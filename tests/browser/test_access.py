"""Coming in, being sent to the door in the middle of things, and hands on the keyboard."""

import re

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from applicants.models import Application, Note
from tests.browser.conftest import PASSWORD
from tests.factories.applicants import ApplicationFactory, RejectionReasonFactory
from tests.factories.postings import PostingFactory, StageFactory

SETTLED = "networkidle"  # behaviours are fetched when a page asks for them


@pytest.fixture
def amara(organization):
    posting = PostingFactory(organization=organization, published=True)
    first, _ = (StageFactory(posting=posting, name=name) for name in ("Applied", "Screen"))
    RejectionReasonFactory(organization=organization, name="The role was filled")
    return ApplicationFactory(posting=posting, stage=first, candidate__name="Amara Okafor")


@pytest.fixture
def open_application(amara, open_as):
    def opened(member, **options):
        page = open_as(member, f"/o/larkspur/applications/{amara.code}/", **options)
        page.wait_for_load_state(SETTLED)
        return page

    return opened


def sign_in_by_form(page, email, password) -> None:
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def test_login_with_a_wrong_password_says_so_at_the_form_and_keeps_the_address(
    recruiter, open_page
):
    page = open_page(f"/o/{recruiter.organization.slug}/listings/")

    sign_in_by_form(page, recruiter.user.email, "not-the-pass-phrase")

    expect(page.locator("main")).to_contain_text("not correct")
    assert page.input_value("[name=login]") == recruiter.user.email

    recruiter.user.set_password(PASSWORD)
    recruiter.user.save()
    sign_in_by_form(page, recruiter.user.email, PASSWORD)

    page.wait_for_url("**/o/larkspur/listings/")


def test_session_that_ended_in_the_middle_of_a_move_leads_to_the_login_and_back(
    amara, recruiter, open_as
):
    board = f"/o/larkspur/postings/{amara.posting.code}/board/"
    page = open_as(recruiter, board)
    page.wait_for_selector(".applicant .tools", state="attached")
    Session.objects.all().delete()

    page.locator(".applicant").hover()
    page.click(".applicant [data-move]")
    page.click("#move-menu [data-to]:visible >> nth=0")
    page.wait_for_url("**/accounts/login/**")
    recruiter.user.set_password(PASSWORD)
    recruiter.user.save()
    sign_in_by_form(page, recruiter.user.email, PASSWORD)

    page.wait_for_url(f"**{board}")
    assert Application.objects.get().stage.name == "Applied"


def test_slash_goes_to_the_search_and_question_mark_shows_the_keys(recruiter, open_as):
    page = open_as(recruiter, "/o/larkspur/")
    page.wait_for_load_state(SETTLED)

    page.keyboard.press("/")

    expect(page.locator("#search-everything")).to_be_focused()
    assert page.input_value("#search-everything") == ""

    page.keyboard.press("?")  # a letter like any other while somebody types

    assert page.input_value("#search-everything") == "?"

    page.locator("#search-everything").blur()
    page.keyboard.press("?")

    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_contain_text("Search")

    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_be_hidden()


def test_keys_that_were_switched_off_rest(recruiter, open_as):
    page = open_as(recruiter, "/o/larkspur/")
    page.wait_for_load_state(SETTLED)
    page.keyboard.press("?")
    page.get_by_label("Use single keys on this device").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.wait_for_load_state(SETTLED)

    page.keyboard.press("/")

    expect(page.locator("#search-everything")).not_to_be_focused()


def test_note_offers_whom_to_mention_after_an_at(
    amara, recruiter, second_recruiter, open_application
):
    second_recruiter.user.name = "Wilma Tan"
    second_recruiter.user.save()
    page = open_application(recruiter)
    area = page.get_by_label("Write a note")

    area.press_sequentially("Look at this, @wil")
    expect(page.get_by_role("listbox").get_by_role("option")).to_have_text(["Wilma Tan"])
    area.press("Enter")

    expect(area).to_have_value("Look at this, @wilma ")

    page.get_by_role("button", name="Add note").click()
    page.wait_for_selector(".note:has-text('Look at this, @wilma')")

    assert [*Note.objects.get().mentions.all()] == [second_recruiter]


def test_note_with_markup_stays_text(amara, recruiter, open_application):
    page = open_application(recruiter)
    text = '<b hx-get="/accounts/logout/" hx-trigger="load">hello</b><script>alert(1)</script>'

    page.get_by_label("Write a note").fill(text)
    page.get_by_role("button", name="Add note").click()

    expect(page.locator(".note p")).to_have_text(text)
    assert page.locator(".note b").count() == 0


def test_reject_dialog_holds_the_focus_and_escape_gives_it_back(amara, recruiter, open_application):
    page = open_application(recruiter)
    opener = page.get_by_role("link", name="Not moving forward")

    opener.click()
    dialog = page.locator("dialog#reject")
    expect(dialog).to_be_visible()
    inside = []
    for _ in range(12):
        page.keyboard.press("Tab")
        inside.append(
            page.evaluate(
                "document.activeElement === document.body"
                " || document.activeElement.closest('dialog') !== null"
            )
        )

    assert all(inside)

    page.keyboard.press("Escape")

    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    assert Application.objects.get().state == "active"


def test_reject_without_a_reason_stays_with_the_words(amara, recruiter, open_application):
    page = open_application(recruiter)

    page.get_by_role("link", name="Not moving forward").click()
    dialog = page.locator("dialog#reject")
    dialog.get_by_label("Text").fill("Thank you, Amara.")
    dialog.get_by_role("button", name="Do not move forward").click()

    expect(page.get_by_label(re.compile("The role was filled"))).to_be_visible()
    assert page.get_by_label("Text").input_value() == "Thank you, Amara."
    assert Application.objects.get().state == "active"
