"""Who may be the same person, for the queue, and what a merge of two would come to."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext_lazy

from applicants.models import (
    Application,
    Candidate,
    CandidateMerge,
    FieldValue,
    LikelyPair,
    PersonField,
    PooledCandidate,
)
from applicants.queries.applications import candidates_for
from applicants.queries.families import system_family
from applicants.queries.merging import FIELDS, active_twice
from applicants.queries.person_fields import words_of
from ats.access.models import Membership

PAGE = 25
LABELS = {
    "name": gettext_lazy("Name"),
    "phone": gettext_lazy("Telephone"),
    "headline": gettext_lazy("Headline"),
    "location": gettext_lazy("Place"),
    "owner": gettext_lazy("Owner"),
    "source": gettext_lazy("Source"),
}
REASONS = {
    "email": gettext_lazy("Mail to the same box: %s"),
    "phone": gettext_lazy("The same telephone: %s"),
    "link": gettext_lazy("The same profile: %s"),
    "text": gettext_lazy("Résumés alike in %s of their words"),
    "place": gettext_lazy("The same place: %s"),
}
NAMES = {
    "same": gettext_lazy("The same name"),
    "nickname": gettext_lazy("A short form of the same name"),
    "shorter": gettext_lazy("One name is part of the other"),
}


@dataclass(frozen=True)
class PairPage:
    """Pairs with `said`, their reasons in words, and each person's `count` of applications."""

    rows: list[LikelyPair]
    after: str


@dataclass(frozen=True)
class FieldLine:
    """What both records say in a field; `differs` when somebody has to choose, in `input`."""

    input: str
    label: str
    mine: str
    theirs: str

    @property
    def differs(self) -> bool:
        return bool(self.mine and self.theirs and self.mine != self.theirs)


@dataclass(frozen=True)
class MergePreview:
    """What a merge would come to.

    `lines` are fields, the organization's own behind; `twice` two active applications for one
    posting each, the one further on first.
    """

    lines: list[FieldLine]
    pools: list[str]
    applications: int
    documents: int
    tags: list[str]
    twice: list[tuple[Application, Application]]


def pairs_for(member: Membership) -> QuerySet[LikelyPair]:
    """Return the pairs whose records `member` sees both, none of them merged by now."""
    if not member.sees_everything:
        return LikelyPair.objects.none()
    rows = LikelyPair.objects.filter(organization_id=member.organization_id)
    return rows.filter(one__merged_into=None, other__merged_into=None)


def open_pairs(member: Membership, *, after: str = "") -> PairPage:
    """Return a page of the queue, what speaks most for it first. Two statements, or three."""
    rows = pairs_for(member).filter(state=LikelyPair.State.OPEN)
    if last := after and pairs_for(member).filter(code=after).first():
        behind = Q(points__lt=last.points) | Q(points=last.points, pk__lt=last.pk)
        rows = rows.filter(behind, points__lte=last.points)
    ordered = rows.select_related("one", "other").order_by("-points", "-pk")
    found = list(ordered[: PAGE + 1])
    page = found[:PAGE]
    count = _count_applications([pk for row in page for pk in (row.one_id, row.other_id)])
    for row in page:
        row.said = said_of(row)
        for person in (row.one, row.other):
            person.count = count.get(person.pk, 0)
    return PairPage(page, page[-1].code if len(found) > PAGE else "")


def pairs_of(member: Membership, candidate: Candidate) -> list[LikelyPair]:
    """Return the open pairs of one person, each with `said` and `likely`, the other record."""
    rows = pairs_for(member).filter(state=LikelyPair.State.OPEN)
    mine = list(rows.filter(Q(one=candidate) | Q(other=candidate)).select_related("one", "other"))
    for row in mine:
        row.said = said_of(row)
        row.likely = row.other if row.one_id == candidate.pk else row.one
    return mine


def people_beside(member: Membership, candidate: Candidate) -> QuerySet[Candidate]:
    """Return whom `member` sees but for one."""
    return candidates_for(member).exclude(pk=candidate.pk)


def told_apart(member: Membership, *, most: int = PAGE) -> QuerySet[LikelyPair]:
    rows = pairs_for(member).filter(state=LikelyPair.State.DIFFERENT)
    return rows.select_related("one", "other", "decided_by__user").order_by("-decided_at")[:most]


def merges_into(member: Membership, candidate: Candidate) -> QuerySet[CandidateMerge]:
    """Return the merges that hold into a candidate, and into who was merged into them.

    For who sees everything alone: others see their part of a person, and no other name of it.
    """
    if not member.sees_everything or candidate.organization_id != member.organization_id:
        return CandidateMerge.objects.none()
    family = list(system_family([candidate.pk]))
    rows = CandidateMerge.objects.filter(survivor__in=family, undone_at=None)
    return rows.select_related("absorbed", "by__user").order_by("-pk")


def preview_merge(member: Membership, absorbed: Candidate, into: Candidate) -> MergePreview:
    """Return what a merge would come to: which values differ, what comes along."""
    rows = candidates_for(member).select_related("owner__user")
    people = rows.in_bulk([absorbed.pk, into.pk])
    mine, theirs = people[into.pk], people[absorbed.pk]
    own = set(mine.tags.values_list("name", flat=True))
    return MergePreview(
        lines=[*_fields(mine, theirs), *_own_fields(mine, theirs)],
        pools=_pools(theirs, but_of=mine),
        applications=theirs.applications.count(),
        documents=theirs.documents.count(),
        tags=[tag.name for tag in theirs.tags.all() if tag.name not in own],
        twice=active_twice(mine.pk, theirs.pk),
    )


def _fields(mine: Candidate, theirs: Candidate) -> list[FieldLine]:
    return [
        FieldLine(f"field_{name}", str(LABELS[name]), _words(mine, name), _words(theirs, name))
        for name in FIELDS
    ]


def _own_fields(mine: Candidate, theirs: Candidate) -> list[FieldLine]:
    """Return what the organization's own fields say of either. One statement."""
    rows = FieldValue.objects.filter(candidate__in=[mine, theirs], field__removed_at=None)
    said: dict[PersonField, dict[int, str]] = {}
    for row in rows.exclude(text="").select_related("field").order_by("field"):
        words = words_of(row.field.kind, row.text, row.day)
        said.setdefault(row.field, {})[row.candidate_id] = words
    return [
        FieldLine(f"own_{field.code}", field.name, words.get(mine.pk, ""), words.get(theirs.pk, ""))
        for field, words in said.items()
    ]


def _pools(theirs: Candidate, *, but_of: Candidate) -> list[str]:
    rows = PooledCandidate.objects.filter(candidate=theirs, pool__removed_at=None)
    rows = rows.exclude(pool__in=PooledCandidate.objects.filter(candidate=but_of).values("pool"))
    return list(rows.order_by("pool__name").values_list("pool__name", flat=True))


def said_of(pair: LikelyPair) -> list[str]:
    """Return a pair's reasons as sentences."""
    said = []
    for kind, value in pair.reasons:
        if kind == "name":
            said.append(str(NAMES.get(value, value)))
        elif kind in REASONS:
            said.append(str(REASONS[kind]) % value)
    return said


def _words(candidate: Candidate, name: str) -> str:
    value: Any = getattr(candidate, "source_name" if name == "source" else name)
    return "" if value is None else str(value)


def _count_applications(ids: list[int]) -> dict[int, int]:
    rows = Application.objects.filter(candidate__in=ids).order_by().values("candidate")
    return dict(rows.annotate(count=Count("pk")).values_list("candidate", "count"))
