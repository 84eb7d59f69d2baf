"""Search everywhere: the first hits of each room, by each room's own function."""

from dataclasses import dataclass

from applicants.models import Candidate
from applicants.queries.search import search_candidates
from ats.access.models import Membership
from postings.models import Listing, Posting
from postings.queries.listings import listings_for
from postings.queries.postings import postings_for

ROWS = 8
SHORTEST = 2


@dataclass(frozen=True)
class Hits:
    """The newest hits of each kind, at most ROWS of each."""

    candidates: list[Candidate]
    postings: list[Posting]
    listings: list[Listing]

    def __bool__(self) -> bool:
        return bool(self.candidates or self.postings or self.listings)


def search_everything(member: Membership, q: str) -> Hits:
    """Return what `member` sees of what `q` names; nothing for one letter. Three statements."""
    q = " ".join(q.split())[:100]
    if len(q) < SHORTEST:
        return Hits([], [], [])
    listings = listings_for(member).kept()
    return Hits(
        candidates=list(search_candidates(member, q).order_by("-pk")[:ROWS]),
        postings=list(postings_for(member).filter(title__icontains=q).order_by("-pk")[:ROWS]),
        listings=list(listings.filter(title__icontains=q).order_by("-pk")[:ROWS]),
    )
