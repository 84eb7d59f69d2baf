"""A candidate takes an application back, or the leave to be kept for later."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.letters import cancel_letter
from applicants.actions.locking import lock_application
from applicants.actions.promise import meet_promise
from applicants.actions.transitions import pass_to
from applicants.models import Application, Consent
from applicants.queries.standing import untold_letter
from ats.activity.events import record
from ats.foundation.errors import Conflict


class AlreadyEnded(Conflict):
    code = "application_ended"


@transaction.atomic
def withdraw_application(application: Application) -> Application:
    """End the application as its candidate wishes and return it; nothing more is owed.

    A rejection whose mail has not left yet gives way: its mail is taken back. Locks the
    application. AlreadyEnded when it is over and the candidate has been told. Records
    application.withdrawn.
    """
    row = lock_application(application)
    now = timezone.now()
    letter = untold_letter(row)
    if letter is not None:
        cancel_letter(letter, at=now)
        row.rejection_reason = None
    elif row.state != Application.State.ACTIVE:
        raise AlreadyEnded(_("This application has ended already."))
    from_stage = row.stage.name if row.stage else ""
    meet_promise(row, at=now)
    pass_to(row, state=Application.State.WITHDRAWN, stage=None, by=None, at=now)
    record(
        "application.withdrawn",
        organization=row.organization_id,
        subject=row,
        facts={"posting": row.posting_id, "from_stage": from_stage},
    )
    return row


@transaction.atomic
def withdraw_consent(application: Application) -> bool:
    """Stop keeping the candidate for later jobs, at once; return whether there was leave to.

    Covers every such consent of this person here. Records consent.withdrawn, once.
    """
    changed = Consent.objects.filter(
        candidate=application.candidate_id, kind=Consent.Kind.FUTURE, withdrawn_at=None
    ).update(withdrawn_at=timezone.now())
    if changed:
        record(
            "consent.withdrawn",
            organization=application.organization_id,
            subject=application,
            facts={"kind": Consent.Kind.FUTURE},
        )
    return bool(changed)
