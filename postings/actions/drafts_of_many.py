"""Draft postings of a chunk of listings by set: the same rows as one by one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from ats.access.models import Membership
from ats.activity.events import record_many
from ats.activity.models import Event
from ats.foundation.errors import DomainError
from postings.actions.contents import clean_places, clean_requirements, set_words
from postings.actions.listing_acts import Told
from postings.actions.stage_templates import ensure_default_template
from postings.drafts import posting_values
from postings.models import (
    Listing,
    ListingAct,
    Posting,
    PostingPlace,
    Requirement,
    Stage,
    TeamMember,
)
from postings.queries.readings import as_read, values_of


@dataclass(frozen=True)
class Draft:
    """A posting to be, with its places and requirements, unsaved."""

    listing: Listing
    posting: Posting
    places: list[PostingPlace]
    requirements: list[Requirement]


def make_drafts(
    listings: Sequence[Listing], *, by: Membership, act: ListingAct
) -> tuple[int, list[Told]]:
    """Make a draft posting of each listing, locked and with its reading; the listings are done.

    Return how many, and those that cannot be a posting, with why. Records posting.created and
    listing.reviewed for each.
    """
    drafts, left = [], []
    for listing in listings:
        try:
            drafts.append(_draft(listing, by))
        except DomainError as error:
            left.append((listing, error.message))
    _write(drafts, by)
    Listing.objects.filter(pk__in=[draft.listing.pk for draft in drafts]).update(
        reviewed_at=timezone.now(), row_version=F("row_version") + 1, act=act
    )
    _record(drafts, by)
    return len(drafts), left


def _draft(listing: Listing, by: Membership) -> Draft:
    read = as_read(listing.reading)
    values = posting_values(read, values_of(listing.reading, read))
    posting = Posting(organization=by.organization, listing=listing, created_by=by)
    places, lines = values.pop("places"), values.pop("requirements")
    set_words(posting, {**values, "reply_days": by.organization.reply_days})
    return Draft(
        listing,
        posting,
        [
            PostingPlace(posting=posting, position=position, **parts)
            for position, parts in enumerate(clean_places(places))
        ],
        [
            Requirement(posting=posting, position=position, **line)
            for position, line in enumerate(clean_requirements(lines))
        ],
    )


def _write(drafts: Sequence[Draft], by: Membership) -> None:
    if not drafts:
        return
    names = ensure_default_template(by.organization).stage_names
    postings = Posting.objects.bulk_create(draft.posting for draft in drafts)
    PostingPlace.objects.bulk_create(place for draft in drafts for place in draft.places)
    Requirement.objects.bulk_create(line for draft in drafts for line in draft.requirements)
    Stage.objects.bulk_create(
        Stage(posting=posting, position=position, name=name)
        for posting in postings
        for position, name in enumerate(names)
    )
    TeamMember.objects.bulk_create(
        TeamMember(posting=posting, membership=by) for posting in postings
    )


def _record(drafts: Sequence[Draft], by: Membership) -> None:
    created = [
        (d.posting, {"code": d.posting.code, "title": d.posting.title, "listing": d.listing.code})
        for d in drafts
    ]
    reviewed = [
        (draft.listing, {"code": draft.listing.code, "posting": draft.posting.code})
        for draft in drafts
    ]
    organization = by.organization_id
    record_many("posting.created", organization=organization, subjects=created, by=by)
    record_many("listing.reviewed", organization=organization, subjects=reviewed, by=by)


def take_drafts_away(listings: Iterable[Listing], *, by: Membership) -> tuple[int, list[Told]]:
    """Delete the drafts of these locked listings and put them back to review.

    Return how many, and those whose draft somebody has worked on, with why. Records
    listing.returned for each.
    """
    listings = list(listings)
    locked = Posting.objects.select_for_update().filter(listing__in=listings).order_by("pk")
    drafts = {posting.listing_id: posting for posting in locked}
    touched = _touched(drafts.values())
    back, left = [], []
    for listing in listings:
        posting = drafts.get(listing.pk)
        if posting is not None and posting.pk in touched:
            left.append((listing, _("Somebody has worked on its posting since.")))
        else:
            back.append((listing, {"code": listing.code, "posting": posting and posting.code}))
    ids = [listing.pk for listing, _facts in back]
    Posting.objects.filter(listing__in=ids).delete()
    Listing.objects.filter(pk__in=ids).update(
        reviewed_at=None, row_version=F("row_version") + 1, act=None
    )
    record_many("listing.returned", organization=by.organization_id, subjects=back, by=by)
    return len(back), left


def _touched(postings: Iterable[Posting]) -> set[int]:
    """Return the ids of those that are no longer just as they were made."""
    postings = list(postings)
    ids = [posting.pk for posting in postings]
    changed = {
        posting.pk
        for posting in postings
        if posting.state != Posting.State.DRAFT or posting.row_version > 1 or posting.version_number
    }
    told = Event.objects.filter(subject_type="posting", subject_id__in=ids)
    changed |= set(told.exclude(kind="posting.created").values_list("subject_id", flat=True))
    answered = Posting.objects.filter(pk__in=ids, applications__isnull=False)
    return changed | set(answered.values_list("pk", flat=True))
