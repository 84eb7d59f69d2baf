"""A posting's links for the places where it is told of."""

import unicodedata

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from applicants.kinds import CAREERS
from applicants.models import SourceLink
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError
from postings.models import Posting

MOST = 100
LONGEST = 40
# Letters, marks (without which many scripts say something else) and numbers.
WRITTEN = "LMN"


class NoLinkName(DomainError):
    code = "no_link_name"
    field = "name"


class LinkTaken(DomainError):
    code = "link_taken"
    field = "name"


class TooManyLinks(DomainError):
    code = "too_many_links"


@transaction.atomic
def add_source_link(posting: Posting, *, by: Membership, name: str) -> SourceLink:
    """Make a link for a place; its source, which applications keep, is made of the name.

    NoLinkName, LinkTaken when the posting has a link of this source, TooManyLinks for more than
    MOST. Records source_link.added.
    """
    name = " ".join(name.split())[:60]
    source = source_of(name)
    if not source or source == CAREERS:
        raise NoLinkName(_("Write where the link is put, in letters."))
    if posting.source_links.filter(removed_at=None).count() >= MOST:
        raise TooManyLinks(_("%(most)d links are enough for anybody.") % {"most": MOST})
    return _save(SourceLink(posting=posting, name=name, source=source, by=by), "added", by)


@transaction.atomic
def remove_source_link(link: SourceLink, *, by: Membership) -> SourceLink:
    """Count by a link no more; whoever has it still reaches the posting, and keeps its source.

    Twice is once. Records source_link.removed.
    """
    link = SourceLink.objects.select_for_update().select_related("posting").get(pk=link.pk)
    if link.removed_at is not None:
        return link
    link.removed_at = timezone.now()
    return _save(link, "removed", by)


@transaction.atomic
def restore_source_link(link: SourceLink, *, by: Membership) -> SourceLink:
    """Bring a link back; twice is once. LinkTaken. Records source_link.restored."""
    link = SourceLink.objects.select_for_update().select_related("posting").get(pk=link.pk)
    if link.removed_at is None:
        return link
    link.removed_at = None
    return _save(link, "restored", by)


def count_visit(link: SourceLink) -> None:
    """Count somebody who comes by a link: a number, and nothing about them."""
    SourceLink.objects.filter(pk=link.pk, removed_at=None).update(visits=F("visits") + 1)


def source_of(name: str) -> str:
    """Return the word for a place that applications keep: its name, small and dashed.

    Blank for a name without letters or digits. In plain letters where all of it can be; else as
    it is written, because two places of which only a part can be would become one.
    """
    plain = unicodedata.normalize("NFKD", name)
    if all(letter.isascii() for letter in plain if letter.isalnum()):
        return slugify(name)[:LONGEST].strip("-")
    written = unicodedata.normalize("NFKC", name).lower()
    kept = (letter if unicodedata.category(letter)[0] in WRITTEN else " " for letter in written)
    return "-".join("".join(kept).split())[:LONGEST].strip("-")


def _save(link: SourceLink, verb: str, by: Membership) -> SourceLink:
    try:
        with transaction.atomic():
            link.save(update_fields=None if link.pk is None else ["removed_at"])
            record(
                f"source_link.{verb}",
                organization=link.posting.organization_id,
                by=by,
                subject=link,
                facts={"name": link.name, "posting": link.posting_id},
            )
    except IntegrityError as error:
        words = _("This posting has a link for “%(name)s” already.") % {"name": link.name}
        raise LinkTaken(words) from error
    return link
