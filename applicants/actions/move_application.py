"""An active application goes to another stage of its posting."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.letters import Letter, queue_letter
from applicants.actions.locking import demand_active, lock_application
from applicants.actions.promise import hold_calendar, start_promise
from applicants.actions.transitions import pass_to
from applicants.models import Application
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from postings.models import Stage


class ForeignStage(DomainError):
    code = "foreign_stage"
    field = "stage"


class StageGone(Conflict):
    code = "stage_gone"
    field = "stage"


def move_application(
    application: Application,
    *,
    to_stage: Stage,
    by: Membership,
    seen_version: int | None = None,
    why: str = "",
    letter: Letter | None = None,
) -> Application:
    """Move `application` to `to_stage` and return it as it is then.

    With a `letter` the candidate hears of it, which meets the promise and starts the next.
    Locks the application, with a letter the days off before it. ForeignStage when the stage is
    another posting's, NotActive when the application has ended, StaleApplication when it is no
    longer at `seen_version`, StageGone when the stage was taken out meanwhile. A move to where
    it stands changes nothing. Records application.moved.
    """
    if to_stage.posting_id != application.posting_id:
        raise ForeignStage(_("This stage belongs to another posting."))
    try:
        with transaction.atomic():
            if letter:
                hold_calendar(application.organization)
            row = lock_application(application, seen_version=seen_version)
            demand_active(row)
            if row.stage_id != to_stage.pk:
                _move(row, to_stage, by, why, letter)
            return row
    except IntegrityError as error:
        # The foreign key is checked at the commit: who takes a stage out need not be waited for.
        raise StageGone(_("This stage has just been removed.")) from error


def _move(
    row: Application, to_stage: Stage, by: Membership, why: str, letter: Letter | None
) -> None:
    from_stage = row.stage
    facts = {
        "posting": row.posting_id,
        "from_stage": from_stage.name if from_stage else "",
        "to_stage": to_stage.name,
        "why": why,
    }
    now = timezone.now()
    if letter:
        start_promise(row, at=now)
        message = queue_letter(
            row, letter, kind="application_moved", by=by, at=now, stage=to_stage.name
        )
        facts |= {"message": message.code, "subject": message.subject}
    pass_to(row, state=row.state, stage=to_stage, by=by, at=now, why=why)
    record("application.moved", organization=row.organization_id, by=by, subject=row, facts=facts)
