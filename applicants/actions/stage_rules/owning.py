"""A rule names an owner, and takes that back: people are locked first, then applications."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.merged_facts import let_record_say
from applicants.actions.person_rows import lock_people_of
from applicants.actions.show_again import show_people_again
from applicants.models import Application, Candidate, RuleFiring, StageRule
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

    From the record that it named them of, and from all that have them from there by a merge, who
    have again the owner that one of them had. Somebody else's since stays so. Locks the people,
    then the applications. Records candidate.owner_changed for each. Twice is once.
    """
    waiting = RuleFiring.objects.filter(rule_id=rule_id, state=State.DONE, why=Why.LEFT)
    first = waiting.order_by("pk").values_list("pk", "application_id", "facts__person")[:CHUNK]
    left = {pk: application for pk, application, _person in first}
    if not left:
        return False
    lock_people_of(left.values(), named=[person for *_ids, person in first if person])
    applications = Application.objects.select_for_update(of=("self",)).filter(pk__in=left.values())
    list(applications.order_by("pk").values_list("pk"))
    # Who came back, or was settled, while this one waited is not among them any more.
    firings = list(waiting.filter(pk__in=left).select_related("application__candidate"))
    changed = _disown(firings)
    kept = [one.pk for one in firings if one.pk not in changed]
    RuleFiring.objects.filter(pk__in=kept).update(why=Why.NONE)
    RuleFiring.objects.filter(pk__in=changed).update(
        state=State.TAKEN_BACK, settled_at=timezone.now()
    )
    return True


def _disown(firings: Sequence[RuleFiring]) -> set[int]:
    """Take the owners from the records that they were named of.

    Return the firings of which somebody sees that: where no other was chosen, or there already.
    """
    records = {one.pk: _record_of(one) for one in firings}
    people = Candidate.objects.in_bulk(records.values())
    theirs = {
        one.pk: person
        for one in firings
        if (person := people.get(records[one.pk])) and person.owner_id == one.facts["owner"]
    }
    alone = {pk: person for pk, person in theirs.items() if person.merged_into_id is None}
    ids = [person.pk for person in alone.values()]
    Candidate.objects.filter(pk__in=ids).update(owner=None, updated_at=timezone.now())
    merged = {pk: _part(person) for pk, person in theirs.items() if pk not in alone}
    left = {pk: standing for pk, standing in merged.items() if standing is not None}
    _tell([(person, "") for person in alone.values()])
    _tell([(person, person.owner.name if person.owner else "") for person in left.values()])
    return set(alone) | set(left)


def _record_of(firing: RuleFiring) -> int:
    return firing.facts.get("person") or firing.application.candidate_id


def _part(record: Candidate) -> Candidate | None:
    """Take the owner from a merged record; return who stands for it if they had them from there."""
    ids, owner_id = system_path(record.pk), record.owner_id
    rows = Candidate.objects.in_bulk(ids)
    path = [rows[pk] for pk in ids]
    had = path[-1].owner_id == owner_id
    let_record_say(path, "owner", None)
    return path[-1] if had and path[-1].owner_id != owner_id else None


def _tell(people: Sequence[tuple[Candidate, str]]) -> None:
    """Tell of people and who owns them now."""
    if not people:
        return
    show_people_again([person.pk for person, _name in people])
    record_many(
        "candidate.owner_changed",
        organization=people[0][0].organization_id,
        subjects=[(person, {"name": name}) for person, name in people],
    )
