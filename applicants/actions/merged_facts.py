"""Fields and tags that go along with a merge, and what becomes of them at all who took them on."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from django.utils import timezone

from applicants.models import Candidate, CandidateMerge, Tag
from applicants.queries.merging import FIELDS
from ats.access.models import Membership

Value = str | int | None
People = Mapping[int, Candidate]


def values_of(candidate: Candidate) -> dict[str, Value]:
    """Return the FIELDS of a candidate as plain values; the owner by id."""
    return {
        field: candidate.owner_id if field == "owner" else getattr(candidate, field)
        for field in FIELDS
    }


def put_value(candidate: Candidate, field: str, value: Value) -> None:
    """Write one of FIELDS of a locked candidate; an owner who is gone is nobody."""
    if field == "owner" and not Membership.objects.filter(pk=value or 0).exists():
        value = None
    column = "owner_id" if field == "owner" else field
    setattr(candidate, column, value)
    candidate.updated_at = timezone.now()
    Candidate.objects.filter(pk=candidate.pk).update(
        **{column: value}, updated_at=candidate.updated_at
    )


def let_record_say(path: Sequence[Candidate], field: str, value: Value) -> None:
    """Let a field of the first of a locked path say `value`, and of all who took it on from there.

    Where it says nothing any more they say again what they said themselves, and one who says
    nothing takes it on.
    """
    record, above = path[0], {row.pk: row for row in path[1:]}
    was = values_of(record)[field]
    if was != value:
        put_value(record, field, value)
        _carry(above, record.pk, field, was, value)


def change_what_was_taken(
    above: People, pk: int, field: str, was: Value, now: Value, *, since: int
) -> bool:
    """Let a field say `now` where it says `was` because of merge `since`; return whether it did.

    A later merge that took another value over remembers `now` as what was there before. Who
    took the value on from here takes `now` on.
    """
    later = _first_that_took(pk, field, since)
    if later is not None:
        is_ours = later.taken[field][0] == was
        if is_ours:
            _remember(later, field, 0, now)
        return is_ours
    person = above[pk]
    if values_of(person)[field] != was:
        return False
    put_value(person, field, now)
    _carry(above, pk, field, was, now)
    return True


def _carry(above: People, pk: int, field: str, was: Value, now: Value) -> None:
    """Have the next above a record, whose field said `was` and says `now`, follow it."""
    merge = _merge_of(pk)
    if merge is None:
        return
    person, taken = merge.survivor_id, merge.taken.get(field)
    if taken is None:
        before = values_of(above[person])[field]
        if now and not was and not before:
            merge.taken[field] = [before, now]
            merge.save(update_fields=["taken"])
            put_value(above[person], field, now)
            _carry(above, person, field, before, now)
    elif taken[1] == was and now:
        _remember(merge, field, 1, now)
        change_what_was_taken(above, person, field, was, now, since=merge.pk)
    elif taken[1] == was:
        del merge.taken[field]
        merge.save(update_fields=["taken"])
        change_what_was_taken(above, person, field, was, taken[0], since=merge.pk)


def _merge_of(pk: int) -> CandidateMerge | None:
    return CandidateMerge.objects.filter(absorbed=pk, undone_at=None).first()


def _first_that_took(pk: int, field: str, since: int) -> CandidateMerge | None:
    rows = CandidateMerge.objects.filter(survivor=pk, undone_at=None, pk__gt=since)
    return next((row for row in rows.order_by("pk") if field in row.taken), None)


def _remember(merge: CandidateMerge, field: str, place: int, value: Value) -> None:
    merge.taken[field][place] = value
    merge.save(update_fields=["taken"])


def join_tag(path: Sequence[Candidate], tag: Tag) -> None:
    """Put a tag on the first of a locked path, and on all it was merged into as come from it."""
    path[0].tags.add(tag)
    for below, above in pairwise(path):
        merge = _merge_of(below.pk)
        if merge is not None and not above.tags.filter(pk=tag.pk).exists():
            above.tags.add(tag)
            merge.tags = sorted({*merge.tags, tag.pk})
            merge.save(update_fields=["tags"])


def part_tag(path: Sequence[Candidate], tag: Tag) -> None:
    """Take a tag off the first of a locked path, and off those who have it from there alone."""
    path[0].tags.remove(tag)
    merge = _merge_of(path[0].pk)
    if merge is not None:
        above = {row.pk: row for row in path[1:]}
        part_tags(above, merge, {tag.pk} & set(merge.tags))
        merge.tags = [pk for pk in merge.tags if pk != tag.pk]
        merge.save(update_fields=["tags"])


def part_tags(above: People, merge: CandidateMerge, tags: set[int]) -> None:
    """Take off `tags` that came by `merge`, here and above, unless others brought them too."""
    step: CandidateMerge | None = merge
    while step is not None and tags:
        others = CandidateMerge.objects.filter(survivor=step.survivor_id, undone_at=None)
        for other in others.exclude(pk=step.pk).select_related("absorbed"):
            brought = tags & set(other.absorbed.tags.values_list("pk", flat=True))
            if brought:
                other.tags = sorted({*other.tags, *brought})
                other.save(update_fields=["tags"])
                tags -= brought
        above[step.survivor_id].tags.remove(*tags)
        if step is not merge:
            step.tags = [pk for pk in step.tags if pk not in tags]
            step.save(update_fields=["tags"])
        step = _merge_of(step.survivor_id)
        tags &= set(step.tags if step else ())
