"""What a change of a posting's state has in common."""

from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import Conflict
from ats.foundation.rows import still_there
from postings.actions.of_posting import record_of
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


def change_state(
    posting: Posting,
    state: str,
    kind: str,
    by: Membership | None,
    *,
    by_date: bool = False,
    unanswered: bool = False,
    facts: dict | None = None,
) -> Posting:
    """Set the state of a locked posting and record `kind`; `by_date` when its date closed it,
    `unanswered` when it was paused because nobody said that it still stands.
    """
    before, now = posting.state, timezone.now()
    posting.state, posting.is_closed_by_date = state, by_date
    posting.asked_at, posting.is_paused_unanswered = None, unanswered
    posting.closed_at = now if state == Posting.State.CLOSED else None
    posting.public_changed_at = posting.updated_at = now
    posting.save(
        update_fields=[
            "state",
            "is_closed_by_date",
            "is_paused_unanswered",
            "asked_at",
            "closes_on",
            "closed_at",
            "public_changed_at",
            "updated_at",
        ]
    )
    record_of(posting, kind, by=by, **{"from": before, "to": state}, **(facts or {}))
    return posting
