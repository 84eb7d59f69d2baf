"""Pausing an upload, going on with it, and stopping what was not yet read."""

from ats.access.models import Membership
from postings.models import Upload


def pause_upload(upload: Upload, *, by: Membership) -> Upload:
    """Read nothing more of an upload until it is resumed; a batch at work is still kept.

    Twice is once. Raises NothingLeft when all of it was read. Records upload.paused.
    """
    raise NotImplementedError


def resume_upload(upload: Upload, *, by: Membership) -> Upload:
    """Go on with a paused upload. Twice is once. Records upload.resumed."""
    raise NotImplementedError


def cancel_upload(upload: Upload, *, by: Membership) -> int:
    """Drop what was not yet read, unopened containers included; return how many listings.

    Their bytes stay for DROPPED_DAYS, so restore_upload brings all of it back. Twice is once.
    Raises NothingLeft when all of it was read. Records upload.cancelled.
    """
    raise NotImplementedError


def restore_upload(upload: Upload, *, by: Membership) -> int:
    """Undo cancel_upload: what was dropped waits to be read again; return how many listings.

    Raises NotCancelled when it was not, or its bytes are gone. Records upload.restored.
    """
    raise NotImplementedError


def close_upload(upload: Upload, *, by: Membership | None) -> Upload:
    """Take no further parts into an upload. Twice is once. Records upload.closed."""
    raise NotImplementedError
