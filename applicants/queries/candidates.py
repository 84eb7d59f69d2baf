"""The list of candidates: newest first, by pages, narrowed and searched."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Subquery

from applicants.models import Application, Candidate
from applicants.queries.applications import applications_for, candidates_for
from applicants.queries.search import search_candidates
from ats.access.models import Membership

PAGE = 25


@dataclass(frozen=True)
class CandidatePage:
    """`after` is where the next page begins, blank on the last one."""

    candidates: Sequence[Candidate]
    after: str


def candidate_page(
    member: Membership,
    *,
    q: str = "",
    posting: str = "",
    stage: str = "",
    state: str = "",
    after: str = "",
) -> CandidatePage:
    """Return a page of the candidates `member` sees, each with `shown_applications`.

    `posting`, `stage` and `after` (a candidate) are codes. Two statements.
    """
    rows = search_candidates(member, q) if q.strip() else candidates_for(member)
    if narrowed := narrow(applications_for(member), posting, stage, state):
        rows = rows.filter(Exists(narrowed[0].filter(candidate_id=OuterRef("pk"))))
    if after:
        last = Candidate.objects.filter(organization_id=member.organization_id, code=after)
        rows = rows.filter(pk__lt=Subquery(last.values("pk")))
    shown = applications_for(member).select_related("posting", "stage").order_by("-pk")
    found = list(
        rows.order_by("-pk").prefetch_related(
            Prefetch("applications", queryset=shown, to_attr="shown_applications")
        )[: PAGE + 1]
    )
    page = found[:PAGE]
    return CandidatePage(page, page[-1].code if len(found) > PAGE else "")


def narrow(
    rows: QuerySet[Application], posting: str, stage: str, state: str
) -> list[QuerySet[Application]]:
    """Return the applications that are asked for, or nothing when any will do."""
    asked = {"posting__code": posting, "stage__code": stage, "state": state}
    given = {name: value for name, value in asked.items() if value}
    return [rows.filter(**given)] if given else []
