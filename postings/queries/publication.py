"""What stands between a posting and the public, and what the public does not see yet."""

from django.utils.translation import gettext as _

from postings.kinds import Workplace
from postings.markup import plain_lines
from postings.models import Posting, PostingVersion
from postings.queries.content import content_of


def missing_for_publication(posting: Posting, content: dict) -> list[tuple[str, str]]:
    """Return (field, sentence) of each thing without which nobody can decide to apply."""
    missing = []
    if not content["title"]:
        missing.append(("title", _("It has no title.")))
    if not content["places"] and content["workplace"] != Workplace.REMOTE:
        missing.append(("places", _("Say where the work is, or that it is remote.")))
    if not plain_lines(content["content_html"]):
        missing.append(("content_html", _("It has no description.")))
    if not posting.stages.exists():
        missing.append(("stages", _("It has no stage that an application could stand in.")))
    return missing


def newest_version(posting: Posting) -> PostingVersion | None:
    """Return what the public saw last, None when it never saw anything."""
    return posting.versions.filter(number=posting.version_number).first()


def has_unpublished_changes(posting: Posting) -> bool:
    """Return whether the public sees something else than what is saved."""
    version = newest_version(posting)
    return version is not None and version.content != content_of(posting)
