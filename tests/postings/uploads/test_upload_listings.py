"""POST /o/<org>/uploads/: what is sent is kept once, and what cannot be is said."""

import pytest
from django.urls import reverse

from ats.activity.models import Event
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions.incoming import NothingToRead, clean_name
from postings.actions.upload_listings import upload_listings
from postings.models import Listing, Upload
from tests.postings.uploads.sending import URL, archive, assert_nothing_stored, file


def test_upload_listings_keeps_the_bytes_and_queues_the_reading(client):
    response = client.post(URL, {"files": file(content=b"\xff as sent\r\n")})

    listing = Listing.objects.get()
    assert response.status_code == 303
    assert response.url == reverse("show_upload", args=["larkspur", listing.upload.code])
    assert private_files.read(listing.file) == b"\xff as sent\r\n"
    job = Job.objects.get()
    assert (job.kind, job.subject_id) == ("read_listings", listing.upload_id)
    assert job.payload == {"listings": [listing.pk]}


def test_upload_listings_records_one_event(client, recruiter):
    client.post(URL, {"files": [file("a.txt"), file("b.txt"), file("c.txt", b"")]})

    event = Event.objects.get()
    assert (event.kind, event.actor_id) == ("listings.uploaded", recruiter.pk)
    assert (event.facts["files"], event.facts["refused"]) == (3, 1)


def test_upload_listings_form_sent_twice_is_one_upload(client):
    first = client.post(URL, {"files": file(), "form_token": "t"})
    second = client.post(URL, {"files": file(), "form_token": "t"})

    assert (first.url, Upload.objects.count()) == (second.url, 1)
    assert len(list(private_files.names())) == 1


def test_upload_listings_form_sent_twice_at_once_is_one_upload(recruiter, monkeypatch):
    first = upload_listings(by=recruiter, files=[file()], form_token="t")
    answers = [None, first]
    monkeypatch.setattr(
        "postings.actions.upload_listings._of_form", lambda by, token: answers.pop(0)
    )

    second = upload_listings(by=recruiter, files=[file()], form_token="t")

    assert (second, Upload.objects.count(), answers) == (first, 1, [])
    assert len(list(private_files.names())) == 1


def test_upload_listings_same_token_in_another_organization_is_another(client, sign_in, stranger):
    client.post(URL, {"files": file(), "form_token": "t"})
    sign_in(stranger).post(
        f"/o/{stranger.organization.slug}/uploads/", {"files": file(), "form_token": "t"}
    )

    assert Upload.objects.count() == 2


def test_upload_listings_paste_becomes_a_listing(client):
    client.post(URL, {"paste": "Gärtner\nWir suchen"})

    listing = Listing.objects.get()
    assert (listing.upload.source, listing.name) == ("paste", "Pasted text")
    assert private_files.read(listing.file).decode() == "Gärtner\nWir suchen"


def test_upload_listings_bad_file_among_good_ones_is_unreadable(client):
    client.post(URL, {"files": [file("good.txt"), file("bad.txt", b"")]})

    rows = list(Listing.objects.order_by("position").values_list("name", "state", "problem"))
    assert rows == [
        ("good.txt", "queued", ""),
        ("bad.txt", "unreadable", "This file is empty."),
    ]
    assert Job.objects.count() == 1


def test_upload_listings_archive_waits_to_be_unpacked(client):
    client.post(URL, {"files": file("jobs.zip", archive(a="one", b="two"))})

    upload = Upload.objects.get()
    assert (upload.source, upload.containers.closed().count()) == ("archive", 1)
    assert (upload.listings.count(), Job.objects.get().kind) == (0, "unpack_container")


def test_upload_listings_archive_where_none_is_taken_is_refused(recruiter):
    with pytest.raises(NothingToRead) as refused:
        upload_listings(by=recruiter, files=[file("a.zip", archive(a="1"))], takes_archive=False)

    assert refused.value.code == "archive"
    assert_nothing_stored()


def test_upload_listings_document_that_is_zipped_is_a_file(client):
    client.post(URL, {"files": file("job.docx", archive(a="one"))})

    assert Upload.objects.get().source == "files"


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({}, "Choose a file, or paste the text of a listing."),
        ({"paste": "   \n"}, "Choose a file, or paste the text of a listing."),
        ({"files": ("empty.txt", b"")}, "empty.txt: This file is empty."),
        ({"files": ("job.pdf", b"MZ\x90\0 a program")}, "This is a program, not a document."),
    ],
)
def test_upload_listings_nothing_to_read_is_refused_at_the_field(client, sent, sentence):
    sent = {name: file(*value) if name == "files" else value for name, value in sent.items()}

    response = client.post(URL, sent)

    assert response.status_code == 422
    assert response.context["form"].errors["files"] == [
        sentence if not sentence.startswith("This") else f"job.pdf: {sentence}"
    ]
    assert_nothing_stored()


def test_upload_listings_several_containers_and_files_are_one_upload(client):
    sent = [file("a.zip", archive(a="1")), file("b.txt"), file("c.zip", archive(c="1"))]

    client.post(URL, {"files": sent})

    upload = Upload.objects.get()
    assert list(upload.containers.values_list("number", "name")) == [(0, "a.zip"), (1, "c.zip")]
    assert upload.listings.get().name == "b.txt"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("..\\..\\evil job.txt", "evil job.txt"),
        ("/etc/pass\0wd\x07", "passwd"),
        ("a\u202efdp.txt", "afdp.txt"),
        ("x" * 300, "x" * 255),
        ("/", "File without a name"),
    ],
)
def test_clean_name_has_no_folders_and_no_controls(sent, kept):
    assert clean_name(sent) == kept


def test_upload_listings_nul_bytes_in_a_paste_are_said(client):
    response = client.post(URL, {"paste": "a\0b"})

    assert response.context["form"].errors["paste"] == ["Null characters are not allowed."]


def test_upload_listings_failing_to_write_keeps_no_rows(client, monkeypatch):
    monkeypatch.setattr(
        "postings.actions.upload_listings.record", lambda *a, **k: 1 / 0, raising=True
    )

    with pytest.raises(ZeroDivisionError):
        client.post(URL, {"files": file()})

    assert (Upload.objects.count(), Listing.objects.count(), Job.objects.count()) == (0, 0, 0)


def test_upload_listings_hiring_manager_may_not(sign_in, hiring_manager):
    response = sign_in(hiring_manager).post(URL, {"files": file()})

    assert (response.status_code, Upload.objects.count()) == (403, 0)


def test_upload_listings_refused_to_htmx_answers_the_form_alone(client):
    response = client.post(URL, {}, headers={"HX-Request": "true", "HX-Target": "bring-in"})

    assert response.status_code == 422
    assert response.content.strip().startswith(b'<section class="card" id="bring-in"')
