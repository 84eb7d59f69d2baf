"""What stands between a posting and the public, and what the public does not see yet."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from postings.kinds import Workplace
from postings.markup import plain_lines
from postings.models import Posting, PostingVersion

SHOWN = (Posting.State.PUBLISHED, Posting.State.PAUSED)


def missing_for_publication(posting: Posting, content: dict) -> list[tuple[str, str]]:
    """Return (field, sentence) of each thing without which nobody can decide to apply."""
    missing = []
    if not content["title"]:
        missing.append(("title", _("It has no title.")))
    if not content["places"] and content["workplace"] != Workplace.REMOTE:
        missing.append(("places", _("Say where the work is, or that it is remote.")))
    if not plain_lines(content["content_html"]):
        missing.append(("content_html", _("It has no description.")))
    if posting.is_past and posting.closes_on:
        words = {"day": date_format(posting.closes_on, "j F Y")}
        missing.append(("closes_on", _("Its last day to apply, %(day)s, has passed.") % words))
    if lacks_requisition(posting):
        missing.append(
            (
                "requisition",
                _("Your organization publishes on an approved requisition; it has none."),
            )
        )
    if not posting.stages.exists():
        missing.append(("stages", _("It has no stage that an application could stand in.")))
    return missing


def lacks_requisition(posting: Posting) -> bool:
    """Return whether a posting that is not public yet may not become so."""
    if not posting.organization.needs_requisition or posting.state in SHOWN:
        return False
    return posting.requisition is None or not posting.requisition.is_approved


def newest_version(posting: Posting) -> PostingVersion | None:
    """Return what the public saw last, None when it never saw anything."""
    return posting.versions.filter(number=posting.version_number).first()
