"""A rule names an owner, and takes that back: people are locked first, then applications."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.person_rows import lock_people_of
from applicants.actions.show_again import show_people_again
from applicants.models import Application, Candidate, CandidateMerge, RuleFiring, StageRule
from applicants.queries.families import system_path
from ats.access.models import Membership
from ats.activity.events import record, record_many
from ats.foundation.errors import DomainError
from ats.foundation.jobs import enqueue_many
from ats.foundation.models import Job

DISOWN = "take_back_owners"
State, Why = RuleFiring.State, RuleFiring.Why
CHUNK = 50


class OwnedAlready(DomainError):
    code = "owned_already"


def name_owner(firing: RuleFiring, rule: StageRule, member: Membership, at: datetime) -> None:
    """Make `member` the owner of the firing's candidate, whom the caller has locked.

    OwnedAlready where there is one. Records candidate.owner_changed.
    """
    candidate = Candidate.objects.get(pk=firing.application.candidate_id)
    if candidate.owner_id is not None:
        raise OwnedAlready(_("Somebody owns this candidate already."))
    Candidate.objects.filter(pk=candidate.pk).update(owner=member, updated_at=at)
    show_people_again([candidate.pk])
    record(
        "candidate.owner_changed",
        organization=candidate.organization_id,
        by=rule.by,
        subject=candidate,
        facts={"member": member.pk, "name": member.name, "posting": rule.posting_id},
    )


def take_back_soon(firings: Sequence[RuleFiring]) -> None:
    """Have the owners that rules named taken back by a job.

    Who moves an application has it locked, and a merge locks its person before: here nobody is.
    Until then the firing is done, of who has left; who comes back meanwhile keeps the owner.
    """
    RuleFiring.objects.filter(pk__in=[one.pk for one in firings]).update(why=Why.LEFT)
    rules = {one.rule_id: one.rule.posting.organization_id for one in firings}
    enqueue_many(
        Job(kind=DISOWN, subject_id=rule, organization_id=organization)
        for rule, organization in rules.items()
    )


@transaction.atomic
def take_back_owners(rule_id: int) -> bool:
    """Take back the next owners a rule named for who has left; return whether there were any.

    Somebody else's since stays so. Locks the people, then the applications. Records
    candidate.owner_changed for each. Twice is once.
    """
    waiting = RuleFiring.objects.filter(rule_id=rule_id, state=State.DONE, why=Why.LEFT)
    left = dict(waiting.order_by("pk").values_list("pk", "application_id")[:CHUNK])
    if not left:
        return False
    lock_people_of(left.values())
    applications = Application.objects.select_for_update(of=("self",)).filter(pk__in=left.values())
    list(applications.order_by("pk").values_list("pk"))
    # Who came back, or was settled, while this one waited is not among them any more.
    firings = list(waiting.filter(pk__in=left).select_related("application__candidate"))
    theirs = [one for one in firings if _is_of_rule(one)]
    kept = [one.pk for one in firings if one not in theirs]
    RuleFiring.objects.filter(pk__in=kept).update(why=Why.NONE)
    _disown([one.application.candidate for one in theirs])
    RuleFiring.objects.filter(pk__in=[one.pk for one in theirs]).update(
        state=State.TAKEN_BACK, settled_at=timezone.now()
    )
    return True


def _is_of_rule(firing: RuleFiring) -> bool:
    """Return whether somebody has the owner from this firing: named here, or brought by a merge."""
    candidate, named = firing.application.candidate, firing.facts.get("person")
    if candidate.owner_id != firing.facts["owner"]:
        return False
    if named in (None, candidate.pk):
        return True
    path = system_path(named)
    merges = CandidateMerge.objects.filter(absorbed__in=path, undone_at=None)
    return candidate.pk in path and all("owner" in merge.taken for merge in merges)


def _disown(candidates: Sequence[Candidate]) -> None:
    people = {candidate.pk: candidate for candidate in candidates}
    if not people:
        return
    Candidate.objects.filter(pk__in=people).update(owner=None, updated_at=timezone.now())
    show_people_again(people)
    record_many(
        "candidate.owner_changed",
        organization=candidates[0].organization_id,
        subjects=[(candidate, {"name": ""}) for candidate in people.values()],
    )
