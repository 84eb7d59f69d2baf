"""An ended application comes back to a stage."""

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.locking import lock_application
from applicants.actions.move_application import ForeignStage
from applicants.actions.promise import owe_again
from applicants.actions.transitions import pass_to
from applicants.models import Application
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from postings.models import Stage


class AlreadyActive(DomainError):
    code = "application_active"


class AnotherActive(Conflict):
    code = "another_active"


def reopen_application(
    application: Application,
    *,
    to_stage: Stage,
    by: Membership,
    seen_version: int | None = None,
) -> Application:
    """Make a hired, rejected or withdrawn `application` active again in `to_stage`.

    Locks the application. AlreadyActive when it has not ended, ForeignStage when the stage is
    another posting's, StaleApplication when it is no longer at `seen_version`, AnotherActive
    when the same person is active for this posting by now. Records application.reopened.
    """
    if to_stage.posting_id != application.posting_id:
        raise ForeignStage(_("This stage belongs to another posting."))
    try:
        with transaction.atomic():
            return _reopen(application, to_stage, by, seen_version)
    except IntegrityError as error:
        raise AnotherActive(
            _("This person has applied again meanwhile, or the stage was removed.")
        ) from error


def _reopen(application, to_stage, by, seen_version) -> Application:
    row = lock_application(application, seen_version=seen_version)
    if row.state == Application.State.ACTIVE:
        raise AlreadyActive(_("This application is active."))
    from_state = row.state
    row.rejection_reason = None
    if row.promise_met_at is None:  # a merge had put it aside
        owe_again(row)
    pass_to(row, state=Application.State.ACTIVE, stage=to_stage, by=by, at=timezone.now())
    record(
        "application.reopened",
        organization=row.organization_id,
        by=by,
        subject=row,
        facts={"posting": row.posting_id, "from_state": from_state, "to_stage": to_stage.name},
    )
    return row
