"""The ETags of public pages: what tells one state of a page from another."""

import hashlib
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.utils import timezone
from django.utils.translation import get_language

from ats.access.models import Organization


def etag_of(zone: ZoneInfo, *parts: object) -> str:
    """Return the ETag of a public page that shows `parts`; it changes with the day, the language
    and the release too.
    """
    said = (timezone.localdate(timezone=zone), get_language(), release(), *parts)
    return f'"{hashlib.sha256(repr(said).encode()).hexdigest()[:24]}"'


def employer_etag(organization: Organization, changed_at: datetime | None) -> str:
    """Return the ETag of an organization's list of openings."""
    return etag_of(
        organization.zone,
        organization.pk,
        organization.name,
        organization.tagline,
        organization.introduction,
        organization.reply_days,
        changed_at,
    )


@cache
def release() -> str:
    """Return a mark of this release's templates and static files, so that a new one is fetched."""
    folder = Path(settings.BASE_DIR) / "templates"
    digest = hashlib.sha256(str(getattr(staticfiles_storage, "manifest_hash", "")).encode())
    for file in sorted(folder.rglob("*.html")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
