"""A paused or closed posting takes applications again."""

from django.db import transaction

from ats.access.models import Membership
from postings.actions.states import change_state, locked_in
from postings.models import Posting


@transaction.atomic
def reopen_posting(posting: Posting, *, by: Membership | None) -> Posting:
    """Open a paused or closed posting with its newest version; WrongState for others.

    One that was closed before anybody saw it is a draft again. Event `posting.reopened`.
    """
    posting = locked_in(posting, Posting.State.PAUSED, Posting.State.CLOSED)
    state = Posting.State.PUBLISHED if posting.version_number else Posting.State.DRAFT
    return change_state(posting, state, "posting.reopened", by)
