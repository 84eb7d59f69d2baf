"""An upload in parts, paused, resumed, cancelled and taken up again; and how long it takes."""

from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from postings.models import Upload
from postings.queries.upload_pages import seconds_left
from postings.queries.uploads import progress_of
from tests.factories.postings import ListingFactory, UploadFactory

URL = "/o/larkspur/uploads/"


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)


@pytest.fixture
def upload(organization, recruiter):
    upload = UploadFactory(organization=organization, by=recruiter)
    ListingFactory.create_batch(2, upload=upload, file="aa/bb/cc")
    return upload


def send(client, number, name, **more):
    file = SimpleUploadedFile(name, b"Gardener\nWe look for a gardener.")
    return client.post(URL, {"files": file, "form_token": "t", "part": number, **more})


def test_upload_listings_parts_are_one_upload(client):
    send(client, 0, "a.txt", has_more="on")
    send(client, 1, "b.txt", has_more="on")
    send(client, 1, "b.txt", has_more="on")
    response = send(client, 2, "c.txt")

    upload = Upload.objects.get()
    assert response.url == f"{URL}{upload.code}/"
    assert list(upload.listings.order_by("position").values_list("name", flat=True)) == [
        "a.txt",
        "b.txt",
        "c.txt",
    ]
    assert upload.open_until is None


@pytest.mark.parametrize("part", ["-1", "x", "9" * 9])
def test_upload_listings_part_that_is_no_number_is_refused(client, part):
    assert (send(client, part, "a.txt").status_code, Upload.objects.count()) == (422, 0)


def test_pause_and_resume_upload(client, upload):
    client.post(f"{URL}{upload.code}/pause/")
    paused = client.get(f"{URL}{upload.code}/").content

    client.post(f"{URL}{upload.code}/resumption/")
    resumed = client.get(f"{URL}{upload.code}/").content

    assert (b"Resume" in paused, b"Pause" in resumed) == (True, True)


def test_cancel_upload_offers_undo(client, upload):
    response = client.post(f"{URL}{upload.code}/cancellation/")

    (message,) = response.wsgi_request._messages
    assert str(message) == "2 files are not read."
    assert message.extra_tags == f"undo={URL}{upload.code}/restoration/"
    assert b"Read the rest after all" in client.get(f"{URL}{upload.code}/").content


def test_restore_upload_reads_the_rest_after_all(client, upload):
    client.post(f"{URL}{upload.code}/cancellation/")

    client.post(f"{URL}{upload.code}/restoration/")

    assert upload.listings.waiting().count() == 2


def left_of(upload, *, begun: int, done: int, read: int = 1, resumed: int | None = None):
    """Give the seconds left, with times in seconds ago; two listings wait."""
    now = timezone.now()
    ListingFactory.create_batch(
        done, upload=upload, state="read", read_at=now - timedelta(seconds=read)
    )
    upload.created_at = now - timedelta(seconds=begun)
    upload.resumed_at = None if resumed is None else now - timedelta(seconds=resumed)
    with time_machine.travel(now, tick=False):
        return seconds_left(upload, progress_of([upload])[upload.pk])


def test_seconds_left_follow_how_fast_the_last_were_read(upload):
    assert left_of(upload, begun=50, done=20) == 3


def test_seconds_left_of_what_reads_slowly_look_back_for_longer(upload):
    assert left_of(upload, begun=100, done=20, read=60) == 10


@pytest.mark.parametrize(("begun", "done"), [(4, 20), (10, 19)])
def test_seconds_left_are_not_guessed_from_little(upload, begun, done):
    assert left_of(upload, begun=begun, done=done) is None


def test_seconds_left_do_not_count_a_pause(upload):
    assert left_of(upload, begun=3600, done=20, resumed=10) == 1


def test_seconds_left_are_unknown_again_after_a_pause(upload):
    assert left_of(upload, begun=3600, done=30, read=20, resumed=10) is None


@pytest.mark.parametrize(
    ("stop", "go_on"), [("pause", "resumption"), ("cancellation", "restoration")]
)
def test_what_goes_on_says_since_when(client, upload, stop, go_on):
    client.post(f"{URL}{upload.code}/{stop}/")
    client.post(f"{URL}{upload.code}/{go_on}/")

    upload.refresh_from_db()
    assert upload.resumed_at is not None


def test_seconds_left_is_unknown_before_anything_was_read(upload):
    assert seconds_left(upload, progress_of([upload])[upload.pk]) is None
