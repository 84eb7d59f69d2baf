"""Twins become one: their readings are merged on the original, and taken apart again."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from postings.actions.read_listing import set_triage
from postings.actions.twin_groups import flag, lock_index
from postings.models import Listing, Reading, TwinGroup
from postings.queries.readings import as_read, read_value
from postings.queries.twins import with_corrections
from reading import listings as reader
from reading.listings.twins import merge

SHOWN = ("title", "employer", "place", "triage", "reasons")
KEPT = ("text", "data", "reader_version", "corrections")


class StaleTwins(Conflict):
    code = "twins_changed"


class NothingToMerge(DomainError):
    code = "nothing_to_merge"


@transaction.atomic
def merge_listings(group: TwinGroup, *, by: Membership, row_version: int) -> TwinGroup:
    """Merge a group's listings into its original; nothing of them is deleted. Twice is once.

    The original's reading becomes the merged one, each value with its origin; the others leave
    the list of what is to be reviewed. An original that is a posting already stays as it is.
    Raises StaleTwins when the group changed since `row_version` was shown, NothingToMerge when
    all others are discarded or have postings. Locks the organization's twins and the listings.
    Records listings.merged.
    """
    group = lock_group(
        group, row_version, done=lambda locked: locked.merged_at and not _mergeable(locked)
    )
    others = _mergeable(group)
    if not others:
        if group.merged_at:
            return group
        raise NothingToMerge(_("There is nothing left to merge: the others are done already."))
    Listing.objects.filter(pk__in=[listing.pk for listing in others]).update(
        merged_in=group, has_twins=False, act=None, row_version=F("row_version") + 1
    )
    codes = _merge_readings(group)
    group.merged_at, group.merged_by = timezone.now(), by
    _save(group)
    facts = {"code": group.code, "title": str(group), "into": codes[0], "merged": codes[1:]}
    _record("listings.merged", group, by, facts)
    return group


@transaction.atomic
def part_listings(group: TwinGroup, *, by: Membership, row_version: int) -> TwinGroup:
    """Take merged listings apart: each is again as it was before. Twice is once.

    What somebody corrected on the original since then stays on it. Raises StaleTwins. Records
    listings.parted.
    """
    group = lock_group(group, row_version, done=lambda locked: not locked.merged_at)
    if not group.merged_at:
        return group
    merged = list(group.merged.select_for_update().order_by("pk"))
    Listing.objects.filter(pk__in=[listing.pk for listing in merged]).update(
        merged_in=None, row_version=F("row_version") + 1
    )
    original = group.original.listing if group.original else None
    if original is not None and group.before:
        _restore(original, group.before)
    group.merged_at, group.merged_by, group.before = None, None, {}
    _save(group)
    codes = [listing.code for listing in merged]
    _record(
        "listings.parted", group, by, {"code": group.code, "title": str(group), "parted": codes}
    )
    return group


def lock_group(group: TwinGroup, row_version: int, *, done) -> TwinGroup:
    """Lock a group as it was shown, or one that `done` says needs nothing; raises StaleTwins."""
    lock_index(group.organization_id)
    found = TwinGroup.objects.filter(pk=group.pk).select_related("original__listing__reading")
    locked = found.first()
    if locked is None or (locked.row_version != row_version and not done(locked)):
        raise StaleTwins(_("These twins changed while you had them open. Look at them again."))
    return locked


def refresh_merge(group: TwinGroup, read_again: Iterable[int]) -> None:
    """Merge again after listings of a merged group were read again.

    An original read again has its own new reading in the place of the merged one: that is what
    taking apart leads back to.
    """
    original = group.original.listing if group.original else None
    if original is None or not group.before:
        return
    if original.pk in set(read_again):
        group.before = _kept(Reading.objects.get(listing=original))
        group.save(update_fields=["before"])
    _merge_readings(group)


def _mergeable(group: TwinGroup) -> list[Listing]:
    members = Listing.objects.filter(fingerprint__membership__group=group)
    rows = members.to_review().exclude(fingerprint=group.original_id)
    return list(rows.select_for_update(of=("self",)).order_by("pk"))


def _merge_readings(group: TwinGroup) -> list[str]:
    """Write the merged reading on the original; give the codes, the original's first."""
    merged = list(group.merged.select_related("reading").order_by("pk"))
    codes = [listing.code for listing in merged]
    original = group.original.listing if group.original else None
    if original is None:  # a posting made by hand
        return ["", *codes]
    original = Listing.objects.select_for_update().get(pk=original.pk)
    if original.is_to_review or group.before:
        row = Reading.objects.select_for_update().get(listing=original)
        group.before = group.before or _kept(row)
        readings = {original.code: _read(group.before)}
        readings |= {listing.code: with_corrections(listing.reading) for listing in merged}
        result = merge(readings)
        row.text, row.data = result.reading.text, result.reading.to_dict()
        row.data.pop("text")
        row.data["origins"] = result.origins_to_dict()
        _write(original, row)
    return [original.code, *codes]


def _kept(row: Reading) -> dict[str, Any]:
    return {name: getattr(row, name) for name in KEPT}


def _read(kept: dict[str, Any]) -> reader.Reading:
    return reader.Reading.from_dict({**kept["data"], "text": kept["text"]})


def _restore(original: Listing, before: dict[str, Any]) -> None:
    original = Listing.objects.select_for_update().get(pk=original.pk)
    row = Reading.objects.select_for_update().get(listing=original)
    own, was = _read(before), before["corrections"]
    since = {
        name: {**correction, "before": read_value(own, name)}
        for name, correction in row.corrections.items()
        if was.get(name, {}).get("after") != correction["after"] or name not in was
    }
    for name in KEPT:
        setattr(row, name, before[name])
    row.corrections = {**was, **since}
    _write(original, row)


def _write(original: Listing, row: Reading) -> None:
    row.updated_at = timezone.now()
    row.save(update_fields=[*KEPT, "updated_at"])
    own = original.organization.name
    set_triage(original, as_read(row), row.corrections, own=own)
    original.row_version += 1
    original.save(update_fields=["title", "employer", "place", "triage", "reasons", "row_version"])


def _save(group: TwinGroup) -> None:
    group.row_version += 1
    group.updated_at = timezone.now()
    group.save()
    flag(group)


def _record(kind: str, group: TwinGroup, by: Membership, facts: dict[str, Any]) -> None:
    record(kind, organization=group.organization_id, subject=group, by=by, facts=facts)
