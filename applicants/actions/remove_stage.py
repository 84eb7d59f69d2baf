"""A stage is taken out of a posting with what stands in it."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from applicants.actions.stage_rules.following import follow_rules
from applicants.models import Application, Transition
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.rows import still_there
from postings.models import Posting, Stage


class LastStage(DomainError):
    code = "last_stage"


class StageOccupied(DomainError):
    code = "stage_occupied"
    field = "move_to"


class StageBusy(Conflict):
    code = "stage_busy"


def remove_stage(stage: Stage, *, by: Membership, move_to: Stage | None = None) -> int:
    """Take `stage` out of its posting and return how many applications went to `move_to`.

    Locks the posting and the applications in the stage. LastStage when the posting
    has no other, StageOccupied when applications stand in it and `move_to` is missing or not
    another stage of the posting, StageBusy when it is gone, or a card is being moved into it at
    this moment. Adds a transition for each application, records one stage.removed.
    """
    try:
        with transaction.atomic():
            return _remove(stage, by, move_to)
    except IntegrityError as error:
        # A card that was moved into it meanwhile holds the stage, at the latest at the commit.
        raise StageBusy(_("Somebody is moving a card into this stage. Try again.")) from error


def _remove(stage: Stage, by: Membership, move_to: Stage | None) -> int:
    # Held until the end, so that two people do not take out the last two stages. The stages
    # themselves are not locked: who moves a card touches two of them, in any order.
    posting = still_there(
        Posting.objects.select_for_update(no_key=True).filter(pk=stage.posting_id)
    )
    stages = list(Stage.objects.filter(posting=posting))
    if stage not in stages:
        raise StageBusy(_("This stage has been removed already."))
    if len(stages) == 1:
        raise LastStage(_("A posting needs at least one stage."))
    if move_to is not None and (move_to == stage or move_to not in stages):
        raise StageOccupied(_("Choose another stage of this posting."))
    now = timezone.now()
    moved = _empty(stage, move_to, by, now)
    Posting.objects.filter(pk=posting.pk).update(updated_at=now)
    record(
        "stage.removed",
        organization=posting.organization_id,
        by=by,
        subject=posting,
        facts={"stage": stage.name, "moved": moved, "to_stage": move_to.name if move_to else ""},
    )
    stage.delete()
    return moved


def _empty(stage: Stage, move_to: Stage | None, by: Membership, now: datetime) -> int:
    inside = Application.objects.filter(stage=stage)
    ids = list(inside.select_for_update().order_by("pk").values_list("pk", flat=True))
    if not ids:
        return 0
    if move_to is None:
        words = ngettext(
            "%(count)d application stands in this stage: say where it goes.",
            "%(count)d applications stand in this stage: say where they go.",
            len(ids),
        )
        raise StageOccupied(words % {"count": len(ids)})
    why = _("The stage was removed.")
    moves = Transition.objects.bulk_create(
        [
            Transition(
                application_id=pk,
                from_state=Application.State.ACTIVE,
                to_state=Application.State.ACTIVE,
                from_stage_name=stage.name,
                to_stage=move_to,
                to_stage_name=move_to.name,
                by=by,
                why=why,
                at=now,
            )
            for pk in ids
        ],
        batch_size=500,
    )
    follow_rules(moves)
    return inside.update(
        stage=move_to, stage_entered_at=now, updated_at=now, row_version=F("row_version") + 1
    )
