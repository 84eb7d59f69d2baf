"""The list of candidates: newest first, by pages, narrowed and searched."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypedDict

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.utils.text import capfirst

from applicants.kinds import source_name
from applicants.models import Application, Candidate
from applicants.queries.applications import applications_for, candidates_for
from applicants.queries.cards import draw_avatar, draw_pill
from applicants.queries.search import search_candidates
from ats.access.models import Membership

PAGE = 25


class Row(TypedDict):
    """A candidate with the newest application that the member sees; `others` counts the rest.

    `avatar` and `pill` (where it stands) are drawn already.
    """

    code: str
    name: str
    email: str
    source: str
    created_at: datetime
    avatar: str
    application: str
    posting: str
    pill: str
    others: int


@dataclass(frozen=True)
class CandidatePage:
    """`after` is where the next page begins, blank on the last one."""

    rows: list[Row]
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
    """Return a page of the candidates `member` sees.

    `posting`, `stage` and `after` (a candidate) are codes. Two statements, of plain values:
    a list is most of its rows.
    """
    candidates = search_candidates(member, q) if q.strip() else candidates_for(member)
    asked = {"posting__code": posting, "stage__code": stage, "state": state}
    if given := {name: value for name, value in asked.items() if value}:
        answered = applications_for(member).filter(candidate_id=OuterRef("pk"), **given)
        candidates = candidates.filter(Exists(answered))
    if after:
        last = Candidate.objects.filter(organization_id=member.organization_id, code=after)
        candidates = candidates.filter(pk__lt=Subquery(last.values("pk")))
    found = list(
        candidates.order_by("-pk").values("pk", "code", "name", "email", "source", "created_at")[
            : PAGE + 1
        ]
    )
    page = found[:PAGE]
    applied = applications_by_candidate(
        applications_for(member).filter(candidate_id__in=[person["pk"] for person in page])
    )
    rows = [row_of(person, applied.get(person["pk"], [])) for person in page]
    return CandidatePage(rows, rows[-1]["code"] if len(found) > PAGE else "")


def applications_by_candidate(rows: QuerySet[Application]) -> dict[int, list[tuple]]:
    """Return (code, posting, stage, state) of each candidate's applications, newest first."""
    found: dict[int, list[tuple]] = {}
    values = ("candidate_id", "code", "posting__title", "stage__name", "state")
    for candidate_id, *shown in rows.order_by("-pk").values_list(*values):
        found.setdefault(candidate_id, []).append(tuple(shown))
    return found


def where(stage: str | None, state: str) -> str:
    """Draw the stage somebody stands in, or how the application ended."""
    if stage:
        return draw_pill(stage, "meet")
    kind = "ok" if state == Application.State.HIRED else ""
    return draw_pill(capfirst(Application.State(state).label), kind)


def row_of(person: Mapping[str, Any], applications: list[tuple]) -> Row:
    code, posting, stage, state = applications[0] if applications else ("", "", "", "")
    return Row(
        code=person["code"],
        name=person["name"],
        email=person["email"],
        source=source_name(person["source"]),
        created_at=person["created_at"],
        avatar=draw_avatar(person["name"]),
        application=code,
        posting=posting,
        pill=where(stage, state) if state else "",
        others=max(len(applications) - 1, 0),
    )
