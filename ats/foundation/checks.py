"""System checks: what this machine must offer before the product is started on it."""

import os
import sqlite3
from pathlib import Path

from django.conf import settings
from django.core import checks
from django.core.checks import CheckMessage, Error, Tags, register

# UPDATE … RETURNING, which the embedded broker claims with.
SQLITE = (3, 35, 0)


@register(Tags.database)
def check_sqlite(**kwargs) -> list[CheckMessage]:
    """Refuse an SQLite that lacks what the broker and the search are written in."""
    found: list[CheckMessage] = []
    if sqlite3.sqlite_version_info < SQLITE:
        needed = ".".join(map(str, SQLITE))
        found.append(
            Error(f"SQLite {sqlite3.sqlite_version} is too old: {needed} is needed.", id="ats.E001")
        )
    with sqlite3.connect(":memory:") as db:
        options = {row[0] for row in db.execute("PRAGMA compile_options")}
    db.close()
    if "ENABLE_FTS5" not in options:
        found.append(Error("SQLite is built without FTS5, the search.", id="ats.E002"))
    return found


@register(Tags.security)
def check_private_files(**kwargs) -> list[CheckMessage]:
    """Refuse a folder of private files below one that is served."""
    private = Path(settings.PRIVATE_FILES_DIR).resolve()
    served = [
        Path(folder).resolve() for folder in (settings.STATIC_ROOT, *settings.STATICFILES_DIRS)
    ]
    if not any(private == folder or folder in private.parents for folder in served):
        return []
    return [
        Error(
            "Private files would be served: ROLECALL_STORAGE lies in a folder of static files.",
            id="ats.E003",
        )
    ]


@register(Tags.security, deploy=True)
def check_storage_is_writable(**kwargs) -> list[CheckMessage]:
    """Warn of a folder of private files that this user cannot write."""
    folder = Path(settings.PRIVATE_FILES_DIR)
    while not folder.exists():
        folder = folder.parent
    if os.access(folder, os.W_OK):
        return []
    return [
        checks.Warning(f"Private files cannot be written: {folder} is not ours.", id="ats.W001")
    ]
