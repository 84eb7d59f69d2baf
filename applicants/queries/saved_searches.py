"""The searches a member has saved, those shared with them, and what is new in one."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.core.signing import BadSignature, TimestampSigner
from django.db.models import Exists, OuterRef, Q, QuerySet

from applicants.models import SavedSearch, SearchSubscription
from applicants.models.search import SavedSearchQuerySet
from applicants.queries.applications import applications_for
from applicants.queries.candidates import narrowed
from applicants.queries.exports import ASKED, narrowing_of
from ats.access.models import Membership

NAMED = 5
MOST_NEW = 100
SALT = "applicants.search_subscription"
LINK_SECONDS = 180 * 24 * 3600


@dataclass(frozen=True)
class News:
    """Who is new: numbers and names of the newest, at most MOST_NEW."""

    ids: list[int]
    names: list[str]


def saved_searches_for(member: Membership) -> QuerySet[SavedSearch]:
    """Return the member's own searches and the shared ones of the organization, by name.

    Annotated with `is_followed`, whether the member has its daily mail.
    """
    mine = SearchSubscription.objects.filter(search_id=OuterRef("pk"), membership_id=member.pk)
    return _seen_by(member).kept().select_related("by__user").annotate(is_followed=Exists(mine))


def searches_given_up_or_not(member: Membership) -> QuerySet[SavedSearch]:
    """Return these, and those that were given up and can still be taken back."""
    return _seen_by(member).select_related("by")


def _seen_by(member: Membership) -> SavedSearchQuerySet:
    rows = SavedSearch.objects.filter(organization_id=member.organization_id)
    return rows.filter(Q(by_id=member.pk) | Q(is_shared=True))


def query_of_search(search: SavedSearch) -> str:
    """Return the query of the list's address."""
    values = {name: search.asked.get(name, "") for name in (*ASKED, "sort")}
    values["columns"] = ",".join(search.columns)
    return urlencode({name: value for name, value in values.items() if value})


def news_of(subscription: SearchSubscription, since: datetime) -> News:
    """Return who came, or applied again, since then and was not told last time.

    Of what the member sees now. BrokenQuery for a search whose fields are gone.
    """
    member, search = subscription.membership, subscription.search
    applied = applications_for(member).filter(candidate_id=OuterRef("pk"), applied_at__gt=since)
    found = narrowed(member, narrowing_of(search.asked))
    new = found.filter(Q(created_at__gt=since) | Exists(applied)).exclude(pk__in=subscription.told)
    rows = list(new.order_by("-pk").values_list("pk", "name")[:MOST_NEW])
    return News([pk for pk, _name in rows], [name for _pk, name in rows])


def system_subscription(pk: int | None) -> SearchSubscription | None:
    """Return a subscription for the worker, with all that its mail needs."""
    rows = SearchSubscription.objects.select_related(
        "search", "membership__user", "membership__organization"
    )
    return rows.filter(pk=pk or 0).first()


def system_due_subscriptions(now: datetime) -> QuerySet[SearchSubscription]:
    rows = SearchSubscription.objects.filter(next_at__lte=now, search__deleted_at=None)
    return rows.order_by("next_at")


def token_of(subscription: SearchSubscription) -> str:
    """Return the signed token with which one mail's reader ends its subscription."""
    return TimestampSigner(salt=SALT).sign(subscription.code)


def subscription_of(token: str) -> SearchSubscription | None:
    """Return what a token of ours ends; None for a false or old one, and when it has ended."""
    try:
        code = TimestampSigner(salt=SALT).unsign(token, max_age=LINK_SECONDS)
    except BadSignature:
        return None
    return (
        SearchSubscription.objects.select_related("search", "membership__user")
        .filter(code=code)
        .first()
    )
