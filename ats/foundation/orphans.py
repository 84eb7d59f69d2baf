"""Files without a row: what a crash between the file and its row left behind."""

import time
from collections.abc import Iterator
from itertools import islice

from django.apps import apps
from django.db.models import Model

from ats.foundation.fields import PrivateFileName
from ats.foundation.files import private_files

# Longer than any request or job: a younger file's row may still be on its way.
AGE_SECONDS = 24 * 3600
BATCH = 500


def owners() -> Iterator[tuple[type[Model], str]]:
    """Yield each model and column that names private files."""
    for model in apps.get_models():
        for field in model._meta.fields:
            if isinstance(field, PrivateFileName):
                yield model, field.name


def sweep_orphans(*, age_seconds: float = AGE_SECONDS) -> int:
    """Delete files that no row names and that are older than `age_seconds`; return how many."""
    before, deleted = time.time() - age_seconds, 0
    old = (name for name in private_files.names() if private_files.modified_at(name) < before)
    while names := tuple(islice(old, BATCH)):
        for name in set(names) - _named(names):
            private_files.delete(name)
            deleted += 1
    return deleted + private_files.delete_unfinished(before)


def _named(names: tuple[str, ...]) -> set[str]:
    return {
        name
        for model, column in owners()
        for name in model._default_manager.filter(**{f"{column}__in": names}).values_list(
            column, flat=True
        )
    }
