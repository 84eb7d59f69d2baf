"""What is decided in a triage: the actions of elsewhere, each kept so that it can be undone."""

from collections.abc import Callable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.letters import Letter
from applicants.actions.locking import StaleApplication, lock_application
from applicants.actions.move_application import move_application
from applicants.actions.reject_application import reject_application, take_back_rejection
from applicants.actions.snooze_application import snooze_application, wake_application
from applicants.actions.write_note import delete_note, write_note
from applicants.models import Application, Note, RejectionReason, Snooze, TriagePlace, TriageStep
from ats.access.models import Membership
from ats.foundation.errors import Conflict, DomainError
from postings.models import Stage

Kind = TriageStep.Kind


class NoStageBehind(DomainError):
    code = "no_stage_behind"
    field = "stage"


class NothingToUndo(Conflict):
    code = "nothing_to_undo"


@transaction.atomic
def advance_application(
    application: Application, *, by: Membership, queue: str, seen_version: int | None = None
) -> Application:
    """Move `application` one stage on. NoStageBehind in the last one; else as move_application."""
    row = lock_application(application, seen_version=seen_version)
    came_from = row.stage
    stages = Stage.objects.filter(posting_id=row.posting_id).order_by("position", "id")
    all_stages = list(stages)
    place = next((n for n, one in enumerate(all_stages) if one.pk == row.stage_id), -1)
    if came_from and place + 1 >= len(all_stages):
        raise NoStageBehind(
            _("%(name)s stands in the last stage. Hire or reject from here.")
            % {"name": row.candidate.name}
        )
    moved = move_application(row, to_stage=all_stages[place + 1], by=by)
    _keep(Kind.ADVANCED, moved, by, queue, {"from_stage": came_from.pk if came_from else None})
    return moved


@transaction.atomic
def reject_in_triage(
    application: Application,
    *,
    by: Membership,
    queue: str,
    reason: RejectionReason,
    letter: Letter,
    seen_version: int | None = None,
) -> Application:
    """Reject as reject_application does, and keep the step."""
    row = reject_application(
        application,
        by=by,
        reason=reason,
        seen_version=seen_version,
        subject=letter.subject,
        text=letter.text,
        send_at=letter.send_at,
    )
    _keep(Kind.REJECTED, row, by, queue, {})
    return row


@transaction.atomic
def snooze_in_triage(
    application: Application,
    *,
    by: Membership,
    queue: str,
    until: date,
    seen_version: int | None = None,
) -> Snooze:
    """Put aside as snooze_application does, and keep the step."""
    before = Snooze.objects.filter(application=application).first()
    facts = {"until": before.until.isoformat()} if before else {}
    snooze = snooze_application(application, until=until, by=by, seen_version=seen_version)
    _keep(Kind.SNOOZED, snooze.application, by, queue, facts)
    return snooze


@transaction.atomic
def note_in_triage(
    application: Application,
    *,
    by: Membership,
    queue: str,
    text: str,
    audience: str = Note.Audience.ALL,
) -> Note:
    """Write a note as write_note does, and keep the step."""
    note = write_note(application, by=by, text=text, audience=audience)
    _keep(Kind.NOTED, application, by, queue, {"note": note.code})
    return note


@transaction.atomic
def undo_step(*, by: Membership, queue: str) -> TriageStep:
    """Take back what `by` did last in this queue and return it.

    Locks the step. NothingToUndo when there is none; what undoing refuses is raised as it is:
    StaleApplication when somebody has moved on from there, MailGone when a mail has left.
    """
    steps = TriageStep.objects.select_for_update(of=("self",))
    mine = steps.filter(by=by, queue=queue, undone_at=None).order_by("-id")
    step = mine.select_related("application__candidate").first()
    if step is None:
        raise NothingToUndo(_("There is nothing to undo."))
    UNDO[step.kind](step, by)
    _stands_again(step)
    step.undone_at = timezone.now()
    step.save(update_fields=["undone_at"])
    keep_place(step.application, by=by, queue=queue)
    return step


def _stands_again(step: TriageStep) -> None:
    """Let the step before be undone as well: undoing this one has raised the version."""
    now = Application.objects.values_list("row_version", flat=True).get(pk=step.application_id)
    before = TriageStep.objects.filter(application=step.application, undone_at=None)
    if now != step.version:
        before.filter(version=step.version - 1).update(version=now)


def _move_back(step: TriageStep, by: Membership) -> None:
    stage = Stage.objects.filter(pk=step.facts.get("from_stage")).first()
    if stage is None:
        raise StaleApplication(_("The stage it came from is no longer there."))
    move_application(step.application, to_stage=stage, by=by, seen_version=step.version)


def _take_back(step: TriageStep, by: Membership) -> None:
    take_back_rejection(step.application, by=by, seen_version=step.version)


def _wake(step: TriageStep, by: Membership) -> None:
    before = step.facts.get("until")
    until = date.fromisoformat(before) if before else None
    if until and until > timezone.localdate(timezone=by.organization.zone):
        snooze_application(step.application, until=until, by=by)
    else:
        wake_application(step.application, by=by)


def _unsay(step: TriageStep, by: Membership) -> None:
    note = Note.objects.filter(application=step.application, code=step.facts.get("note")).first()
    if note is not None:
        delete_note(note, by=by)


UNDO: dict[str, Callable[[TriageStep, Membership], None]] = {
    Kind.ADVANCED: _move_back,
    Kind.REJECTED: _take_back,
    Kind.SNOOZED: _wake,
    Kind.NOTED: _unsay,
}


def keep_place(application: Application, *, by: Membership, queue: str) -> None:
    """Remember where `by` is in a queue; nothing that others see, so no event."""
    TriagePlace.objects.update_or_create(
        by=by, queue=queue, defaults={"application": application, "at": timezone.now()}
    )


def _keep(kind: str, row: Application, by: Membership, queue: str, facts: dict) -> None:
    TriageStep.objects.create(
        by=by, queue=queue, application=row, kind=kind, version=row.row_version, facts=facts
    )
    keep_place(row, by=by, queue=queue)


def at_nine(by: Membership, days: int) -> datetime:
    """Return nine in the morning of the organization, so many days from now."""
    now = timezone.localtime(timezone=by.organization.zone)
    day = now.date().toordinal() + days
    return datetime.combine(
        date.fromordinal(day), datetime.min.time().replace(hour=9), tzinfo=by.organization.zone
    )
