"""POST /o/<org>/uploads/: what is sent is kept once, and what cannot be is said."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from ats.activity.models import Event
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions.incoming import NothingToRead, clean_name
from postings.actions.upload_listings import UploadStopped, UploadTooLarge, upload_listings
from postings.actions.upload_states import cancel_upload, close_forgotten_uploads
from postings.models import Listing, Upload

URL = "/o/larkspur/uploads/"


def file(name="job.txt", content=b"Gardener\nWe look for a gardener."):
    return SimpleUploadedFile(name, content)


def archive(**entries):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as opened:
        for name, content in entries.items():
            opened.writestr(name, content)
    return target.getvalue()


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)


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


def test_upload_listings_file_over_the_limit_is_refused(client, settings):
    settings.LIMITS = settings.LIMITS | {"listing_file_bytes": 20}

    response = client.post(URL, {"files": file(content=b"x" * 21)})

    assert response.context["form"].errors["files"] == [
        "job.txt: This file is larger than 20 bytes."
    ]
    assert_nothing_stored()


def test_upload_listings_archive_over_the_limit_is_refused(client, settings):
    settings.LIMITS = settings.LIMITS | {"archive_bytes": 20}

    response = client.post(URL, {"files": file("jobs.zip", archive(a="one"))})

    assert (response.status_code, Upload.objects.count()) == (422, 0)


def test_upload_listings_paste_over_the_limit_is_refused_at_the_paste(client, settings):
    settings.LIMITS = settings.LIMITS | {"paste_bytes": 20}

    response = client.post(URL, {"paste": "x" * 21})

    assert response.context["form"].errors["paste"] == [
        "This text is larger than 20 bytes. Send it as a file."
    ]
    assert_nothing_stored()


def test_upload_listings_several_containers_and_files_are_one_upload(client):
    sent = [file("a.zip", archive(a="1")), file("b.txt"), file("c.zip", archive(c="1"))]

    client.post(URL, {"files": sent})

    upload = Upload.objects.get()
    assert list(upload.containers.values_list("number", "name")) == [(0, "a.zip"), (1, "c.zip")]
    assert upload.listings.get().name == "b.txt"


def test_upload_listings_table_may_be_larger_than_a_listing(recruiter, settings):
    settings.LIMITS = settings.LIMITS | {"listing_file_bytes": 20, "table_bytes": 40}

    upload = upload_listings(by=recruiter, files=[file("jobs.csv", b"x" * 30)])

    assert upload.listings.get().state == "queued"


def part(recruiter, number, *names, **options):
    files = [file(name) for name in names]
    return upload_listings(by=recruiter, files=files, form_token="t", part=number, **options)


def test_upload_listings_parts_are_one_upload_that_closes_with_the_last(recruiter):
    part(recruiter, 0, "a.txt", "b.txt", has_more=True)
    part(recruiter, 1, "c.txt", has_more=True)
    upload = Upload.objects.get()
    assert upload.open_until is not None

    part(recruiter, 2)

    upload.refresh_from_db()
    assert upload.open_until is None
    rows = upload.listings.order_by("position").values_list("position", "name")
    assert list(rows) == [(0, "a.txt"), (1, "b.txt"), (2, "c.txt")]
    kinds = list(Event.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["listings.uploaded", "listings.added"]


def test_upload_listings_part_sent_twice_is_once(recruiter):
    part(recruiter, 0, "a.txt", has_more=True)
    part(recruiter, 1, "b.txt", has_more=True)

    part(recruiter, 1, "b.txt", has_more=True)

    assert Listing.objects.count() == len(list(private_files.names())) == 2


def test_upload_listings_part_of_refused_files_alone_is_told_in_the_list(recruiter):
    part(recruiter, 0, "a.txt", has_more=True)
    empty = file("empty.txt", b"")

    upload = upload_listings(by=recruiter, files=[empty], form_token="t", part=1)

    assert upload.listings.get(name="empty.txt").problem_code == "empty"


def test_upload_listings_part_that_comes_after_the_end_is_taken_and_read(recruiter, do_jobs):
    part(recruiter, 0, "a.txt", has_more=True)
    part(recruiter, 2)
    do_jobs()
    part(recruiter, 1, "b.txt")

    do_jobs()

    assert list(Listing.objects.values_list("state", flat=True)) == ["read", "read"]
    assert Upload.objects.get().finished_at is not None


def test_upload_listings_part_of_a_cancelled_upload_is_refused_and_keeps_nothing(recruiter):
    upload = part(recruiter, 0, "a.txt", has_more=True)
    cancel_upload(upload, by=recruiter)

    with pytest.raises(UploadStopped):
        part(recruiter, 1, "b.txt")

    assert len(list(private_files.names())) == 1


def test_upload_listings_more_than_an_upload_can_hold_are_refused(recruiter, settings):
    settings.LIMITS = settings.LIMITS | {"upload_listings": 2}
    part(recruiter, 0, "a.txt", "b.txt", has_more=True)

    with pytest.raises(UploadTooLarge):
        part(recruiter, 1, "c.txt")

    assert (Listing.objects.count(), len(list(private_files.names()))) == (2, 2)


def test_upload_listings_open_upload_is_not_over_when_all_of_it_was_read(recruiter, do_jobs):
    upload = part(recruiter, 0, "a.txt", has_more=True)

    do_jobs()

    upload.refresh_from_db()
    assert upload.finished_at is None


def test_close_forgotten_uploads_closes_what_waited_too_long(recruiter, do_jobs):
    upload = part(recruiter, 0, "a.txt", has_more=True)
    do_jobs()
    close_forgotten_uploads()
    upload.refresh_from_db()
    assert upload.finished_at is None

    Upload.objects.update(open_until=timezone.now() - timedelta(seconds=1))
    close_forgotten_uploads()

    upload.refresh_from_db()
    assert upload.finished_at is not None


def test_upload_listings_same_token_in_another_organization_is_another_upload(recruiter, stranger):
    part(recruiter, 0, "a.txt", has_more=True)
    part(stranger, 0, "a.txt")

    assert Upload.objects.count() == 2


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


def assert_nothing_stored():
    assert (Upload.objects.count(), Listing.objects.count(), Job.objects.count()) == (0, 0, 0)
    assert list(private_files.names()) == []


def test_upload_listings_part_that_the_last_one_overtook_opens_nothing_again(recruiter):
    part(recruiter, 0, "a.txt", has_more=True)
    part(recruiter, 2, "c.txt")

    upload = part(recruiter, 1, "b.txt", has_more=True)

    upload.refresh_from_db()
    assert (upload.open_until, upload.listings.count()) == (None, 3)
