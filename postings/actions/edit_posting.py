"""A posting's words are changed; the public sees them when they are published."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import Conflict
from ats.foundation.jobs import enqueue
from ats.foundation.rows import still_there
from postings.actions.contents import replace_places, replace_requirements, set_words
from postings.actions.of_posting import record_of
from postings.actions.opening_dates import DATES, check_new_dates, dates_of, note_new_dates
from postings.actions.twin_search import look_for_twins
from postings.models import Posting


class StaleEdit(Conflict):
    """Somebody saved the posting after this form was opened."""

    code = "posting_changed"


@transaction.atomic
def edit_posting(posting: Posting, *, by: Membership, row_version: int, **values) -> Posting:
    """Change what `values` names: title, department, employment_type, workplace, pay, content_html,
    reply_days, is_resume_required, opens_on, closes_on, places, requirements (shapes as in
    `actions.contents`). The dates hold at once, all else when it is published.

    Raises StaleEdit when `row_version` is not the newest and something would change (the same
    form sent twice is saved once and told so twice), DomainError with a field for what a
    posting cannot be. Locks the posting; event `posting.edited`, none when nothing changed.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    before, was_open = dates_of(posting), posting.is_open
    changed = set_words(posting, values)
    if DATES.intersection(changed):
        check_new_dates(posting, before, was_open=was_open)
        note_new_dates(posting)
    if "places" in values and replace_places(posting, values["places"]):
        changed.append("places")
    if "requirements" in values and replace_requirements(posting, values["requirements"]):
        changed.append("requirements")
    if not changed:
        return posting
    if posting.row_version != row_version:
        raise StaleEdit(
            _("Somebody else saved this posting while you were writing. Nothing was overwritten.")
        )
    posting.row_version += 1
    posting.updated_at = timezone.now()
    posting.save()
    look_for_twins(posting)
    if "requirements" in changed:
        # Whoever answers is in a room above: what was asked of them is looked for there.
        enqueue("find_evidence", subject_id=posting.pk, organization_id=posting.organization_id)
    record_of(posting, "posting.edited", by=by, changed=changed)
    return posting
