"""A posting's words are changed; the public sees them when they are published."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import Conflict
from ats.foundation.rows import still_there
from postings.actions.contents import replace_places, replace_requirements, set_words
from postings.actions.twin_search import look_for_twins
from postings.models import Posting


class StaleEdit(Conflict):
    """Somebody saved the posting after this form was opened."""

    code = "posting_changed"


@transaction.atomic
def edit_posting(posting: Posting, *, by: Membership, row_version: int, **values) -> Posting:
    """Change what `values` names: title, department, employment_type, workplace, pay, content_html,
    reply_days, is_resume_required, places, requirements (shapes as in `actions.contents`).

    Raises StaleEdit when `row_version` is not the newest, DomainError with a field for what a
    posting cannot be. Locks the posting; event `posting.edited`, none when nothing changed.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    if posting.row_version != row_version:
        raise StaleEdit(
            _("Somebody else saved this posting while you were writing. Nothing was overwritten.")
        )
    changed = set_words(posting, values)
    if "places" in values and replace_places(posting, values["places"]):
        changed.append("places")
    if "requirements" in values and replace_requirements(posting, values["requirements"]):
        changed.append("requirements")
    if not changed:
        return posting
    posting.row_version += 1
    posting.updated_at = timezone.now()
    posting.save()
    look_for_twins(posting)
    record(
        "posting.edited",
        organization=posting.organization_id,
        by=by,
        subject=posting,
        facts={"code": posting.code, "title": posting.title, "changed": changed},
    )
    return posting
