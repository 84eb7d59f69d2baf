"""Somebody who reviews, and a listing that was read."""

import pytest

from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions.queue_listings import queue_reading
from tests.factories.postings import ListingFactory
from tests.postings.review.pages import TEXT


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)


@pytest.fixture
def listing(organization, recruiter):
    listing = ListingFactory(
        upload__organization=organization,
        upload__by=recruiter,
        file=private_files.save(TEXT.encode()).name,
    )
    queue_reading(listing.upload, [listing])
    jobs.run(Job.objects.latest("pk").pk)
    listing.refresh_from_db()
    return listing
