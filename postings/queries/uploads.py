"""Uploads a member may see, and how far each one is."""

import hashlib
from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace

from django.db.models import Count, Q, QuerySet
from django.utils.http import quote_etag

from ats.access.models import Membership
from ats.foundation.models import Job
from postings.models import Listing, Upload

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
}


def uploads_for(member: Membership) -> QuerySet[Upload]:
    """Return the organization's uploads, newest first, for who sees everything in it."""
    if not member.sees_everything:
        return Upload.objects.none()
    return Upload.objects.filter(organization_id=member.organization_id).select_related("by__user")


@dataclass(frozen=True)
class Progress:
    """How far an upload is, in listings; `unpacked` of `entries` are out of its archive.

    `failed` are all that could not be read, `unreadable` those of them nobody discarded.
    """

    total: int = 0
    reading: int = 0
    read: int = 0
    failed: int = 0
    unreadable: int = 0
    to_review: int = 0
    discarded: int = 0
    is_unpacking: bool = False
    unpacked: int = 0
    entries: int = 0

    @property
    def done(self) -> int:
        return self.read + self.failed

    @property
    def waiting(self) -> int:
        return self.total - self.done

    @property
    def is_open(self) -> bool:
        """Return whether anything is still to come."""
        return self.is_unpacking or self.waiting > 0

    @property
    def whole(self) -> int:
        """Return how many listings there will be, as far as is known by now."""
        return self.total + max(0, self.entries - self.unpacked)


def progress_of(uploads: Iterable[Upload]) -> dict[int, Progress]:
    """Return the progress of uploads by their id: one query, one more while one is unpacked."""
    uploads = list(uploads)
    rows = Listing.objects.filter(upload__in=uploads).order_by().values("upload_id")
    counted = rows.annotate(**COUNTS).values_list("upload_id", *COUNTS)
    counts = {upload_id: numbers for upload_id, *numbers in counted}
    unpacking = _unpacking([upload.pk for upload in uploads if upload.is_unpacking])
    progress = {}
    for upload in uploads:
        unpacked, entries = unpacking.get(upload.pk, (0, 0))
        progress[upload.pk] = replace(
            Progress(*counts.get(upload.pk, ())),
            is_unpacking=upload.is_unpacking,
            unpacked=unpacked,
            entries=entries,
        )
    return progress


def recent_uploads(member: Membership, most: int = 6) -> list[tuple[Upload, Progress]]:
    """Return the newest uploads with how far they are."""
    uploads = list(uploads_for(member).order_by("-pk")[:most])
    progress = progress_of(uploads)
    return [(upload, progress[upload.pk]) for upload in uploads]


def fingerprint(shown: list[tuple[Upload, Progress]], *more: str) -> str:
    """Return an ETag that changes whenever what is shown of these uploads does."""
    facts = [(upload.code, upload.error, astuple(progress)) for upload, progress in shown]
    return quote_etag(hashlib.sha256(repr((facts, more)).encode()).hexdigest()[:20])


def _unpacking(ids: list[int]) -> dict[int, tuple[int, int]]:
    if not ids:
        return {}
    jobs = Job.objects.filter(kind="unpack_archive", subject_id__in=ids).order_by("id")
    rows = jobs.values_list("subject_id", "progress_done", "progress_total")
    return {pk: (done, total) for pk, done, total in rows if pk}


def system_upload(pk: int | None) -> Upload | None:
    """Return an upload for a worker, which acts for no member."""
    return Upload.objects.filter(pk=pk).first() if pk else None
