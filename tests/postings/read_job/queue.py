"""A listing that waits to be read."""

from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions.queue_listings import queue_reading
from tests.factories.postings import ListingFactory

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


def queued(upload, content=BYTES, name="job.txt"):
    listing = ListingFactory(upload=upload, file=private_files.save(content).name, name=name)
    queue_reading(upload, [listing])
    return listing, Job.objects.latest("pk")
