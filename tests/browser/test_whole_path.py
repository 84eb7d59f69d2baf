"""The whole path in a browser: a listing becomes a posting, an applicant gets an answer."""

import re

import pytest
from django.core import mail
from playwright.sync_api import expect

from applicants.models import Application
from ats.activity.models import Mail
from ats.workspace.actions.found_organization import found_organization
from postings.models import Posting

LISTING = """Head Gardener

Larkspur
Leeds, United Kingdom
Posted on 9 November 2026

What you will do
- Prune four hundred roses
- Lead a team of three

What you bring
- 3+ years of growing roses
- A full driving licence

GBP 30,000 - 36,000 a year. On site.
"""
RESUME = b"Rosa Ulwell\nSix years of growing roses in Leeds.\nFull driving licence.\n"


@pytest.fixture
def owner(transactional_db):
    return found_organization(
        name="Larkspur",
        owner_name="Maya Ortiz",
        owner_email="maya@larkspur.example.org",
        password="a-pass-phrase-for-browsers",
        slug="larkspur",
    )


def test_whole_path_from_listing_to_answer(owner, signed_in, open_page, do_jobs):
    page = signed_in(owner)

    posting = listing_becomes_posting(page, do_jobs)
    publish(page)
    candidate = apply(open_page, do_jobs)
    reject(page, do_jobs)

    candidate.reload()
    expect(candidate.locator("h1")).not_to_contain_text(re.compile("reject", re.IGNORECASE))
    application = Application.objects.get(posting=posting)
    assert (application.state, application.candidate.name) == ("rejected", "Rosa Ulwell")
    assert application.promise_met_at is not None


def listing_becomes_posting(page, do_jobs) -> Posting:
    """Drop a file, watch it being read, look it over, make a posting of it."""
    page.click("nav >> text=Listings")
    page.set_input_files(
        "input[type=file]",
        {"name": "gardener.txt", "mimeType": "text/plain", "buffer": LISTING.encode()},
    )
    form = page.locator("form", has=page.locator("input[type=file]"))
    form.locator("button[type=submit], button.primary").click()
    page.wait_for_url("**/uploads/*/")
    do_jobs()
    page.locator("a", has_text=re.compile("Head Gardener|gardener.txt|Review")).first.wait_for()
    page.locator("#upload-progress a[href*='/listings/']").first.click()
    expect(page.locator("#id_title")).to_have_value("Head Gardener")
    highlight(page)
    page.click("text=Create posting")
    page.wait_for_url("**/postings/**")
    return Posting.objects.get()


def highlight(page) -> None:
    """Focusing a field lights up where it was read."""
    page.wait_for_load_state("networkidle")  # behaviours are fetched when a page asks for them
    page.focus("#id_title")
    expect(page.locator("mark[data-span~=title]").first).to_have_class(re.compile("lit"))


def publish(page) -> None:
    page.select_option("select[name=workplace]", "onsite")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Publish").first.click()
    page.locator(".pill", has_text=re.compile("Published", re.IGNORECASE)).first.wait_for()


def apply(open_page, do_jobs):
    """Apply with JavaScript off; follow the mailed link to the status page."""
    page = open_page("/careers/larkspur/", java_script_enabled=False)
    page.click("text=Head Gardener")
    page.get_by_role("link", name=re.compile("Apply")).first.click()
    page.fill("input[name=name]", "Rosa Ulwell")
    page.fill("input[name=email]", "rosa@candidates.example.org")
    page.set_input_files(
        "input[name=resume]", {"name": "rosa.txt", "mimeType": "text/plain", "buffer": RESUME}
    )
    page.locator("form[method=post] button").last.click()
    page.wait_for_url("**/thanks/**")
    do_jobs()
    page.goto(re.search(r"/a/[^/\s]+/", mail.outbox[-1].body).group())
    expect(page.locator("h1")).to_contain_text("Rosa")
    return page


def reject(page, do_jobs) -> None:
    """From the board to the person's page, and not moved forward with a mail that waits."""
    page.get_by_role("link", name=re.compile("Pipeline")).first.click()
    page.click("text=Rosa Ulwell")
    expect(page.locator("body")).to_contain_text("Six years of growing roses")
    page.get_by_role("link", name="Not moving forward").click()
    dialog = page.locator("dialog[open]")
    dialog.get_by_label("The role is no longer open").check()
    dialog.get_by_role("button", name="Do not move forward").click()
    page.locator(".pill", has_text="Not moved forward").first.wait_for()
    do_jobs()
    assert Mail.objects.get(kind="application_rejected").state == "pending"
