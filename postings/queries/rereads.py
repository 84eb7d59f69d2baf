"""Listings that an older reader read, and what a newer one would change."""

from dataclasses import dataclass

from django.db.models import QuerySet

from ats.access.models import Membership
from postings.models import Listing, NewReading
from postings.models.listing import ListingQuerySet
from postings.queries.listings import listings_for
from reading.listings import READER_VERSION

NEWEST = str(READER_VERSION)
PAGE = 20


@dataclass(frozen=True)
class RereadCounts:
    """How many listings could be read again, have a change to look at, and are only told.

    `with_posting` were read by an older reader and have a posting: that is theirs now.
    """

    older: int = 0
    changed: int = 0
    with_posting: int = 0


def reread_counts(member: Membership) -> RereadCounts:
    """Count them in three small queries."""
    if not member.sees_everything:
        return RereadCounts()
    older = listings_for(member).kept().filter(reading__isnull=False, state=Listing.State.READ)
    older = older.exclude(reading__reader_version=NEWEST)
    return RereadCounts(
        older=to_reread(member.organization_id).count(),
        changed=new_readings_for(member).count(),
        with_posting=older.exclude(reviewed_at=None).count(),
    )


def new_readings_for(member: Membership) -> QuerySet[NewReading]:
    """Return what the newest reader would change, with listing and reading, newest first."""
    waiting = NewReading.objects.filter(applied_at=None, declined_at=None, reader_version=NEWEST)
    rows = waiting.filter(listing__in=listings_for(member).to_review())
    return rows.select_related("listing__reading").order_by("-listing_id")


def rereads_page(member: Membership, after: str = "") -> tuple[list[NewReading], int | None]:
    """Return a page of `new_readings_for`, and the number of the listing to go on behind."""
    rows = new_readings_for(member)
    if after.isdecimal() and len(after) < 19:
        rows = rows.filter(listing_id__lt=int(after))
    page = list(rows[: PAGE + 1])
    return page[:PAGE], page[PAGE - 1].listing_id if len(page) > PAGE else None


def to_reread(organization_id: int) -> ListingQuerySet:
    """Return what an older reader read and no newer one has read since, for a worker."""
    rows = Listing.objects.filter(organization_id=organization_id, reading__isnull=False)
    rows = rows.to_review().unmerged().exclude(file="").exclude(reading__reader_version=NEWEST)
    return rows.exclude(
        new_reading__reader_version=NEWEST, new_reading__applied_at=None, new_reading__isnull=False
    )


def with_new_reading(organization_id: int) -> ListingQuerySet:
    """Return what has a new reading to be taken, for a worker."""
    rows = Listing.objects.filter(organization_id=organization_id).to_review().unmerged()
    return rows.filter(
        new_reading__applied_at=None,
        new_reading__declined_at=None,
        new_reading__reader_version=NEWEST,
    )
