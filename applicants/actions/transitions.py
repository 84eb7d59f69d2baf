"""How an application passes from one state and stage to another, and the line that says so."""

from datetime import datetime

from applicants.actions.stage_rules.following import follow_rules
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
    "promise_recounted_on",
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
    are saved with it. The rules of the stages follow.
    """
    moved = transition_of(row, state=state, stage=stage, by=by, at=at, why=why)
    row.state, row.stage = state, stage
    row.stage_entered_at = row.updated_at = at
    row.ended_at = None if state == Application.State.ACTIVE else at
    row.row_version += 1
    row.save(update_fields=MOVED_FIELDS)
    moved.save(force_insert=True)
    if getattr(row, "has_rules", True):
        follow_rules([moved])
    return moved


def transition_of(
    row: Application,
    *,
    state: str,
    stage: Stage | None,
    by: Membership | None,
    at: datetime,
    why: str = "",
) -> Transition:
    """Return the line, not yet saved, of a locked application's way from where it stands now."""
    return Transition(
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
