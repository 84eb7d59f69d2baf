"""Two records are not of one person after all: each has again what came to it."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.field_seats import seat_values
from applicants.actions.fold_applications import unfold_applications
from applicants.actions.index_candidate import index_candidates
from applicants.actions.merge_candidates import put_value, values_of
from applicants.actions.person_rows import lock_path, return_rows
from applicants.actions.show_again import show_people_again
from applicants.models import Candidate, CandidateMerge
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict
from ats.foundation.jobs import enqueue

Value = str | int | None


class AlreadyUnmerged(Conflict):
    code = "already_unmerged"


@dataclass(frozen=True)
class Unmerged:
    """`kept` are the fields that somebody has changed since the merge: they stay."""

    candidate: Candidate
    applications: int
    kept: list[str]


@transaction.atomic
def unmerge_candidates(merge: CandidateMerge, *, by: Membership) -> Unmerged:
    """Undo a merge at any time, whatever was merged or changed before or since.

    The absorbed record stands alone again with all that came to it and to who was merged into
    it, also by its address since; what came to the other record stays there. Fields that the
    other took go back, unless somebody has changed them since; so do values of own fields, tags
    that nobody else brought, and applications that were put aside.

    Locks all records above. AlreadyUnmerged, PeopleChanged. Records candidate.unmerged.
    """
    path = lock_path(merge.absorbed_id)
    merge = CandidateMerge.objects.get(pk=merge.pk)
    if merge.undone_at is not None:
        raise AlreadyUnmerged(_("Somebody has taken them apart meanwhile."))
    absorbed, above = path[0], {row.pk: row for row in path[1:]}
    kept = [
        field
        for field, (before, after) in merge.taken.items()
        if not _change(above, merge.survivor_id, field, after, before, since=merge.pk)
    ]
    _part_tags(above, merge)
    merge.undone_by, merge.undone_at = by, timezone.now()
    merge.save(update_fields=["undone_by", "undone_at"])
    Candidate.objects.filter(pk=absorbed.pk).update(merged_into=None)
    absorbed.merged_into = None
    applications = return_rows(absorbed)
    seat_values([absorbed.pk, path[-1].pk])
    unfolded = unfold_applications(merge, by=by)
    index_candidates([absorbed.pk, *above])
    show_people_again([absorbed.pk, *above])
    for pk in (absorbed.pk, path[-1].pk):
        enqueue("settle_person", subject_id=pk, organization_id=merge.organization_id)
    facts = {
        "merge": merge.pk,
        "absorbed": absorbed.pk,
        "absorbed_name": absorbed.name,
        "applications": applications,
        "unfolded": len(unfolded),
        "kept": kept,
    }
    record(
        "candidate.unmerged",
        organization=merge.organization_id,
        by=by,
        subject=above[merge.survivor_id],
        facts=facts,
    )
    return Unmerged(absorbed, applications, kept)


def _change(
    above: dict[int, Candidate], pk: int, field: str, was: Value, now: Value, *, since: int
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
    further = CandidateMerge.objects.filter(absorbed=pk, undone_at=None).first()
    if further is not None and further.taken.get(field, [None, None])[1] == was:
        _remember(further, field, 1, now)
        _change(above, further.survivor_id, field, was, now, since=further.pk)
    return True


def _first_that_took(pk: int, field: str, since: int) -> CandidateMerge | None:
    rows = CandidateMerge.objects.filter(survivor=pk, undone_at=None, pk__gt=since)
    return next((row for row in rows.order_by("pk") if field in row.taken), None)


def _remember(merge: CandidateMerge, field: str, place: int, value: Value) -> None:
    merge.taken[field][place] = value
    merge.save(update_fields=["taken"])


def _part_tags(above: dict[int, Candidate], merge: CandidateMerge) -> None:
    """Take off the tags that came by `merge`, here and above, unless others brought them too."""
    tags = set(merge.tags)
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
        step = CandidateMerge.objects.filter(absorbed=step.survivor_id, undone_at=None).first()
        tags &= set(step.tags if step else ())
