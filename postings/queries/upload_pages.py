"""What the page of one upload shows besides its counts: its containers, and the time left."""

from datetime import timedelta

from django.utils import timezone

from postings.models import Container, Upload
from postings.queries.uploads import Progress

# Long enough to hold several batches, short enough to follow a machine that slows down.
LOOKED_BACK = timedelta(seconds=30)
MOST_CONTAINERS = 50


def containers_of(upload: Upload) -> list[Container]:
    """Return the archives, tables and feeds of an upload, those that failed first."""
    return list(upload.containers.order_by("-error", "number")[:MOST_CONTAINERS])


def seconds_left(upload: Upload, progress: Progress) -> int | None:
    """Return how many seconds are left, None while nobody can tell; one query while it is open."""
    if not progress.is_open or progress.is_paused or progress.is_coming:
        return None
    now = timezone.now()
    since = max(now - LOOKED_BACK, upload.created_at)
    done = upload.listings.filter(read_at__gt=since).count()
    elapsed = (now - since).total_seconds()
    if not done or elapsed < 1:
        return None
    return round((progress.whole - progress.done - progress.dropped) * elapsed / done)
