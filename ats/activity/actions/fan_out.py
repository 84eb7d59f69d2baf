"""Fan-out: from an event to the notifications and mails it causes, each exactly once."""

import logging
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from ats.activity.actions.mail import queue_mails
from ats.activity.actions.tell import tell_members
from ats.activity.events import wake
from ats.activity.models import Event
from ats.activity.notices import MailDraft, NotificationDraft, drafts_for
from ats.foundation.sweepers import sweeper

log = logging.getLogger(__name__)

BATCH = 100
# After so many failures, about a day, an event is left alone: the admin shows it as not told.
ATTEMPTS = 33
FIRST_PAUSE, LONGEST_PAUSE = 5, 3600


def fan_out(limit: int = BATCH) -> int:
    """Tell of the oldest waiting events; return how many were told.

    Each event is one transaction: its notices and its mark commit together, so a killed
    worker repeats nothing. Two workers never take the same event (row lock, skip locked).
    """
    ids = list(_due().values_list("pk", flat=True)[:limit])
    return sum(fan_out_one(pk) for pk in ids)


def _due():
    return Event.objects.waiting().filter(fan_out_attempts__lt=ATTEMPTS, run_at__lte=timezone.now())


def fan_out_one(pk: int) -> bool:
    try:
        with transaction.atomic():
            event = _lock(pk)
            if event is None:
                return False
            _write(event)
            event.fanned_out_at = timezone.now()
            event.save(update_fields=["fanned_out_at"])
    except Exception:  # delivery: records and retries
        log.exception("event %s could not be told", pk)
        _try_later(pk)
        return False
    return True


def _try_later(pk: int) -> None:
    event = Event.objects.waiting().filter(pk=pk).first()
    if event is not None:
        pause = min(FIRST_PAUSE * 2 ** min(event.fan_out_attempts, 12), LONGEST_PAUSE)
        Event.objects.waiting().filter(pk=pk).update(
            fan_out_attempts=F("fan_out_attempts") + 1,
            run_at=timezone.now() + timedelta(seconds=pause),
        )


def tell_again(pk: int) -> bool:
    """Give an event that was left alone its attempts back; False when it was told."""
    with transaction.atomic():
        found = Event.objects.waiting().filter(pk=pk)
        is_waiting = bool(found.update(fan_out_attempts=0, run_at=timezone.now()))
        transaction.on_commit(wake)
    return is_waiting


def _lock(pk: int) -> Event | None:
    rows = Event.objects.waiting().select_related("organization").filter(pk=pk)
    if connection.features.has_select_for_update_skip_locked:
        rows = rows.select_for_update(skip_locked=True, of=("self",))
    return rows.first()


def _write(event: Event) -> None:
    drafts = drafts_for(event)
    told = tell_members(event, [d for d in drafts if isinstance(d, NotificationDraft)])
    queue_mails(event.organization, [d for d in drafts if isinstance(d, MailDraft)] + told)


@sweeper
def sweep_events() -> None:
    """Wake the fan-out for events that a crash or a lost broker left behind."""
    if _due().exists():
        wake()
