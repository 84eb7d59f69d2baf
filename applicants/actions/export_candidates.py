"""A list of candidates as a file: asked for by a member, written by a worker, gone in a week."""

import tempfile
from collections.abc import Callable, Sequence
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.models import CandidateExport
from applicants.queries.exports import ASKED, exported_rows, head_of
from applicants.queries.own_columns import columns_for
from applicants.queries.search import parse
from applicants.queries.sheets import WRITERS
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError
from ats.foundation.files import StoredFile, private_files
from ats.foundation.jobs import enqueue

KEPT = timedelta(days=7)
MOST_OPEN = 3
BATCH = 50


class TooManyExports(DomainError):
    code = "too_many_exports"


@transaction.atomic
def export_candidates(
    *, by: Membership, kind: str, asked: dict, columns: Sequence[str]
) -> CandidateExport:
    """Ask for a file of what a list shows. BrokenQuery; TooManyExports while three are written.

    Records candidates.exported; a job writes it.
    """
    parse(str(asked.get("q", "")))
    if CandidateExport.objects.filter(by=by, finished_at=None).count() >= MOST_OPEN:
        raise TooManyExports(_("Three of your exports are being written. Wait for one of them."))
    kept = {name: asked[name] for name in (*ASKED, "sort") if asked.get(name)}
    export = CandidateExport.objects.create(
        organization_id=by.organization_id,
        by=by,
        kind=kind,
        asked=kept,
        columns=list(columns),
        expires_at=timezone.now() + KEPT,
    )
    facts = {"kind": kind, "asked": kept}
    record(
        "candidates.exported", organization=by.organization_id, subject=export, by=by, facts=facts
    )
    enqueue("export_candidates", subject_id=export.pk, organization_id=by.organization_id)
    return export


def write_export(
    export: CandidateExport, tell: Callable[[int, int], object]
) -> tuple[StoredFile, int]:
    """Write the file to private storage; return where it lies and how many rows it has.

    By the rights that the member has now, with the columns that there still are. BrokenQuery.
    """
    columns, count = columns_for(export.by, export.columns), 0

    def counted():
        nonlocal count
        for row in exported_rows(export.by, export.asked, columns, tell):
            count += 1
            yield row

    with tempfile.TemporaryFile() as file:
        WRITERS[export.kind](file, head_of(columns), counted())
        return private_files.save(file), count


def finish_export(export: CandidateExport, stored: StoredFile, rows: int) -> None:
    """Keep where the file lies, in the transaction that finishes the job; tells the member."""
    values = {"file": stored.name, "size": stored.size, "rows": rows}
    CandidateExport.objects.filter(pk=export.pk).update(finished_at=timezone.now(), **values)
    facts = {"member": export.by_id, "rows": rows}
    record("export.finished", organization=export.organization_id, subject=export, facts=facts)


def refuse_export(export: CandidateExport, why: str) -> None:
    """Note why there is no file, in a sentence."""
    CandidateExport.objects.filter(pk=export.pk, finished_at=None).update(
        finished_at=timezone.now(), problem=why[:300]
    )


def forget_exports() -> int:
    """Delete exports whose time is over, the row first; return how many."""
    old = CandidateExport.objects.filter(expires_at__lte=timezone.now())
    gone = 0
    for pk, file in list(old.values_list("pk", "file")[:BATCH]):
        with transaction.atomic():
            deleted, _rows = CandidateExport.objects.filter(pk=pk).delete()
        if deleted and file:
            private_files.delete(file)
        gone += bool(deleted)
    return gone
