"""Asking for a posting's twins: a job of the worker's, so that saving waits for nothing."""

from ats.foundation.jobs import enqueue
from postings.models import Posting


def look_for_twins(posting: Posting) -> None:
    """Have a posting that was made by hand looked for among the listings, in this transaction.

    One made of a listing is known by that; a draft is nobody's twin yet.
    """
    if posting.listing_id is None and posting.version_number:
        enqueue("index_posting", subject_id=posting.pk, organization_id=posting.organization_id)
