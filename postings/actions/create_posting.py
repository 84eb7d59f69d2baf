"""A posting begins as a draft: by hand, or from a listing that was read."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.foundation.errors import Conflict
from postings.actions.contents import (
    Pay,
    Place,
    RequirementLine,
    replace_places,
    replace_requirements,
    set_words,
)
from postings.actions.of_posting import record_of
from postings.actions.stage_templates import ensure_default_template
from postings.models import Listing, Posting, Stage, StageTemplate, TeamMember


@transaction.atomic
def create_posting(  # noqa: PLR0913  a posting has so many parts
    *,
    by: Membership,
    title: str,
    listing: Listing | None = None,
    places: Iterable[Place] = (),
    workplace: str = "",
    employment_type: str = "",
    pay: Pay | None = None,
    content_html: str = "",
    requirements: Iterable[RequirementLine | str] = (),
    reply_days: int | None = None,
    department: str = "",
    template: StageTemplate | None = None,
    closes_on: date | None = None,
) -> Posting:
    """Create a draft with the stages of `template` (the default one), and `by` on its team.

    `content_html` is sanitised here; text without markup becomes paragraphs. Raises
    DomainError with a field for what a posting cannot be, Conflict when the listing has a
    posting already. Event `posting.created`.
    """
    if listing is not None:
        _claim(listing)
    posting = Posting(organization=by.organization, listing=listing, created_by=by)
    values = {
        "title": title,
        "department": department,
        "workplace": workplace or "",
        "employment_type": employment_type or "",
        "reply_days": reply_days or by.organization.reply_days,
        "pay": pay,
        "content_html": content_html,
        "closes_on": closes_on,
    }
    set_words(posting, values)
    posting.save()
    replace_places(posting, places)
    replace_requirements(posting, requirements)
    template = template or ensure_default_template(by.organization)
    Stage.objects.bulk_create(
        Stage(posting=posting, position=position, name=name)
        for position, name in enumerate(template.stage_names)
    )
    TeamMember.objects.create(posting=posting, membership=by)
    code = listing.code if listing else None
    record_of(posting, "posting.created", by=by, listing=code)
    return posting


def _claim(listing: Listing) -> None:
    Listing.objects.select_for_update().get(pk=listing.pk)
    if Posting.objects.filter(listing=listing).exists():
        raise Conflict(_("This listing has a posting already."), code="listing_has_posting")
