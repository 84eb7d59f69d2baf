"""Listings a member may see, by what is to be done with them."""

from ats.access.models import Membership
from postings.models import Listing, Upload
from postings.models.listing import ListingQuerySet

# What an upload's listings can be narrowed to; each word is a method of the QuerySet.
STATES = ("to_review", "waiting", "unreadable", "reviewed", "discarded")
UPLOAD_PAGE = 100


def listings_for(member: Membership) -> ListingQuerySet:
    """Return the organization's listings, newest first, for who sees everything in it."""
    if not member.sees_everything:
        return Listing.objects.none()
    return Listing.objects.filter(organization_id=member.organization_id)


def upload_page(
    upload: Upload, only: str = "", after: str = ""
) -> tuple[list[Listing], int | None]:
    """Return an upload's listings behind position `after`, and where the next page begins.

    `only` narrows them to one of STATES; what a URL cannot mean is ignored. None is the end.
    """
    rows = upload.listings.order_by("position")
    if only in STATES:
        rows = getattr(rows, only)()
    if after.isdecimal() and len(after) < 11:
        rows = rows.filter(position__gt=int(after))
    page = list(rows[: UPLOAD_PAGE + 1])
    return page[:UPLOAD_PAGE], page[UPLOAD_PAGE - 1].position if len(page) > UPLOAD_PAGE else None


def first_to_review(upload: Upload) -> Listing | None:
    return upload.listings.to_review().order_by("position").first()


def system_read(ids: list[int]) -> list[Listing]:
    """Return those of a worker's listings that wait for their review, to read them again."""
    rows = Listing.objects.to_review().filter(pk__in=ids)
    return list(rows.select_related("container").order_by("pk"))


def system_waiting(ids: list[int]) -> list[Listing]:
    """Return those of a worker's listings that still wait, each with the container it is of."""
    waiting = Listing.objects.waiting().filter(pk__in=ids)
    return list(waiting.select_related("container").order_by("position"))
