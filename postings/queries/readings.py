"""What was read from a listing, with the members' corrections over it."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from ats.access.models import Membership
from postings.models import Listing, Reading
from postings.queries.listings import listings_for
from reading import listings as reader

# In the order of the review page; `salary` and `locations` are the answer schema's words.
FIELDS = (
    "title",
    "company",
    "locations",
    "workplace",
    "posted_date",
    "employment_type",
    "min_years_experience",
    "education",
    "skills",
    "salary",
    "relocation",
    "work_authorization",
    "language",
    "responsibilities",
    "requirements",
)


LISTS = ("responsibilities", "requirements")


def system_corrected(since: datetime | None = None) -> QuerySet[Reading]:
    """Return readings that somebody corrected (since a time), by organization, for an operator."""
    rows = Reading.objects.exclude(corrections={}).select_related(
        "listing__organization", "listing__upload"
    )
    rows = rows.filter(updated_at__gte=since) if since else rows
    return rows.order_by("listing__organization_id", "listing_id")


def readings_for(member: Membership) -> QuerySet[Reading]:
    """Return what was read of the listings `member` sees."""
    return Reading.objects.filter(listing__in=listings_for(member))


def reading_if_read(member: Membership, listing: str) -> Reading | None:
    """Return what was read of the listing with this code, None where nothing is, or is seen."""
    return readings_for(member).filter(listing__code=listing).first()


def readable_listings_for(member: Membership) -> QuerySet[Listing]:
    """Return listings that were read, with reading, upload and posting."""
    return (
        listings_for(member)
        .select_related("reading__corrected_by__user", "upload__by__user", "posting")
        .filter(reading__isnull=False)
    )


def as_read(reading: Reading) -> reader.Reading:
    """Return what was read, spans and all, as reading.listings made it."""
    return reader.Reading.from_dict({**reading.data, "text": reading.text})


def read_value(read: reader.Reading, name: str) -> Any:
    """Return a field's value as it was read, None where it was not."""
    return read.language if name == "language" else read.value(name)


def values_of(reading: Reading, read: reader.Reading) -> dict[str, Any]:
    """Return every one of FIELDS as it holds now: corrected, or else as read."""
    corrected = reading.corrections
    return {
        name: corrected[name]["after"] if name in corrected else read_value(read, name)
        for name in FIELDS
    }
