"""The first and the last day to apply: set by people, noted when the clock has passed them."""

from collections.abc import Iterator
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.foundation.errors import DomainError
from postings.actions.of_posting import record_of
from postings.actions.states import change_state
from postings.dates import has_opened, has_passed, today_in
from postings.models import Posting

DATES = {"opens_on", "closes_on"}
SHOWN = [Posting.State.PUBLISHED, Posting.State.PAUSED]
# The furthest that any zone is ahead of UTC, and more than that.
AHEAD = timedelta(days=1)
BATCH = 1000


class DateRefused(DomainError):
    """A date that would take a public posting away behind its owner's back."""

    code = "date_refused"


def dates_of(posting: Posting) -> tuple[date | None, date | None]:
    return posting.opens_on, posting.closes_on


def check_new_dates(
    posting: Posting, before: tuple[date | None, date | None], *, was_open: bool
) -> None:
    """DateRefused when a new date would hide or close at once what people can apply to."""
    if was_open and posting.opens_on != before[0] and posting.is_to_open:
        raise DateRefused(
            _("People can apply already. Pause the posting to stop that for a while."),
            field="opens_on",
        )
    if posting.state in SHOWN and posting.closes_on != before[1] and posting.is_past:
        raise DateRefused(
            _("That day has passed. Choose today or later, or close the posting now."),
            field="closes_on",
        )


def note_new_dates(posting: Posting) -> None:
    """Let the public's pages change, unsaved; a first day that is here is not told later."""
    today = today_in(posting.organization.zone)
    if posting.version_number:
        posting.public_changed_at = timezone.now()
    posting.opening_told_on = posting.opens_on if has_opened(posting.opens_on, today) else None


def settle_dates() -> int:
    """Note the postings whose first day has come and those whose last day has passed.

    The public does not wait for it: pages decide by the clock. Events `posting.opened` and
    `posting.closed_by_date`, each once however many do this at a time. Return how many.
    """
    latest = (timezone.now() + AHEAD).date()
    opening = Posting.objects.published().filter(opens_on__lte=latest)
    opening = opening.exclude(opening_told_on=F("opens_on")).order_by("opens_on")
    closing = Posting.objects.filter(state__in=SHOWN, closes_on__lt=latest).order_by("closes_on")
    due = [pk for pk, day, zone in _rows(opening, "opens_on") if day <= today_in(zone)]
    due += [pk for pk, day, zone in _rows(closing, "closes_on") if day < today_in(zone)]
    return sum(_settle(pk) for pk in due)


def _rows(postings: QuerySet[Posting], name: str) -> Iterator[tuple[int, date, ZoneInfo]]:
    columns = postings.values_list("pk", name, "organization__time_zone")
    return ((pk, day, ZoneInfo(zone)) for pk, day, zone in columns[:BATCH])


@transaction.atomic
def _settle(posting_id: int) -> bool:
    rows = Posting.objects.select_for_update(of=("self",)).select_related("organization")
    posting = rows.filter(pk=posting_id, state__in=SHOWN).first()
    if posting is None:
        return False
    today = today_in(posting.organization.zone)
    if has_passed(posting.closes_on, today):
        facts = {"closes_on": f"{posting.closes_on:%F}"}
        kind = "posting.closed_by_date"
        change_state(posting, Posting.State.CLOSED, kind, None, by_date=True, facts=facts)
        return True
    if posting.state != Posting.State.PUBLISHED or not has_opened(posting.opens_on, today):
        return False
    if posting.opens_on is None or posting.opening_told_on == posting.opens_on:
        return False
    posting.opening_told_on, posting.public_changed_at = posting.opens_on, timezone.now()
    posting.save(update_fields=["opening_told_on", "public_changed_at"])
    record_of(posting, "posting.opened", by=None, opens_on=f"{posting.opens_on:%F}")
    return True
