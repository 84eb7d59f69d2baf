"""Who keeps in touch with a person."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.person_rows import lock_person
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
) -> bool:
    """Make `owner` keep in touch with a person, or nobody; return whether that is new.

    NotAnOwner for a member of another organization or one who has left. OwnerChanged when the
    owner is neither who the caller has `seen` (0 is nobody) nor who it is to be; PeopleChanged.
    Locks the person. Records candidate.owner_changed.
    """
    candidate = lock_person(candidate)
    if owner is not None and not _is_there(owner, candidate):
        raise NotAnOwner(_("This member is not here any more."))
    if candidate.owner_id == (owner.pk if owner else None):
        return False
    if seen is not None and (candidate.owner_id or 0) != seen:
        raise OwnerChanged(_("Somebody has changed the owner meanwhile. Look again."))
    candidate.owner, candidate.updated_at = owner, timezone.now()
    candidate.save(update_fields=["owner", "updated_at"])
    show_people_again([candidate.pk])
    record(
        "candidate.owner_changed",
        organization=candidate.organization_id,
        by=by,
        subject=candidate,
        facts={"member": owner.pk if owner else None, "name": owner.name if owner else ""},
    )
    return True


def _is_there(owner: Membership, candidate: Candidate) -> bool:
    rows = Membership.objects.active().filter(organization_id=candidate.organization_id)
    return rows.filter(pk=owner.pk).exists()
