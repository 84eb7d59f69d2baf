"""The worker reads a listing: once, whatever is delivered twice, killed or hostile."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ats.activity.models import Event, Notification
from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions import after_reading
from postings.actions import read_bytes as reading_action
from postings.actions.queue_listings import queue_reading
from postings.actions.read_bytes import Outcome
from postings.actions.read_listing import begin_reading, keep_readings
from postings.actions.retry_listing import retry_listing
from postings.models import Listing, Reading
from reading.errors import UnreadableListing
from tests.factories.postings import ListingFactory, UploadFactory

pytestmark = pytest.mark.django_db

TEXT = """Head Gardener
Larkspur Estates
Lisbon, Portugal

What you will do
- Plant the borders in spring and autumn
- Prune the roses

What we are looking for
- 3+ years of gardening
- A driving licence
"""
BYTES = TEXT.encode()


@pytest.fixture
def upload(organization, recruiter):
    return UploadFactory(organization=organization, by=recruiter)


def queued(upload, content=BYTES, name="job.txt"):
    listing = ListingFactory(upload=upload, file=private_files.save(content).name, name=name)
    queue_reading(upload, [listing])
    return listing, Job.objects.latest("pk")


def batch(upload, *contents):
    """Return listings of these contents and the one job that reads them."""
    listings = [
        ListingFactory(upload=upload, file=private_files.save(content).name) for content in contents
    ]
    queue_reading(upload, listings)
    return listings, Job.objects.latest("pk")


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


def only_breaks_at(word):
    real = reading_action.reader.read_listing

    def read(data, name):
        if word in data:
            raise ValueError("a rule that breaks")
        return real(data, name)

    return read


def states(listings):
    rows = Listing.objects.filter(pk__in=[listing.pk for listing in listings])
    return list(rows.order_by("pk").values_list("state", flat=True))


def test_read_listings_queries_do_not_grow(upload, monkeypatch, django_assert_max_num_queries):
    monkeypatch.setattr(after_reading, "listeners", [])
    listings, job = batch(upload, *[BYTES] * 3)
    with django_assert_max_num_queries(40) as three:
        jobs.run(job.pk)

    more, job = batch(upload, *[BYTES] * 12)
    with django_assert_max_num_queries(len(three)):
        jobs.run(job.pk)

    assert states([*listings, *more]) == ["read"] * 15


def test_read_listings_one_that_breaks_the_reader_does_not_spoil_its_batch(
    upload, monkeypatch, do_jobs
):
    monkeypatch.setattr(reading_action.reader, "read_listing", only_breaks_at(b"breaks"))
    listings, job = batch(upload, BYTES, b"Baker\nbreaks it", BYTES)

    jobs.run(job.pk)
    do_jobs()

    assert states(listings) == ["read", "reading", "read"]


def test_read_listings_batch_whose_worker_was_killed_is_read_one_by_one(upload, do_jobs):
    listings, job = batch(upload, BYTES, BYTES)
    jobs.claim(job.pk)
    begin_reading([listing.pk for listing in listings])
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))

    jobs.run(job.pk)
    sizes = [len(row.payload["listings"]) for row in Job.objects.open()]
    do_jobs()

    assert sizes == [1, 1]
    assert states(listings) == ["read", "read"]


def test_read_listings_one_that_hangs_leaves_the_rest_for_the_next_turn(upload, monkeypatch):
    monkeypatch.setattr("postings.actions.read_batch.BATCH_SECONDS", 0)
    listings, job = batch(upload, *[BYTES] * 3)

    jobs.run(job.pk)

    job.refresh_from_db()
    assert (job.state, job.attempts) == ("pending", 0)
    assert job.payload == {"listings": [listing.pk for listing in listings[1:]]}
    assert states(listings) == ["read", "reading", "reading"]


def test_keep_readings_failing_to_write_keeps_nothing(upload, monkeypatch):
    monkeypatch.setattr("postings.actions.read_listing.finish_upload", lambda upload: 1 / 0)
    listings, job = batch(upload, BYTES, BYTES)

    jobs.run(job.pk)

    assert (Reading.objects.count(), states(listings)) == (0, ["reading", "reading"])


def test_read_listing_table_becomes_a_container_and_its_rows_are_read(upload, do_jobs):
    rows = b"title,company,description\nBaker,Crumb,Bake bread\nMiller,Crumb,Mill flour\n"
    _listing, job = queued(upload, rows, "jobs.csv")

    jobs.run(job.pk)
    for _round in range(2):
        do_jobs()

    container = upload.containers.get()
    assert (container.kind, container.name, container.total) == ("csv", "jobs.csv", 2)
    assert private_files.read(container.file) == rows
    rows_read = upload.listings.exclude(read_at=None).order_by("position")
    assert list(rows_read.values_list("name", flat=True)) == ["row-0002.json", "row-0003.json"]
    assert Event.objects.filter(kind="upload.read").count() == 1


def test_read_listing_table_by_the_api_is_one_file_too_many(upload, do_jobs):
    upload.source = "api"
    upload.save()
    queued(upload, b"title,company,description\nA,B,C\nD,E,F\n", "jobs.csv")

    do_jobs()

    assert upload.listings.get().problem_code == "several"


def test_read_listing_document_is_opened_in_the_child(upload, monkeypatch):
    seen = []

    class Child:
        def read_listing(self, content, name):
            seen.append(name)
            raise UnreadableListing("no_text")

    monkeypatch.setattr(reading_action, "sandbox", Child())
    listing, job = queued(upload, b"%PDF-1.4 and so on", "job.pdf")

    jobs.run(job.pk)

    listing.refresh_from_db()
    assert (seen, listing.problem_code) == (["job.pdf"], "no_text")


def test_after_reading_hears_of_each_batch_once(upload, monkeypatch):
    heard = []
    monkeypatch.setattr(after_reading, "listeners", [lambda *told: heard.append(told)])
    listings, job = batch(upload, BYTES, b"\0\1\2" * 100)

    jobs.run(job.pk)

    [(organization_id, readings, signatures)] = heard
    assert (organization_id, list(readings)) == (upload.organization_id, [listings[0].pk])
    assert readings[listings[0].pk].value("title") == "Head Gardener"
    assert list(signatures) == [listings[0].pk]


def test_read_listing_says_whether_to_look_at_it(upload):
    listing, job = queued(upload, b"We look for a baker.\nCall us.")

    jobs.run(job.pk)

    listing.refresh_from_db()
    assert listing.triage == "look"
    assert ["missing", "requirements"] in listing.reasons
