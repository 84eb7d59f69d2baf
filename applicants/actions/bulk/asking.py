"""A bulk action is asked for, chosen, confirmed, and perhaps taken back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.actions.bulk.letters import demand_words
from applicants.actions.snooze_application import demand_day
from applicants.models import BulkAction
from applicants.queries.bulk import (
    Kind,
    newest_of,
    owner_of,
    preview,
    reason_of,
    stage_of,
    until_of,
)
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.jobs import enqueue

MOST_TICKED = 500
PERMISSIONS = {
    Kind.MOVE: "move_application",
    Kind.REJECT: "reject_application",
    Kind.TAG: "add_candidate",
    Kind.ASSIGN: "add_candidate",
    Kind.SNOOZE: "move_application",
}


class NothingChosen(DomainError):
    code = "nothing_chosen"


class NotAllowed(DomainError):
    code = "not_allowed"


class BulkOver(Conflict):
    code = "bulk_over"


def may(member: Membership, kind: str) -> bool:
    return member.is_active and member.can(PERMISSIONS[Kind(kind)])


@transaction.atomic
def ask_bulk_action(*, by: Membership, kind: str, asked: dict, codes: list[str]) -> BulkAction:
    """Keep what is to be done to whom, not yet how; nothing happens to anybody.

    `codes` are the few that were ticked, else the filter `asked` names them. NotAllowed,
    NothingChosen for more than MOST_TICKED of the former.
    """
    if not may(by, kind):
        raise NotAllowed(_("Your role may not do this."))
    if len(codes) > MOST_TICKED:
        raise NothingChosen(
            _("Tick at most %(most)d, or take all that match.") % {"most": MOST_TICKED}
        )
    organization_id = by.organization_id
    return BulkAction.objects.create(
        organization_id=organization_id, by=by, kind=kind, asked=asked, codes=codes
    )


@transaction.atomic
def choose_bulk_action(bulk: BulkAction, *, by: Membership, choice: dict) -> BulkAction:
    """Keep how it is to be done, for the preview.

    BulkOver when it was confirmed already; NothingChosen, UnknownField, WordsMissing or
    WrongDay for a choice that means nothing.
    """
    row = _locked(bulk, by, BulkAction.State.DRAFT)
    row.choice = choice
    _demand_choice(row)
    row.save(update_fields=["choice"])
    return row


@transaction.atomic
def confirm_bulk_action(bulk: BulkAction, *, by: Membership) -> BulkAction:
    """Begin it in a worker; twice is once.

    Who applies from now on is not affected. NothingChosen when nobody is, NotAllowed, BulkOver.
    Records bulk_action.confirmed.
    """
    row = _locked(bulk, by, BulkAction.State.DRAFT)
    if not may(by, row.kind):
        raise NotAllowed(_("Your role may not do this."))
    _demand_choice(row)
    row.newest_id = newest_of(row)
    seen = preview(row)
    if not seen.affected:
        raise NothingChosen(_("There is nobody left to do this to."))
    row.affected, row.left_out = seen.affected, seen.left_out
    row.state, row.confirmed_at = BulkAction.State.RUNNING, timezone.now()
    row.save()
    enqueue(
        "run_bulk_action",
        subject_id=row.pk,
        organization_id=row.organization_id,
        key=f"bulk:{row.pk}:run",
    )
    _record("bulk_action.confirmed", row, by)
    return row


@transaction.atomic
def undo_bulk_action(bulk: BulkAction, *, by: Membership) -> BulkAction:
    """Begin to take it back in a worker; BulkOver when its time is over or it is not done.

    Records bulk_action.undone.
    """
    row = _locked(bulk, by, BulkAction.State.DONE)
    if not row.can_be_undone:
        raise BulkOver(_("The time to take this back is over."))
    row.state = BulkAction.State.UNDOING
    row.save(update_fields=["state"])
    enqueue(
        "undo_bulk_action",
        subject_id=row.pk,
        organization_id=row.organization_id,
        key=f"bulk:{row.pk}:undo",
    )
    _record("bulk_action.undone", row, by)
    return row


def _locked(bulk: BulkAction, by: Membership, state: str) -> BulkAction:
    row = BulkAction.objects.select_for_update().get(pk=bulk.pk)
    row.by, row.organization = by, by.organization
    if row.state != state:
        raise BulkOver(
            _("This has been decided already: %(state)s.") % {"state": row.get_state_display()}
        )
    return row


def _demand_choice(row: BulkAction) -> None:
    found: object
    match row.kind:
        case Kind.MOVE:
            found = stage_of(row)
        case Kind.REJECT:
            found = reason_of(row)
            demand_words(row)
        case Kind.ASSIGN:
            found = owner_of(row)
        case Kind.TAG:
            found = row.choice.get("tag")
        case _:
            found = row.choice.get("until")
            demand_day(until_of(row), row.by)
    if not found:
        raise NothingChosen(_("Choose what is to be done."))


def _record(kind: str, row: BulkAction, by: Membership) -> None:
    facts = {"what": row.kind, "count": row.affected, "left_out": row.left_out}
    record(kind, organization=row.organization_id, by=by, subject=row, facts=facts)
