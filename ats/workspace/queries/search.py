"""Search everywhere: the first hits of each room, by each room's own function."""

from dataclasses import dataclass

from applicants.models import Candidate
from applicants.queries.people_called import people_called
from ats.access.models import Membership
from ats.workspace.queries.commands import Offered, commands_for
from postings.models import Listing, Posting
from postings.models.listing import ListingQuerySet
from postings.queries.listings import listings_for
from postings.queries.postings import postings_for

ROWS = 8
SHORTEST = 2
LONGEST = 100
# Listings are found by their titles among the newest: a title is in no index of words.
LISTINGS_LOOKED_AT = 5_000


@dataclass(frozen=True)
class Hits:
    """The newest hits of each kind, at most ROWS of each, and the commands that are meant."""

    candidates: list[Candidate]
    postings: list[Posting]
    listings: list[Listing]
    commands: list[Offered]

    def __bool__(self) -> bool:
        return bool(self.candidates or self.postings or self.listings or self.commands)


def search_everything(member: Membership, q: str) -> Hits:
    """Return what `member` sees of what `q` names; only commands for one letter.

    Six statements at most: misspelt names are looked for when few people are found.
    """
    q = " ".join(q.split())[:LONGEST]
    commands = commands_for(member, q)
    if len(q) < SHORTEST:
        return Hits([], [], [], commands)
    listings = _newest(listings_for(member).kept()).filter(title__icontains=q)
    return Hits(
        candidates=people_called(member, q, ROWS),
        postings=list(
            postings_for(member)
            .filter(title__icontains=q)
            .select_related("organization")
            .order_by("-pk")[:ROWS]
        ),
        listings=list(listings.order_by("-pk")[:ROWS]) if member.sees_everything else [],
        commands=commands,
    )


def _newest(listings: ListingQuerySet) -> ListingQuerySet:
    newest = listings.order_by("-pk").values("pk")[:LISTINGS_LOOKED_AT]
    return listings.filter(pk__in=newest)
