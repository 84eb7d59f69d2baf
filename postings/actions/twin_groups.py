"""Putting a listing beside its twins: which group it joins, and what that changes."""

from collections.abc import Iterable, Mapping

from django.db.models import F
from django.utils import timezone

from postings.models import Fingerprint, Listing, TwinGroup, TwinIndex, TwinMember
from postings.queries.twin_index import Neighbourhood, told_apart_from
from reading.listings.twins import Signature, Twin, likely_original

# The fullest of a group say whether another belongs to it.
VOTERS = 3


def lock_index(organization_id: int) -> None:
    """Let one transaction at a time change an organization's twins; see TwinIndex.

    Whoever locks several listings, or one and then its twins, calls this first: reading marks
    twins in whatever order it finds them, and of two who hold what the other wants none goes on.
    """
    row = TwinIndex.objects.select_for_update().filter(organization_id=organization_id)
    if row.first() is None:
        TwinIndex.objects.get_or_create(organization_id=organization_id)
        row.get()


def place(
    fingerprint_id: int, signature: Signature, twins: Mapping[int, Twin], near: Neighbourhood
) -> None:
    """Put a fingerprint into the group of its twins, or into a new one with them.

    A person's word stands: pairs told apart are never grouped. A cut listing may be a copy of
    two neighbours, so it joins no groups to one: most of the fullest must be twins for that.
    """
    apart = told_apart_from(fingerprint_id) if twins else set()
    twins = {number: twin for number, twin in twins.items() if number not in apart}
    if not twins:
        return
    found = TwinMember.objects.filter(fingerprint_id__in=list(twins)).select_related("group")
    groups = {member.fingerprint_id: member.group for member in found}
    home: TwinGroup | None = None
    for number in sorted(twins, key=lambda n: (-twins[n].inside, -twins[n].alike, n)):
        group = groups.get(number)
        members = _members(group) if group else [number]
        if apart.intersection(members) or not _belongs(signature, members, near):
            continue
        if home is None:
            home = group or _begin(near.organization_id, number, twins[number])
            _join(home, fingerprint_id, twins[number])
        elif group is None:
            if not told_apart_from(number).intersection(_members(home)):
                _join(home, number, twins[number])
        elif group.pk != home.pk and not (group.merged_at or home.merged_at):
            _absorb(home, group)
    if home is not None:
        refresh(home, near)


def _members(group: TwinGroup) -> list[int]:
    return list(group.members.values_list("fingerprint_id", flat=True))


def _belongs(signature: Signature, members: Iterable[int], near: Neighbourhood) -> bool:
    signatures = list(near.signatures(members).values())
    whole = [other for other in signatures if not other.is_cut] or signatures
    voters = sorted(whole, key=lambda other: -other.size)[:VOTERS]
    return 2 * sum(near.compare(signature, voter).verdict for voter in voters) >= len(voters)


def _begin(organization_id: int, fingerprint_id: int, twin: Twin) -> TwinGroup:
    group = TwinGroup.objects.create(organization_id=organization_id, original_id=fingerprint_id)
    _join(group, fingerprint_id, twin)
    return group


def _join(group: TwinGroup, fingerprint_id: int, twin: Twin) -> None:
    why = {"inside": twin.inside, "alike": twin.alike, "why": list(twin.why)}
    TwinMember.objects.update_or_create(
        fingerprint_id=fingerprint_id, defaults={"group": group, "why": why}
    )


def _absorb(home: TwinGroup, group: TwinGroup) -> None:
    # In two groups of one job nobody may be told apart from anybody of the other.
    members = set(_members(home))
    if any(members & told_apart_from(number) for number in _members(group)):
        return
    group.members.update(group=home)
    group.delete()


def leave_group(fingerprint_id: int, near: Neighbourhood) -> None:
    """Take a fingerprint out of its group unless that is merged; a group of one is none."""
    member = (
        TwinMember.objects.filter(fingerprint_id=fingerprint_id).select_related("group").first()
    )
    if member is None or member.group.merged_at:
        return
    member.delete()
    Listing.objects.filter(fingerprint=fingerprint_id).update(has_twins=False)
    refresh(member.group, near)


def refresh(group: TwinGroup, near: Neighbourhood) -> None:
    """Say again who is the original and who is to be looked at; a group of one goes."""
    numbers = _members(group)
    if len(numbers) < 2 and not group.merged_at:
        Listing.objects.filter(fingerprint__in=numbers).update(has_twins=False)
        group.delete()
        return
    if not group.merged_at:
        group.original_id = _original(numbers, near)
    TwinGroup.objects.filter(pk=group.pk).update(
        original_id=group.original_id, updated_at=timezone.now(), row_version=F("row_version") + 1
    )
    flag(group)


def flag(group: TwinGroup) -> None:
    """Mark the listings of a group that somebody is to look at.

    None that is merged or discarded, and none whose twins all are.
    """
    members = list(group.members.select_related("fingerprint__listing"))
    alive = [row.fingerprint for row in members if _is_alive(row.fingerprint)]
    asked = [row.listing for row in alive if row.listing and len(alive) > 1]
    if group.merged_at:
        asked = [x for x in asked if not x.merged_in_id and x.fingerprint.pk != group.original_id]
    flagged = {listing.pk for listing in asked}
    for row in members:
        listing = row.fingerprint.listing
        if listing is not None and listing.has_twins != (listing.pk in flagged):
            Listing.objects.filter(pk=listing.pk).update(has_twins=not listing.has_twins)


def _is_alive(fingerprint: Fingerprint) -> bool:
    return fingerprint.listing is None or fingerprint.listing.discarded_at is None


def flag_twins_of(listings: Iterable[Listing]) -> None:
    """Mark again who is to be looked at, after these listings were discarded or taken back."""
    ids = [listing.pk for listing in listings]
    groups = TwinGroup.objects.filter(members__fingerprint__listing__in=ids).distinct()
    for group in groups.order_by("pk"):
        flag(group)


def _original(numbers: list[int], near: Neighbourhood) -> int:
    """Pick the likely original; where one is a posting already, it is that one."""
    rows = Fingerprint.objects.filter(pk__in=numbers).select_related("listing")
    posted = [row.pk for row in rows if row.listing is None or row.listing.reviewed_at]
    signatures = near.signatures(posted or numbers)
    return likely_original(signatures, {number: number for number in numbers})
