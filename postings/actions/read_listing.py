"""Keeping what reading listings came to, a batch in one transaction."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone

from ats.foundation.rows import write_columns
from postings.actions.after_reading import Signatures, signatures_of, tell_kept
from postings.actions.finish_upload import finish_upload
from postings.actions.open_container import open_container
from postings.actions.read_bytes import Outcome
from postings.models import Listing, Reading, Upload
from postings.problems import SENTENCES
from postings.triage import triage_of
from reading import listings as reader

# What a list of many shows of a reading.
SHOWN = ("title", "employer", "place", "triage", "reasons")
COLUMNS = ("state", *SHOWN, "problem_code", "problem", "read_at")


@transaction.atomic
def begin_reading(ids: Iterable[int]) -> None:
    """Show that a worker has these listings; a state of the moment, so no event."""
    listings = Listing.objects.filter(pk__in=list(ids))
    # The upload first: somebody may be cancelling it, and comes by its listings in another order.
    uploads = Upload.objects.filter(pk__in=listings.values("upload")).order_by("pk")
    list(uploads.select_for_update().values_list("pk"))
    listings.filter(state=Listing.State.QUEUED).update(state=Listing.State.READING)


@transaction.atomic
def keep_readings(
    upload_id: int, outcomes: Mapping[int, Outcome], signatures: Signatures | None = None
) -> None:
    """Write what reading came to by listing, once: one that waits no longer stays as it is.

    A container among them becomes one, to be unpacked. `signatures` are those that were worked
    out before the transaction (`sign`). Records upload.read when these were the last of their
    upload.
    """
    # The upload first, as all who change more than one of its listings do.
    uploads = Upload.objects.select_related("organization").select_for_update(of=("self",))
    upload = uploads.get(pk=upload_id)
    waiting = upload.listings.waiting().filter(pk__in=list(outcomes))
    listings = list(waiting.select_for_update().order_by("pk"))
    opened = [listing for listing in listings if outcomes[listing.pk].container]
    kept = [listing for listing in listings if not outcomes[listing.pk].container]
    for listing in opened:
        open_container(upload, listing, outcomes[listing.pk].container)
    for listing in kept:
        _set(listing, outcomes[listing.pk], upload.organization.name)
    write_columns(kept, COLUMNS)
    readings = {
        listing.pk: found for listing in kept if (found := outcomes[listing.pk].reading) is not None
    }
    _write(readings, outcomes)
    tell_kept(
        upload.organization_id, readings, sign(outcomes) if signatures is None else signatures
    )
    finish_upload(upload)


def sign(outcomes: Mapping[int, Outcome]) -> Signatures:
    """Work out the signatures of what was read."""
    return signatures_of(
        {pk: outcome.reading for pk, outcome in outcomes.items() if outcome.reading is not None}
    )


def _set(listing: Listing, outcome: Outcome, own: str) -> None:
    listing.read_at = timezone.now()
    if outcome.reading is None:
        listing.state = Listing.State.UNREADABLE
        listing.problem_code, listing.problem = outcome.problem_code, outcome.problem[:300]
        return
    listing.state = Listing.State.READ
    set_triage(listing, outcome.reading, {}, own=own)


def set_triage(listing: Listing, read: reader.Reading, corrections: Mapping, *, own: str) -> None:
    """Set what a list of many shows of a listing, unsaved; `own` is the organization's name."""
    triage = triage_of(read, corrections, own=own)
    listing.title, listing.employer, listing.place = triage.title, triage.employer, triage.place
    listing.triage, listing.reasons = triage.state, [list(reason) for reason in triage.reasons]


def _write(readings: Mapping[int, reader.Reading], outcomes: Mapping[int, Outcome]) -> None:
    rows = []
    for listing_id, read in readings.items():
        plain = read.to_dict()
        rows.append(
            Reading(
                listing_id=listing_id,
                text=plain.pop("text"),
                data=plain,
                reader_version=str(read.version),
                duration_ms=outcomes[listing_id].duration_ms,
            )
        )
    Reading.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["listing"],
        update_fields=["text", "data", "reader_version", "duration_ms", "updated_at"],
    )


def give_up(upload_id: int, ids: Iterable[int]) -> None:
    """Make listings unreadable whose reading broke off too often; their bytes stay."""
    lost = Outcome(problem_code="gave_up", problem=SENTENCES["gave_up"])
    keep_readings(upload_id, dict.fromkeys(ids, lost))
