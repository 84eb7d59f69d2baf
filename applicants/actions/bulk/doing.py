"""What each kind of bulk action does to a chunk of locked applications, by set."""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from applicants.actions.bulk.letters import queue_letters
from applicants.actions.show_again import show_applications_again, show_people_again
from applicants.actions.stage_rules.following import follow_bulk
from applicants.actions.tag_candidate import tag_called
from applicants.models import (
    Application,
    BulkAction,
    BulkRow,
    Candidate,
    Snooze,
    Tag,
    Transition,
)
from applicants.queries.bulk import Kind, owner_of, reason_of, stage_of, until_of
from ats.activity.events import record_many
from ats.foundation.errors import DomainError
from ats.foundation.rows import insert_alike
from postings.models import Stage

Rows = Sequence[Application]


class ChoiceGone(DomainError):
    code = "choice_gone"


def do_chunk(bulk: BulkAction, rows: Rows, *, at: datetime) -> list[BulkRow]:
    """Do the action to `rows`, which are locked and affected; return what was done to each.

    The same rows as the single action leaves, but for the history's word that it was in bulk.
    """
    return DO[bulk.kind](bulk, rows, at)


def move(bulk: BulkAction, rows: Rows, at: datetime) -> list[BulkRow]:
    stage = _there(stage_of(bulk))
    done = [_done(bulk, row, version=row.row_version + 1) for row in rows]
    add_transitions(rows, state=Application.State.ACTIVE, stage=stage, by=bulk.by, at=at)
    _of(rows).update(
        stage=stage, stage_entered_at=at, updated_at=at, row_version=F("row_version") + 1
    )
    _tell(
        "application.moved",
        bulk,
        rows,
        lambda row: {"from_stage": row.where, "to_stage": stage.name, "why": ""},
    )
    return done


def reject(bulk: BulkAction, rows: Rows, at: datetime) -> list[BulkRow]:
    reason = _there(reason_of(bulk))
    messages = queue_letters(bulk, rows, at=at)
    done = [_done(bulk, row, version=row.row_version + 1) for row in rows]
    for one in done:
        one.message = messages.get(one.application_id)
    add_transitions(
        rows, state=Application.State.REJECTED, stage=None, by=bulk.by, at=at, why=reason.name
    )
    _of(rows).update(
        state=Application.State.REJECTED,
        stage=None,
        rejection_reason=reason,
        stage_entered_at=at,
        ended_at=at,
        updated_at=at,
        promise_met_at=Coalesce("promise_met_at", at),
        row_version=F("row_version") + 1,
    )

    def facts(row: Application) -> dict:
        message = messages.get(row.pk)
        told = {"message": message.code, "subject": message.subject} if message else {}
        return {"from_stage": row.where, "reason": reason.name, **told}

    _tell("application.rejected", bulk, rows, facts)
    return done


def tag(bulk: BulkAction, rows: Rows, at: datetime) -> list[BulkRow]:
    name = bulk.choice["tag"]
    row = tag_called(bulk.organization_id, name)
    if row is None:
        row, _is_new = Tag.objects.get_or_create(organization=bulk.organization, name=name)
    through = Candidate.tags.through
    people = {one.candidate_id: one for one in rows}
    has = through.objects.filter(tag=row, candidate_id__in=people)
    for candidate_id in list(has.values_list("candidate_id", flat=True)):
        del people[candidate_id]
    through.objects.bulk_create(
        [through(candidate_id=pk, tag_id=row.pk) for pk in people], ignore_conflicts=True
    )
    changed = list(people.values())
    show_people_again(people)
    _tell("candidate.tagged", bulk, changed, lambda _row: {"tag": name}, about="candidate")
    return [_done(bulk, one, before={"tag": row.pk}) for one in changed]


def assign(bulk: BulkAction, rows: Rows, at: datetime) -> list[BulkRow]:
    owner = _there(owner_of(bulk))
    people = {one.candidate_id: one for one in rows if one.candidate.owner_id != owner.pk}
    changed = list(people.values())
    Candidate.objects.filter(pk__in=people).update(owner=owner, updated_at=at)
    show_people_again(people)
    _tell(
        "candidate.owner_changed",
        bulk,
        changed,
        lambda _row: {"member": owner.pk, "name": owner.name},
        about="candidate",
    )
    return [
        _done(bulk, one, before={"was": one.candidate.owner_id, "is": owner.pk}) for one in changed
    ]


def snooze(bulk: BulkAction, rows: Rows, at: datetime) -> list[BulkRow]:
    until = until_of(bulk)
    ids = [row.pk for row in rows]
    was = dict(Snooze.objects.filter(application_id__in=ids).values_list("application", "until"))
    Snooze.objects.filter(application_id__in=ids).delete()
    Snooze.objects.bulk_create(
        [Snooze(application=row, until=until, by=bulk.by, created_at=at) for row in rows]
    )
    show_applications_again(ids)
    _tell("application.snoozed", bulk, rows, lambda _row: {"until": until.isoformat()})
    return [
        _done(bulk, row, before={"until": was[row.pk].isoformat()} if row.pk in was else {})
        for row in rows
    ]


DO: dict[str, Callable[[BulkAction, Rows, datetime], list[BulkRow]]] = {
    Kind.MOVE: move,
    Kind.REJECT: reject,
    Kind.TAG: tag,
    Kind.ASSIGN: assign,
    Kind.SNOOZE: snooze,
}


def add_transitions(
    rows: Rows, *, state: str, stage: Stage | None, by, at: datetime, why: str = ""
) -> None:
    """Add the line of each move, from where the locked rows stand now; the rules follow."""
    same = {
        "to_state": state,
        "to_stage_id": stage.pk if stage else None,
        "to_stage_name": stage.name if stage else "",
        "by_id": by.pk if by else None,
        "why": why,
        "at": at,
    }
    names = ("application", "from_state", "from_stage", "from_stage_name")
    came_from = [
        (row.pk, row.state, row.stage_id, row.stage.name if row.stage else "") for row in rows
    ]
    insert_alike(Transition, same, names, came_from)
    follow_bulk(rows, stage, at=at)


def _tell(kind: str, bulk: BulkAction, rows: Rows, facts: Callable, *, about: str = "") -> None:
    record_many(
        kind,
        organization=bulk.organization,
        by=bulk.by,
        subjects=[
            (
                getattr(row, about) if about else row,
                {"posting": row.posting_id, **facts(row), "bulk": bulk.code},
            )
            for row in rows
        ],
    )


def _done(
    bulk: BulkAction, row: Application, *, version: int = 0, before: dict | None = None
) -> BulkRow:
    return BulkRow(
        bulk=bulk,
        application=row,
        version=version or row.row_version,
        from_stage=row.stage,
        before=before or {},
    )


def _of(rows: Rows):
    return Application.objects.filter(pk__in=[row.pk for row in rows])


def _there(found):
    if found is None:
        raise ChoiceGone(_("What was chosen is no longer there."))
    return found
