"""The counts beside the navigation, in one statement."""

from collections.abc import Mapping

from django.db.models import Exists, IntegerField, OuterRef, QuerySet, Subquery
from django.utils import timezone
from django.utils.formats import number_format

from applicants.models import Application
from applicants.queries.applications import applications_for, candidates_for
from ats.access.models import Membership
from ats.activity.queries.notifications import notifications_for
from postings.queries.listings import listings_for
from postings.queries.postings import postings_for

# A count costs in proportion to what it counts, and beyond so many it says nothing more.
MOST = 1000


class Rows(Subquery):
    """How many rows a query has, at most MOST, as one value of another query."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()
    empty_result_set_value = 0

    def __init__(self, rows: QuerySet, **extra):
        super().__init__(rows.order_by().values("pk")[:MOST], **extra)


def count_rows(member: Membership, rows: Mapping[str, QuerySet], **further) -> dict[str, int]:
    """Return how many rows each query has, at most MOST, in one statement."""
    counts = {name: Rows(query) for name, query in rows.items()} | further
    return Membership.objects.filter(pk=member.pk).annotate(**counts).values(*counts).get()


def waiting_for(member: Membership) -> QuerySet[Application]:
    """Return the applications that wait for `member` today.

    To be answered by today for who may answer; else the active ones the member was asked about.
    """
    rows = applications_for(member)
    if not member.can("move_application"):
        return rows.active()
    today = timezone.localdate(timezone=member.organization.zone)
    return rows.owed_an_answer().filter(promise_due_on__lte=today)


def navigation_counts(member: Membership) -> dict[str, int]:
    """Return what waits and what there is, and whether the user `has_others`: organizations
    besides this one. One statement."""
    others = Membership.objects.active().filter(user_id=OuterRef("user_id"))
    listings = listings_for(member)
    return count_rows(
        member,
        {
            "today": waiting_for(member),
            "unread": notifications_for(member).unread(),
            "listings": listings.to_review() | listings.unreadable(),
            "postings": postings_for(member).open(),
            "candidates": candidates_for(member),
        },
        has_others=Exists(others.exclude(pk=OuterRef("pk"))),
    )


def said(count: int) -> str:
    """Return a count as it is shown: "7", or "1,000+" where counting stopped."""
    if count >= MOST:
        return f"{number_format(MOST, force_grouping=True)}+"
    return str(count or "")
