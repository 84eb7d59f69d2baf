"""What axe finds on each page, light and dark: nothing of WCAG 2.2 A and AA."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.files.base import ContentFile
from django.utils import timezone

from applicants.actions.status_links import open_status_link, token_of
from applicants.actions.write_note import write_note
from postings.actions.publish_posting import publish_posting
from postings.actions.upload_listings import upload_listings
from postings.models import Listing, Question
from tests.factories.activity import MailTemplateFactory
from tests.factories.applicants import (
    ApplicationFactory,
    DocumentFactory,
    RejectionReasonFactory,
)
from tests.factories.postings import (
    PostingFactory,
    QuestionFactory,
    RequirementFactory,
    StageFactory,
    TeamMemberFactory,
)

# axe sets styles of its own, which the pages' policy would rightly block.
# A colour on its way to another has the contrast of neither.
CONTEXT = {"bypass_csp": True, "reduced_motion": "reduce"}
# Behaviours add to a page once it is loaded.
SETTLING = 80
OPTIONS = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
}
LISTING = """Head Gardener

Larkspur
Leeds, United Kingdom

What you bring
- 3+ years of Python \u00e2\u20ac\u201d and roses
"""


@pytest.fixture
def posting(owner):
    row = PostingFactory(
        organization=owner.organization, workplace="remote", content_html="<p>Roses.</p>"
    )
    for name in ("Applied", "Screen"):
        StageFactory(posting=row, name=name, purpose="Find out why", target_days=2)
    for kind in Question.Kind.values:
        asked = {"kind": kind, "options": ["One", "Two"], "help": "A word.", "is_on_card": True}
        QuestionFactory(posting=row, **asked)
    RequirementFactory(posting=row)
    TeamMemberFactory(posting=row)
    return publish_posting(row, by=owner)


@pytest.fixture
def application(posting, owner):
    long_ago = timezone.now() - timedelta(days=30)
    row = ApplicationFactory(
        posting=posting,
        stage=posting.stages.first(),
        applied_at=long_ago,
        stage_entered_at=long_ago,
        promise_due_on=long_ago.date(),
    )
    DocumentFactory(candidate=row.candidate, application=row, state="read", text="Roses.")
    asked = posting.questions.filter(kind="short").get()
    row.answers.create(question=asked, label=asked.label, kind="short", value="4 weeks")
    RejectionReasonFactory(organization=owner.organization)
    write_note(row, by=owner, text="A good word.")
    return row


@pytest.fixture
def listing(owner, do_jobs):
    upload_listings(by=owner, files=[ContentFile(LISTING.encode(), name="gardener.txt")])
    upload_listings(by=owner, files=[ContentFile(b"\xff\xfe" + bytes(99), name="gardener.txt")])
    do_jobs()
    return Listing.objects.filter(state="read").get()


@pytest.fixture
def member_pages(application, posting, listing, owner):
    template = MailTemplateFactory(organization=owner.organization)
    of_posting, of_application = f"postings/{posting.code}", f"applications/{application.code}"
    return [
        "",
        "search/?q=gardener",
        "listings/",
        "listings/?show=to_look_at",
        "listings/?show=unreadable",
        "listings/rereads/",
        f"uploads/{listing.upload.code}/",
        f"listings/{listing.code}/",
        "postings/",
        f"{of_posting}/board/?ends",
        f"{of_posting}/board/?lanes=owner",
        f"{of_posting}/posting/",
        f"{of_posting}/words/",
        f"{of_posting}/questions/",
        f"{of_posting}/stages/",
        f"{of_posting}/team/",
        f"{of_posting}/versions/",
        f"{of_posting}/copy/",
        "candidates/",
        f"{of_application}/",
        f"{of_application}/rejection/",
        f"{of_application}/messages/",
        "notifications/",
        "settings/",
        "settings/members/",
        "settings/keys/",
        "settings/outbox/",
        "settings/mail-templates/",
        f"settings/mail-templates/{template.code}/",
        "settings/profile/",
        "settings/questions/",
        "settings/posting-templates/",
        "nowhere/",
    ]


@pytest.fixture
def public_pages(posting, application):
    careers = "/careers/larkspur/"
    return [
        careers,
        f"{careers}{posting.code}/",
        f"{careers}{posting.code}/apply/",
        f"{careers}{posting.code}/apply/thanks/",
        f"/a/{token_of(open_status_link(application))}/",
        "/accounts/login/",
        "/accounts/password/reset/",
        "/nowhere/",
    ]


def faults_of(page, address: str) -> list[str]:
    """Look at a page in the light, and once more in the dark for what differs there."""
    page.emulate_media(color_scheme="light")
    page.goto(address)
    page.wait_for_timeout(SETTLING)
    found = look(page)
    page.emulate_media(color_scheme="dark")
    found += look(page, runOnly=["color-contrast", "link-in-text-block"])
    return [f"{address} {v['id']}: {node['html']}" for v in found for node in v["nodes"]]


def look(page, **options) -> list[dict]:
    return Axe().run(page, options=OPTIONS | options).response["violations"]


def test_axe_finds_nothing_on_members_pages(owner, member_pages, open_as):
    page = open_as(owner, "/o/larkspur/", **CONTEXT)

    faults = [fault for path in member_pages for fault in faults_of(page, f"/o/larkspur/{path}")]

    assert faults == []


def test_axe_finds_nothing_on_public_pages(public_pages, open_page):
    page = open_page(**CONTEXT)

    faults = [fault for address in public_pages for fault in faults_of(page, address)]

    assert faults == []


def test_axe_finds_nothing_in_an_open_dialog_and_menu(owner, application, open_as):
    page = open_as(owner, f"/o/larkspur/applications/{application.code}/", **CONTEXT)
    page.get_by_role("link", name="Not moving forward").click()
    page.locator("dialog#reject").wait_for()
    in_dialog = look(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Move M").click()
    page.locator("#move-menu").wait_for()
    in_menu = look(page)

    assert (in_dialog, in_menu) == ([], [])


def test_axe_finds_nothing_on_a_refused_form(posting, open_page):
    page = open_page(f"/careers/larkspur/{posting.code}/apply/", **CONTEXT)
    page.evaluate("document.querySelector('form').noValidate = true")
    page.get_by_role("button", name="Send my application").click()
    page.wait_for_selector("[role=alert]")

    assert look(page) == []
