"""An upload that comes in parts: each once, closed with the last or when forgotten."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ats.activity.models import Event
from ats.foundation.files import private_files
from postings.actions.upload_listings import UploadStopped, UploadTooLarge, upload_listings
from postings.actions.upload_states import cancel_upload, close_forgotten_uploads
from postings.models import Listing, Upload
from tests.postings.uploads.sending import file


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


def test_upload_listings_part_that_the_last_one_overtook_opens_nothing_again(recruiter):
    part(recruiter, 0, "a.txt", has_more=True)
    part(recruiter, 2, "c.txt")

    upload = part(recruiter, 1, "b.txt", has_more=True)

    upload.refresh_from_db()
    assert (upload.open_until, upload.listings.count()) == (None, 3)


def test_upload_listings_same_token_in_another_organization_is_another_upload(recruiter, stranger):
    part(recruiter, 0, "a.txt", has_more=True)
    part(stranger, 0, "a.txt")

    assert Upload.objects.count() == 2
