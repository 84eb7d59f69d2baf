"""Queueing work on an upload: jobs of a few listings each, taken in turns with other uploads'."""

from collections.abc import Iterable, Iterator, Sequence

from ats.foundation.jobs import enqueue_many
from ats.foundation.models import Job
from postings.models import Container, Listing, Upload

# The subject of these is the upload: uploads take turns, and one is paused as a whole.
READ, UNPACK = "read_listings", "unpack_container"
KINDS = (READ, UNPACK)
BATCH = 25
BATCH_BYTES = 2_000_000


def add_listings(upload: Upload, listings: Iterable[Listing]) -> list[Listing]:
    """Write listings of an upload by set and queue the reading of those that have bytes.

    In a transaction that has the upload locked.
    """
    listings = list(listings)
    for listing in listings:
        listing.upload, listing.organization_id = upload, upload.organization_id
    rows = Listing.objects.bulk_create(listings, batch_size=500)
    queue_reading(upload, [row for row in rows if row.state == Listing.State.QUEUED])
    return rows


def queue_reading(upload: Upload, listings: Sequence[Listing]) -> None:
    """Queue the reading of listings that wait; a paused upload's jobs are held."""
    enqueue_many(reading_job(upload, batch) for batch in batches(listings))


def queue_unpacking(upload: Upload, containers: Iterable[Container]) -> None:
    enqueue_many(_job(UNPACK, upload, {"container": row.pk}) for row in containers)


def batches(listings: Iterable[Listing]) -> Iterator[list[int]]:
    """Cut listings into batches of ids, small enough to be over in a moment."""
    batch: list[int] = []
    size = 0
    for listing in listings:
        if batch and (len(batch) >= BATCH or size + listing.size > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(listing.pk)
        size += listing.size
    if batch:
        yield batch


def reading_job(upload: Upload, ids: list[int]) -> Job:
    return _job(READ, upload, {"listings": ids})


def _job(kind: str, upload: Upload, payload: dict) -> Job:
    return Job(
        kind=kind,
        subject_id=upload.pk,
        organization_id=upload.organization_id,
        payload=payload,
        state=Job.State.HELD if upload.paused_at else Job.State.PENDING,
    )
