"""Whom a review may be about and who may be asked: what stands on the page that asks for one."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from applicants.models import Application, Reviewer
from applicants.queries.applications import applications_for
from applicants.queries.asked import Asked, applications_asked
from applicants.queries.reviews import reviewing, waiting_items
from ats.access.models import Membership, Role
from postings.models import Posting, Stage
from postings.queries.postings import postings_for

MOST = 100
ENDED, ELSEWHERE, BEYOND = "ended", "elsewhere", "beyond"


@dataclass(frozen=True)
class Picked:
    """People of one posting, who applied first first; `left_out` counts by why."""

    posting: Posting | None
    people: list[Application]
    left_out: dict[str, int]


def pick(member: Membership, asked: Asked, codes: list[str]) -> Picked:
    """Return whom `member` has ticked, else asked for: those active of one posting, MOST at most.

    Of the posting that is named, else of that which most of them applied for. BrokenQuery.
    """
    if not codes and not asked.given:
        return Picked(None, [], {})
    rows = applications_asked(member, asked) if not codes else applications_for(member)
    rows = rows.filter(code__in=codes) if codes else rows
    active = rows.filter(state=Application.State.ACTIVE)
    left_out = {ENDED: rows.exclude(state=Application.State.ACTIVE).count()}
    counts = list(
        active.order_by().values("posting_id", "posting__code").annotate(count=Count("pk"))
    )
    counts.sort(key=lambda row: (row["posting__code"] != asked.posting, -row["count"]))
    if not counts:
        return Picked(None, [], {why: count for why, count in left_out.items() if count})
    first = counts[0]
    left_out[ELSEWHERE] = sum(row["count"] for row in counts[1:])
    left_out[BEYOND] = max(0, first["count"] - MOST)
    posting = postings_for(member).get(pk=first["posting_id"])
    posting.organization = member.organization
    people = active.filter(posting_id=posting.pk).select_related("candidate", "stage")
    return Picked(
        posting,
        list(people.order_by("pk")[:MOST]),
        {why: count for why, count in left_out.items() if count},
    )


def could_review(posting: Posting, by: Membership) -> QuerySet[Membership]:
    """Return who of the posting's team may be asked: all who see its people, but oneself.

    An interviewer sees only who is assigned to them.
    """
    team = Membership.objects.active().filter(
        organization_id=posting.organization_id, team_memberships__posting=posting
    )
    team = team.exclude(role=Role.INTERVIEWER).exclude(pk=by.pk)
    return team.select_related("user").order_by("user__name", "pk")


def stages_with_people(member: Membership, posting: Posting) -> list[Stage]:
    """Return the stages in which somebody stands, with `people`, how many."""
    active = applications_for(member).active().filter(posting=posting)
    counts = dict(active.order_by().values_list("stage_id").annotate(count=Count("pk")))
    stages = [stage for stage in Stage.objects.filter(posting=posting) if counts.get(stage.pk)]
    for stage in stages:
        stage.people = counts[stage.pk]
    return stages


def system_reviewer(pk: int | None) -> Reviewer | None:
    """Return a reviewer for the worker, with all that a word to them needs."""
    rows = Reviewer.objects.select_related(
        "request__posting", "request__by__user", "membership__user", "membership__organization"
    )
    return rows.filter(pk=pk or 0).first()


def system_left_for(reviewer: Reviewer) -> int:
    """Return how many a reviewer has left who may be asked still; 0 when the review is closed."""
    member = reviewer.membership
    may = member.is_active and member.user.is_active
    if not may or not reviewer.request.is_open or not reviewing(member).filter(pk=reviewer.pk):
        return 0
    return waiting_items(reviewer).count()


def system_reviewers(review_id: int) -> list[Reviewer]:
    """Return a review's reviewers for the worker, as system_reviewer does."""
    rows = Reviewer.objects.select_related(
        "request__posting", "request__by__user", "membership__user", "membership__organization"
    )
    return list(rows.filter(request=review_id).order_by("pk"))
