"""Bring listings in: what was sent is kept, and its reading is queued."""

from collections.abc import Iterable, Sequence

from django.core.files.base import File
from django.db import IntegrityError, transaction

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.files import private_files
from ats.foundation.jobs import enqueue, enqueue_many
from ats.foundation.models import Job
from postings.actions.incoming import Incoming, inspect, pasted, refuse_hopeless
from postings.models import Listing, Upload


def upload_listings(
    *,
    by: Membership,
    files: Sequence[File] = (),
    paste: str = "",
    form_token: str = "",
    source: str = "",
    takes_archive: bool = True,
) -> Upload:
    """Keep files, at most one archive among them, and a pasted text as one upload.

    The bytes are on the disk before the rows are committed. A file that is refused among good
    ones becomes an unreadable listing with why. The same `form_token` again returns the upload
    it made the first time. `source` says where it came from, when not from the page; without
    `takes_archive` an archive is refused like any file that cannot be read.

    Raises NothingToRead when no file can be taken, PasteTooLong. Records listings.uploaded.
    """
    earlier = _of_form(by, form_token)
    if earlier:
        return earlier
    incoming = [inspect(file, takes_archive=takes_archive) for file in files]
    if paste.strip():
        incoming.append(pasted(paste))
    refuse_hopeless(incoming)
    upload = Upload(
        organization=by.organization,
        by=by,
        name=incoming[0].name,
        source=source or _source_of(incoming, paste),
        form_token=form_token,
    )
    # Outside the transaction: SQLite has one writer, and disks are slow.
    listings = _store(upload, incoming)
    try:
        _write(upload, listings, facts=_facts(upload, incoming))
    except IntegrityError:
        # The same form, sent twice at once: the other one came first.
        for listing in listings:
            private_files.delete(listing.file) if listing.file else None
        earlier = _of_form(by, form_token)
        if earlier is None:
            raise
        return earlier
    return upload


def _of_form(by: Membership, form_token: str) -> Upload | None:
    if not form_token:
        return None
    return Upload.objects.filter(organization_id=by.organization_id, form_token=form_token).first()


def _source_of(incoming: list[Incoming], paste: str) -> str:
    if any(file.is_archive for file in incoming):
        return Upload.Source.ARCHIVE
    is_paste_alone = bool(paste.strip()) and len(incoming) == 1
    return Upload.Source.PASTE if is_paste_alone else Upload.Source.FILES


def _facts(upload: Upload, incoming: list[Incoming]) -> dict:
    refused = sum(bool(file.problem_code) for file in incoming)
    return {
        "code": upload.code,
        "name": upload.name,
        "source": str(upload.source),
        "files": len(incoming),
        "refused": refused,
    }


def _store(upload: Upload, incoming: list[Incoming]) -> list[Listing]:
    """Write all bytes to the disk; return the listings to be, without rows yet."""
    listings: list[Listing] = []
    for file in incoming:
        if file.is_archive and not file.problem_code:
            upload.archive_file = private_files.save(file.content).name
        else:
            listings.append(_listing(file, len(listings)))
    return listings


def _listing(file: Incoming, position: int) -> Listing:
    listing = Listing(name=file.name, position=position, size=file.content.size)
    if file.problem_code:
        listing.state = Listing.State.UNREADABLE
        listing.problem_code, listing.problem = file.problem_code, file.problem
        return listing
    stored = private_files.save(file.content)
    listing.file, listing.sha256 = stored.name, stored.sha256
    return listing


@transaction.atomic
def _write(upload: Upload, listings: list[Listing], *, facts: dict) -> None:
    upload.save()
    add_listings(upload, listings)
    if upload.archive_file:
        enqueue(
            "unpack_archive",
            subject_id=upload.pk,
            organization_id=upload.organization_id,
            key=f"unpack_archive:{upload.pk}",
        )
    record(
        "listings.uploaded",
        organization=upload.organization_id,
        subject=upload,
        by=upload.by,
        facts=facts,
    )


def add_listings(upload: Upload, listings: Iterable[Listing]) -> None:
    """Write listings of an upload by set and queue the reading of those that have bytes."""
    listings = list(listings)
    for listing in listings:
        listing.upload, listing.organization_id = upload, upload.organization_id
    rows = Listing.objects.bulk_create(listings, batch_size=500)
    enqueue_many(reading_job(row) for row in rows if row.state == Listing.State.QUEUED)


def reading_job(listing: Listing, key: str = "") -> Job:
    return Job(
        kind="read_listing",
        key=key or f"read_listing:{listing.pk}",
        subject_id=listing.pk,
        organization_id=listing.organization_id,
    )
