"""Searches are saved, shared, followed by a daily mail, and given up."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, time, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from applicants.models import SavedSearch, SearchSubscription
from applicants.queries.exports import ASKED
from applicants.queries.search import parse
from ats.access.models import Membership
from ats.activity.events import record
from ats.foundation.errors import DomainError

# When the daily mail leaves, in the member's zone.
MORNING = time(7)
MOST = 100
# So long a search that was given up can be taken back.
UNDO_DAYS = 1


class NameTaken(DomainError):
    code = "name_taken"
    field = "name"


class ForeignSearch(DomainError):
    code = "foreign_search"


@transaction.atomic
def save_search(
    *, by: Membership, name: str, asked: dict, columns: Sequence[str], is_shared: bool = False
) -> SavedSearch:
    """Keep what a list is narrowed to under a name. Records search.saved.

    NameTaken for a name that the member has used; BrokenQuery; DomainError for too many.
    """
    parse(str(asked.get("q", "")))
    demand_room(by, name)
    with one_of_a_name():
        search = SavedSearch.objects.create(
            organization_id=by.organization_id,
            by=by,
            name=name,
            asked={key: asked[key] for key in (*ASKED, "sort") if asked.get(key)},
            columns=list(columns),
            is_shared=is_shared and by.can("share_searches"),
        )
    _record("search.saved", search, by)
    return search


@transaction.atomic
def share_search(search: SavedSearch, *, by: Membership, is_shared: bool) -> None:
    """Show one's search to all members, or no longer; who followed it and loses it is let go."""
    demand_own(search, by)
    SavedSearch.objects.filter(pk=search.pk).update(is_shared=is_shared)
    if not is_shared:
        search.subscriptions.exclude(membership=search.by_id).delete()
    _record("search.shared" if is_shared else "search.unshared", search, by)


@transaction.atomic
def delete_search(search: SavedSearch, *, by: Membership) -> None:
    """Give one's search up, with its daily mails; for a day it can be taken back.

    Records search.deleted, once; ForeignSearch.
    """
    demand_own(search, by)
    rows = SavedSearch.objects.kept().filter(pk=search.pk)
    if rows.update(deleted_at=timezone.now()):
        _record("search.deleted", search, by)


@transaction.atomic
def restore_search(search: SavedSearch, *, by: Membership) -> None:
    """Take back a search that was given up, with who followed it; twice is once.

    Records search.restored. ForeignSearch; NameTaken when its owner has used the name again.
    """
    demand_own(search, by)
    rows = SavedSearch.objects.exclude(deleted_at=None).select_for_update().filter(pk=search.pk)
    if not rows.exists():
        return
    demand_room(search.by, search.name)
    with one_of_a_name():
        SavedSearch.objects.filter(pk=search.pk).update(deleted_at=None)
    _record("search.restored", search, by)


def forget_given_up_searches() -> None:
    """Delete for good what nobody has taken back in time."""
    past = timezone.now() - timedelta(days=UNDO_DAYS)
    SavedSearch.objects.filter(deleted_at__lt=past).delete()


@transaction.atomic
def follow_search(search: SavedSearch, *, by: Membership) -> None:
    """Have a mail each morning on which somebody is new; twice is once."""
    _subscription, is_new = SearchSubscription.objects.get_or_create(
        search=search,
        membership=by,
        defaults={"next_at": next_morning(by), "looked_at": timezone.now()},
    )
    if is_new:
        _record("search.followed", search, by)


@transaction.atomic
def unfollow_search(search: SavedSearch, *, by: Membership) -> None:
    """Hear no more of a search; twice is once."""
    deleted, _rows = SearchSubscription.objects.filter(search=search, membership=by).delete()
    if deleted:
        _record("search.unfollowed", search, by)


def next_morning(member: Membership) -> datetime:
    """Return the next morning that has not begun yet, as the member's clock shows it."""
    now = timezone.localtime(timezone=member.zone)
    today = datetime.combine(now.date(), MORNING, member.zone)
    return today if today > now else today + timedelta(days=1)


def demand_room(owner: Membership, name: str) -> None:
    """NameTaken for a name that `owner` has used; DomainError for too many."""
    mine = SavedSearch.objects.kept().filter(by=owner)
    if mine.filter(name=name).exists():
        raise NameTaken(_("You have a search of this name."))
    if mine.count() >= MOST:
        raise DomainError(_("A hundred saved searches are the most. Give one up first."))


@contextmanager
def one_of_a_name() -> Iterator[None]:
    """NameTaken when somebody is quicker with the name at this moment."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise NameTaken(_("You have a search of this name.")) from error


def demand_own(search: SavedSearch, by: Membership) -> None:
    """ForeignSearch unless it is one's own, or one runs the organization."""
    if search.by_id != by.pk and not by.can("manage_organization"):
        raise ForeignSearch(_("Only who saved a search may change it."))


def _record(kind: str, search: SavedSearch, by: Membership) -> None:
    facts = {"search": search.code, "name": search.name}
    record(kind, organization=search.organization_id, subject=search, by=by, facts=facts)
