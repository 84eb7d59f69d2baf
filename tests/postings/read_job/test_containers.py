"""What turns out to hold several listings, and documents, which a child opens."""

import pytest

from ats.activity.models import Event
from ats.foundation import jobs
from ats.foundation.files import private_files
from postings.actions import read_bytes as reading_action
from reading.errors import UnreadableListing
from tests.postings.read_job.queue import queued

pytestmark = pytest.mark.django_db


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
