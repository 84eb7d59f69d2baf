"""Documents: read in the limited child, shown as pictures, downloaded as attachments."""

import io
import zipfile

import pytest
from django.urls import reverse
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from applicants.actions import read_document as documents
from applicants.models import Document, DocumentPage
from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.jobs import enqueue
from ats.foundation.models import Job
from ats.foundation.sandbox import sandbox
from tests.factories.applicants import (
    ApplicationFactory,
    AssignmentFactory,
    CandidateFactory,
    DocumentFactory,
)
from tests.factories.postings import PostingFactory, StageFactory, TeamMemberFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def end_the_child():
    yield
    sandbox.close()


def a_pdf(*lines: str, **options) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, **options)
    for line in lines:
        canvas.drawString(72, 700, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


@pytest.fixture
def application(organization):
    posting = PostingFactory(organization=organization, published=True)
    return ApplicationFactory(posting=posting, stage=StageFactory(posting=posting))


@pytest.fixture
def keep(application):
    """Return a function: keep a file as a document of the application, with its job."""

    def kept(content: bytes, name: str = "cv.pdf") -> Document:
        stored = private_files.save(content)
        document = DocumentFactory(
            candidate=application.candidate,
            application=application,
            name=name,
            file=stored.name,
            size=stored.size,
        )
        enqueue("read_document", subject_id=document.pk)
        return document

    return kept


def read(document: Document) -> Document:
    jobs.run(Job.objects.filter(subject_id=document.pk).latest("pk").pk)
    document.refresh_from_db()
    return document


def test_read_document_keeps_text_and_pictures_of_a_pdf(keep):
    document = read(keep(a_pdf("Amara Okafor, gardener of rose gardens", "The second page of it")))

    pages = list(document.pages.all())
    picture = Image.open(io.BytesIO(private_files.read(pages[0].file)))
    assert (document.state, "gardener" in document.text) == ("read", True)
    assert [page.number for page in pages] == [1, 2]
    assert (picture.format, picture.size) == ("WEBP", (pages[0].width, pages[0].height))


def test_read_document_of_text_has_no_pictures(keep):
    document = read(keep("Résumé of a gardener".encode(), "cv.txt"))

    assert (document.state, document.text, document.pages.count()) == (
        "read",
        "Résumé of a gardener",
        0,
    )


def test_read_document_scan_can_be_looked_at_and_says_that_it_has_no_words(keep):
    document = read(keep(a_pdf("")))

    assert (document.state, document.text, document.pages.count()) == ("read", "", 1)
    assert "scan" in document.problem


def test_read_document_twice_is_once(keep):
    document = read(keep(a_pdf("Amara Okafor, gardener of rose gardens")))
    again = enqueue("read_document", subject_id=document.pk)

    jobs.run(again.pk)

    assert DocumentPage.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.4 and nothing more", "damaged"),
        (a_pdf("Secret words of a gardener", encrypt="password"), "password"),
        (b"PK\x03\x04 no archive word/document", "damaged"),
    ],
    ids=["broken", "encrypted", "no-zip"],
)
def test_read_document_that_cannot_be_read_says_why(keep, content, words):
    document = read(keep(content))

    assert (document.state, words in document.problem) == ("unreadable", True)
    assert Job.objects.get(kind="read_document").state == "done"


def test_read_document_bomb_is_stopped(keep):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<x/>")
        archive.writestr("word/document.xml", b" " * 300_000_000)

    document = read(keep(target.getvalue(), "cv.docx"))

    assert document.state == "unreadable"


def test_read_document_lost_lease_leaves_no_pictures(keep, monkeypatch, settings):
    document = keep(a_pdf("Amara Okafor, gardener of rose gardens"))
    save = documents.save_pages

    def save_and_lose(images):
        Job.objects.update(lease_token="another")
        return save(images)

    monkeypatch.setattr(documents, "save_pages", save_and_lose)

    read(document)

    assert (document.state, DocumentPage.objects.count()) == ("queued", 0)
    assert len(list(private_files.names())) == 1


def test_read_document_missing_file_is_given_up_in_the_end(keep):
    document = keep(b"x")
    private_files.delete(document.file)

    for _ in range(4):
        Job.objects.update(run_at=document.created_at)
        read(document)

    assert (document.state, "several times" in document.problem) == ("unreadable", True)


@pytest.fixture
def shown(keep):
    return read(keep(a_pdf("Amara Okafor, gardener of rose gardens"), "amara “cv”\n.pdf"))


def status_of(client, url: str) -> int:
    response = client.get(url)
    if response.streaming:
        b"".join(response.streaming_content)  # read to its end, as a browser does
    return response.status_code


def urls_of(document):
    org = document.candidate.organization.slug
    return (
        reverse("show_document_page", kwargs={"org": org, "code": document.code, "number": 1}),
        reverse("download_document", kwargs={"org": org, "code": document.code}),
    )


def test_page_is_a_picture_that_can_do_nothing(shown, sign_in, recruiter):
    response = sign_in(recruiter).get(urls_of(shown)[0])

    assert b"".join(response.streaming_content)[8:12] == b"WEBP"
    assert response["Content-Type"] == "image/webp"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"].startswith("private, max-age=")
    assert response["Content-Security-Policy"].startswith("default-src 'none'; sandbox")


def test_download_is_an_attachment_under_an_encoded_name(shown, sign_in, recruiter):
    response = sign_in(recruiter).get(urls_of(shown)[1])

    assert b"".join(response.streaming_content).startswith(b"%PDF")
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == (
        "attachment; filename*=utf-8''amara%20%E2%80%9Ccv%E2%80%9D%0A.pdf"
    )
    assert (response["X-Content-Type-Options"], "no-store" in response["Cache-Control"]) == (
        "nosniff",
        True,
    )


@pytest.mark.parametrize("number", [0, 2, 99999])
def test_page_that_is_not_there_is_not_found(shown, sign_in, recruiter, number):
    url = urls_of(shown)[0].replace("/1/", f"/{number}/")

    assert sign_in(recruiter).get(url).status_code == 404


def test_file_that_is_gone_is_not_found(shown, sign_in, recruiter):
    private_files.delete(shown.file)

    assert sign_in(recruiter).get(urls_of(shown)[1]).status_code == 404


@pytest.mark.parametrize("who", ["stranger", "hiring_manager", "interviewer"])
def test_documents_of_others_are_not_found(shown, sign_in, who, request):
    client = sign_in(request.getfixturevalue(who))

    assert [status_of(client, url) for url in urls_of(shown)] == [404, 404]


def test_documents_by_the_strangers_own_address_are_not_found(shown, sign_in, stranger):
    client = sign_in(stranger)
    urls = [url.replace("larkspur", stranger.organization.slug) for url in urls_of(shown)]

    assert [client.get(url).status_code for url in urls] == [404, 404]


def test_documents_without_login_lead_to_it(shown, anonymous):
    assert [anonymous.get(url).status_code for url in urls_of(shown)] == [302, 302]


def test_documents_are_open_to_team_and_assigned(
    shown, application, sign_in, hiring_manager, interviewer
):
    TeamMemberFactory(posting=application.posting, membership=hiring_manager)
    AssignmentFactory(application=application, membership=interviewer)

    for member in (hiring_manager, interviewer):
        client = sign_in(member)
        assert [status_of(client, url) for url in urls_of(shown)] == [200, 200]


def test_document_of_another_application_of_the_same_person_stays_closed(
    shown, application, sign_in, hiring_manager, organization
):
    other = PostingFactory(organization=organization, published=True)
    ApplicationFactory(
        posting=other, stage=StageFactory(posting=other), candidate=application.candidate
    )
    TeamMemberFactory(posting=other, membership=hiring_manager)

    assert sign_in(hiring_manager).get(urls_of(shown)[0]).status_code == 404


def test_document_without_application_is_open_to_who_sees_its_person(
    application, sign_in, hiring_manager
):
    TeamMemberFactory(posting=application.posting, membership=hiring_manager)
    stored = private_files.save(b"x")
    mine = DocumentFactory(candidate=application.candidate, file=stored.name)
    others = DocumentFactory(
        candidate=CandidateFactory(organization=application.organization), file=stored.name
    )
    client = sign_in(hiring_manager)

    answers = [status_of(client, urls_of(row)[1]) for row in (mine, others)]

    assert answers == [200, 404]
