"""Two records of one person merged after a preview and taken apart: by keyboard alone."""

import pytest
from playwright.sync_api import expect

from applicants.models import Application, Candidate, LikelyPair
from tests.browser.keys import press, tab_to
from tests.factories.applicants import ApplicationFactory, CandidateFactory


@pytest.fixture
def pair(organization):
    """Two who applied for a posting each; the second has a name that is told differently."""
    one, other = (
        CandidateFactory(organization=organization, name=name, phone="+52 55 5000 0000")
        for name in ("Amara Okafor", "Amara N. Okafor")
    )
    for person in (one, other):
        ApplicationFactory(posting__organization=organization, candidate=person)
    reasons = [["phone", "+525550000000"], ["name", "shorter"]]
    return LikelyPair.objects.create(
        organization=organization, one=one, other=other, reasons=reasons, points=5
    )


def whose() -> list[str]:
    return [row.candidate.name for row in Application.objects.order_by("pk")]


def test_merged_after_a_preview_and_taken_apart(pair, recruiter, open_as, do_jobs):
    page = open_as(recruiter, "/o/larkspur/candidates/same/")
    expect(page.locator(".pairs")).to_contain_text("The same telephone")

    press(page, page.get_by_role("link", name="Look and merge"))
    expect(page.locator("h1")).to_have_text("Merge into Amara Okafor")
    expect(page.locator(".merge-fields")).to_contain_text("Amara N. Okafor")
    page.wait_for_load_state("networkidle")  # behaviours are fetched when a page asks for them
    tab_to(page, page.locator("[name=field_name][value=mine]"))
    page.keyboard.press("ArrowRight")
    expect(page.locator("[name=field_name][value=theirs]")).to_be_checked()
    press(page, page.get_by_role("button", name="Merge", exact=True))

    page.wait_for_url(f"**/candidates/{pair.one.code}/")
    expect(page.locator("h1")).to_have_text("Amara N. Okafor")
    do_jobs()
    assert whose() == ["Amara N. Okafor"] * 2
    assert Candidate.objects.get(pk=pair.other_id).merged_into_id == pair.one_id

    press(page, page.get_by_role("button", name="Take apart"))
    page.wait_for_selector(".toast:has-text('stands alone again, with 1 application')")
    do_jobs()
    assert whose() == ["Amara Okafor", "Amara N. Okafor"]
    assert not Candidate.objects.exclude(merged_into=None).exists()
