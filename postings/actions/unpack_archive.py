"""Unpack an archive: each of its files becomes a listing, in batches that stay."""

from collections.abc import Callable
from itertools import islice

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from ats.foundation.files import private_files
from postings.actions.read_listing import finish_upload
from postings.actions.upload_listings import add_listings
from postings.models import Listing, Upload
from postings.problems import SENTENCES
from reading.archives import Entry, Limits, count_entries, read_archive

# Files sent beside the archive come first; a request holds far fewer.
FIRST_POSITION = 10_000
# Small, so that reading begins at once and a killed worker repeats little.
BATCH = 25


def limits() -> Limits:
    most = settings.LIMITS
    return Limits(
        entries=most["archive_entries"],
        unpacked_bytes=most["archive_unpacked_bytes"],
        entry_bytes=most["listing_file_bytes"],
        ratio=most["archive_ratio"],
    )


def unpack(upload: Upload, *, renew: Callable[..., None]) -> None:
    """Make listings of an archive's files; what an earlier attempt made is passed over.

    A refused file becomes an unreadable listing with why. `renew(done=, total=)` tells
    progress and raises when another worker has the work; it is called in the transaction of
    each batch. Raises UnreadableArchive for what cannot be opened at all.
    """
    made = set(upload.listings.values_list("position", flat=True))
    with private_files.open(upload.archive_file) as file:
        total, done = count_entries(file), 0
        entries = enumerate(read_archive(file, limits()), FIRST_POSITION)
        while batch := list(islice(entries, BATCH)):
            done += len(batch)
            # The files before the transaction: a database has better things to wait for.
            listings = [_listing(*place) for place in batch if place[0] not in made]
            with transaction.atomic():
                renew(done=done, total=max(total, done))
                add_listings(upload, listings)


def _listing(position: int, entry: Entry) -> Listing:
    listing = Listing(name=entry.name, position=position, size=len(entry.data))
    code, problem = _refusal(entry)
    if problem:
        listing.state = Listing.State.UNREADABLE
        listing.problem_code, listing.problem = code, problem
        return listing
    stored = private_files.save(entry.data)
    listing.file, listing.sha256 = stored.name, stored.sha256
    return listing


def _refusal(entry: Entry) -> tuple[str, str]:
    if entry.refused:
        return entry.refused, entry.reason
    return ("", "") if entry.data else ("empty", SENTENCES["empty"])


@transaction.atomic
def keep_unpacked(upload: Upload, error: str = "") -> None:
    """Note that an archive is unpacked, or in a sentence why it never will be."""
    Upload.objects.filter(pk=upload.pk).update(
        unpacked_at=None if error else timezone.now(), error=error[:300]
    )
    finish_upload(upload.pk)
