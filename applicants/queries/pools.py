"""Talent pools: which there are, who is in one, and in which a person is."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from applicants.models import Application, Candidate, Pool, PooledCandidate
from applicants.queries.applications import applications_for, candidates_for
from ats.access.models import Membership

PAGE = 25


@dataclass(frozen=True)
class PoolPage:
    """Places, newest first, each with `application` (the newest one, perhaps None)."""

    rows: list[PooledCandidate]
    after: str


def every_pool_for(member: Membership) -> QuerySet[Pool]:
    """Return the organization's pools, removed ones as well, for those who keep candidates."""
    if not member.can("pool_candidate"):
        return Pool.objects.none()
    return Pool.objects.filter(organization_id=member.organization_id)


def pools_for(member: Membership) -> QuerySet[Pool]:
    """Return the organization's pools by name, for those who keep candidates; else none."""
    return every_pool_for(member).filter(removed_at=None)


def removed_pools_for(member: Membership) -> QuerySet[Pool]:
    """Return the pools that were removed, last first."""
    return every_pool_for(member).exclude(removed_at=None).order_by("-removed_at")


def counted(member: Membership, pools: QuerySet[Pool]) -> QuerySet[Pool]:
    """Return pools with `people`, how many are in each. One statement."""
    places = PooledCandidate.objects.filter(
        pool_id=OuterRef("pk"), candidate__in=candidates_for(member)
    )
    counts = places.order_by().values("pool_id").annotate(count=Count("pk")).values("count")
    return pools.annotate(people=Coalesce(Subquery(counts), 0))


def pool_page(member: Membership, pool: Pool, *, after: str = "") -> PoolPage:
    """Return a page of who is in a pool, behind the person with code `after`.

    Three statements at most.
    """
    rows = PooledCandidate.objects.filter(pool=pool, candidate__in=candidates_for(member))
    if last := after and rows.filter(candidate__code=after).values_list("pk", flat=True).first():
        rows = rows.filter(pk__lt=last)
    found = list(rows.select_related("candidate", "by__user").order_by("-pk")[: PAGE + 1])
    page = found[:PAGE]
    newest = _newest(member, [row.candidate_id for row in page])
    for row in page:
        row.application = newest.get(row.candidate_id)
    return PoolPage(page, page[-1].candidate.code if len(found) > PAGE else "")


def _newest(member: Membership, ids: list[int]) -> dict[int, Application]:
    """Return each person's newest application, an active one before those that ended."""
    rows = applications_for(member).filter(candidate_id__in=ids).select_related("posting", "stage")
    ordered = sorted(rows, key=lambda row: (row.state == Application.State.ACTIVE, row.pk))
    # The last of a person's to be put in wins.
    return {row.candidate_id: row for row in ordered}


def places_of(member: Membership, candidate: Candidate) -> list[PooledCandidate]:
    """Return the pools in which a person is, by name."""
    rows = PooledCandidate.objects.filter(candidate=candidate, pool__in=pools_for(member))
    return list(rows.select_related("pool", "by__user").order_by("pool__name"))


def other_pools(member: Membership, places: list[PooledCandidate]) -> list[Pool]:
    """Return the pools that are none of a person's `places`, by name."""
    return list(pools_for(member).exclude(pk__in=[place.pool_id for place in places]))
