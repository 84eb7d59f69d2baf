"""Whom a bulk action affects, whom it leaves out and why."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from applicants.models import Application, BulkAction, Candidate, RejectionReason
from applicants.queries.applications import applications_for
from applicants.queries.asked import applications_asked, asked_of
from ats.access.models import Membership
from ats.foundation.models import Job
from postings.models import Stage

Kind = BulkAction.Kind
SAMPLE = 8
ENDED, ELSEWHERE, THERE, SILENT, UNSEEN = "ended", "elsewhere", "there", "silent", "unseen"


@dataclass(frozen=True)
class Preview:
    """`sample` are the first affected names; `left_out` numbers by why."""

    affected: int
    sample: list[str]
    left_out: dict[str, int]


def bulk_action_of(member: Membership, code: str) -> BulkAction:
    """Return a bulk action of `member`'s own; Http404 for anybody else's."""
    rows = BulkAction.objects.filter(by=member).select_related("by__user", "organization")
    return get_object_or_404(rows, code=code)


def system_bulk_action(pk: int | None) -> BulkAction | None:
    """Return a bulk action for the worker, with who wants it."""
    rows = BulkAction.objects.select_related("by__user", "by__organization", "organization")
    return rows.filter(pk=pk or 0).first()


def chosen(bulk: BulkAction) -> QuerySet[Application]:
    """Return what was asked for or ticked, of what its member sees now. BrokenQuery."""
    rows: QuerySet[Application] = (
        applications_for(bulk.by).filter(code__in=bulk.codes)
        if bulk.codes
        else applications_asked(bulk.by, asked_of(bulk.asked))
    )
    return rows.filter(pk__lte=bulk.newest_id) if bulk.newest_id else rows


def newest_of(bulk: BulkAction) -> int:
    return chosen(bulk).order_by().aggregate(newest=Max("pk"))["newest"] or 0


def affected(bulk: BulkAction) -> QuerySet[Application]:
    """Return those that the action changes: none that `obstacles` names."""
    rows = chosen(bulk)
    for _why, condition in obstacles(bulk):
        rows = rows.exclude(condition)
    return rows


def obstacles(bulk: BulkAction) -> list[tuple[str, Q]]:
    """Return why applications are left out, and which, the first reason first."""
    match bulk.kind:
        case Kind.MOVE:
            stage = stage_of(bulk)
            return [
                (ENDED, ~Q(state=Application.State.ACTIVE)),
                (ELSEWHERE, ~Q(posting_id=stage.posting_id if stage else 0)),
                (THERE, Q(stage_id=stage.pk if stage else 0)),
            ]
        case Kind.REJECT:
            silent = [(SILENT, Q(candidate__email=""))] if bulk.choice.get("text") else []
            return [(ENDED, ~Q(state=Application.State.ACTIVE)), *silent]
        case Kind.TAG:
            tagged = Candidate.tags.through.objects.filter(
                candidate_id=OuterRef("candidate_id"), tag__name=bulk.choice.get("tag", "")
            )
            return [(THERE, Q(Exists(tagged)))]
        case Kind.ASSIGN:
            return [(THERE, Q(candidate__owner__isnull=False, candidate__owner=owner_id(bulk)))]
        case _:
            return [(ENDED, ~Q(state=Application.State.ACTIVE))]


def preview(bulk: BulkAction) -> Preview:
    """Count who is affected and who is left out, each for the first reason that holds.

    A fixed number of statements: one a reason, and two.
    """
    rows = chosen(bulk)
    left_out: dict[str, int] = {}
    for why, condition in obstacles(bulk):
        left_out[why] = rows.filter(condition).count()
        rows = rows.exclude(condition)
    if bulk.codes:
        left_out[UNSEEN] = len(set(bulk.codes)) - chosen(bulk).count()
    sample = list(rows.order_by("pk").values_list("candidate__name", flat=True)[:SAMPLE])
    return Preview(rows.count(), sample, {why: count for why, count in left_out.items() if count})


def stage_of(bulk: BulkAction) -> Stage | None:
    stages = Stage.objects.filter(posting__organization_id=bulk.organization_id)
    return stages.filter(code=bulk.choice.get("stage", "")).first()


def stages_for(bulk: BulkAction) -> QuerySet[Stage]:
    """Return the stages to move to: of the posting asked for, else of those of the chosen."""
    stages = Stage.objects.filter(posting__organization_id=bulk.organization_id)
    if code := bulk.asked.get("posting"):
        return stages.filter(posting__code=code).select_related("posting")
    postings = chosen(bulk).order_by().values("posting_id")
    return (
        stages.filter(posting_id__in=postings)
        .select_related("posting")
        .order_by("posting__title", "posting_id", "position", "id")
    )


def reason_of(bulk: BulkAction) -> RejectionReason | None:
    reasons = RejectionReason.objects.filter(organization_id=bulk.organization_id)
    return reasons.filter(code=bulk.choice.get("reason", ""), is_archived=False).first()


def owner_of(bulk: BulkAction) -> Membership | None:
    members = Membership.objects.active().filter(organization_id=bulk.organization_id)
    return members.filter(code=bulk.choice.get("owner", "")).select_related("user").first()


def owner_id(bulk: BulkAction) -> int:
    owner = owner_of(bulk)
    return owner.pk if owner else 0


def until_of(bulk: BulkAction) -> date:
    return date.fromisoformat(bulk.choice["until"])


def job_of(bulk: BulkAction) -> Job | None:
    """Return the newest job of it, whose progress the page shows."""
    kinds = ("run_bulk_action", "undo_bulk_action")
    return Job.objects.filter(kind__in=kinds, subject_id=bulk.pk).order_by("-id").first()
