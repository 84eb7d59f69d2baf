"""The end of an upload: nothing of it is open any more."""

from django.db.models import Count, Q
from django.utils import timezone

from ats.activity.events import record
from postings.models import Listing, Upload

READ, UNREADABLE = Listing.State.READ, Listing.State.UNREADABLE


def finish_upload(upload: Upload) -> None:
    """Note that an upload is read when nothing of it is open any more; event upload.read.

    Call it in the transaction that closed something, with the upload locked: the lock lets one
    of two workers that finish at once see the other's end.
    """
    if upload.finished_at or not is_over(upload):
        return
    upload.finished_at = timezone.now()
    upload.save(update_fields=["finished_at"])
    counts = upload.listings.aggregate(
        read=Count("pk", filter=Q(state=READ)), unreadable=Count("pk", filter=Q(state=UNREADABLE))
    )
    facts = {"code": upload.code, "name": upload.name, "error": upload.error, **counts}
    record("upload.read", organization=upload.organization_id, subject=upload, facts=facts)


def is_over(upload: Upload) -> bool:
    """Return whether all that came was read and nothing more is to come."""
    if upload.open_until or upload.listings.waiting().exists():
        return False
    return bool(upload.cancelled_at) or not upload.containers.closed().exists()
