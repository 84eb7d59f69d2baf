"""The stages of a posting: added, renamed, put in order (applicants take them out)."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.rows import still_there
from postings.actions.of_posting import record_of, show_cards_again
from postings.actions.ordering import put_in_order
from postings.actions.stage_templates import LONGEST_NAME, MOST_STAGES
from postings.models import Posting, Stage

ASKS = ("purpose", "to_check", "documents", "target_days")
LONGEST_ASKS = {"purpose": 300, "to_check": 2000, "documents": 300}
MOST_DAYS = 250


@transaction.atomic
def add_stage(posting: Posting, *, by: Membership, name: str) -> Stage:
    """Add a stage at the end; DomainError for a name that is blank, long or taken, or too many.

    Locks the posting; event `stage.added`.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    name = _free_name(posting, name)
    if posting.stages.count() >= MOST_STAGES:
        raise DomainError(
            _("%(most)d stages are enough for anybody.") % {"most": MOST_STAGES},
            field="name",
            code="too_many",
        )
    last = posting.stages.aggregate(last=Max("position"))["last"]
    stage = Stage.objects.create(
        posting=posting, name=name, position=0 if last is None else last + 1
    )
    record_of(posting, "stage.added", by=by, stage=name)
    return stage


@transaction.atomic
def rename_stage(stage: Stage, *, by: Membership, name: str) -> Stage:
    """Give a stage another name; the history keeps the old one. Event `stage.renamed`."""
    posting = still_there(Posting.objects.select_for_update().filter(pk=stage.posting_id))
    stage = still_there(Stage.objects.filter(pk=stage.pk))
    name = _free_name(posting, name, but=stage)
    before, stage.name = stage.name, name
    if name != before:
        stage.save(update_fields=["name"])
        record_of(posting, "stage.renamed", by=by, stage=name, before=before)
    return stage


@transaction.atomic
def describe_stage(stage: Stage, *, by: Membership, **asks) -> Stage:
    """Say what a stage asks of the team: purpose, to_check, documents, target_days.

    `to_check` is a text, a thing a line. DomainError with a field for what is too long. Event
    `stage.described`, none when nothing changed.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=stage.posting_id))
    stage = still_there(Stage.objects.filter(pk=stage.pk))
    before = {name: getattr(stage, name) for name in ASKS}
    for name in asks.keys() & {"purpose", "documents"}:
        setattr(stage, name, " ".join(asks[name].split()))
    if "to_check" in asks:
        lines = (" ".join(line.split()) for line in asks["to_check"].splitlines())
        stage.to_check = "\n".join(line for line in lines if line)
    if "target_days" in asks:
        stage.target_days = asks["target_days"]
    _check_asks(stage)
    if before != {name: getattr(stage, name) for name in ASKS}:
        stage.save(update_fields=list(ASKS))
        if stage.target_days != before["target_days"]:
            show_cards_again(posting, stage=stage.pk)
        record_of(posting, "stage.described", by=by, stage=stage.name)
    return stage


@transaction.atomic
def reorder_stages(posting: Posting, *, by: Membership, codes: list[str]) -> None:
    """Put the stages in the order of `codes`; Conflict when these are not all of them.

    Locks the posting; event `stages.reordered`, none when the order is the same.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    changed = Conflict(
        _("The stages have changed meanwhile. Here they are as they are now."),
        code="stages_changed",
    )
    ordered = put_in_order(posting.stages.all(), codes, changed=changed)
    if ordered:
        names = [stage.name for stage in ordered]
        record_of(posting, "stages.reordered", by=by, stages=names)


def _free_name(posting: Posting, name: str, but: Stage | None = None) -> str:
    name = " ".join(name.replace("\x00", "").split())
    if not name:
        raise DomainError(_("Give the stage a name."), field="name", code="blank")
    if len(name) > LONGEST_NAME:
        raise DomainError(
            _("A stage's name has at most %(most)d characters.") % {"most": LONGEST_NAME},
            field="name",
            code="too_long",
        )
    others = posting.stages.exclude(pk=but.pk) if but else posting.stages.all()
    if name.casefold() in {other.name.casefold() for other in others}:
        raise DomainError(_("There is a stage of this name already."), field="name", code="taken")
    return name


def _check_asks(stage: Stage) -> None:
    for name, most in LONGEST_ASKS.items():
        if len(getattr(stage, name)) > most:
            raise DomainError(
                _("At most %(most)d characters.") % {"most": most}, field=name, code="too_long"
            )
    days = stage.target_days
    if days is not None and not 1 <= days <= MOST_DAYS:
        raise DomainError(
            _("Between 1 and %(most)d working days.") % {"most": MOST_DAYS},
            field="target_days",
            code="out_of_range",
        )
