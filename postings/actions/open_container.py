"""Containers of an upload: what a file is that holds several listings."""

from django.db.models import Max
from django.utils import timezone

from postings.actions.queue_listings import queue_unpacking
from postings.models import Container, Listing, Upload
from postings.problems import SENTENCES

MOST_CONTAINERS = 2000
# The entries of container number n stand at (n + 1) * PLACES and behind.
PLACES = 1_000_000


def next_number(upload: Upload) -> int:
    """Return the number of the next container of a locked upload."""
    last = upload.containers.aggregate(last=Max("number"))["last"]
    return 0 if last is None else last + 1


def open_container(upload: Upload, listing: Listing, kind: str) -> None:
    """Make a listing that turned out to hold several a container, and queue its unpacking.

    In a transaction that has the upload locked. The bytes move over as they are.
    """
    number = next_number(upload)
    refused = _refusal(upload, listing, kind, number)
    if refused:
        listing.state, listing.read_at = Listing.State.UNREADABLE, timezone.now()
        listing.problem_code, listing.problem = refused, SENTENCES[refused]
        listing.save(update_fields=["state", "problem_code", "problem", "read_at"])
        return
    container = Container.objects.create(
        upload=upload,
        number=number,
        kind=kind,
        name=listing.name,
        file=listing.file,
        size=listing.size,
        sha256=listing.sha256,
    )
    listing.delete()
    queue_unpacking(upload, [container])


def _refusal(upload: Upload, listing: Listing, kind: str, number: int) -> str:
    if upload.source == Upload.Source.API:
        return "several"
    if listing.container_id is not None and kind == "zip":
        return "archive"
    return "too_many_containers" if number >= MOST_CONTAINERS else ""
