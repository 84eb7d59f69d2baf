"""Pausing an upload, going on with it, and stopping what was not yet read."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation import lanes
from ats.foundation.errors import DomainError
from ats.foundation.jobs import ring_for
from ats.foundation.models import Job
from postings.actions.finish_upload import finish_upload, is_over
from postings.actions.queue_listings import KINDS, queue_reading, queue_unpacking
from postings.models import Container, Listing, Upload

# So long can a cancelled upload be brought back.
DROPPED_FOR = timedelta(days=7)
WAITING = (Listing.State.QUEUED, Listing.State.READING)


class NothingLeft(DomainError):
    """There is nothing to pause or to cancel: all of the upload was read."""

    code = "nothing_left"


class NotCancelled(DomainError):
    """The upload was not cancelled, or what was dropped is gone for good."""

    code = "not_cancelled"


@transaction.atomic
def pause_upload(upload: Upload, *, by: Membership) -> Upload:
    """Read nothing more of an upload until it is resumed; a batch at work is still kept.

    Twice is once. Raises NothingLeft when all of it was read. Records upload.paused.
    """
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    if upload.is_stopped:
        return upload
    _refuse_finished(upload)
    upload.paused_at = timezone.now()
    upload.save(update_fields=["paused_at"])
    lanes.hold(KINDS, upload.pk)
    _record("upload.paused", upload, by)
    return upload


@transaction.atomic
def resume_upload(upload: Upload, *, by: Membership) -> Upload:
    """Go on with a paused upload. Twice is once. Records upload.resumed."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    if upload.paused_at is None or upload.cancelled_at:
        return upload
    upload.paused_at, upload.resumed_at = None, timezone.now()
    upload.save(update_fields=["paused_at", "resumed_at"])
    lanes.let_go(KINDS, upload.pk)
    ring_for(KINDS)
    _record("upload.resumed", upload, by)
    return upload


@transaction.atomic
def cancel_upload(upload: Upload, *, by: Membership) -> int:
    """Drop what was not yet read, unopened containers included; return how many listings.

    Their bytes stay for DROPPED_FOR, so restore_upload brings all of it back. Twice is once.
    Raises NothingLeft when all of it was read. Records upload.cancelled.
    """
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    if upload.cancelled_at:
        return 0
    _refuse_finished(upload)
    dropped = upload.listings.filter(state__in=WAITING).update(state=Listing.State.DROPPED)
    now = timezone.now()
    upload.cancelled_at, upload.paused_at, upload.open_until = now, None, None
    # Nobody is told of the end: who cancelled it knows.
    upload.finished_at = now
    upload.save(update_fields=["cancelled_at", "paused_at", "open_until", "finished_at"])
    waiting = Job.objects.filter(kind__in=KINDS, subject_id=upload.pk)
    waiting.filter(state__in=[Job.State.PENDING, Job.State.HELD]).update(
        state=Job.State.DONE, finished_at=now
    )
    _record("upload.cancelled", upload, by, listings=dropped)
    return dropped


@transaction.atomic
def restore_upload(upload: Upload, *, by: Membership) -> int:
    """Undo cancel_upload: what was dropped waits to be read again; return how many listings.

    Raises NotCancelled when it was not, or its bytes are gone. Records upload.restored.
    """
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    dropped = upload.listings.filter(state=Listing.State.DROPPED).order_by("position")
    listings, containers = list(dropped), list(upload.containers.closed())
    if upload.cancelled_at is None or not (listings or containers):
        raise NotCancelled(_("There is nothing to bring back."))
    dropped.update(state=Listing.State.QUEUED)
    upload.cancelled_at = upload.finished_at = None
    upload.resumed_at = timezone.now()
    upload.save(update_fields=["cancelled_at", "finished_at", "resumed_at"])
    queue_reading(upload, listings)
    queue_unpacking(upload, containers)
    _record("upload.restored", upload, by, listings=len(listings))
    return len(listings)


@transaction.atomic
def close_upload(upload: Upload, *, by: Membership | None) -> Upload:
    """Take no further parts into an upload. Twice is once. Records upload.closed."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    if upload.open_until is None:
        return upload
    upload.open_until = None
    upload.save(update_fields=["open_until"])
    _record("upload.closed", upload, by)
    finish_upload(upload)
    return upload


def close_forgotten_uploads() -> None:
    """Close uploads whose browser went away between two parts."""
    for upload in Upload.objects.filter(open_until__lt=timezone.now())[:100]:
        close_upload(upload, by=None)


def forget_dropped() -> int:
    """Delete what was dropped so long ago that nobody brings it back; return how many listings.

    Their files go with the sweep of files without a row.
    """
    before = timezone.now() - DROPPED_FOR
    Container.objects.closed().filter(upload__cancelled_at__lt=before).delete()
    dropped = Listing.objects.filter(state=Listing.State.DROPPED, upload__cancelled_at__lt=before)
    return dropped.delete()[1].get(Listing._meta.label, 0)


def _refuse_finished(upload: Upload) -> None:
    if is_over(upload):
        raise NothingLeft(_("All of it was read already."))


def _record(kind: str, upload: Upload, by: Membership | None, **facts) -> None:
    plain = {"code": upload.code, "name": upload.name, **facts}
    record(kind, organization=upload.organization_id, subject=upload, by=by, facts=plain)
