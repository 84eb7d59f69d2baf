"""Hires count against the openings of a requisition; who publishes is asked when it is full."""

from postings.actions.of_posting import record_of
from postings.models import Posting
from postings.queries.requisitions import filled_of


def tell_if_full(posting_id: int) -> None:
    """Record that a posting's openings are filled, with the hire that fills them.

    In the transaction of that hire; one statement for a posting without a requisition. Event
    `posting.filled`: nothing closes by itself.
    """
    rows = Posting.objects.filter(pk=posting_id, requisition__isnull=False)
    posting = rows.only("organization_id", "code", "title", "requisition_id").first()
    filled = filled_of(posting) if posting else None
    if posting is not None and filled is not None and filled[0] >= filled[1]:
        record_of(posting, "posting.filled", by=None, filled=filled[0], openings=filled[1])
