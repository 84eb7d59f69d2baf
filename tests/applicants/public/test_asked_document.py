"""A candidate adds on the private page what a rule asked for."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.status_links import open_status_link, token_of
from applicants.models import Document, DocumentRequest, RuleFiring, StageRule, Transition
from ats.activity.actions.fan_out import fan_out
from ats.activity.models import Event, Notification
from tests.applicants.public.conftest import PDF, a_file
from tests.factories.applicants import ApplicationFactory, MessageFactory


@pytest.fixture
def application(posting):
    return ApplicationFactory(posting=posting, stage=posting.stages.first())


@pytest.fixture
def asked(application):
    return DocumentRequest.objects.create(application=application, what="Copy of a certificate")


@pytest.fixture
def page(application):
    return f"/a/{token_of(open_status_link(application))}/"


@pytest.fixture
def send(anonymous, asked, page):
    """Return a function: send a file for the request."""

    def sent(file=None):
        values = {"document": file or a_file(name="certificate.pdf")}
        return anonymous.post(f"{page}documents/{asked.code}/", values)

    return sent


def test_page_asks_for_it(anonymous, asked, page):
    assert "Please add: Copy of a certificate" in anonymous.get(page).content.decode()


def test_page_without_a_request_asks_for_nothing(anonymous, application, page):
    assert "Please add:" not in anonymous.get(page).content.decode()


def test_document_is_kept_and_read_by_the_worker(send, asked, application, page, do_jobs):
    response = send()

    assert (response.status_code, response["Location"]) == (303, page)
    document = Document.objects.get()
    asked.refresh_from_db()
    assert (asked.document, document.kind, document.name) == (document, "other", "certificate.pdf")
    assert (document.application, document.candidate) == (application, application.candidate)
    assert Event.objects.get(kind="document.added").facts["what"] == "Copy of a certificate"


def test_who_hires_is_told(send, owner):
    send()
    fan_out()

    told = Notification.objects.get(membership=owner)
    assert "added a document: Copy of a certificate, Backend engineer" in told.text


def test_page_thanks_by_listing_it(send, anonymous, page):
    send()
    html = anonymous.get(page).content.decode()

    assert "Please add:" not in html
    assert "certificate.pdf" in html


def test_second_one_is_not_kept(send, stored_files):
    send()
    files = len(stored_files())

    assert send().status_code == 303
    assert (Document.objects.count(), len(stored_files())) == (1, files)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "This file is empty."),
        (b"MZ\x90\x00program", "We cannot read this kind of file."),
        (b"\x89PNG\r\n", "We cannot read this kind of file."),
    ],
)
def test_wrong_file_is_refused_beside_the_request(send, stored_files, content, words):
    response = send(a_file(content, "certificate.pdf"))

    assert (response.status_code, Document.objects.count(), stored_files()) == (422, 0, [])
    assert words in response.content.decode()


def test_no_file_is_refused(anonymous, asked, page):
    response = anonymous.post(f"{page}documents/{asked.code}/", {})

    assert "Choose the document." in response.content.decode()


def test_too_large_a_file_is_refused(send, settings, stored_files):
    settings.LIMITS = settings.LIMITS | {"candidate_file_bytes": 1000}
    response = send(a_file(PDF + b" " * 2_000_000))

    assert (response.status_code, stored_files()) == (422, [])
    assert "This file is too large" in response.content.decode()


@pytest.mark.parametrize(
    "over", [{"withdrawn_at": timezone.now()}, {"answered_at": timezone.now()}]
)
def test_request_that_is_over_takes_nothing(send, asked, over):
    DocumentRequest.objects.filter(pk=asked.pk).update(**over)

    assert (send().status_code, Document.objects.count()) == (303, 0)


def test_ended_application_takes_nothing(send, asked, application):
    application.state, application.stage = "rejected", None
    application.save()

    assert (send().status_code, Document.objects.count()) == (303, 0)


def test_request_of_somebody_else_is_not_found(anonymous, asked, posting):
    other = ApplicationFactory(posting=posting, stage=posting.stages.first())
    theirs = f"/a/{token_of(open_status_link(other))}/documents/{asked.code}/"

    assert anonymous.post(theirs, {"document": a_file()}).status_code == 404
    assert Document.objects.count() == 0


def test_unknown_link_takes_nothing(anonymous, asked):
    url = f"/a/{'x' * 32}/documents/{asked.code}/"

    assert anonymous.post(url, {"document": a_file()}).status_code == 404


@pytest.mark.parametrize(("minutes", "is_shown"), [(5, False), (-5, True)])
def test_request_shows_once_its_mail_may_have_left(
    anonymous, application, page, minutes, is_shown, recruiter
):
    message = MessageFactory(
        application=application, send_at=timezone.now() + timedelta(minutes=minutes)
    )
    rule = StageRule.objects.create(posting=application.posting, kind="ask")
    entry = Transition.objects.create(application=application, to_state="active")
    firing = RuleFiring.objects.create(
        rule=rule,
        application=application,
        entry=entry,
        version=1,
        entered_at=entry.at,
        due_at=entry.at,
        message=message,
    )
    DocumentRequest.objects.create(application=application, firing=firing, what="Licence")

    assert ("Please add: Licence" in anonymous.get(page).content.decode()) is is_shown
