"""How far a container of listings is opened, out of the settings."""

from django.conf import settings

from reading.archives import Limits


def container_limits() -> Limits:
    most = settings.LIMITS
    return Limits(
        entries=most["archive_entries"],
        unpacked_bytes=most["archive_unpacked_bytes"],
        entry_bytes=most["listing_file_bytes"],
        ratio=most["archive_ratio"],
    )
