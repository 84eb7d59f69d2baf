"""How a chunk of a bulk action is taken back, by set."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, datetime

from django.db.models import F
from django.db.models.functions import Coalesce

from applicants.actions.bulk.doing import add_transitions
from applicants.actions.cancel_letters import cancel_waiting
from applicants.actions.show_again import show_applications_again, show_people_again
from applicants.models import Application, BulkAction, BulkRow, Candidate, Snooze
from applicants.queries.bulk import Kind
from ats.activity.events import record_many
from postings.models import Stage

Done = Sequence[BulkRow]


def undo_chunk(bulk: BulkAction, done: Done, *, at: datetime) -> list[BulkRow]:
    """Take back what was done to locked applications; return the rows that could be.

    Left as they are: what somebody has moved on from, whose mail has left, who is active for
    the posting by another application, and whose stage is gone.
    """
    return UNDO[bulk.kind](bulk, done, at)


def move_back(bulk: BulkAction, done: Done, at: datetime) -> list[BulkRow]:
    undone = [one for one in untouched(done) if one.from_stage_id]
    _put_back(bulk, undone, at, "application.moved")
    return undone


def take_back(bulk: BulkAction, done: Done, at: datetime) -> list[BulkRow]:
    undone = [one for one in untouched(done) if one.from_stage_id]
    active = Application.objects.active().filter(
        posting_id__in={one.application.posting_id for one in undone},
        candidate_id__in={one.application.candidate_id for one in undone},
    )
    again = set(active.values_list("posting_id", "candidate_id"))
    undone = [
        one
        for one in undone
        if (one.application.posting_id, one.application.candidate_id) not in again
    ]
    undone = cancel_letters(undone, at)
    met = [
        one.application_id
        for one in undone
        if one.application.promise_met_at == one.application.ended_at
    ]
    Application.objects.filter(pk__in=met).update(
        promise_due_on=Coalesce("promise_recounted_on", "promise_due_on"),
        promise_met_at=None,
        promise_recounted_on=None,
    )
    _put_back(bulk, undone, at, "application.rejection_taken_back")
    return undone


def untouched(done: Done) -> list[BulkRow]:
    return [one for one in done if one.application.row_version == one.version]


def cancel_letters(done: list[BulkRow], at: datetime) -> list[BulkRow]:
    """Cancel the mails that wait still; return the rows without one that has left."""
    cancelled = cancel_waiting([one.message_id for one in done if one.message_id], at=at)
    return [one for one in done if not one.message_id or one.message_id in cancelled]


def _put_back(bulk: BulkAction, undone: Done, at: datetime, kind: str) -> None:
    """Make applications active again in the stages they came from."""
    by_stage: dict[int, list[BulkRow]] = defaultdict(list)
    for one in undone:
        by_stage[one.from_stage_id or 0].append(one)
    stages = Stage.objects.in_bulk(by_stage)
    for stage_id, part in by_stage.items():
        stage, rows = stages[stage_id], [one.application for one in part]
        add_transitions(rows, state=Application.State.ACTIVE, stage=stage, by=bulk.by, at=at)
        subjects = [(row, _facts(bulk, row, stage)) for row in rows]
        Application.objects.filter(pk__in=[row.pk for row in rows]).update(
            state=Application.State.ACTIVE,
            stage=stage,
            rejection_reason=None,
            stage_entered_at=at,
            ended_at=None,
            updated_at=at,
            row_version=F("row_version") + 1,
        )
        record_many(kind, organization=bulk.organization, by=bulk.by, subjects=subjects)


def _facts(bulk: BulkAction, row: Application, stage: Stage) -> dict:
    facts = {"posting": row.posting_id, "to_stage": stage.name, "bulk": bulk.code}
    if bulk.kind == Kind.MOVE:
        facts |= {"from_stage": row.where, "why": ""}
    return facts


def untag(bulk: BulkAction, done: Done, at: datetime) -> list[BulkRow]:
    tags = {one.before["tag"] for one in done}
    through = Candidate.tags.through.objects.filter(tag_id__in=tags)
    through.filter(candidate_id__in=[one.application.candidate_id for one in done]).delete()
    show_people_again([one.application.candidate_id for one in done])
    _tell_candidates("candidate.untagged", bulk, done, {"tag": bulk.choice["tag"]})
    return list(done)


def give_back(bulk: BulkAction, done: Done, at: datetime) -> list[BulkRow]:
    undone = [one for one in done if one.application.candidate.owner_id == one.before["is"]]
    by_owner: dict[int | None, list[int]] = defaultdict(list)
    for one in undone:
        by_owner[one.before["was"]].append(one.application.candidate_id)
    for owner_id, people in by_owner.items():
        Candidate.objects.filter(pk__in=people).update(owner_id=owner_id, updated_at=at)
    show_people_again([one.application.candidate_id for one in undone])
    _tell_candidates("candidate.owner_changed", bulk, undone, {"name": ""})
    return undone


def wake(bulk: BulkAction, done: Done, at: datetime) -> list[BulkRow]:
    until = date.fromisoformat(bulk.choice["until"])
    ids = [one.application_id for one in done]
    ours = Snooze.objects.filter(application_id__in=ids, until=until)
    still = set(ours.values_list("application_id", flat=True))
    undone = [one for one in done if one.application_id in still]
    ours.delete()
    Snooze.objects.bulk_create(
        Snooze(
            application=one.application,
            until=date.fromisoformat(one.before["until"]),
            by=bulk.by,
            created_at=at,
        )
        for one in undone
        if one.before.get("until")
    )
    show_applications_again([one.application_id for one in undone])
    subjects = [
        (one.application, {"posting": one.application.posting_id, "bulk": bulk.code})
        for one in undone
    ]
    record_many("application.woken", organization=bulk.organization, by=bulk.by, subjects=subjects)
    return undone


def _tell_candidates(kind: str, bulk: BulkAction, done: Done, facts: dict) -> None:
    subjects = [(one.application.candidate, {**facts, "bulk": bulk.code}) for one in done]
    record_many(kind, organization=bulk.organization, by=bulk.by, subjects=subjects)


UNDO: dict[str, Callable[[BulkAction, Done, datetime], list[BulkRow]]] = {
    Kind.MOVE: move_back,
    Kind.REJECT: take_back,
    Kind.TAG: untag,
    Kind.ASSIGN: give_back,
    Kind.SNOOZE: wake,
}
