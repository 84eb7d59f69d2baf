"""A bulk action's way through its applications: chunk by chunk, each committed with its place."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from applicants.actions.bulk.asking import may
from applicants.actions.bulk.doing import do_chunk
from applicants.actions.bulk.undoing import undo_chunk
from applicants.actions.person_rows import lock_people
from applicants.models import Application, BulkAction, BulkRow, Message
from applicants.queries.bulk import affected
from ats.activity.models import Mail
from ats.foundation.rows import insert_alike
from postings.models import Posting, Stage

CHUNK = 500
OF_PEOPLE = (BulkAction.Kind.TAG, BulkAction.Kind.ASSIGN)
# At the least; the organization's own undo time for mails may be longer.
UNDO = timedelta(minutes=10)


def next_ids(bulk: BulkAction, after: int) -> list[int]:
    """Return the next chunk behind the application with number `after`."""
    rows = affected(bulk).filter(pk__gt=after).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:CHUNK])


def run_chunk(bulk: BulkAction, ids: list[int], *, keep: Callable[[int], None]) -> int:
    """Do the action to a chunk and return the last number; `keep` is told it in the transaction.

    Locks the applications, and before them their people where it is done to those. What moved
    away or ended since is left out.
    """
    with transaction.atomic():
        rows = locked(ids, with_people=bulk.kind in OF_PEOPLE)
        still = set(affected(bulk).filter(pk__in=ids).values_list("pk", flat=True))
        rows = [row for row in rows if row.pk in still]
        if rows:
            keep_rows(bulk, do_chunk(bulk, rows, at=timezone.now()))
        keep(ids[-1])
    return ids[-1]


def keep_rows(bulk: BulkAction, done: list[BulkRow]) -> None:
    """Keep what was done to each; one statement."""
    names = ("application_id", "version", "from_stage_id", "message_id", "before")
    rows = [[getattr(one, name) for name in names] for one in done]
    insert_alike(BulkRow, {"bulk_id": bulk.pk}, names, rows)


def locked(ids: list[int], *, with_people: bool) -> list[Application]:
    """Lock applications, in their order, and return them with people, postings and stages.

    What thousands share is fetched once, and what was submitted not at all. `with_people` locks
    these as well, first, as a merge does.
    """
    if with_people:
        people = Application.objects.filter(pk__in=ids).order_by().values_list("candidate")
        lock_people(pk for (pk,) in people)
    rows = Application.objects.select_for_update(of=("self",)).filter(pk__in=ids)
    found = list(rows.select_related("candidate").defer("submitted").order_by("pk"))
    postings = Posting.objects.select_related("organization").defer("content_html")
    known = postings.in_bulk({row.posting_id for row in found})
    stages = Stage.objects.in_bulk({row.stage_id for row in found if row.stage_id})
    for row in found:
        row.posting = known[row.posting_id]
        row.organization = row.posting.organization
        row.stage = stages[row.stage_id] if row.stage_id else None
    return found


def is_allowed(bulk: BulkAction) -> bool:
    """Return whether who wants it may do it still; asked before each chunk."""
    bulk.by.refresh_from_db(fields=["is_active", "role"])
    return may(bulk.by, bulk.kind)


def finish(bulk: BulkAction) -> None:
    """Mark it done and let its mails go when the undo time is over; in the job's transaction."""
    now = timezone.now()
    until = now + max(UNDO, timedelta(minutes=bulk.organization.mail_undo_minutes))
    _end(bulk, BulkAction.State.DONE, now, until)


def break_off(bulk: BulkAction) -> None:
    """What was done stays and can be taken back; the rest is left."""
    finish(bulk)
    BulkAction.objects.filter(pk=bulk.pk).update(
        left_out={**bulk.left_out, "broken": max(0, bulk.affected - bulk.rows.count())}
    )


def _end(bulk: BulkAction, state: str, now: datetime, until: datetime) -> None:
    release_mails(bulk, until)
    BulkAction.objects.filter(pk=bulk.pk).update(
        state=state, finished_at=now, undo_until=until, affected=bulk.rows.count()
    )


def release_mails(bulk: BulkAction, at: datetime) -> None:
    """Let what is held leave at `at`; two statements."""
    letters = Message.objects.filter(pk__in=bulk.rows.values("message_id"), cancelled_at=None)
    letters.update(send_at=at)
    Mail.objects.filter(key__in=letters.values("mail_key"), state=Mail.State.PENDING).update(
        run_at=at
    )


def next_rows(bulk: BulkAction, after: int) -> list[int]:
    rows = bulk.rows.filter(pk__gt=after, is_undone=False).order_by("pk")
    return list(rows.values_list("pk", flat=True)[:CHUNK])


def run_undo_chunk(bulk: BulkAction, ids: list[int], *, keep: Callable[[int], None]) -> int:
    """Take back a chunk of what was done, as far as nobody has gone on from there."""
    with transaction.atomic():
        done = list(BulkRow.objects.filter(pk__in=ids).order_by("pk"))
        of = locked([one.application_id for one in done], with_people=bulk.kind in OF_PEOPLE)
        applications = {row.pk: row for row in of}
        for one in done:
            one.application = applications[one.application_id]
        undone = undo_chunk(bulk, done, at=timezone.now())
        BulkRow.objects.filter(pk__in=[one.pk for one in undone]).update(is_undone=True)
        keep(ids[-1])
    return ids[-1]


def finish_undo(bulk: BulkAction) -> None:
    """Mark it taken back, as far as it could be."""
    BulkAction.objects.filter(pk=bulk.pk).update(
        state=BulkAction.State.UNDONE, undone=bulk.rows.filter(is_undone=True).count()
    )
