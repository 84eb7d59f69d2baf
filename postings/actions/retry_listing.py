"""Read again what could not be read."""

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError
from postings.actions.queue_listings import queue_reading, queue_unpacking
from postings.models import Container, Listing, Upload


class NotRetryable(DomainError):
    code = "not_retryable"


@transaction.atomic
def retry_listing(listing: Listing, *, by: Membership | None) -> Listing:
    """Queue an unreadable listing again; one that is waiting already is left alone.

    Raises NotRetryable when it was read, discarded, or refused at the door and so never kept.
    Records listing.retried.
    """
    upload = Upload.objects.select_for_update().get(pk=listing.upload_id)
    listing = Listing.objects.select_for_update().get(pk=listing.pk)
    if listing.is_waiting:
        return listing
    if listing.state != Listing.State.UNREADABLE:
        raise NotRetryable(_("This listing was read."))
    if listing.discarded_at:
        raise NotRetryable(_("This listing was discarded. Take it back first."))
    if not listing.file:
        raise NotRetryable(_("This file was not kept. Send it again."))
    _queue(upload, [listing])
    listing.refresh_from_db()
    _record("listing.retried", listing, by, {"code": listing.code})
    return listing


@transaction.atomic
def retry_upload(upload: Upload, *, by: Membership) -> int:
    """Queue all unreadable listings of an upload again, and its containers that failed.

    Return how many listings. Those of a cancelled upload are read as well; its containers wait
    for restore_upload. Records upload.retried when there was anything to do.
    """
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    unreadable = Listing.objects.select_for_update().filter(upload=upload).unreadable()
    listings = list(unreadable.exclude(file="").order_by("position"))
    _queue(upload, listings)
    broken = [] if upload.cancelled_at else list(upload.containers.exclude(error=""))
    if broken:
        _unpack_again(upload, broken)
    if listings or broken:
        _record("upload.retried", upload, by, {"code": upload.code, "listings": len(listings)})
    return len(listings)


def _queue(upload: Upload, listings: list[Listing]) -> None:
    Listing.objects.filter(pk__in=[listing.pk for listing in listings]).update(
        state=Listing.State.QUEUED, problem="", problem_code="", row_version=F("row_version") + 1
    )
    queue_reading(upload, listings)


def _unpack_again(upload: Upload, containers: list[Container]) -> None:
    upload.error, upload.finished_at = "", None
    upload.save(update_fields=["error", "finished_at"])
    upload.containers.filter(pk__in=[row.pk for row in containers]).update(error="")
    queue_unpacking(upload, containers)


def _record(kind: str, subject, by: Membership | None, facts: dict) -> None:
    record(kind, organization=subject.organization_id, subject=subject, by=by, facts=facts)
