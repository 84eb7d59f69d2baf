"""A hiring manager's review on a telephone: a tap for each, next at once, taken back."""

import pytest
from playwright.sync_api import expect

from applicants.actions.ask_review import ask_review
from applicants.models import ReviewAnswer, ReviewRequest
from ats.access.models import Role
from tests.factories.access import MembershipFactory
from tests.factories.applicants import ApplicationFactory, CandidateFactory
from tests.factories.postings import PostingFactory, StageFactory, TeamMemberFactory

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.fixture
def posting(organization, hiring_manager):
    posting = PostingFactory(organization=organization, published=True, title="Gardener")
    TeamMemberFactory(posting=posting, membership=hiring_manager)
    return posting


@pytest.fixture
def people(organization, posting):
    stage = StageFactory(posting=posting, name="Applied")
    return [
        ApplicationFactory(
            posting=posting,
            stage=stage,
            candidate=CandidateFactory(organization=organization, name=f"Person {number}"),
        )
        for number in range(5)
    ]


@pytest.fixture
def asked(posting, people, recruiter, hiring_manager):
    codes = [row.code for row in people]
    return ask_review(posting, codes=codes, reviewers=[hiring_manager], by=recruiter, token="t")


@pytest.fixture
def answering(asked, hiring_manager, open_as):
    """Return a function that opens the review once its behaviours are there."""

    def open_it(**options):
        page = open_as(hiring_manager, f"/o/larkspur/reviews/{asked.code}/answers/", **options)
        page.wait_for_load_state("networkidle")
        return page

    return open_it


def standing(review: ReviewRequest) -> list[tuple[str, str, str]]:
    rows = ReviewAnswer.objects.filter(reviewer__request=review, taken_back_at=None)
    names = rows.order_by("item__application_id")
    return list(names.values_list("item__application__candidate__name", "choice", "words"))


def test_reviewing_on_a_telephone_by_taps(asked, answering):
    page = answering(**PHONE)
    name = page.locator("#review-person h1")
    left = page.locator("#review-left")

    for number, choice in enumerate(["yes", "no", "maybe"]):
        expect(name).to_have_text(f"Person {number}")
        if choice == "no":
            page.get_by_label("A word, if you like").fill("Too far away")
        page.locator(f"[name=choice][value={choice}]").tap()
    expect(name).to_have_text("Person 3")
    expect(left).to_have_text("2 left")

    page.locator(".toast button:has-text('Undo')").last.tap()
    expect(name).to_have_text("Person 2")
    expect(left).to_have_text("3 left")

    for number in (2, 3, 4):
        expect(name).to_have_text(f"Person {number}")
        page.locator("[name=choice][value=yes]").tap()
    expect(page.locator("#review-person")).to_contain_text("Thank you, that was all")
    expect(left).to_have_text("all answered")
    assert standing(asked) == [
        ("Person 0", "yes", ""),
        ("Person 1", "no", "Too far away"),
        ("Person 2", "yes", ""),
        ("Person 3", "yes", ""),
        ("Person 4", "yes", ""),
    ]
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_reviewing_answers_are_large_under_a_thumb(answering):
    page = answering(**PHONE)

    boxes = [row.bounding_box() for row in page.locator("[name=choice]").all()]

    assert len(boxes) == 3
    assert all(box["height"] >= 56 and box["width"] >= 100 for box in boxes)
    assert all(box["y"] + box["height"] <= 844 for box in boxes)


def test_reviewing_by_keyboard_and_undone(asked, answering):
    page = answering()
    name = page.locator("#review-person h1")

    for number, key in enumerate("ynm"):
        expect(name).to_have_text(f"Person {number}")
        page.keyboard.press(key)
    expect(name).to_have_text("Person 3")
    page.keyboard.press("u")
    expect(name).to_have_text("Person 2")

    expect(page.locator("#review-left")).to_have_text("3 left")
    assert [choice for _name, choice, _words in standing(asked)] == ["yes", "no"]


def test_reviewing_without_javascript(asked, hiring_manager, open_as):
    url = f"/o/larkspur/reviews/{asked.code}/answers/"
    page = open_as(hiring_manager, url, java_script_enabled=False, **PHONE)

    page.locator("[name=choice][value=maybe]").tap()
    page.wait_for_url("**/answers/?at=*")

    expect(page.locator("#review-person h1")).to_have_text("Person 1")
    assert standing(asked) == [("Person 0", "maybe", "")]


def test_reviewing_is_asked_from_the_list_by_keyboard(
    people, recruiter, hiring_manager, organization, open_as
):
    lead = MembershipFactory(organization=organization, role=Role.HIRING_MANAGER)
    TeamMemberFactory(posting=people[0].posting, membership=lead)
    page = open_as(recruiter, f"/o/larkspur/applications/?posting={people[0].posting.code}")
    page.wait_for_load_state("networkidle")  # behaviours are fetched when a page asks for them

    for _row in range(2):
        page.keyboard.press("j")
        page.keyboard.press("x")
    expect(page.locator("[data-count]")).to_have_text("2")
    page.get_by_role("button", name="Ask for a review").focus()
    page.keyboard.press("Enter")
    page.get_by_label(hiring_manager.name).focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Ask them").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".toast:has-text('They are asked.')")

    review = ReviewRequest.objects.get()
    assert [row.membership for row in review.reviewers.all()] == [hiring_manager]
    assert review.items.count() == 2
