"""Groups of twins a member may see, and what their listings say."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Prefetch, QuerySet

from ats.access.models import Membership
from postings.models import Fingerprint, Listing, Reading, TwinGroup, TwinMember
from postings.queries.readings import as_read
from reading import listings as reader
from reading.listings.twins import Signature

PAGE = 30
BY_A_PERSON = "corrected by a person"


@dataclass(frozen=True)
class Pill:
    """What a row of many says of a listing's twins: the group, and another one's name."""

    group: str
    name: str
    more: int
    is_merged: bool


def twin_groups_for(member: Membership) -> QuerySet[TwinGroup]:
    """Return the organization's groups with their members, for who sees everything in it."""
    if not member.sees_everything:
        return TwinGroup.objects.none()
    members = TwinMember.objects.select_related(
        "fingerprint__listing__upload", "fingerprint__listing__container", "fingerprint__posting"
    )
    return (
        TwinGroup.objects.filter(organization_id=member.organization_id)
        .select_related("original__listing", "original__posting", "merged_by__user")
        .prefetch_related(Prefetch("members", members))
    )


def twin_group_called(member: Membership, code: str) -> TwinGroup | None:
    """Return one group by its code, None where there is no such any more."""
    return twin_groups_for(member).filter(code=code).first()


def is_twin_group(member: Membership, code: str) -> bool:
    return twin_groups_for(member).filter(code=code).exists()


def twin_group_of(member: Membership, fingerprint: Fingerprint) -> TwinGroup | None:
    """Return the group a listing or posting is in now, None when it is in none."""
    return twin_groups_for(member).filter(members__fingerprint=fingerprint).first()


def fingerprints_for(member: Membership) -> QuerySet[Fingerprint]:
    """Return what can be told apart or rejoined."""
    if not member.sees_everything:
        return Fingerprint.objects.none()
    return Fingerprint.objects.filter(organization_id=member.organization_id).select_related(
        "listing", "posting"
    )


def twins_page(
    member: Membership, *, merged: bool, before: str = ""
) -> tuple[list[TwinGroup], str]:
    """Return a page of open (or merged) groups, newest first, and the code to go on with."""
    rows = twin_groups_for(member).filter(merged_at__isnull=not merged).order_by("-pk")
    if before:
        last = twin_groups_for(member).filter(code=before).values_list("pk", flat=True).first()
        rows = rows if last is None else rows.filter(pk__lt=last)
    page = list(rows[: PAGE + 1])
    return page[:PAGE], page[PAGE - 1].code if len(page) > PAGE else ""


def next_twins(group: TwinGroup, member: Membership) -> TwinGroup | None:
    """Return the open group to look at after this one: an older one, or else the newest."""
    rows = twin_groups_for(member).filter(merged_at=None).exclude(pk=group.pk).order_by("-pk")
    return rows.filter(pk__lt=group.pk).first() or rows.first()


def pills_of(listings: Iterable[Listing]) -> dict[int, Pill]:
    """Return what to say of the twins of these listings, in one query; those without are absent.

    `_pill.html` beside the pages of twins shows one.
    """
    ids = [listing.pk for listing in listings if listing.has_twins or listing.merged_in_id]
    if not ids:
        return {}
    rows = TwinMember.objects.filter(group__members__fingerprint__listing__in=ids)
    groups: defaultdict[TwinGroup, list[TwinMember]] = defaultdict(list)
    rows = rows.select_related("group", "fingerprint__listing", "fingerprint__posting").distinct()
    for row in rows:
        groups[row.group].append(row)
    return {
        row.fingerprint.listing_id: _pill(group, row, members)
        for group, members in groups.items()
        for row in members
        if row.fingerprint.listing_id in ids
    }


def _pill(group: TwinGroup, mine: TwinMember, members: list[TwinMember]) -> Pill:
    others = [row for row in members if row.pk != mine.pk]
    others.sort(key=lambda row: row.fingerprint_id != group.original_id)
    name = str(others[0].fingerprint) if others else ""
    return Pill(group.code, name, len(others) - 1, group.merged_at is not None)


def signatures_of(groups: Iterable[TwinGroup]) -> dict[int, Signature]:
    """Return the unpacked signatures of groups' members by fingerprint."""
    return {
        member.fingerprint_id: Signature.from_bytes(bytes(member.fingerprint.signature))
        for group in groups
        for member in group.members.all()
    }


def own_readings(group: TwinGroup) -> dict[str, reader.Reading]:
    """Return each listing's own reading by its code, the original's first; corrections in it.

    That of a merged original is the one it had before.
    """
    rows = Reading.objects.filter(listing__fingerprint__membership__group=group)
    found = {}
    for row in rows.select_related("listing__fingerprint").order_by("listing_id"):
        if group.before and row.listing.fingerprint.pk == group.original_id:
            found[row.listing.code] = kept_reading(group.before)
        else:
            found[row.listing.code] = with_corrections(row)
    first = group.original.listing.code if group.original and group.original.listing else ""
    return dict(sorted(found.items(), key=lambda pair: pair[0] != first))


def kept_reading(before: dict[str, Any]) -> reader.Reading:
    """Make the reading that a merge replaced, with what people had put in it."""
    plain = reader.Reading.from_dict({**before["data"], "text": before["text"]})
    return _corrected(plain, before["corrections"])


def with_corrections(row: Reading) -> reader.Reading:
    """Give a reading with what people put in place of its values."""
    return _corrected(as_read(row), row.corrections)


def _corrected(read: reader.Reading, corrections: dict[str, Any]) -> reader.Reading:
    fields = dict(read.fields)
    for name, correction in corrections.items():
        fields.pop(name, None)
        if correction["after"] not in (None, [], "") and name != "language":
            fields[name] = reader.Field(correction["after"], (), BY_A_PERSON, 1.0)
    return replace(read, fields=fields)
