"""Findings in a browser: publishing is stopped, one click fixes, a reason keeps, then it is out."""

import pytest
from playwright.sync_api import expect

from postings.actions.create_posting import create_posting
from postings.models import KeptFinding, Posting


@pytest.fixture
def draft(owner):
    return create_posting(
        by=owner,
        title="Garden Ninja",
        places=[{"city": "Denver", "region": "CO", "country": "US"}],
        content_html="<p>Join our young team.</p><p>You pay a registration fee first.</p>",
    )


def test_lint_stops_then_fixes_keeps_and_publishes(owner, draft, open_as):
    page = open_as(owner, f"/o/larkspur/postings/{draft.code}/posting/")

    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Not published:")).to_be_visible()
    expect(page.locator(".finding.block mark")).to_contain_text("registration fee")

    page.get_by_role("button", name="Take these words out").click()
    expect(page.locator(".finding.block")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".finding.block")).to_have_count(1)
    page.get_by_role("button", name="Take these words out").click()
    page.get_by_role("button", name="Write “team”").click()
    expect(page.get_by_text("speaks of age")).to_have_count(0)

    ninja = page.locator(".finding", has_text="Ninja")
    ninja.get_by_text("Keep as it is").press("Enter")
    ninja.get_by_label("Why it stays as it is").fill("Our club's own word.")
    ninja.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_text("1 left as it is")).to_be_visible()

    page.get_by_role("link", name="The posting").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published. People can apply.")).to_be_visible()
    posting = Posting.objects.get()
    assert (posting.is_open, posting.content_html) == (True, "<p>Join our team.</p>")
    assert KeptFinding.objects.get().reason == "Our club's own word."
