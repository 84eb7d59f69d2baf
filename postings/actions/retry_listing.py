"""Read again what could not be read."""

from django.db import transaction
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError
from ats.foundation.jobs import enqueue, enqueue_many
from postings.actions.upload_listings import reading_job
from postings.models import Listing, Upload


class NotRetryable(DomainError):
    code = "not_retryable"


@transaction.atomic
def retry_listing(listing: Listing, *, by: Membership | None) -> Listing:
    """Queue an unreadable listing again; one that is waiting already is left alone.

    Raises NotRetryable when it was read, or refused at the door and so never kept. Records
    listing.retried.
    """
    listing = Listing.objects.select_for_update().get(pk=listing.pk)
    if listing.is_waiting:
        return listing
    if listing.state != Listing.State.UNREADABLE:
        raise NotRetryable(_("This listing was read."))
    if not listing.file:
        raise NotRetryable(_("This file was not kept. Send it again."))
    _queue([listing])
    _record("listing.retried", listing, by, {"code": listing.code})
    return listing


@transaction.atomic
def retry_upload(upload: Upload, *, by: Membership) -> int:
    """Queue all unreadable listings of an upload again, and its archive if that failed.

    Return how many listings. Records upload.retried when there was anything to do.
    """
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    unreadable = Listing.objects.select_for_update().filter(upload=upload).unreadable()
    listings = list(unreadable.exclude(file=""))
    _queue(listings)
    is_broken = bool(upload.archive_file and upload.error)
    if is_broken:
        _unpack_again(upload)
    if listings or is_broken:
        _record("upload.retried", upload, by, {"code": upload.code, "listings": len(listings)})
    return len(listings)


def _queue(listings: list[Listing]) -> None:
    for listing in listings:
        listing.state = Listing.State.QUEUED
        listing.problem = listing.problem_code = ""
        listing.row_version += 1
    Listing.objects.bulk_update(
        listings, ["state", "problem", "problem_code", "row_version"], batch_size=500
    )
    # The first job has its end; the version makes another of the same listing.
    enqueue_many(reading_job(row, f"read_listing:{row.pk}:{row.row_version}") for row in listings)


def _unpack_again(upload: Upload) -> None:
    upload.error = ""
    upload.save(update_fields=["error"])
    enqueue("unpack_archive", subject_id=upload.pk, organization_id=upload.organization_id)


def _record(kind: str, subject, by: Membership | None, facts: dict) -> None:
    record(kind, organization=subject.organization_id, subject=subject, by=by, facts=facts)
