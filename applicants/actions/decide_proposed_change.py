"""What an application says differently from the candidate's own fields: a person decides."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.index_candidate import index_candidate
from applicants.actions.person_rows import PeopleChanged, lock_people
from applicants.actions.show_again import show_people_again
from applicants.models import ProposedChange
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict

# A proposal may change these and nothing else; an address is by what a person is known again.
FIELDS = ("name", "phone", "headline", "location")


class AlreadyDecided(Conflict):
    code = "already_decided"


@transaction.atomic
def decide_proposed_change(
    change: ProposedChange, *, by: Membership, accept: bool
) -> ProposedChange:
    """Accept or decline a proposal; accepted, the candidate's field takes the value.

    Locks the person and the proposal, in the order in which a merge does. AlreadyDecided when
    somebody was quicker, PeopleChanged. Records candidate.change_decided.
    """
    candidate = lock_people([change.candidate_id])[change.candidate_id]
    change = ProposedChange.objects.select_for_update().get(pk=change.pk)
    if change.candidate_id != candidate.pk:
        raise PeopleChanged(_("These people were merged or parted meanwhile. Look again."))
    if change.decided_at:
        raise AlreadyDecided(_("Somebody has decided this meanwhile."))
    now = timezone.now()
    change.decided_at, change.is_accepted = now, accept
    change.save(update_fields=["decided_at", "is_accepted"])
    if accept and change.field in FIELDS:
        setattr(candidate, change.field, change.value)
        candidate.updated_at = now
        candidate.save(update_fields=[change.field, "updated_at"])
        index_candidate(candidate.pk)
        show_people_again([candidate.pk])
    record(
        "candidate.change_decided",
        organization=candidate.organization_id,
        by=by,
        subject=change.application,
        facts={"field": change.field, "accepted": accept, "candidate": candidate.pk},
    )
    return change
