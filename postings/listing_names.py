"""Names of listings beside each other: rows of two tables may bear the same one."""

from collections import Counter
from collections.abc import Iterable

from django.utils import timezone
from django.utils.formats import date_format

from postings.models import Listing


def names_of(listings: Iterable[Listing]) -> dict[int, str]:
    """Return each listing's file name by its id; where several share one, with where it came from.

    That is its archive, table or upload, and where those share a name too, when it came. Needs
    `upload` and `container` loaded.
    """
    listings = list(listings)
    names = {listing.pk: listing.name for listing in listings}
    for tells in (_source, _source_and_moment):
        counts = Counter(names.values())
        shared = [listing for listing in listings if counts[names[listing.pk]] > 1]
        names |= {listing.pk: _with(listing.name, tells(listing)) for listing in shared}
    return names


def _with(name: str, more: str) -> str:
    return f"{name} ({more})" if more else name


def _source(listing: Listing) -> str:
    name = (listing.container or listing.upload).name
    return name if name != listing.name else ""


def _source_and_moment(listing: Listing) -> str:
    moment = date_format(timezone.localtime(listing.created_at), "j M Y, H:i")
    return ", ".join(filter(None, (_source(listing), moment)))
