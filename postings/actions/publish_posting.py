"""A posting, or what was changed of it, becomes public; each version is kept."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.rows import still_there
from postings.actions.lint_checks import refuse_blocked, remember_check
from postings.actions.of_posting import record_of
from postings.actions.opening_dates import note_new_dates
from postings.actions.twin_search import look_for_twins
from postings.models import Posting, PostingVersion
from postings.queries.content import content_of, summary_of
from postings.queries.publication import missing_for_publication, newest_version


@transaction.atomic
def publish_posting(posting: Posting, *, by: Membership | None) -> Posting:
    """Keep what is saved as a new version, which the public sees from now on.

    A draft opens; a published posting stays open, a paused one paused. DomainError when
    something is missing or nothing changed, PublishBlocked when a check stops it, Conflict when
    it is closed. Locks the posting; event `posting.published`.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=posting.pk))
    content = content_of(posting)
    _check(posting, content)
    found = refuse_blocked(posting, content)
    now = timezone.now()
    posting.version_number += 1
    PostingVersion.objects.create(
        posting=posting,
        number=posting.version_number,
        content=content,
        summary=summary_of(content),
        published_by=by,
        published_at=now,
    )
    if posting.state == Posting.State.DRAFT:
        posting.state = Posting.State.PUBLISHED
    posting.published_at = posting.published_at or now
    posting.updated_at = now
    note_new_dates(posting)
    posting.save()
    remember_check(posting, found)
    look_for_twins(posting)
    record_of(posting, "posting.published", by=by, version=posting.version_number)
    return posting


def _check(posting: Posting, content: dict) -> None:
    if posting.state == Posting.State.CLOSED:
        raise Conflict(_("This posting is closed. Open it again first."), code="posting_closed")
    for field, sentence in missing_for_publication(posting, content):
        raise DomainError(sentence, field=field, code=f"{field}_missing")
    version = newest_version(posting)
    if version is not None and version.content == content:
        raise DomainError(
            _("Nothing has changed since it was last published."), code="nothing_changed"
        )
