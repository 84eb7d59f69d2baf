"""The counts beside the navigation, in one statement."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from django.db.models import Exists, IntegerField, QuerySet, Subquery
from django.utils import timezone
from django.utils.formats import number_format

from applicants.models import Application
from applicants.queries.applications import applications_for, candidates_for
from ats.access.models import Membership
from ats.access.stand_ins import STAND_INS, member_of_role, planned_by, values_of
from ats.activity.queries.notifications import notifications_for
from ats.foundation.prepared import Prepared
from postings.queries.listings import listings_for
from postings.queries.postings import postings_for

# A count costs in proportion to what it counts, and beyond so many it says nothing more.
MOST = 1000
# What stands in for a day while the counts are compiled.
TODAY = date.min


class Rows(Subquery):
    """How many rows a query has, at most `most`, as one value of another query."""

    template = "(SELECT COUNT(*) FROM (%(subquery)s) AS counted)"
    output_field = IntegerField()
    empty_result_set_value = 0

    def __init__(self, rows: QuerySet, most: int, **extra):
        super().__init__(rows.order_by().values("pk")[:most], **extra)


def counting(
    member: Membership, rows: Mapping[str, QuerySet], most: int, **further
) -> QuerySet[Membership, dict]:
    """Return the query of how many rows each query has, at most `most`."""
    counts = {name: Rows(query, most) for name, query in rows.items()} | further
    return Membership.objects.filter(pk=member.pk).annotate(**counts).values(*counts)


def waiting_for(member: Membership, today: date) -> QuerySet[Application]:
    """Return the applications that wait for `member` today.

    To be answered by today for who may answer; else the active ones the member was asked about.
    """
    rows = applications_for(member)
    if not member.can("move_application"):
        return rows.active()
    return rows.owed_an_answer().filter(promise_due_on__lte=today)


def navigation_counts(member: Membership) -> dict[str, int]:
    """Return what waits and what there is, and whether the user `has_others`: organizations
    besides this one. One statement."""
    today = timezone.localdate(timezone=member.organization.zone)
    return _navigation(member.role, MOST).first(today=today, **values_of(member))


@lru_cache
def _navigation(role: str, most: int) -> Prepared:
    member = member_of_role(role)
    others = Membership.objects.active().filter(user_id=member.user_id).exclude(pk=member.pk)
    listings = listings_for(member)
    rows = {
        "today": waiting_for(member, TODAY),
        "unread": notifications_for(member).unread(),
        "listings": listings.to_review() | listings.unreadable(),
        "postings": postings_for(member).open(),
        "candidates": candidates_for(member),
    }
    counted = counting(member, rows, most, has_others=Exists(others))
    return Prepared(counted, {"today": TODAY, **STAND_INS}, planned_by=planned_by(role))


def said(count: int) -> str:
    """Return a count as it is shown: "7", or "1,000+" where counting stopped."""
    if count >= MOST:
        return f"{number_format(MOST, force_grouping=True)}+"
    return str(count or "")
