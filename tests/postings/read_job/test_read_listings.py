"""Reading listings in batches: one that breaks, hangs or kills does not spoil the rest."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions import after_reading
from postings.actions import read_bytes as reading_action
from postings.actions.queue_listings import queue_reading
from postings.actions.read_listing import begin_reading
from postings.models import Listing, Reading
from tests.factories.postings import ListingFactory
from tests.postings.read_job.queue import BYTES

pytestmark = pytest.mark.django_db


def batch(upload, *contents):
    """Return listings of these contents and the one job that reads them."""
    listings = [
        ListingFactory(upload=upload, file=private_files.save(content).name) for content in contents
    ]
    queue_reading(upload, listings)
    return listings, Job.objects.latest("pk")


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


def test_after_reading_hears_of_each_batch_once(upload, monkeypatch):
    heard = []
    monkeypatch.setattr(after_reading, "listeners", [lambda *told: heard.append(told)])
    listings, job = batch(upload, BYTES, b"\0\1\2" * 100)

    jobs.run(job.pk)

    [(organization_id, readings, signatures)] = heard
    assert (organization_id, list(readings)) == (upload.organization_id, [listings[0].pk])
    assert readings[listings[0].pk].value("title") == "Head Gardener"
    assert list(signatures) == [listings[0].pk]
