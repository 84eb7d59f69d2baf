"""Who keeps in touch with a person."""

from django.db import transaction
from django.utils.translation import gettext as _

from applicants.actions.merged_facts import let_record_say
from applicants.actions.person_rows import PeopleChanged, lock_path
from applicants.actions.show_again import show_people_again
from applicants.models import Candidate
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError


class NotAnOwner(DomainError):
    code = "not_an_owner"
    field = "member"


class OwnerChanged(Conflict):
    code = "owner_changed"


@transaction.atomic
def assign_owner(
    candidate: Candidate, *, owner: Membership | None, by: Membership, seen: int | None = None
) -> tuple[Membership | None, Membership | None] | None:
    """Make `owner` keep in touch with a person, or nobody; return who did and does.

    None when nothing is new. Of a record that was merged since, what came from it is changed at
    whoever stands for it, who has again the owner of before where nobody is left. NotAnOwner for
    a member of another organization or one who has left. OwnerChanged when the owner is neither
    who the caller has `seen` (0 is nobody) nor who it is to be; PeopleChanged when the owner of
    who stands is not from the record, or nothing was seen. Locks all. Records
    candidate.owner_changed.
    """
    path = lock_path(candidate.pk)
    candidate, was = path[-1], path[-1].owner
    if owner is not None and not _is_there(owner, candidate):
        raise NotAnOwner(_("This member is not here any more."))
    if len(path) > 1 and seen != (candidate.owner_id or 0):
        raise _left_alone(candidate)
    if candidate.owner_id == (owner.pk if owner else None):
        return None
    if seen is not None and (candidate.owner_id or 0) != seen:
        raise OwnerChanged(_("Somebody has changed the owner meanwhile. Look again."))
    let_record_say(path, "owner", owner.pk if owner else None)
    if candidate.owner == was:
        raise _left_alone(candidate)
    show_people_again([candidate.pk])
    owner = candidate.owner
    record(
        "candidate.owner_changed",
        organization=candidate.organization_id,
        by=by,
        subject=candidate,
        facts={"member": owner.pk if owner else None, "name": owner.name if owner else ""},
    )
    return was, owner


def _left_alone(person: Candidate) -> PeopleChanged:
    words = _("%(name)s was merged meanwhile, and the owner was left as it is. Look again.")
    return PeopleChanged(words % {"name": person.name})


def _is_there(owner: Membership, candidate: Candidate) -> bool:
    rows = Membership.objects.active().filter(organization_id=candidate.organization_id)
    return rows.filter(pk=owner.pk).exists()
