"""A public version is taken up again as what is saved; what was saved can return."""

import json
from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import Conflict
from ats.foundation.rows import still_there
from postings.actions.edit_posting import edit_posting
from postings.actions.look_at import still_possible
from postings.actions.of_posting import record_of
from postings.models import Posting, PostingVersion, Question, SetAside
from postings.queries.content import content_of

# So many of them are kept for a posting; nobody goes back further by an undo.
MOST_KEPT = 10
ASKED = ("label", "help", "kind", "options", "is_required")


@transaction.atomic
def restore_version(
    version: PostingVersion, *, by: Membership, row_version: int
) -> SetAside | None:
    """Save what a public version says, its questions too; return what it took the place of.

    None when that is what is saved. The public sees it when it is published; stages, team and
    dates stay. StaleEdit when `row_version` is not the newest. Locks the posting; event
    `version.restored`, beside `posting.edited` for the words.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=version.posting_id))
    before = content_of(posting)
    if before == version.content:
        return None
    now = _take_up(posting, version.content, by=by, row_version=row_version)
    kept = SetAside.objects.create(
        posting=posting, content=before, digest=_digest(content_of(now)), set_aside_by=by
    )
    old = list(posting.set_aside.values_list("pk", flat=True)[MOST_KEPT:])
    SetAside.objects.filter(pk__in=old).delete()
    record_of(posting, "version.restored", by=by, version=version.number)
    return kept


@transaction.atomic
def undo_restore_version(kept: SetAside, *, by: Membership) -> Posting:
    """Let what was set aside return. Conflict when the posting was changed since.

    Locks the posting; event `version.unrestored`.
    """
    posting = still_there(Posting.objects.select_for_update().filter(pk=kept.posting_id))
    kept = still_there(SetAside.objects.filter(pk=kept.pk))
    if _digest(content_of(posting)) != kept.digest:
        raise Conflict(
            _("The posting was changed since. Nothing was taken back."), code="posting_changed"
        )
    posting = _take_up(posting, kept.content, by=by, row_version=posting.row_version)
    kept.delete()
    record_of(posting, "version.unrestored", by=by)
    return posting


def _take_up(posting: Posting, content: dict, *, by: Membership, row_version: int) -> Posting:
    words = {name: value for name, value in content.items() if name != "questions"}
    edited = edit_posting(posting, by=by, row_version=row_version, **words)
    _ask(edited, content["questions"])
    return edited


def _ask(posting: Posting, asked: list[dict]) -> None:
    """Ask these questions and no others, by their codes; the others are archived."""
    rows = {row.code: row for row in posting.questions.all()}
    for position, words in enumerate(asked):
        row = rows.pop(words["code"], None) or Question(posting=posting, code=words["code"])
        for name in ASKED:
            setattr(row, name, words[name])
        row.position, row.is_archived = position, False
        row.look_at = still_possible(row)
        row.save()
    posting.questions.filter(pk__in=[row.pk for row in rows.values()]).update(is_archived=True)


def _digest(content: dict) -> str:
    return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
