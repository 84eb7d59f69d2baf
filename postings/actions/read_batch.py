"""Reading a batch of listings, within a few seconds and without letting one spoil it."""

import logging
from collections.abc import Sequence
from time import monotonic

from postings.actions.read_bytes import Outcome, read
from postings.models import Listing

log = logging.getLogger(__name__)

# Then others have their turn; what is left is the job's next part.
BATCH_SECONDS = 5.0


class Spoiled(Exception):
    """One of several listings broke the reader: they are to be read one by one."""


def read_batch(listings: Sequence[Listing]) -> tuple[dict[int, Outcome], list[int]]:
    """Read listings; return what each came to, and the ids of those there was no time for.

    Raises Spoiled when the reader broke off at one of several; a single one raises its own error.
    """
    until = monotonic() + BATCH_SECONDS
    outcomes: dict[int, Outcome] = {}
    for number, listing in enumerate(listings):
        if outcomes and monotonic() > until:
            return outcomes, [row.pk for row in listings[number:]]
        try:
            outcomes[listing.pk] = read(listing)
        except Exception as error:  # delivery: which of them it was shows when each is alone
            if len(listings) == 1:
                raise
            log.exception("listing %s broke the reader", listing.pk)
            raise Spoiled from error
    return outcomes, []
