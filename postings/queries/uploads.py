"""Uploads a member may see, and how far each one is."""

import hashlib
from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace

from django.db.models import Count, Q, QuerySet, Sum
from django.utils.http import quote_etag

from ats.access.models import Membership
from postings.models import Container, Listing, Upload

READ, UNREADABLE = Q(state=Listing.State.READ), Q(state=Listing.State.UNREADABLE)
KEPT = Q(discarded_at=None)
# In the order of Progress; `in_`, because `reading` is a relation of Listing.
COUNTS = {
    "in_all": Count("pk"),
    "in_reading": Count("pk", filter=Q(state=Listing.State.READING)),
    "in_read": Count("pk", filter=READ),
    "in_failed": Count("pk", filter=UNREADABLE),
    "in_unreadable": Count("pk", filter=UNREADABLE & KEPT),
    "in_review": Count("pk", filter=READ & KEPT & Q(reviewed_at=None)),
    "in_discarded": Count("pk", filter=~KEPT),
    "in_dropped": Count("pk", filter=Q(state=Listing.State.DROPPED)),
}


def uploads_for(member: Membership) -> QuerySet[Upload]:
    """Return the organization's uploads, newest first, for who sees everything in it."""
    if not member.sees_everything:
        return Upload.objects.none()
    return Upload.objects.filter(organization_id=member.organization_id).select_related("by__user")


@dataclass(frozen=True)
class Progress:
    """How far an upload is, in listings; `unpacked` of `entries` are out of its containers.

    `failed` are all that could not be read, `unreadable` those of them nobody discarded;
    `dropped` were not read when the upload was cancelled. `is_coming` says that the browser is
    still sending files.
    """

    total: int = 0
    reading: int = 0
    read: int = 0
    failed: int = 0
    unreadable: int = 0
    to_review: int = 0
    discarded: int = 0
    dropped: int = 0
    is_unpacking: bool = False
    unpacked: int = 0
    entries: int = 0
    is_coming: bool = False
    is_paused: bool = False
    is_cancelled: bool = False

    @property
    def done(self) -> int:
        return self.read + self.failed

    @property
    def waiting(self) -> int:
        return self.total - self.done - self.dropped

    @property
    def is_open(self) -> bool:
        """Return whether anything is still to come."""
        return self.is_unpacking or self.is_coming or self.waiting > 0

    @property
    def whole(self) -> int:
        """Return how many listings there will be, as far as is known by now."""
        return self.total + max(0, self.entries - self.unpacked)


def progress_of(uploads: Iterable[Upload]) -> dict[int, Progress]:
    """Return the progress of uploads by their id: one query, one more while one is unfinished."""
    uploads = list(uploads)
    rows = Listing.objects.filter(upload__in=uploads).order_by().values("upload_id")
    counted = rows.annotate(**COUNTS).values_list("upload_id", *COUNTS)
    counts = {upload_id: Progress(*numbers) for upload_id, *numbers in counted}
    containers = _containers([upload.pk for upload in uploads if not upload.finished_at])
    return {
        upload.pk: _progress(upload, counts.get(upload.pk, Progress()), containers.get(upload.pk))
        for upload in uploads
    }


def _progress(upload: Upload, counts: Progress, opened: tuple[int, int, int] | None) -> Progress:
    unpacked, entries, closed = opened or (0, 0, 0)
    return replace(
        counts,
        is_unpacking=bool(closed) and not upload.cancelled_at,
        unpacked=unpacked,
        entries=entries,
        is_coming=upload.open_until is not None,
        is_paused=upload.paused_at is not None,
        is_cancelled=upload.cancelled_at is not None,
    )


def can_be_restored(upload: Upload, progress: Progress) -> bool:
    """Return whether a cancelled upload holds anything to bring back; one query if so."""
    if not progress.is_cancelled:
        return False
    return bool(progress.dropped) or upload.containers.closed().exists()


def recent_uploads(member: Membership, most: int = 6) -> list[tuple[Upload, Progress]]:
    """Return the newest uploads with how far they are."""
    uploads = list(uploads_for(member).order_by("-pk")[:most])
    progress = progress_of(uploads)
    return [(upload, progress[upload.pk]) for upload in uploads]


def fingerprint(shown: list[tuple[Upload, Progress]], *more: str) -> str:
    """Return an ETag that changes whenever what is shown of these uploads does."""
    facts = [(upload.code, upload.error, astuple(progress)) for upload, progress in shown]
    return quote_etag(hashlib.sha256(repr((facts, more)).encode()).hexdigest()[:20])


def _containers(ids: list[int]) -> dict[int, tuple[int, int, int]]:
    """Return of each upload's containers the entries out, all entries known, and how many are shut.

    Of one that failed nothing more is to come.
    """
    if not ids:
        return {}
    rows = Container.objects.filter(upload__in=ids).order_by().values("upload_id")
    counted = rows.annotate(
        out=Sum("done"),
        entries=Sum("total", filter=Q(error="")),
        closed=Count("pk", filter=Q(unpacked_at=None, error="")),
    ).values_list("upload_id", "out", "entries", "closed")
    return {pk: (out or 0, entries or 0, closed) for pk, out, entries, closed in counted}


def system_upload(pk: int | None) -> Upload | None:
    """Return an upload for a worker, which acts for no member."""
    return Upload.objects.filter(pk=pk).first() if pk else None


def system_container(pk: int | None) -> Container | None:
    """Return a container with its upload for a worker."""
    return Container.objects.select_related("upload").filter(pk=pk).first() if pk else None


def lock_upload(pk: int) -> Upload:
    """Lock an upload for a worker, as all do who change more than one of its listings."""
    return Upload.objects.select_for_update().get(pk=pk)
