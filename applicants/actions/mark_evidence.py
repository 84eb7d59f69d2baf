"""A person says that a line of evidence is right or wrong, and may take that back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.find_evidence import set_dots
from applicants.actions.show_again import show_applications_again
from applicants.models import Evidence, EvidenceMark, EvidenceRun
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict


class StaleEvidence(Conflict):
    code = "stale_evidence"


class MarkUndone(Conflict):
    code = "mark_undone"


@transaction.atomic
def mark_evidence(evidence: Evidence, *, by: Membership, is_right: bool) -> EvidenceMark:
    """Keep that a member finds a line right or wrong; the same said twice is once.

    Locks the run. StaleEvidence when it was found anew meanwhile. Records evidence.marked.
    """
    run = EvidenceRun.objects.select_for_update().get(pk=evidence.run_id)
    if not run.is_current:
        raise StaleEvidence(_("The evidence was found anew meanwhile. Look at it once more."))
    standing = marks_of(run).filter(digest=evidence.digest).first()
    if standing is not None and standing.is_right == is_right:
        return standing
    mark = EvidenceMark.objects.create(
        application_id=run.application_id,
        evidence=evidence,
        digest=evidence.digest,
        is_right=is_right,
        by=by,
    )
    set_dots(run, run.lines.all())
    _record("evidence.marked", run, mark, by)
    return mark


@transaction.atomic
def take_back_mark(mark: EvidenceMark, *, by: Membership) -> EvidenceMark:
    """Take a mark back: what was said before it, if anything, holds again.

    MarkUndone when somebody was quicker. Records evidence.mark_taken_back.
    """
    run = (
        EvidenceRun.objects.select_for_update()
        .filter(application_id=mark.application_id, is_current=True)
        .first()
    )
    done = EvidenceMark.objects.filter(pk=mark.pk, undone_at=None).update(
        undone_at=timezone.now(), undone_by=by
    )
    if not done:
        raise MarkUndone(_("Somebody has taken this back already."))
    if run is not None:
        set_dots(run, run.lines.all())
    _record("evidence.mark_taken_back", run or mark.evidence.run, mark, by)
    return mark


def marks_of(run: EvidenceRun):
    """Return the marks that were not taken back, the latest first."""
    return EvidenceMark.objects.filter(application_id=run.application_id, undone_at=None)


def _record(kind: str, run: EvidenceRun, mark: EvidenceMark, by: Membership) -> None:
    show_applications_again([run.application_id])
    record(
        kind,
        organization=by.organization_id,
        by=by,
        subject=run.application,
        facts={
            "posting": run.application.posting_id,
            "requirement": mark.evidence.text,
            "is_right": mark.is_right,
            "mark": mark.code,
        },
    )
