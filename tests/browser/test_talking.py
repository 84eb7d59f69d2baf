"""Tasks, private notes and files of letters in a browser, by keyboard."""

import pytest
from playwright.sync_api import expect

from applicants.models import Note, Task
from ats.access.models import Role
from ats.activity.models import MailFile
from tests.factories.access import MembershipFactory
from tests.factories.applicants import ApplicationFactory, CandidateFactory
from tests.factories.postings import PostingFactory, StageFactory


@pytest.fixture
def application(organization):
    posting = PostingFactory(organization=organization, published=True)
    candidate = CandidateFactory(organization=organization, name="Amara Okafor")
    return ApplicationFactory(
        posting=posting, stage=StageFactory(posting=posting), candidate=candidate
    )


@pytest.fixture
def luis(organization, application):
    """An interviewer who is asked about the application."""
    member = MembershipFactory(organization=organization, role=Role.INTERVIEWER)
    member.user.name = "Luis Prado"
    member.user.save()
    application.assignments.create(membership=member)
    return member


@pytest.fixture
def open_application(application, recruiter, open_as):
    """Return a function that opens a page of the application, once its keys are listened to."""

    def opened(part=""):
        page = open_as(recruiter, f"/o/larkspur/applications/{application.code}/{part}")
        page.wait_for_load_state("networkidle")
        return page

    return opened


def test_task_is_added_done_and_taken_back_by_keyboard(open_application):
    page = open_application()
    tasks = page.locator("#application-tasks")

    page.keyboard.press("t")
    expect(page.locator("#task-text")).to_be_focused()
    page.keyboard.type("Call the referee")
    page.keyboard.press("Enter")
    expect(tasks.locator(".task")).to_contain_text("Call the referee")
    tasks.get_by_role("button", name="Done: Call the referee").focus()
    page.keyboard.press("Enter")
    expect(tasks.locator(".task.done")).to_have_count(1)
    page.locator(".toast", has_text="Done:").get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".toast", has_text="open again")).to_be_visible()

    assert Task.objects.get().done_at is None


def test_escape_folds_the_form_of_a_task(open_application):
    page = open_application()

    page.keyboard.press("t")
    expect(page.locator("#task-text")).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.locator("#task-text")).to_be_hidden()
    expect(page.locator("#application-tasks summary")).to_be_focused()


def test_mention_offers_those_alone_whom_the_note_is_for(luis, open_application):
    page = open_application()
    offered = page.locator("#note-people [role=option]")

    page.keyboard.press("n")
    page.keyboard.type("@lu")
    expect(offered).to_have_text(["Luis Prado"])
    page.keyboard.press("Escape")
    page.select_option("#note-audience", "staff")
    page.locator("#note").press("End")
    page.keyboard.type("i")
    expect(offered.first).to_be_hidden()
    page.select_option("#note-audience", "all")
    page.locator("#note").press("End")
    page.keyboard.type("s")
    expect(offered).to_have_text(["Luis Prado"])
    page.keyboard.press("Enter")
    page.keyboard.type("can you?")
    page.keyboard.press("Control+Enter")

    expect(page.locator(".note .mention")).to_have_text("@luis")
    assert list(Note.objects.get().mentions.all()) == [luis]


def test_letter_takes_files_and_tells_their_size(open_application):
    page = open_application("messages/")
    files = [
        {"name": "terms.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-" + b"x" * 2000},
        {"name": "map.png", "mimeType": "image/png", "buffer": b"\x89PNG" + b"x" * 3000},
    ]

    page.set_input_files("[name=files]", files)
    expect(page.locator(".drop .chosen li").last).to_have_text("together5 KB")
    page.fill("[name=subject]", "Terms")
    page.fill("[name=text]", "Dear you")
    page.locator("form[enctype] footer button.primary").press("Enter")

    expect(page.locator(".letter .file-name").first).to_contain_text("terms.pdf")
    assert list(MailFile.objects.values_list("name", flat=True)) == ["terms.pdf", "map.png"]
