"""A posting takes no applications for a while."""

from django.db import transaction

from ats.access.models import Membership
from postings.actions.states import change_state, locked_in
from postings.models import Posting


@transaction.atomic
def pause_posting(posting: Posting, *, by: Membership | None) -> Posting:
    """Keep the page public without its application form; WrongState unless published.

    Event `posting.paused`.
    """
    posting = locked_in(posting, Posting.State.PUBLISHED)
    return change_state(posting, Posting.State.PAUSED, "posting.paused", by)
