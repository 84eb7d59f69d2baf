"""The demo's listings, brought in and read by the same actions and jobs as anybody's."""

from django.utils import timezone

from ats.access.models import Membership, Organization, Role
from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from ats.workspace.demo.listings import LISTINGS
from postings.models import Listing, Posting, Upload


def load_listings(organization: Organization) -> None:
    """Make one upload with listings at every stage; the waiting one is left to the worker."""
    recruiter = Membership.objects.filter(organization=organization, role=Role.RECRUITER).first()
    upload = Upload.objects.create(
        organization=organization,
        by=recruiter,
        source=Upload.Source.FILES,
        name=LISTINGS[0][0],
        unpacked_at=timezone.now(),
    )
    for position, (name, content, fate) in enumerate(LISTINGS):
        listing = _bring_in(upload, position, name, content)
        if fate == "waiting":
            continue
        jobs.run(Job.objects.get(key=f"read_listing:{listing.pk}").pk)
        _settle(listing, fate)


def _bring_in(upload: Upload, position: int, name: str, content: bytes) -> Listing:
    stored = private_files.save(content)
    listing = Listing.objects.create(
        organization=upload.organization,
        upload=upload,
        position=position,
        name=name,
        file=stored.name,
        size=stored.size,
        sha256=stored.sha256,
    )
    jobs.enqueue(
        "read_listing",
        subject_id=listing.pk,
        organization_id=upload.organization_id,
        key=f"read_listing:{listing.pk}",
    )
    return listing


def _settle(listing: Listing, fate: str) -> None:
    now = timezone.now()
    if fate == "discarded":
        Listing.objects.filter(pk=listing.pk).update(discarded_at=now)
    elif fate == "posted":
        Listing.objects.filter(pk=listing.pk).update(reviewed_at=now)
        Posting.objects.filter(
            organization=listing.organization, title="Field Technician", listing=None
        ).update(listing=listing)
