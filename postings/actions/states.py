"""What a change of a posting's state has in common."""

from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict
from ats.foundation.rows import still_there
from postings.models import Posting


class WrongState(Conflict):
    """The posting is not in a state from which this can be done."""

    code = "wrong_state"


def locked_in(posting: Posting, *states: str) -> Posting:
    """Lock the posting; WrongState when it is in none of `states`."""
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    if posting.state not in states:
        raise WrongState(
            _("This posting is %(state)s now.") % {"state": posting.get_state_display()}
        )
    return posting


def change_state(posting: Posting, state: str, kind: str, by: Membership | None) -> Posting:
    """Set the state of a locked posting and record `kind`."""
    before, now = posting.state, timezone.now()
    posting.state = state
    posting.closed_at = now if state == Posting.State.CLOSED else None
    posting.public_changed_at = posting.updated_at = now
    posting.save(update_fields=["state", "closed_at", "public_changed_at", "updated_at"])
    record(
        kind,
        organization=posting.organization_id,
        by=by,
        subject=posting,
        facts={"code": posting.code, "title": posting.title, "from": before, "to": state},
    )
    return posting
