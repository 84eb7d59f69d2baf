"""Reading again with a newer reader: what would change is shown before anything does."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership, Organization
from ats.activity.events import record, record_many
from ats.foundation.errors import DomainError
from ats.foundation.jobs import enqueue_many
from ats.foundation.models import Job
from postings.actions.index_twins import index_listings
from postings.actions.listing_acts import (
    APPLY,
    CHUNK,
    Told,
    begin_act,
    named,
    queue_act,
    still_running,
    told,
)
from postings.actions.queue_listings import batches
from postings.actions.read_bytes import Outcome
from postings.actions.read_listing import SHOWN, set_triage
from postings.actions.twin_groups import lock_index
from postings.models import Listing, ListingAct, NewReading, Reading, Upload
from postings.problems import SENTENCES
from postings.queries.readings import FIELDS, as_read, read_value
from postings.queries.rereads import to_reread, with_new_reading
from reading import listings as reader

REREAD = "reread_listings"


class NothingToReread(DomainError):
    code = "nothing_to_reread"


@transaction.atomic
def reread_listings(*, by: Membership, upload: Upload | None = None) -> ListingAct:
    """Read listings of older readers again, by jobs, each into a NewReading beside its Reading.

    One whose fields stay the same takes the new reading at once. Those with a posting, or
    discarded, are left alone. While an act of this kind runs, the same is returned. Raises
    NothingToReread. Records listings.reread.
    """
    running = still_running(ListingAct.Kind.REREAD, by=by)
    if running is not None:
        return running
    rows = to_reread(by.organization_id)
    rows = rows.filter(upload=upload) if upload else rows
    listings = list(rows.only("pk", "size").order_by("pk"))
    if not listings:
        raise NothingToReread(_("All listings were read by the newest reader."))
    act = begin_act(ListingAct.Kind.REREAD, by=by, upload=upload, total=len(listings))
    enqueue_many(
        Job(
            kind=REREAD,
            subject_id=act.pk,
            organization_id=by.organization_id,
            payload={"listings": ids},
        )
        for ids in batches(listings)
    )
    facts = {"code": act.code, "listings": len(listings)}
    record("listings.reread", organization=by.organization_id, subject=act, by=by, facts=facts)
    return act


@transaction.atomic
def keep_rereads(act_id: int, ids: Sequence[int], outcomes: dict[int, Outcome]) -> None:
    """Keep what a newer reader made of listings that are still as they were; count all `ids`.

    What it could not read stays as it was read, and is told in the act.
    """
    act = ListingAct.objects.select_for_update().get(pk=act_id)
    lock_index(act.organization_id)
    # What hangs on them by queries behind the lock: joined, it would be that of before it.
    rows = to_reread(act.organization_id).prefetch_related("reading").filter(pk__in=list(outcomes))
    listings = list(rows.select_for_update(of=("self",)).order_by("pk"))
    same: list[NewReading] = []
    changed: list[NewReading] = []
    left: list[Told] = []
    for listing in listings:
        outcome = outcomes[listing.pk]
        if outcome.reading is None:
            left.append((listing, outcome.problem))
            continue
        new = _new_reading(listing, outcome.reading)
        (changed if new.changes else same).append(new)
    NewReading.objects.filter(listing__in=listings).delete()
    NewReading.objects.bulk_create(changed)
    _swap(same)
    act.done += len(ids) - len(left)
    told(act, "skipped", left)
    if act.done + act.skipped_count >= act.total and act.finished_at is None:
        act.finished_at = timezone.now()
    act.save()


@transaction.atomic
def give_up_reread(act_id: int, ids: Sequence[int]) -> None:
    """Leave listings as they were read whose reading again broke off too often."""
    keep_rereads(act_id, ids, dict.fromkeys(ids, Outcome(problem=SENTENCES["gave_up"])))


@transaction.atomic
def apply_rereads(codes: Sequence[str] | None = None, *, by: Membership) -> ListingAct:
    """Take the new readings of these listings, or of all (None); people's corrections stay.

    All of them are taken by a job with progress. Undone by undo_act. Raises NothingToReread.
    Records listing.reread for each.
    """
    lock_index(by.organization_id)
    Organization.objects.select_for_update(no_key=True).get(pk=by.organization_id)
    if codes is None:
        return _apply_all(by)
    ids = named(codes, by)
    act = begin_act(ListingAct.Kind.APPLY, by=by, total=len(ids))
    _apply(act, ids, by)
    if not act.done:
        raise NothingToReread(_("None of these has a new reading."))
    finish_applying(act)
    return act


def _apply_all(by: Membership) -> ListingAct:
    running = still_running(ListingAct.Kind.APPLY, by=by)
    if running is not None:
        return running
    rows = with_new_reading(by.organization_id)
    last = rows.order_by("-pk").values_list("pk", flat=True).first()
    if last is None:
        raise NothingToReread(_("There is no new reading to take."))
    act = begin_act(ListingAct.Kind.APPLY, by=by, total=rows.count(), last_listing_id=last)
    queue_act(APPLY, act)
    return act


def apply_next(act: ListingAct, after: int) -> int | None:
    """Take the next chunk of new readings; return the last listing's id, None at the end.

    In a transaction of the caller, with the act locked.
    """
    lock_index(act.organization_id)
    rows = with_new_reading(act.organization_id).filter(pk__gt=after, pk__lte=act.last_listing_id)
    ids = list(rows.order_by("pk").values_list("pk", flat=True)[:CHUNK])
    if act.by is None or not ids:
        finish_applying(act)
        return None
    _apply(act, ids, act.by)
    act.save()
    return ids[-1]


def finish_applying(act: ListingAct) -> None:
    """Note that an act is through; what it did has its events already."""
    act.finished_at = timezone.now()
    act.save()


def _apply(act: ListingAct, ids: Sequence[int], by: Membership) -> None:
    rows = with_new_reading(act.organization_id).prefetch_related("reading", "new_reading")
    listings = list(rows.filter(pk__in=ids).select_for_update(of=("self",)).order_by("pk"))
    changes = [(one, {"code": one.code, "fields": one.new_reading.changes}) for one in listings]
    _swap([listing.new_reading for listing in listings], applied_at=timezone.now())
    Listing.objects.filter(pk__in=[listing.pk for listing in listings]).update(act=act)
    record_many("listing.reread", organization=act.organization_id, subjects=changes, by=by)
    act.done += len(listings)


def take_back(listings: Sequence[Listing], *, by: Membership) -> tuple[int, list[Told]]:
    """Put locked listings' older readings back; records listing.reread_undone for each."""
    kept = NewReading.objects.filter(listing__in=listings).exclude(applied_at=None)
    rows = list(kept.select_related("listing__reading"))
    _swap(rows, applied_at=None)
    Listing.objects.filter(pk__in=[row.listing_id for row in rows]).update(act=None)
    back = [(row.listing, {"code": row.listing.code}) for row in rows]
    record_many("listing.reread_undone", organization=by.organization_id, subjects=back, by=by)
    return len(rows), []


def changes_between(before: reader.Reading, after: reader.Reading) -> dict[str, dict[str, Any]]:
    """Return each field whose value another reader reads otherwise, with both values."""
    values = {
        name: {"before": read_value(before, name), "after": read_value(after, name)}
        for name in FIELDS
    }
    return {name: pair for name, pair in values.items() if pair["before"] != pair["after"]}


def _new_reading(listing: Listing, read: reader.Reading) -> NewReading:
    changes = changes_between(as_read(listing.reading), read)
    # A person has said what holds: that stays, whatever is read.
    kept = {name: pair for name, pair in changes.items() if name not in listing.reading.corrections}
    plain = read.to_dict()
    return NewReading(
        listing=listing,
        reader_version=str(read.version),
        text=plain.pop("text"),
        data=plain,
        changes=kept,
    )


def _swap(rows: Sequence[NewReading], *, applied_at=None) -> None:
    """Exchange readings and new readings; rows that were never saved only give theirs."""
    readings, listings = [], []
    own = rows[0].listing.organization.name if rows else ""
    for new in rows:
        listing, reading = new.listing, new.listing.reading
        for name in ("reader_version", "text", "data"):
            held = getattr(reading, name)
            setattr(reading, name, getattr(new, name))
            setattr(new, name, held)
        new.applied_at, reading.updated_at = applied_at, timezone.now()
        set_triage(listing, as_read(reading), reading.corrections, own=own)
        listing.row_version = F("row_version") + 1
        readings.append(reading)
        listings.append(listing)
    Reading.objects.bulk_update(readings, ["reader_version", "text", "data", "updated_at"])
    Listing.objects.bulk_update(listings, [*SHOWN, "row_version"])
    NewReading.objects.bulk_update(
        [new for new in rows if new.pk], ["reader_version", "text", "data", "applied_at"]
    )
    if readings:
        told_of = {reading.listing_id: as_read(reading) for reading in readings}
        index_listings(listings[0].organization_id, told_of)
