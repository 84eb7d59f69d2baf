"""Two records are of one person: one of them stands for both, until it is undone."""

from collections.abc import Collection, Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from applicants.actions.field_seats import own_taken, seat_values
from applicants.actions.fold_applications import fold_applications
from applicants.actions.index_candidate import index_candidates
from applicants.actions.merged_facts import put_value, values_of
from applicants.actions.person_rows import carry_rows, lock_people
from applicants.actions.show_again import show_people_again
from applicants.models import Candidate, CandidateMerge
from applicants.queries.merging import FIELDS
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.jobs import enqueue


class SamePerson(DomainError):
    code = "same_record"


class AlreadyMerged(Conflict):
    code = "already_merged"


@transaction.atomic
def merge_candidates(
    absorbed: Candidate,
    *,
    into: Candidate,
    by: Membership,
    taken: Collection[str] = (),
    own: Collection[str] = (),
    going_on: Mapping[str, str] | None = None,
) -> CandidateMerge:
    """Make `into` stand for `absorbed` as well; nothing is overwritten, all can be undone.

    `taken` are the FIELDS that say what `absorbed` says from now on; a blank one takes what the
    other has. So do the organization's own fields with the codes `own`. Applications, documents
    and consents come along and remember where they came to, tags are joined; the absorbed record
    keeps its fields, its address and its tags. Of two active applications for one posting one is
    put aside (fold_applications, `going_on`).

    Locks both. SamePerson for one record twice, AlreadyMerged when somebody was quicker with
    one of them. Records candidate.merged, and settles the rest in a job.
    """
    if absorbed.pk == into.pk or absorbed.organization_id != into.organization_id:
        raise SamePerson(_("Choose two different records."))
    people = lock_people([absorbed.pk, into.pk])
    absorbed, into = people[absorbed.pk], people[into.pk]
    _demand_alone(absorbed)
    _demand_alone(into)
    merge = CandidateMerge.objects.create(
        organization_id=into.organization_id,
        absorbed=absorbed,
        survivor=into,
        taken=_take(absorbed, into, taken),
        tags=_join_tags(absorbed, into),
        own_taken=own_taken(absorbed, into, own),
        by=by,
    )
    folded = fold_applications(merge, going_on=going_on or {}, by=by)
    carried = carry_rows(absorbed, into)
    Candidate.objects.filter(pk=absorbed.pk).update(merged_into=into)
    seat_values([into.pk])
    index_candidates([absorbed.pk, into.pk])
    show_people_again([into.pk])
    enqueue("settle_person", subject_id=into.pk, organization_id=into.organization_id)
    facts = {
        "merge": merge.pk,
        "absorbed": absorbed.pk,
        "absorbed_name": absorbed.name,
        "fields": sorted(merge.taken),
        "applications": carried,
        "folded": len(folded),
    }
    record("candidate.merged", organization=into.organization_id, by=by, subject=into, facts=facts)
    return merge


def _demand_alone(candidate: Candidate) -> None:
    if candidate.merged_into_id is not None:
        raise AlreadyMerged(
            _("%(name)s was merged with somebody else meanwhile. Look again.")
            % {"name": candidate.name}
        )


def _take(absorbed: Candidate, into: Candidate, wanted: Collection[str]) -> dict[str, list]:
    mine, theirs = values_of(into), values_of(absorbed)
    taken = {
        field: [mine[field], theirs[field]]
        for field in FIELDS
        if theirs[field] and mine[field] != theirs[field] and (field in wanted or not mine[field])
    }
    for field, (_before, after) in taken.items():
        put_value(into, field, after)
    return taken


def _join_tags(absorbed: Candidate, into: Candidate) -> list[int]:
    own = set(into.tags.values_list("pk", flat=True))
    new = [pk for pk in absorbed.tags.order_by("pk").values_list("pk", flat=True) if pk not in own]
    into.tags.add(*new)
    return new
