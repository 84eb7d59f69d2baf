"""An upload that an older reader has read."""

import pytest

from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions.queue_listings import queue_reading
from postings.models import Listing, Reading
from tests.factories.postings import ListingFactory, UploadFactory
from tests.postings.reread.pages import TEXT


@pytest.fixture
def upload(organization, recruiter):
    return UploadFactory(organization=organization, by=recruiter)


@pytest.fixture
def older(upload, monkeypatch):
    """Return a function: so many listings that an older reader took for something else."""
    monkeypatch.setattr("postings.actions.after_reading.listeners", [])

    def make(count, of=upload, **changed):
        made = [
            ListingFactory(upload=of, file=private_files.save(TEXT.format(n=n).encode()).name)
            for n in range(1, count + 1)
        ]
        queue_reading(of, made)
        jobs.run(Job.objects.latest("pk").pk)
        for reading in Reading.objects.filter(listing__in=made):
            reading.reader_version = "0"
            for name, value in (changed or {"title": "Wrong"}).items():
                reading.data["fields"][name]["value"] = value
            reading.save()
        return list(Listing.objects.filter(pk__in=[row.pk for row in made]).order_by("pk"))

    return make
