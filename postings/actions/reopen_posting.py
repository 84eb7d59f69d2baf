"""A paused or closed posting takes applications again."""

from django.db import transaction
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import DomainError
from postings.actions.states import change_state, locked_in
from postings.models import Posting
from postings.queries.publication import lacks_requisition


@transaction.atomic
def reopen_posting(posting: Posting, *, by: Membership | None) -> Posting:
    """Open a paused or closed posting with its newest version; WrongState for others.

    One that was closed before anybody saw it is a draft again. A last day that has passed is
    taken away: it would close the posting on the spot. DomainError for a closed one without the
    requisition that its organization asks for. Event `posting.reopened`.
    """
    posting = locked_in(posting, Posting.State.PAUSED, Posting.State.CLOSED)
    if posting.version_number and lacks_requisition(posting):
        raise DomainError(
            _("Your organization publishes on an approved requisition. Choose one first."),
            field="requisition",
            code="requisition_missing",
        )
    if posting.is_past:
        posting.closes_on = None
    state = Posting.State.PUBLISHED if posting.version_number else Posting.State.DRAFT
    return change_state(posting, state, "posting.reopened", by)
