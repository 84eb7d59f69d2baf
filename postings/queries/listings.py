"""Listings a member may see, by what is to be done with them."""

from django.db.models import Count, Q, QuerySet

from ats.access.models import Membership
from postings.models import Listing, Upload
from postings.models.listing import ListingQuerySet

# What the Listings page is divided into; each word is a method of the QuerySet.
SHELVES = ("to_review", "waiting", "unreadable", "reviewed", "discarded")
PAGE = 50
UPLOAD_PAGE = 100


def listings_for(member: Membership) -> ListingQuerySet:
    """Return the organization's listings, newest first, for who sees everything in it."""
    if not member.sees_everything:
        return Listing.objects.none()
    return Listing.objects.filter(organization_id=member.organization_id)


def listings_on(shelf: str, member: Membership) -> QuerySet[Listing]:
    """Return the listings on one of SHELVES, with their uploads."""
    return getattr(listings_for(member).select_related("upload"), shelf)()


def count_shelves(member: Membership) -> dict[str, int]:
    """Return how many listings stand on each of SHELVES, in one query."""
    kept = Q(discarded_at=None)
    read = kept & Q(state=Listing.State.READ)
    return listings_for(member).aggregate(
        to_review=Count("pk", filter=read & Q(reviewed_at=None)),
        waiting=Count("pk", filter=kept & Q(state__in=["queued", "reading"])),
        unreadable=Count("pk", filter=kept & Q(state=Listing.State.UNREADABLE)),
        reviewed=Count("pk", filter=kept & ~Q(reviewed_at=None)),
        discarded=Count("pk", filter=~Q(discarded_at=None)),
    )


def shelf_page(shelf: str, member: Membership, before: str = "") -> tuple[list[Listing], str]:
    """Return a page of a shelf and the code to ask for the next one with, blank at the end.

    `before` is the last code of the page before; a blank or unknown one is the beginning.
    """
    rows = listings_on(shelf, member)
    if before:
        last = listings_for(member).filter(code=before).values_list("pk", flat=True).first()
        rows = rows if last is None else rows.filter(pk__lt=last)
    page = list(rows.order_by("-pk")[: PAGE + 1])
    return page[:PAGE], page[PAGE - 1].code if len(page) > PAGE else ""


def next_to_review(listing: Listing, member: Membership) -> Listing | None:
    """Return what to review after `listing`: first the rest of its upload, then the newest."""
    waiting = listings_for(member).to_review().exclude(pk=listing.pk)
    mine = waiting.filter(upload_id=listing.upload_id).order_by("position")
    after = mine.filter(position__gt=listing.position).first()
    return after or mine.first() or waiting.order_by("-pk").first()


def upload_page(
    upload: Upload, only: str = "", after: str = ""
) -> tuple[list[Listing], int | None]:
    """Return an upload's listings behind position `after`, and where the next page begins.

    `only` narrows them to one of SHELVES; what a URL cannot mean is ignored. None is the end.
    """
    rows = upload.listings.order_by("position")
    if only in SHELVES:
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
