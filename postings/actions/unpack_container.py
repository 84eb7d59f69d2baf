"""Unpack a container: each of its files becomes a listing, in batches that stay."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from time import monotonic
from typing import IO

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.foundation.files import private_files
from ats.foundation.sandbox import sandbox
from ats.foundation.wording import file_size
from postings.actions.finish_upload import finish_upload
from postings.actions.open_container import PLACES
from postings.actions.queue_listings import add_listings
from postings.limits import container_limits
from postings.models import Container, Listing, Upload
from postings.problems import SENTENCES
from reading.archives import Entry, count_entries, read_archive
from reading.errors import UnreadableArchive

# Small, so that reading begins at once and a killed worker repeats little.
BATCH = 50
# Then others have their turn.
SLICE_SECONDS = 5.0


def unpack(container: Container, *, renew: Callable[[], None]) -> bool:
    """Make listings of a container's entries, from `container.done` on.

    Return whether that was all of them: after SLICE_SECONDS the rest waits for its next turn, and
    of an upload that was stopped meanwhile nothing more is made. A refused entry becomes an
    unreadable listing with why. `renew()` raises when another worker has the work; it is called
    in the transaction of each batch. Raises UnreadableArchive for what cannot be opened at all.
    """
    until, first = monotonic() + SLICE_SECONDS, (container.number + 1) * PLACES
    # By number, not by which listings are there: one that turned out a container is gone.
    done = container.done
    with _entries(container) as (entries, total):
        numbered = enumerate(entries, first + done)
        while batch := list(islice(numbered, BATCH)):
            # The files before the transaction: a database has better things to wait for.
            listings = [_listing(container, *place) for place in batch]
            if not _keep(container, listings, done, max(total, done + len(batch)), renew):
                return False
            done += len(batch)
            if monotonic() > until and done < total:
                return False
    return True


@contextmanager
def _entries(container: Container) -> Iterator[tuple[Iterable[Entry], int]]:
    """Open a container; give its entries behind `done`, and how many there are in all."""
    with private_files.open(container.file) as file:
        if container.kind == "zip":
            yield read_archive(file, container_limits(), skip=container.done), count_entries(file)
        else:
            found = _split(container, file)
            yield found[container.done :], len(found)


def _split(container: Container, file: IO[bytes]) -> list[Entry]:
    return sandbox.split(file.read(), container.name, container_limits())


@transaction.atomic
def _keep(
    container: Container, listings: list[Listing], done: int, total: int, renew: Callable[[], None]
) -> bool:
    renew()
    upload = Upload.objects.select_for_update().get(pk=container.upload_id)
    now = Container.objects.filter(pk=container.pk, done=done)
    # Another job may be at it: an upload was cancelled and brought back in the same moment.
    if upload.is_stopped or not now.update(done=done + len(listings), total=total):
        _forget(listings)
        return False
    if upload.listings.count() + len(listings) > settings.LIMITS["upload_listings"]:
        _forget(listings)
        raise UnreadableArchive("too_many_entries", SENTENCES["too_many_listings"])
    add_listings(upload, listings)
    return True


def _forget(listings: list[Listing]) -> None:
    for listing in listings:
        private_files.delete(listing.file) if listing.file else None


def _listing(container: Container, position: int, entry: Entry) -> Listing:
    listing = Listing(
        container=container, name=entry.name[-255:], position=position, size=len(entry.data)
    )
    code, problem = _refusal(entry)
    if problem:
        listing.state = Listing.State.UNREADABLE
        listing.problem_code, listing.problem = code, problem
        return listing
    stored = private_files.save(entry.data)
    listing.file, listing.sha256 = stored.name, stored.sha256
    return listing


def _refusal(entry: Entry) -> tuple[str, str]:
    if entry.refused == "too_large":
        most = file_size(settings.LIMITS["listing_file_bytes"])
        return entry.refused, _(SENTENCES["entry_over_limit"]) % {"limit": most}
    if entry.refused:
        return entry.refused, entry.reason
    return ("", "") if entry.data else ("empty", SENTENCES["empty"])


@transaction.atomic
def keep_unpacked(container: Container, error: str = "") -> None:
    """Note that a container is unpacked, or in a sentence why it never will be."""
    upload = Upload.objects.select_for_update().get(pk=container.upload_id)
    Container.objects.filter(pk=container.pk).update(
        unpacked_at=None if error else timezone.now(), error=error[:300]
    )
    if error:
        is_alone = upload.containers.count() == 1 and not upload.listings.exists()
        upload.error = (error if is_alone else f"{container.name}: {error}")[:300]
        upload.save(update_fields=["error"])
    finish_upload(upload)
