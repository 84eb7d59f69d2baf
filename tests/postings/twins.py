"""Listings for tests of twins: written, read, indexed as a worker does it."""

from django.utils import timezone

from postings.actions.index_twins import index_listings
from postings.actions.read_listing import set_triage
from postings.models import Listing, Reading
from tests.factories.postings import ListingFactory
from tests.reading.listings.pages import reading_of
from tests.reading.listings.twins.listings import MECHANIC, PLANNER, TIPS, cut

# Whole, but without place, date and pay; the other is cut off and has them.
WHOLE = PLANNER.replace("Utrecht, Netherlands\nPosted 4 March 2026\n", "").replace(
    "EUR 41,000 - 50,000 per year\n", ""
)
CUT = cut(PLANNER, 0.9)
__all__ = ["CUT", "MECHANIC", "PLANNER", "TIPS", "WHOLE", "brought_in", "cut"]


def brought_in(organization, *texts: str, upload=None) -> list[Listing]:
    """Bring listings in that were read in one batch, and find their twins."""
    listings, readings = [], {}
    for text in texts:
        listing = listing_of(organization, text, upload)
        upload = listing.upload
        listings.append(listing)
        readings[listing.pk] = reading_of(text)
    index_listings(organization.pk, readings)
    for listing in listings:
        listing.refresh_from_db()
    return listings


def listing_of(organization, text: str, upload=None) -> Listing:
    """Make a listing that was read, without looking for its twins."""
    where = {"upload": upload} if upload else {"upload__organization": organization}
    listing = ListingFactory(**where, state="read", read_at=timezone.now())
    read = reading_of(text)
    plain = read.to_dict()
    Reading.objects.create(
        listing=listing, text=plain.pop("text"), data=plain, reader_version=str(read.version)
    )
    set_triage(listing, read, {}, own=organization.name)
    listing.save()
    return listing
