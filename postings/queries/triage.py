"""Listings as a list to work through: its shelves, their pages, and what each row shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from ats.access.models import Membership
from ats.foundation.wording import money_range
from postings.drafts import pay_of
from postings.employers import is_own_name
from postings.models import Listing, Reading
from postings.queries.listings import listings_for
from postings.queries.twins import Pill, pills_of
from postings.triage import sentences

# What the Listings page is divided into; each word is a method of the QuerySet.
SHELVES = (
    "ready", "to_look_at", "twins", "waiting", "unreadable", "reviewed", "merged", "discarded",
)  # fmt: skip
TO_REVIEW = ("ready", "to_look_at", "twins")
PAGE = 50
# What a row of many shows how sure the reader was of.
WEIGHED = ("title", "company", "locations", "salary", "employment_type", "workplace")


@dataclass(frozen=True)
class TriageRow:
    """A listing and what a row shows of it: its pay, how sure the least sure is, its twins."""

    listing: Listing
    salary: dict[str, Any] | None = None
    sure: float | None = None
    twin: Pill | None = None

    @property
    def pay(self) -> str:
        """Return the pay in words, blank when it was not read."""
        pay = pay_of(self.salary)
        if pay is None:
            return ""
        return money_range(pay["min_minor"], pay["max_minor"], pay["currency"], pay["period"])

    @property
    def why(self) -> list[str]:
        """Return why somebody is to look at it, the weightiest first."""
        return sentences(self.listing.reasons) if self.listing.is_to_review else []


def shelf_of(name: str, counts: dict[str, int]) -> str:
    """Return the shelf that was asked for, or else the first that has something to do."""
    if name in SHELVES:
        return name
    return next((shelf for shelf in (*TO_REVIEW, "unreadable") if counts[shelf]), SHELVES[0])


def count_shelves(member: Membership) -> dict[str, int]:
    """Return how many listings stand on each of SHELVES, in one query."""
    kept, state = Q(discarded_at=None), Listing.State
    review = kept & Q(state=state.READ, reviewed_at=None, merged_in=None)
    alone = review & Q(has_twins=False)
    return listings_for(member).aggregate(
        ready=Count("pk", filter=alone & Q(triage=Listing.Triage.READY)),
        to_look_at=Count("pk", filter=alone & Q(triage=Listing.Triage.LOOK)),
        twins=Count("pk", filter=review & Q(has_twins=True)),
        waiting=Count("pk", filter=kept & Q(state__in=[state.QUEUED, state.READING])),
        unreadable=Count("pk", filter=kept & Q(state=state.UNREADABLE)),
        reviewed=Count("pk", filter=kept & ~Q(reviewed_at=None)),
        merged=Count("pk", filter=kept & ~Q(merged_in=None)),
        discarded=Count("pk", filter=~Q(discarded_at=None)),
    )


def listings_on(shelf: str, member: Membership) -> QuerySet[Listing]:
    """Return the listings on one of SHELVES, newest first."""
    return getattr(listings_for(member), shelf)().order_by("-pk")


def triage_page(shelf: str, member: Membership, before: str = "") -> tuple[list[TriageRow], str]:
    """Return a page of a shelf and the code to ask for the next one with, blank at the end.

    `before` is the last code of the page before; a blank or unknown one is the beginning.
    """
    rows = listings_on(shelf, member).select_related("upload", "posting")
    if before:
        last = listings_for(member).filter(code=before).values_list("pk", flat=True).first()
        rows = rows if last is None else rows.filter(pk__lt=last)
    page = list(rows[: PAGE + 1])
    rows_shown = rows_of(page[:PAGE], own=member.organization.name)
    return rows_shown, page[PAGE - 1].code if len(page) > PAGE else ""


def rows_of(listings: Iterable[Listing], *, own: str = "") -> list[TriageRow]:
    """Return rows with what their readings say, in one query, whatever the length of the texts.

    Listings with twins take one more. An employer with the organization's `own` name is sure.
    """
    listings = list(listings)
    facts, twins = _facts([listing.pk for listing in listings]), pills_of(listings)
    return [
        _row(listing, *facts.get(listing.pk, (None, {})), twins.get(listing.pk), own)
        for listing in listings
    ]


def neighbours_of(
    listing: Listing, member: Membership, shelf: str = ""
) -> tuple[Listing | None, Listing | None]:
    """Return what stands above and below a listing in the list it is worked through in.

    That is one of TO_REVIEW, or else all that is to be reviewed.
    """
    rows = listings_on(shelf, member) if shelf in TO_REVIEW else listings_for(member).to_review()
    above = rows.filter(pk__gt=listing.pk).order_by("pk").first()
    return above, rows.filter(pk__lt=listing.pk).order_by("-pk").first()


def _row(
    listing: Listing,
    pay: dict[str, Any] | None,
    sures: dict[str, float],
    twin: Pill | None,
    own: str,
) -> TriageRow:
    weighed = sures
    if is_own_name(listing.employer, own):
        weighed = {name: sure for name, sure in sures.items() if name != "company"}
    return TriageRow(listing, pay, min(weighed.values(), default=None), twin)


def _facts(ids: list[int]) -> dict[int, tuple[dict[str, Any] | None, dict[str, float]]]:
    sures = [f"data__fields__{name}__sure" for name in WEIGHED]
    rows = Reading.objects.filter(listing__in=ids).values_list(
        "listing_id", "corrections__salary", "data__fields__salary__value", *sures
    )
    return {
        pk: (corrected["after"] if corrected else pay, _numbers(sure))
        for pk, corrected, pay, *sure in rows
    }


def _numbers(values: Iterable[Any]) -> dict[str, float]:
    named = zip(WEIGHED, values, strict=True)
    return {name: float(value) for name, value in named if isinstance(value, int | float)}
