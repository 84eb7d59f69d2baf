"""A posting ends; who applied keeps their place."""

from django.db import transaction

from ats.access.models import Membership
from postings.actions.states import change_state, locked_in
from postings.models import Posting


@transaction.atomic
def close_posting(posting: Posting, *, by: Membership | None) -> Posting:
    """Take the posting off the careers page for good; WrongState when it is closed already.

    Applications are not touched: whoever waits still gets an answer. Event `posting.closed`.
    """
    posting = locked_in(posting, Posting.State.DRAFT, Posting.State.PUBLISHED, Posting.State.PAUSED)
    return change_state(posting, Posting.State.CLOSED, "posting.closed", by)
