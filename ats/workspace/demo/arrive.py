"""The demo's listings, brought in and read by the same actions and jobs as anybody's."""

from datetime import datetime, timedelta

from django.core.files.base import ContentFile

from ats.activity.models import Event
from ats.foundation import jobs
from ats.foundation.models import Job
from ats.workspace.demo.codes import code_of
from ats.workspace.demo.company import Cast
from ats.workspace.demo.listings import EARLIER, NOW, YESTERDAY, Files
from postings.actions.discard_listing import discard_listing
from postings.actions.queue_listings import READ
from postings.actions.upload_listings import upload_listings
from postings.models import Fingerprint, Listing, TwinGroup, Upload


def bring_in_listings(cast: Cast, now: datetime) -> dict[str, Listing]:
    """Bring in two uploads, read; return the older one's listings by name.

    Of the older one, one is discarded here and one becomes a posting (see postings.py); the
    newer one waits for its review, with two files that cannot be read.
    """
    earlier = _read(_upload(EARLIER, cast), now - timedelta(days=20, hours=3))
    _read(_upload(YESTERDAY, cast), now - timedelta(hours=26))
    _name_twins(cast)
    listings = {listing.name: listing for listing in earlier.listings.all()}
    discard_listing(listings["agronomist.html"], by=cast.recruiters[0])
    return listings


def leave_for_the_worker(cast: Cast) -> None:
    """Bring in an upload that the worker reads as soon as it runs."""
    _upload(NOW, cast)


def _name_twins(cast: Cast) -> None:
    for group in TwinGroup.objects.filter(organization=cast.organization):
        TwinGroup.objects.filter(pk=group.pk).update(code=code_of("twins", str(group)))
    for found in Fingerprint.objects.filter(organization=cast.organization):
        code = code_of("fingerprint", found.listing.name if found.listing else found.code)
        Fingerprint.objects.filter(pk=found.pk).update(code=code)


def _upload(files: Files, cast: Cast) -> Upload:
    upload = upload_listings(
        by=cast.recruiters[0], files=[ContentFile(content, name) for name, content in files]
    )
    Upload.objects.filter(pk=upload.pk).update(code=code_of("upload", files[0][0]))
    for listing in upload.listings.all():
        Listing.objects.filter(pk=listing.pk).update(code=code_of("listing", listing.name))
    return upload


def _read(upload: Upload, at: datetime) -> Upload:
    for job in Job.objects.open().filter(kind=READ, subject_id=upload.pk):
        jobs.run(job.pk)
    read_at = at + timedelta(seconds=4)
    Upload.objects.filter(pk=upload.pk).update(created_at=at, finished_at=read_at)
    upload.listings.update(created_at=at)
    upload.listings.exclude(read_at=None).update(read_at=read_at)
    Event.objects.about(upload).update(at=read_at)
    upload.refresh_from_db()
    return upload
