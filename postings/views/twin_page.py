"""What the pages of twins show."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from ats.access.models import Membership
from postings.listing_names import names_of
from postings.models import Fingerprint, TwinGroup, TwinMember
from postings.queries.twins import next_twins, own_readings, signatures_of
from postings.twin_rows import differences_in_words, rows_of
from reading.listings.twins import compare_texts, merge
from reading.listings.twins.compare import differences_of


def card_of(group: TwinGroup) -> dict[str, Any]:
    """Return a group of the list: its original, the others, and in what they differ."""
    members = sorted(group.members.all(), key=lambda row: row.fingerprint_id != group.original_id)
    signatures = signatures_of([group])
    first = signatures[members[0].fingerprint_id]
    differences = [
        difference
        for member in members[1:]
        for difference in differences_of(first, signatures[member.fingerprint_id])
    ]
    return {
        "group": group,
        "original": members[0].fingerprint,
        "others": [member.fingerprint for member in members[1:]],
        "names": [side.name or _("a posting") for side in _sides(members)],
        "differences": list(dict.fromkeys(differences_in_words(differences))),
    }


def page_of(group: TwinGroup, member: Membership, chosen: str) -> dict[str, Any]:
    """Return a group side by side; `chosen` is the listing whose text is compared."""
    members = sorted(group.members.all(), key=lambda row: row.fingerprint_id != group.original_id)
    readings = own_readings(group)
    by_code = {row.fingerprint.listing.code: row for row in members if row.fingerprint.listing}
    listed = _sides(by_code[code] for code in readings)
    context: dict[str, Any] = {
        "group": group,
        "members": members,
        "listed": listed,
        "posted": [row.fingerprint.posting for row in members if row.fingerprint.posting_id],
        "is_open": any(_is_open(group, row) for row in members),
        "following": next_twins(group, member),
    }
    if readings:
        merged = merge(readings)
        context["rows"] = rows_of(readings, merged.reading, merged.origins)
    if len(readings) > 1:
        first, *others = readings
        context["chosen"] = chosen if chosen in others else others[0]
        context["texts"] = compare_texts(readings[first], readings[context["chosen"]])
    return context


@dataclass(frozen=True)
class Side:
    """One of a group with the name that tells it from the others, blank for a posting."""

    fingerprint: Fingerprint
    why: dict[str, Any]
    name: str


def _sides(members: Iterable[TwinMember]) -> list[Side]:
    prints = [(row.fingerprint, row.why) for row in members]
    names = names_of(one.listing for one, _why in prints if one.listing)
    return [Side(one, why, names.get(one.listing_id or 0, "")) for one, why in prints]


def _is_open(group: TwinGroup, row: TwinMember) -> bool:
    listing = row.fingerprint.listing
    is_other = row.fingerprint_id != group.original_id
    return is_other and listing is not None and listing.is_to_review
