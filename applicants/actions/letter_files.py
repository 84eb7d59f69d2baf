"""Files for a letter: chosen, held for a day while it is written, and taken over by its mail."""

from collections.abc import Collection, Sequence

from django.conf import settings
from django.utils.translation import gettext as _

from applicants.actions.held_files import forget_files
from applicants.models import Application, LetterFile
from ats.access.models import Membership
from ats.activity.models import MailFile
from ats.activity.notices import FileDraft
from ats.foundation.errors import Conflict, DomainError
from ats.foundation.files import private_files
from ats.foundation.wording import file_size


class LetterTooLarge(DomainError):
    code = "letter_too_large"
    field = "files"


class LetterFileGone(Conflict):
    code = "letter_file_gone"
    field = "files"


def hold_letter_file(application: Application, *, by: Membership, upload) -> LetterFile:
    """Keep an uploaded file (with `safe_name` and `file_kind`) for a letter of this member."""
    stored = private_files.save(upload)
    try:
        return LetterFile.objects.create(
            application=application,
            by=by,
            name=upload.safe_name,
            file=stored.name,
            size=stored.size,
            sha256=stored.sha256,
            content_type=upload.file_kind,
        )
    except BaseException:
        private_files.delete(stored.name)
        raise


def take_letter_files(
    application: Application, files: Collection[LetterFile], *, by: Membership
) -> tuple[FileDraft, ...]:
    """Hand held files over to a mail; in the transaction that queues it. Locks their rows.

    LetterFileGone for one that is sent already, was given up, or is somebody else's;
    LetterTooLarge for more, or larger ones together, than a mail can carry.
    """
    if not files:
        return ()
    demand_room(files)
    rows = LetterFile.objects.select_for_update().filter(application=application, by=by)
    taken = list(rows.filter(pk__in=[file.pk for file in files]))
    if len(taken) < len(files):
        raise LetterFileGone(_("A file is no longer there, or was sent already. Choose it again."))
    LetterFile.objects.filter(pk__in=[file.pk for file in taken]).delete()
    return drafts_of(taken)


def drafts_of(files: Sequence[LetterFile | MailFile]) -> tuple[FileDraft, ...]:
    return tuple(
        FileDraft(row.name, row.file, row.size, row.sha256, row.content_type) for row in files
    )


def demand_room(files: Collection) -> None:
    """LetterTooLarge for more files, or more bytes together, than a mail can carry."""
    most, limit = settings.LIMITS["letter_files"], settings.LIMITS["letter_files_bytes"]
    if len(files) > most:
        raise LetterTooLarge(_("A mail takes at most %(most)d files.") % {"most": most})
    size = sum(file.size for file in files)
    if size > limit:
        words = {"size": file_size(size), "limit": file_size(limit)}
        raise LetterTooLarge(
            _("Together the files have %(size)s, and a mail takes at most %(limit)s.") % words
        )


def copy_files(files: Sequence[MailFile]) -> tuple[FileDraft, ...]:
    """Write the files of a mail once more, for another one: no two rows share a file.

    What a crash leaves without a row is swept.
    """
    copies = []
    for row in files:
        with private_files.open(row.file) as content:
            stored = private_files.save(content)
        copies.append(
            FileDraft(row.name, stored.name, stored.size, stored.sha256, row.content_type)
        )
    return tuple(copies)


def forget_letter_files() -> int:
    """Delete files for letters whose day is over; return how many."""
    return forget_files(LetterFile.objects.all())
