"""Exports a member asked for, and the rows of one."""

from array import array
from collections.abc import Callable, Iterator, Sequence

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.models import CandidateExport
from applicants.queries.applications import applications_for, candidates_for
from applicants.queries.candidate_rows import (
    applications_by_candidate,
    has_tags,
    tags_by_candidate,
)
from applicants.queries.candidates import Narrowing, in_order, narrowed
from applicants.queries.columns import VALUES, Column, Facts
from applicants.queries.own_columns import said_by_candidate
from applicants.queries.sheets import Cell
from ats.access.models import Membership
from ats.foundation.models import Job

CHUNK = 1_000
ASKED = ("q", "posting", "stage", "state")


def exports_for(member: Membership) -> QuerySet[CandidateExport]:
    """Return a member's own exports that have not ended, newest first."""
    rows = CandidateExport.objects.filter(by=member, organization_id=member.organization_id)
    return rows.filter(expires_at__gt=timezone.now()).order_by("-pk")


def written_export(member: Membership, code: str) -> CandidateExport | None:
    """Return one of a member's own exports whose file is written; None before and after."""
    return exports_for(member).exclude(file="").filter(code=code).first()


def exports_shown(member: Membership) -> list[tuple[CandidateExport, Job | None]]:
    """Return a member's newest exports, each with the job that writes it. Two statements."""
    exports = list(exports_for(member)[:20])
    jobs = Job.objects.filter(kind="export_candidates", subject_id__in=[row.pk for row in exports])
    by_export = {job.subject_id: job for job in jobs}
    return [(export, by_export.get(export.pk)) for export in exports]


def system_export(pk: int | None) -> CandidateExport | None:
    """Return an export for the worker that writes it."""
    rows = CandidateExport.objects.select_related("by__organization", "by__user")
    return rows.filter(pk=pk or 0).first()


def narrowing_of(asked: dict) -> Narrowing:
    """Return what was kept as plain values; what is not known any more is left out."""
    return Narrowing(**{name: str(asked.get(name, "")) for name in ASKED})


def head_of(columns: Sequence[Column]) -> list[str]:
    return [_("Name"), _("E-mail"), *(str(column.label) for column in columns)]


def exported_rows(
    member: Membership, asked: dict, columns: Sequence[Column], tell: Callable[[int, int], object]
) -> Iterator[list[Cell]]:
    """Yield a row of plain values for each candidate that `member` finds, in the list's order.

    The numbers of all are held, the rows a chunk at a time; `tell` hears (done, of how many).
    BrokenQuery for a query whose fields are gone.
    """
    found = in_order(member, narrowed(member, narrowing_of(asked)), str(asked.get("sort", "")))
    ids = array("q", found.values_list("pk", flat=True).iterator(chunk_size=10_000))
    for start in range(0, len(ids), CHUNK):
        tell(start, len(ids))
        for facts in _facts(member, list(ids[start : start + CHUNK]), columns):
            person = facts.person
            yield [person["name"], person["email"], *(column.plain(facts) for column in columns)]
    tell(len(ids), len(ids))


def _facts(member: Membership, ids: list[int], columns: Sequence[Column]) -> Iterator[Facts]:
    rows = candidates_for(member).filter(pk__in=ids).values(*VALUES)
    people = {person["pk"]: person for person in rows}
    applied = applications_by_candidate(applications_for(member).filter(candidate_id__in=ids))
    tags = tags_by_candidate(ids) if has_tags(columns) else {}
    own = said_by_candidate(ids, columns)
    for pk in ids:
        if pk in people:  # or gone meanwhile
            yield Facts(people[pk], applied.get(pk, []), tags.get(pk, ()), own.get(pk, {}))
