"""Reviewing a listing in a browser: source and fields light each other, corrections are safe."""

import re

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import expect

from postings.actions.correct_reading import correct_reading
from postings.actions.upload_listings import upload_listings
from postings.models import Listing

LISTING = b"""Head Gardener

Larkspur
Leeds, United Kingdom
Posted on 9 November 2026

What you bring
- 3+ years of growing roses
- Python or PostgreSQL

GBP 30,000 - 36,000 a year. On site.
"""
LIT = re.compile(r"\blit\b")


@pytest.fixture
def listing(recruiter, do_jobs):
    upload_listings(by=recruiter, files=[ContentFile(LISTING, name="gardener.txt")])
    do_jobs()
    return Listing.objects.get()


@pytest.fixture
def review(listing, recruiter, open_as):
    page = open_as(recruiter, f"/o/larkspur/listings/{listing.code}/")
    page.wait_for_load_state("networkidle")  # behaviours are fetched when a page asks for them
    return page


def test_review_field_lights_its_place_in_the_source(review):
    review.hover(".read-row[data-for-span=title] label")

    expect(review.locator("mark[data-span~=title]").first).to_have_class(LIT)

    review.focus("#id_skills")

    expect(review.locator("mark[data-span~=skills]").last).to_have_class(LIT)
    expect(review.locator("mark[data-span~=title]").first).not_to_have_class(LIT)


def test_review_place_in_the_source_lights_its_field(review):
    mark = review.locator("mark[data-span~=title]").first

    mark.hover()

    expect(review.locator(".read-row[data-for-span=title]")).to_have_class(LIT)

    mark.click()

    expect(review.locator("#id_title")).to_be_focused()


def test_review_correction_is_saved_and_told(review, listing):
    review.fill("#id_title", "Rose Keeper")

    review.get_by_role("button", name="Save S").click()
    review.wait_for_selector(".toast:has-text('Your corrections are saved.')")

    expect(review.locator("#id_title")).to_have_value("Rose Keeper")
    expect(review.locator("main")).to_contain_text("read was: Head Gardener")


def test_review_stale_correction_is_told_and_keeps_what_was_typed(
    review, listing, second_recruiter
):
    correct_reading(
        listing, by=second_recruiter, row_version=listing.row_version, values={"title": "Gardener"}
    )

    review.fill("#id_title", "Rose Keeper")
    with review.expect_response("**/corrections/") as answer:
        review.get_by_role("button", name="Save S").click()

    assert answer.value.status == 409
    expect(review.locator("#id_title")).to_have_value("Rose Keeper")
    expect(review.locator("main")).to_contain_text("Saved now: Gardener")

    review.get_by_role("button", name="Save S").click()
    review.wait_for_selector(".toast:has-text('Your corrections are saved.')")

    expect(review.locator("#id_title")).to_have_value("Rose Keeper")


def test_review_discarded_listing_is_taken_back(review, listing):
    review.get_by_role("button", name="Discard").click()
    review.click(".toast button:has-text('Undo')")
    review.wait_for_selector(".toast:has-text('is back.')")

    listing.refresh_from_db()
    assert listing.discarded_at is None
    expect(review.locator("#id_title")).to_have_value("Head Gardener")
