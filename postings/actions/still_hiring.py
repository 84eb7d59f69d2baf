"""Is anybody still hiring? A posting on which nothing moves is asked about, then paused."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import Conflict
from ats.foundation.rows import still_there
from postings.actions.of_posting import record_of
from postings.actions.states import change_state
from postings.models import Posting


class NothingAsked(Conflict):
    code = "nothing_asked"


@transaction.atomic
def ask_still_hiring(posting_id: int) -> bool:
    """Ask whoever publishes whether a posting still stands; return False when it need not be.

    Called with a posting on which nothing has moved; asked once, however many call it at a time.
    Event `posting.still_hiring_asked`.
    """
    posting = _locked(posting_id)
    if posting is None or posting.asked_at is not None or not posting.is_open:
        return False
    quiet, answer = posting.organization.quiet_days, posting.organization.quiet_answer_days
    now = timezone.now()
    if not quiet or posting.last_kept_at > now - timedelta(days=quiet):
        return False
    posting.asked_at = now
    posting.save(update_fields=["asked_at"])
    record_of(posting, "posting.still_hiring_asked", by=None, days=quiet, answer_days=answer)
    return True


@transaction.atomic
def keep_posting(posting: Posting, *, by: Membership) -> Posting:
    """Answer yes: the quiet days begin anew. NothingAsked unless it is published.

    Event `posting.kept`.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    if posting.state != Posting.State.PUBLISHED:
        raise NothingAsked(_("This posting is %s now.") % posting.get_state_display())
    posting.kept_at, posting.asked_at = timezone.now(), None
    posting.save(update_fields=["kept_at", "asked_at"])
    record_of(posting, "posting.kept", by=by, days=posting.organization.quiet_days)
    return posting


@transaction.atomic
def pause_unanswered(posting_id: int) -> bool:
    """Pause a posting about which nobody has answered in time; return False when it need not be.

    Its page says that the employer has paused it; `reopen_posting` takes it back. Event
    `posting.paused_unanswered`, once.
    """
    posting = _locked(posting_id)
    if posting is None or posting.asked_at is None or posting.state != Posting.State.PUBLISHED:
        return False
    if posting.asked_at > timezone.now() - timedelta(days=posting.organization.quiet_answer_days):
        return False
    change_state(posting, Posting.State.PAUSED, "posting.paused_unanswered", None, unanswered=True)
    return True


@transaction.atomic
def drop_question(posting_id: int) -> bool:
    """Ask no more: something has moved since, which is an answer."""
    return bool(Posting.objects.filter(pk=posting_id, asked_at__isnull=False).update(asked_at=None))


def _locked(posting_id: int) -> Posting | None:
    rows = Posting.objects.select_for_update(of=("self",)).select_related("organization")
    return rows.filter(pk=posting_id).first()
