"""Good files of forms that were refused for something else: kept for a day, then gone."""

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from applicants.models import HeldFile, LetterFile
from ats.foundation.files import private_files
from postings.models import Posting

KEPT = timedelta(days=1)
BATCH = 100


def hold_file(posting: Posting, form_token: str, *, upload) -> HeldFile:
    """Keep an uploaded file (with `safe_name` and `file_type`) for its form; one a form.

    The file before it is deleted only when it was still held: another tab of the form may be
    sent at this moment, and then it is somebody's document.
    """
    stored = private_files.save(upload)
    values = {
        "name": upload.safe_name,
        "file": stored.name,
        "size": stored.size,
        "sha256": stored.sha256,
        "file_type": upload.file_type,
        "created_at": timezone.now(),
    }
    mine = HeldFile.objects.filter(posting=posting, form_token=form_token)
    earlier = mine.first()
    if earlier is not None and mine.filter(file=earlier.file).update(**values):
        private_files.delete(earlier.file)
        return HeldFile(pk=earlier.pk, posting=posting, form_token=form_token, **values)
    held, _is_new = HeldFile.objects.update_or_create(
        posting=posting, form_token=form_token, defaults=values
    )
    return held


def forget_held_files() -> int:
    """Delete held files whose day is over; return how many."""
    return forget_files(HeldFile.objects.all())


def forget_files(held: QuerySet[HeldFile] | QuerySet[LetterFile]) -> int:
    """Delete those of `held` whose day is over, at most BATCH of them; return how many.

    The row goes first: a form that is sent at this moment either has the file or is told.
    """
    old = held.filter(created_at__lt=timezone.now() - KEPT)
    gone = 0
    for pk, file in list(old.values_list("pk", "file")[:BATCH]):
        with transaction.atomic():
            deleted, _rows = held.filter(pk=pk).delete()
        if deleted:
            private_files.delete(file)
            gone += 1
    return gone
