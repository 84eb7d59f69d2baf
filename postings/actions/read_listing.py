"""Read a listing: its bytes become a Reading, or a sentence that says why not."""

import logging
from dataclasses import dataclass
from time import perf_counter

from django.db import transaction
from django.utils import timezone

from ats.activity.events import record
from ats.foundation.files import private_files
from ats.foundation.time_limit import TooSlow, time_limit
from postings.models import Listing, Reading, Upload
from postings.problems import SENTENCES
from reading import listings as reader
from reading.errors import Unreadable

log = logging.getLogger(__name__)

READ_SECONDS = 20


@dataclass(frozen=True)
class Outcome:
    """What reading came to: `reading`, or the code and sentence of why not."""

    reading: reader.Reading | None = None
    problem_code: str = ""
    problem: str = ""
    duration_ms: int = 0


def read(listing: Listing) -> Outcome:
    """Read a listing's bytes; nothing is written."""
    started = perf_counter()
    try:
        with time_limit(READ_SECONDS):
            found = reader.read_listing(private_files.read(listing.file), listing.name)
    except Unreadable as error:
        return Outcome(problem_code=error.code, problem=error.message)
    except TooSlow:
        return Outcome(problem_code="timeout", problem=SENTENCES["timeout"])
    return Outcome(found, duration_ms=round(1000 * (perf_counter() - started)))


def begin_reading(listing: Listing) -> None:
    """Show that a worker has the listing; a state of the moment, so no event."""
    Listing.objects.filter(pk=listing.pk, state=Listing.State.QUEUED).update(
        state=Listing.State.READING
    )


@transaction.atomic
def keep_reading(listing: Listing, outcome: Outcome) -> None:
    """Write what reading came to, once: a listing that waits no longer stays as it is.

    Records upload.read when this was the last one of its upload.
    """
    listing = Listing.objects.select_for_update().get(pk=listing.pk)
    if not listing.is_waiting:
        return
    listing.read_at = timezone.now()
    if outcome.reading is None:
        listing.state = Listing.State.UNREADABLE
        listing.problem_code, listing.problem = outcome.problem_code, outcome.problem[:300]
    else:
        listing.state = Listing.State.READ
        listing.title = str(outcome.reading.value("title") or "")[:250]
        _write(listing, outcome.reading, outcome.duration_ms)
    listing.save(update_fields=["state", "title", "problem_code", "problem", "read_at"])
    finish_upload(listing.upload_id)


def _write(listing: Listing, read: reader.Reading, duration_ms: int) -> None:
    plain = read.to_dict()
    Reading.objects.update_or_create(
        listing=listing,
        defaults={
            "text": plain.pop("text"),
            "data": plain,
            "reader_version": str(read.version),
            "duration_ms": duration_ms,
            "updated_at": timezone.now(),
        },
    )


def give_up(listing_id: int | None) -> None:
    """Make a listing unreadable whose reading broke off too often; its bytes stay."""
    listing = Listing.objects.filter(pk=listing_id).first() if listing_id else None
    if listing is not None:
        keep_reading(listing, Outcome(problem_code="gave_up", problem=SENTENCES["gave_up"]))


def finish_upload(upload_id: int) -> None:
    """Note that an upload is read when nothing of it is open any more; event upload.read.

    Call it in the transaction that closed something. The row lock lets one of two workers
    that finish at once see the other's end.
    """
    upload = Upload.objects.select_for_update().get(pk=upload_id)
    listings = upload.listings.all()
    if upload.finished_at or upload.is_unpacking or listings.waiting().exists():
        return
    upload.finished_at = timezone.now()
    upload.save(update_fields=["finished_at"])
    facts = {
        "code": upload.code,
        "name": upload.name,
        "error": upload.error,
        "read": listings.filter(state=Listing.State.READ).count(),
        "unreadable": listings.filter(state=Listing.State.UNREADABLE).count(),
    }
    record("upload.read", organization=upload.organization_id, subject=upload, facts=facts)
