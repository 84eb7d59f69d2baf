"""Reading one listing by its job: once, within its time, whatever becomes of the worker."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ats.activity.models import Event, Notification
from ats.foundation import jobs
from ats.foundation.models import Job
from postings.actions import read_bytes as reading_action
from postings.actions.queue_listings import queue_reading
from postings.actions.read_bytes import Outcome
from postings.actions.read_listing import begin_reading, keep_readings
from postings.actions.retry_listing import retry_listing
from postings.models import Listing, Reading
from tests.factories.postings import ListingFactory
from tests.postings.read_job.queue import TEXT, queued

pytestmark = pytest.mark.django_db


def test_read_listing_keeps_what_was_read(upload):
    listing, job = queued(upload)

    jobs.run(job.pk)

    listing.refresh_from_db()
    reading = listing.reading
    assert (listing.state, listing.title) == ("read", "Head Gardener")
    title = reading.data["fields"]["title"]
    [[start, end]] = title["spans"]
    assert reading.text[start:end] == "Head Gardener"
    assert "text" not in reading.data


def test_read_listing_delivered_twice_reads_once(upload):
    _listing, job = queued(upload)

    jobs.run(job.pk)
    jobs.run(job.pk)

    assert (Reading.objects.count(), Event.objects.filter(kind="upload.read").count()) == (1, 1)


def test_read_listing_two_jobs_for_one_listing_read_once(upload):
    listing, first = queued(upload)
    queue_reading(upload, [listing])
    second = Job.objects.latest("pk")

    jobs.run(first.pk)
    jobs.run(second.pk)

    assert (Reading.objects.count(), Event.objects.filter(kind="upload.read").count()) == (1, 1)


def test_keep_reading_of_a_listing_read_meanwhile_changes_nothing(upload):
    listing, job = queued(upload)
    late = Outcome(problem_code="timeout", problem="Too slow.")
    jobs.run(job.pk)

    keep_readings(upload.pk, {listing.pk: late})

    listing.refresh_from_db()
    assert (listing.state, listing.problem) == ("read", "")


def test_read_listing_killed_worker_is_taken_over(upload):
    listing, job = queued(upload)
    jobs.claim(job.pk)
    begin_reading([listing.pk])
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))

    jobs.run(job.pk)

    listing.refresh_from_db()
    assert (listing.state, Job.objects.get().attempts) == ("read", 2)


def test_read_listing_lease_lost_writes_nothing(upload, monkeypatch):
    _listing, job = queued(upload)
    real = reading_action.read

    def taken_over_meanwhile(row):
        Job.objects.update(lease_token="another")
        return real(row)

    monkeypatch.setattr("postings.actions.read_batch.read", taken_over_meanwhile)
    jobs.run(job.pk)

    assert Reading.objects.count() == 0


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\0\1\2\3" * 100, "wrong_type"),
        (b"MZ\x90\0\x03\0\0\0" * 50, "program"),
        (b"   \n \t ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "picture"),
        (b"12345 678", "no_words"),
    ],
)
def test_read_listing_unreadable_says_why_at_once(upload, content, code):
    listing, job = queued(upload, content)

    jobs.run(job.pk)

    listing.refresh_from_db()
    assert (listing.state, listing.problem_code, bool(listing.why)) == ("unreadable", code, True)
    assert Job.objects.get().state == "done"


def test_read_listing_invalid_utf8_is_read(upload):
    listing, job = queued(upload, TEXT.encode() + b"Gr\xfc\xdfe aus M\xfcnchen\n")

    jobs.run(job.pk)

    listing.refresh_from_db()
    assert (listing.state, "\0" in listing.reading.text) == ("read", False)


def test_read_listing_a_few_nul_bytes_do_not_reach_the_database(upload):
    listing, job = queued(upload, TEXT.replace("roses", "ro\0ses").encode())

    jobs.run(job.pk)

    listing.refresh_from_db()
    assert listing.state in ("read", "unreadable")


def test_read_listing_too_slow_is_stopped(upload, monkeypatch):
    def forever(data, name):
        while True:
            pass

    monkeypatch.setattr(reading_action, "READ_SECONDS", 0.05)
    monkeypatch.setattr(reading_action.reader, "read_listing", forever)
    listing, job = queued(upload)

    jobs.run(job.pk)

    listing.refresh_from_db()
    assert listing.problem_code == "timeout"


def test_read_listing_after_the_last_attempt_is_unreadable_with_a_sentence(upload, monkeypatch):
    def broken(data, name):
        raise ValueError("a secret of the code")

    monkeypatch.setattr(reading_action.reader, "read_listing", broken)
    listing, job = queued(upload)
    for _attempt in range(4):
        Job.objects.update(run_at=timezone.now())
        jobs.run(job.pk)

    listing.refresh_from_db()
    assert (listing.state, listing.problem_code) == ("unreadable", "gave_up")
    assert "secret" not in listing.why


def test_read_listing_last_one_tells_the_uploader(upload, do_jobs):
    queued(upload)
    queued(upload, b"\0\1\2" * 100)

    do_jobs()

    upload.refresh_from_db()
    notice = Notification.objects.get()
    assert upload.finished_at is not None
    assert notice.membership_id == upload.by_id
    assert notice.text == "1 listing is ready to review, 1 could not be read."


def test_read_listing_more_to_come_tells_nobody_yet(upload):
    _listing, job = queued(upload)
    ListingFactory(upload=upload)

    jobs.run(job.pk)

    assert not Event.objects.filter(kind="upload.read").exists()


def test_retried_listing_is_read(upload, sign_in, recruiter, do_jobs):
    listing, _job = queued(upload)
    Listing.objects.update(state="unreadable", problem="No.", problem_code="gave_up")

    sign_in(recruiter).post(f"/o/larkspur/listings/{listing.code}/attempts/")
    do_jobs()

    listing.refresh_from_db()
    assert (listing.state, listing.problem) == ("read", "")


def test_retried_listing_of_a_finished_upload_tells_nobody_again(upload, recruiter, do_jobs):
    listing, job = queued(upload, b"\0\1\2" * 100)
    jobs.run(job.pk)

    retry_listing(listing, by=recruiter)
    do_jobs()

    assert Event.objects.filter(kind="upload.read").count() == 1


def test_read_listing_says_whether_to_look_at_it(upload):
    listing, job = queued(upload, b"We look for a baker.\nCall us.")

    jobs.run(job.pk)

    listing.refresh_from_db()
    assert listing.triage == "look"
    assert ["missing", "requirements"] in listing.reasons
