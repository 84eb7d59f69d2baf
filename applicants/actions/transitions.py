"""How an application passes from one state and stage to another, and the line that says so."""

from datetime import datetime

from applicants.models import Application, Transition
from ats.access.models import Membership
from postings.models import Stage

MOVED_FIELDS = (
    "state",
    "stage",
    "stage_entered_at",
    "ended_at",
    "rejection_reason",
    "promise_due_on",
    "promise_met_at",
    "row_version",
    "updated_at",
)


def pass_to(
    row: Application,
    *,
    state: str,
    stage: Stage | None,
    by: Membership | None,
    at: datetime,
    why: str = "",
) -> Transition:
    """Put a locked application into `state` and `stage` and add the transition.

    Ended applications have no stage. Other fields of MOVED_FIELDS that the caller has set
    are saved with it.
    """
    moved = Transition(
        application=row,
        from_state=row.state,
        from_stage=row.stage,
        from_stage_name=row.stage.name if row.stage else "",
        to_state=state,
        to_stage=stage,
        to_stage_name=stage.name if stage else "",
        by=by,
        why=why,
        at=at,
    )
    row.state, row.stage = state, stage
    row.stage_entered_at = row.updated_at = at
    row.ended_at = None if state == Application.State.ACTIVE else at
    row.row_version += 1
    row.save(update_fields=MOVED_FIELDS)
    moved.save(force_insert=True)
    return moved
