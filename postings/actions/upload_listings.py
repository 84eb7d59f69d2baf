"""Bring listings in: what was sent is kept, and its reading is queued."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError
from ats.foundation.files import private_files
from postings.actions.finish_upload import finish_upload
from postings.actions.incoming import Incoming, inspect, pasted, refuse_hopeless
from postings.actions.open_container import PLACES, next_number
from postings.actions.queue_listings import add_listings, queue_unpacking
from postings.models import Container, Listing, Upload
from postings.problems import SENTENCES, in_reader_language

# A browser that sends its files in parts is given so long for the next one.
OPEN_FOR = timedelta(minutes=10)


class UploadTooLarge(DomainError):
    """One upload would hold more listings than LIMITS["upload_listings"]."""

    code = "too_many_listings"
    field = "files"


class UploadStopped(DomainError):
    """A further part of an upload that somebody cancelled."""

    code = "upload_cancelled"
    field = "files"


@dataclass(frozen=True)
class Kept:
    """What lies on the disk and has no rows yet: listings and containers, of one request."""

    listings: list[Listing] = field(default_factory=list)
    containers: list[Container] = field(default_factory=list)

    def forget(self) -> None:
        """Delete the bytes that nobody will name."""
        names = [row.file for row in self.listings] + [row.file for row in self.containers]
        for name in filter(None, names):
            private_files.delete(name)


def upload_listings(  # noqa: PLR0913  files, a paste, and how they are sent
    *,
    by: Membership,
    files: Sequence[File] = (),
    paste: str = "",
    form_token: str = "",
    source: str = "",
    takes_archive: bool = True,
    part: int | None = None,
    has_more: bool = False,
) -> Upload:
    """Keep files and a pasted text as one upload.

    The bytes are on the disk before the rows are committed. A file that is refused among good
    ones becomes an unreadable listing with why. The same `form_token` again returns the upload
    it made the first time. `source` says where it came from, when not from the page; without
    `takes_archive` an archive is refused like any file that cannot be read.

    A browser with many files sends them in parts of one `form_token`, numbered by `part` in any
    order; the same part twice is once. With `has_more` others are to come: the upload stays open
    for them until a request without it, which may be empty, or OPEN_FOR after the last one.

    Raises NothingToRead when no file can be taken, PasteTooLong, UploadTooLarge, UploadStopped.
    Records listings.uploaded, and listings.added for each further part.
    """
    earlier = _of_form(by, form_token)
    if earlier and (part is None or part in earlier.parts):
        return earlier
    incoming = [inspect(file, takes_archive=takes_archive) for file in files]
    if paste.strip():
        incoming.append(pasted(paste))
    if earlier is None and not (has_more and incoming):
        refuse_hopeless(incoming)
    # Outside the transaction: SQLite has one writer, and disks are slow.
    kept = _store(incoming)
    try:
        if earlier is None:
            upload = Upload(organization=by.organization, by=by, form_token=form_token)
            upload.name = incoming[0].name
            upload.source = source or _source_of(incoming, paste)
            earlier = _begin(upload, kept, part, has_more)
            if earlier is None:
                return upload
        if part is None or not add_part(earlier, kept, part=part, has_more=has_more, by=by):
            kept.forget()
    except DomainError:
        kept.forget()
        raise
    return earlier


def _of_form(by: Membership, form_token: str) -> Upload | None:
    if not form_token:
        return None
    return Upload.objects.filter(organization_id=by.organization_id, form_token=form_token).first()


def _source_of(incoming: list[Incoming], paste: str) -> str:
    if any(file.is_archive for file in incoming):
        return Upload.Source.ARCHIVE
    is_paste_alone = bool(paste.strip()) and len(incoming) == 1
    return Upload.Source.PASTE if is_paste_alone else Upload.Source.FILES


def _store(incoming: list[Incoming]) -> Kept:
    """Write all bytes to the disk; return the rows to be."""
    kept = Kept()
    for file in incoming:
        row = {"name": file.name, "size": file.content.size}
        if file.problem_code:
            why = {"problem_code": file.problem_code, "problem": file.problem}
            kept.listings.append(Listing(state=Listing.State.UNREADABLE, **row, **why))
            continue
        stored = private_files.save(file.content)
        row |= {"file": stored.name, "sha256": stored.sha256}
        if file.is_archive:
            kept.containers.append(Container(kind="zip", **row))
        else:
            kept.listings.append(Listing(**row))
    return kept


def _begin(upload: Upload, kept: Kept, part: int | None, has_more: bool) -> Upload | None:
    """Write a new upload; return the one that the same form made at the same moment, if any."""
    try:
        with transaction.atomic():
            upload.parts = [] if part is None else [part]
            upload.open_until = timezone.now() + OPEN_FOR if has_more else None
            upload.save()
            _add(upload, kept)
            _record("listings.uploaded", upload, kept, upload.by)
    except IntegrityError:
        earlier = _of_form(upload.by, upload.form_token) if upload.by else None
        if earlier is None:
            raise
        return earlier
    return None


@transaction.atomic
def add_part(
    upload: Upload, kept: Kept, *, part: int, has_more: bool, by: Membership | None
) -> bool:
    """Add a further part of an upload; False when that part came before."""
    upload = Upload.objects.select_for_update().get(pk=upload.pk)
    if part in upload.parts:
        return False
    if upload.cancelled_at:
        raise UploadStopped(_("This upload was cancelled."))
    # One that was overtaken by the last part opens nothing again.
    is_late = upload.open_until is None and part < max(upload.parts, default=part)
    upload.parts = [*upload.parts, part]
    upload.open_until = timezone.now() + OPEN_FOR if has_more and not is_late else None
    upload.finished_at = None
    upload.save(update_fields=["parts", "open_until", "finished_at"])
    _add(upload, kept)
    if kept.listings or kept.containers:
        _record("listings.added", upload, kept, by)
    finish_upload(upload)
    return True


def _add(upload: Upload, kept: Kept) -> None:
    """Write a locked upload's new rows behind those it has, and queue what is to be done."""
    loose = upload.listings.filter(position__lt=PLACES).aggregate(last=Max("position"))["last"]
    first = 0 if loose is None else loose + 1
    most = settings.LIMITS["upload_listings"]
    if first + len(kept.listings) > most:
        raise UploadTooLarge(in_reader_language(SENTENCES["too_many_listings"]))
    for position, listing in enumerate(kept.listings, first):
        listing.position = position
    add_listings(upload, kept.listings)
    if not kept.containers:
        return
    for number, container in enumerate(kept.containers, next_number(upload)):
        container.upload, container.number = upload, number
    queue_unpacking(upload, Container.objects.bulk_create(kept.containers))


def _record(kind: str, upload: Upload, kept: Kept, by: Membership | None) -> None:
    refused = sum(bool(listing.problem_code) for listing in kept.listings)
    facts = {
        "code": upload.code,
        "name": upload.name,
        "source": str(upload.source),
        "files": len(kept.listings) + len(kept.containers),
        "refused": refused,
    }
    record(kind, organization=upload.organization_id, subject=upload, by=by, facts=facts)
