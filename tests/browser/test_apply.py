"""Applying in a browser: without JavaScript, refused and sent again, and clicked twice."""

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from applicants.models import Answer, Application, Candidate, Document
from ats.foundation import limits
from postings.actions.publish_posting import publish_posting
from tests.factories.postings import PostingFactory, QuestionFactory, StageFactory

RESUME = {
    "name": "rosa-ulwell.txt",
    "mimeType": "text/plain",
    "buffer": b"Rosa Ulwell\nSix years of growing roses in Leeds.\n",
}
QUESTIONS = [
    ("short", "Which rose is yours?", []),
    ("long", "Why roses?", []),
    ("yes_no", "May you work in Leeds?", []),
    ("choice", "Which shift?", ["Early", "Late"]),
    ("choices", "Which tools?", ["Secateurs", "Spade", "Ladder"]),
    ("number", "How many years?", []),
    ("date", "From which day?", []),
    ("link", "Where is your garden shown?", []),
]


@pytest.fixture(autouse=True)
def fresh_limits():
    cache.clear()
    limits.local.clear()


@pytest.fixture
def posting(owner):
    row = PostingFactory(
        organization=owner.organization,
        title="Head Gardener",
        content_html="<p>Roses.</p>",
        workplace="remote",
    )
    StageFactory(posting=row, name="Applied")
    for place, (kind, label, options) in enumerate(QUESTIONS):
        QuestionFactory(
            posting=row,
            position=place,
            kind=kind,
            label=label,
            options=options,
            is_required=kind == "yes_no",
        )
    return publish_posting(row, by=owner)


@pytest.fixture
def open_form(posting, open_page):
    def opened(**options):
        return open_page(f"/careers/larkspur/{posting.code}/apply/", **options)

    return opened


def fill_in(page, **changes) -> None:
    page.fill("[name=name]", changes.get("name", "Rosa Ulwell"))
    page.fill("[name=email]", changes.get("email", "rosa@candidates.example.org"))
    page.set_input_files("[name=resume]", RESUME)


def send(page) -> None:
    page.get_by_role("button", name="Send my application").click()


def test_apply_without_javascript_answers_every_kind_of_question(open_form):
    page = open_form(java_script_enabled=False)

    fill_in(page)
    page.get_by_label("Which rose is yours?").fill("Gallica")
    page.get_by_label("Why roses?").fill("They bite back.")
    page.get_by_role("group", name="May you work in Leeds?").get_by_label("Yes").check()
    page.get_by_role("radio", name="Late").check()
    page.get_by_label("Secateurs").check()
    page.get_by_label("Ladder").check()
    page.get_by_label("How many years?").fill("6.5")
    page.get_by_label("From which day?").fill("2027-01-04")
    page.get_by_label("Where is your garden shown?").fill("https://roses.example.org/")
    send(page)
    page.wait_for_url("**/thanks/")

    assert {answer.label: answer.value for answer in Answer.objects.all()} == {
        "Which rose is yours?": "Gallica",
        "Why roses?": "They bite back.",
        "May you work in Leeds?": True,
        "Which shift?": "Late",
        "Which tools?": ["Secateurs", "Ladder"],
        "How many years?": 6.5,
        "From which day?": "2027-01-04",
        "Where is your garden shown?": "https://roses.example.org/",
    }


def test_apply_refused_form_keeps_what_was_typed_and_the_file(open_form):
    page = open_form(java_script_enabled=False)
    page.evaluate("document.querySelector('form').noValidate = true")

    fill_in(page, email="rosa@nowhere")
    page.get_by_label("Why roses?").fill("They bite back.")
    page.get_by_label("Spade").check()
    send(page)
    page.wait_for_selector("[role=alert]:has-text('Not sent yet')")
    assert page.input_value("[name=name]") == "Rosa Ulwell"
    assert page.get_by_label("Why roses?").input_value() == "They bite back."
    assert page.get_by_label("Spade").is_checked()
    expect(page.locator("form")).to_contain_text("rosa-ulwell.txt")
    page.fill("[name=email]", "rosa@candidates.example.org")
    page.get_by_role("group", name="May you work in Leeds?").get_by_label("No").check()
    send(page)
    page.wait_for_url("**/thanks/")

    assert Document.objects.get().name == "rosa-ulwell.txt"
    assert Application.objects.get().submitted["email"] == "rosa@candidates.example.org"


def test_apply_clicked_twice_sends_once(open_form):
    page = open_form()

    fill_in(page)
    page.get_by_role("group", name="May you work in Leeds?").get_by_label("Yes").check()
    page.get_by_role("button", name="Send my application").dblclick()
    page.wait_for_url("**/thanks/")

    assert Application.objects.count() == 1


def test_apply_back_after_sending_and_sent_again_is_one_application(open_form):
    page = open_form(java_script_enabled=False)

    fill_in(page)
    page.get_by_role("group", name="May you work in Leeds?").get_by_label("Yes").check()
    send(page)
    page.wait_for_url("**/thanks/")
    page.go_back()
    fill_in(page, name="Rosa Ulwell again")
    send(page)
    page.wait_for_url("**/thanks/")

    assert (Application.objects.count(), Candidate.objects.get().name) == (1, "Rosa Ulwell")
