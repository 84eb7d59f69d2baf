"""Twins by keyboard: open, merge, take apart, tell apart and take that back."""

import pytest
from playwright.sync_api import expect

from postings.models import Listing, TwinGroup
from tests.postings.twins import CUT, WHOLE, brought_in


@pytest.fixture
def twins(organization, recruiter, open_as):
    brought_in(organization, CUT, WHOLE)
    page = open_as(recruiter, "/o/larkspur/twins/")
    page.wait_for_load_state("networkidle")  # behaviours are fetched when a page asks for them
    page.keyboard.press("n")
    page.wait_for_url(f"**/twins/{TwinGroup.objects.get().code}/")
    page.wait_for_load_state("networkidle")
    return page


def test_twins_are_merged_and_taken_apart_by_keyboard(twins):
    twins.keyboard.press("m")
    twins.wait_for_selector(".toast:has-text('The listings are one now')")

    expect(twins.locator("h1")).to_contain_text("merged")
    assert Listing.objects.to_review().count() == 1

    twins.wait_for_load_state("networkidle")
    twins.keyboard.press("a")
    twins.wait_for_selector(".toast:has-text('apart again')")

    expect(twins.get_by_role("button", name="Merge into one")).to_be_visible()
    assert Listing.objects.to_review().count() == 2


def test_a_merge_is_undone_from_its_toast(twins):
    twins.keyboard.press("m")
    twins.wait_for_selector(".toast:has-text('The listings are one now')")

    twins.get_by_role("button", name="Undo").click()
    twins.wait_for_selector(".toast:has-text('apart again')")

    assert Listing.objects.to_review().count() == 2


def test_what_is_no_twin_is_told_apart_by_keyboard_and_put_back(twins):
    twins.keyboard.press("x")
    twins.wait_for_selector(".toast:has-text('is not taken for a copy any more')")

    expect(twins.locator("main")).to_contain_text("No twins")

    twins.get_by_role("button", name="Undo").click()
    twins.wait_for_selector("h1:has-text('Twins: Line Planner')")

    assert TwinGroup.objects.count() == 1


def test_twins_that_differ_keep_room_for_their_title_on_a_phone(organization, recruiter, open_as):
    brought_in(organization, CUT, WHOLE)
    size = {"width": 390, "height": 844}
    page = open_as(recruiter, "/o/larkspur/twins/", viewport=size)
    page.locator(".rows .pill").first.evaluate(
        "pill => (pill.textContent = 'differs: Locations, Posted')"
    )

    room = page.locator(".rows a.cover").first.locator("xpath=..").bounding_box()["width"]

    assert room >= 200


def test_twins_can_be_merged_without_javascript(organization, recruiter, open_as):
    brought_in(organization, CUT, WHOLE)
    path = f"/o/larkspur/twins/{TwinGroup.objects.get().code}/"
    page = open_as(recruiter, path, java_script_enabled=False)

    page.get_by_role("button", name="Merge into one").click()

    expect(page.locator("h1")).to_contain_text("merged")
