"""What the page of one upload shows besides its counts: its containers, and the time left."""

from datetime import timedelta

from django.utils import timezone

from postings.models import Container, Upload
from postings.queries.uploads import Progress

# Long enough to hold several batches, short enough to follow a machine that slows down; what
# reads slowly is looked back at for longer.
LOOKED_BACK = (timedelta(seconds=30), timedelta(minutes=10))
# What fewer listings, or a shorter time, say about the rest is a guess.
FEWEST_DONE, SHORTEST = 20, timedelta(seconds=5)
MOST_CONTAINERS = 50


def containers_of(upload: Upload) -> list[Container]:
    """Return the archives, tables and feeds of an upload, those that failed first."""
    return list(upload.containers.order_by("-error", "number")[:MOST_CONTAINERS])


def seconds_left(upload: Upload, progress: Progress) -> int | None:
    """Return how many seconds are left, None while nobody can tell; two queries while it is open.

    Only the time since it last went on counts: while it was paused nothing was read.
    """
    if not progress.is_open or progress.is_paused or progress.is_coming:
        return None
    now, begun = timezone.now(), upload.resumed_at or upload.created_at
    if now - begun < SHORTEST:
        return None
    for looked_back in LOOKED_BACK:
        since = max(now - looked_back, begun)
        done = upload.listings.filter(read_at__gt=since).count()
        if done >= FEWEST_DONE:
            left = progress.whole - progress.done - progress.dropped
            return round(left * (now - since).total_seconds() / done)
    return None
