"""How many were found, and how they divide: over the newest thousand, so that it costs the same."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from applicants.kinds import source_name
from applicants.models import Candidate
from applicants.queries.applications import applications_for
from applicants.queries.candidates import Narrowing, numbers_of, wish
from ats.access.models import Membership

MOST = 1000
SHOWN = 6


@dataclass(frozen=True)
class Facet:
    """One way to narrow further: what it is called, how many, and what to ask then."""

    label: str
    count: int
    asked: Narrowing


@dataclass(frozen=True)
class Facets:
    """`count` is MOST + 1 when there are more; then the facets are of the newest MOST.

    `is_part`: only so many were looked at, and there may be more.
    """

    is_part: bool
    count: int
    postings: list[Facet]
    stages: list[Facet]
    tags: list[Facet]
    sources: list[Facet]

    @property
    def is_capped(self) -> bool:
        return self.count > MOST


def facets_of(member: Membership, asked: Narrowing) -> Facets:
    """Return how those found divide by posting, stage, tag and source. Four statements at most.

    BrokenQuery for a broken query.
    """
    ids, is_part = numbers_of(member, wish(member, asked), MOST + 1)
    counted = ids[:MOST]
    applications = applications_for(member).filter(candidate_id__in=counted)
    return Facets(
        is_part=is_part,
        count=len(ids),
        postings=_postings(applications, asked),
        stages=_stages(applications, asked),
        tags=_tags(counted, asked),
        sources=_sources(applications, asked),
    )


def _grouped(rows: QuerySet, *names: str) -> list[tuple]:
    """Return (value, …, number of candidates) of each group, the largest first."""
    people = Count("candidate_id", distinct=True)
    groups = rows.order_by().values_list(*names).annotate(count=people)
    return sorted(groups, key=lambda group: (-group[-1], str(group[0])))[:SHOWN]


def _postings(applications: QuerySet, asked: Narrowing) -> list[Facet]:
    groups = _grouped(applications, "posting__title", "posting__code")
    return [
        Facet(title, count, Narrowing(asked.q, code, "", asked.state))
        for title, code, count in groups
    ]


def _stages(applications: QuerySet, asked: Narrowing) -> list[Facet]:
    groups = _grouped(applications.active(), "stage__name")
    return [Facet(name, count, with_field(asked, "stage", name)) for name, count in groups]


def _sources(applications: QuerySet, asked: Narrowing) -> list[Facet]:
    groups = _grouped(applications.exclude(source=""), "source")
    return [
        Facet(source_name(source), count, with_field(asked, "source", source))
        for source, count in groups
    ]


def _tags(ids: list[int], asked: Narrowing) -> list[Facet]:
    rows = Candidate.tags.through.objects.filter(candidate_id__in=ids)
    counts = Counter(dict(_grouped(rows, "tag__name")))
    return [Facet(name, count, with_field(asked, "tag", name)) for name, count in counts.items()]


def with_field(asked: Narrowing, name: str, value: str) -> Narrowing:
    """Return what is asked with one more field, which says exactly this value."""
    exactly = value.replace('"', " ")
    condition = f'{name}:="{exactly}"'
    if condition in asked.q:
        return asked
    before = f"({asked.q})" if " OR " in asked.q else asked.q
    return Narrowing(f"{before} {condition}".strip(), asked.posting, asked.stage, asked.state)
