"""Two records are not of one person after all: each has again what came to it."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.field_seats import seat_values
from applicants.actions.fold_applications import unfold_applications
from applicants.actions.index_candidate import index_candidates
from applicants.actions.merged_facts import change_what_was_taken, part_tags
from applicants.actions.person_rows import lock_path, return_rows
from applicants.actions.show_again import show_people_again
from applicants.models import Candidate, CandidateMerge
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict
from ats.foundation.jobs import enqueue


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
        if not change_what_was_taken(above, merge.survivor_id, field, after, before, since=merge.pk)
    ]
    part_tags(above, merge, set(merge.tags))
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
