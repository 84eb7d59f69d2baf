"""Two active applications of one person for one posting: one goes on, the other is put aside."""

from collections.abc import Mapping
from operator import attrgetter

from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.locking import lock_application
from applicants.actions.promise import owe_again
from applicants.actions.transitions import pass_to
from applicants.models import Application, CandidateMerge, FoldedApplication
from applicants.queries.merging import active_twice
from ats.access.models import Membership
from ats.activity.events import record_many
from postings.models import Stage


def fold_applications(
    merge: CandidateMerge, *, going_on: Mapping[str, str], by: Membership
) -> list[FoldedApplication]:
    """Put aside one of each two, before their candidates become one.

    `going_on` maps the code of a posting to that of the application that goes on; else it is
    the one further on. It keeps the earlier of both promises. Nobody is written to: who opens
    the private link of the other one sees how this one stands. Records application.folded.
    """
    folded = []
    for pair in active_twice(merge.absorbed_id, merge.survivor_id):
        chosen = going_on.get(pair[0].posting.code)
        other_way = chosen == pair[1].code
        # Always locked in one order, whichever goes on.
        locked = {row.pk: lock_application(row) for row in sorted(pair, key=attrgetter("pk"))}
        into, row = (locked[one.pk] for one in (reversed(pair) if other_way else pair))
        if into.state != row.state or row.stage is None:
            continue  # somebody ended one of them this moment
        folded.append(_fold(merge, row, into, by))
    record_many(
        "application.folded",
        organization=merge.organization_id,
        subjects=[(one.application, {"into": one.into_id}) for one in folded],
        by=by,
    )
    return folded


def unfold_applications(merge: CandidateMerge, *, by: Membership) -> list[Application]:
    """Put back where they stood the applications that `merge` put aside; return those.

    After their candidates are two again. One that somebody has moved since stays as it is, and
    so does one whose person has another active for the posting by now. Records
    application.unfolded.
    """
    back = []
    now = timezone.now()
    for one in merge.folded.filter(undone_at=None).order_by("application_id"):
        FoldedApplication.objects.filter(pk=one.pk).update(undone_at=now)
        row = lock_application(one.application)
        stage = one.stage or _first_stage(row)
        if row.state != Application.State.WITHDRAWN or stage is None or _is_active_elsewhere(row):
            continue
        why = _("Not the same person after all")
        if row.promise_met_at is None:
            owe_again(row)
        pass_to(row, state=Application.State.ACTIVE, stage=stage, by=by, at=now, why=why)
        Application.objects.filter(pk=row.pk).update(stage_entered_at=one.stage_entered_at)
        back.append(row)
    record_many(
        "application.unfolded",
        organization=merge.organization_id,
        subjects=[(row, {"to_stage": row.stage.name if row.stage else ""}) for row in back],
        by=by,
    )
    return back


def _fold(
    merge: CandidateMerge, row: Application, into: Application, by: Membership
) -> FoldedApplication:
    fold = FoldedApplication.objects.create(
        merge=merge,
        application=row,
        into=into,
        stage=row.stage,
        stage_entered_at=row.stage_entered_at,
    )
    if row.promise_met_at is None and into.promise_met_at is None:
        due = [day for day in (row.promise_due_on, into.promise_due_on) if day]
        earliest = min(due, default=None)
        Application.objects.filter(pk=into.pk).update(promise_due_on=earliest)
    pass_to(
        row,
        state=Application.State.WITHDRAWN,
        stage=None,
        by=by,
        at=timezone.now(),
        why=_("The same person’s other application goes on"),
    )
    return fold


def _first_stage(row: Application) -> Stage | None:
    return row.posting.stages.order_by("position", "id").first()


def _is_active_elsewhere(row: Application) -> bool:
    rows = Application.objects.active().filter(candidate=row.candidate_id, posting=row.posting_id)
    return rows.exists()
