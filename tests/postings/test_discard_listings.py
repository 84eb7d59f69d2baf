"""Discarding many listings at once, and taking them back."""

import pytest
from django.utils import timezone

from ats.activity.models import Event
from postings.actions.discard_listing import discard_listing, restore_listing
from postings.actions.discard_listings import NothingToDiscard, discard_listings
from postings.actions.twin_groups import lock_index
from postings.actions.undo_act import undo_act
from postings.models import Listing
from tests.factories.postings import ListingFactory, UploadFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def upload(organization, recruiter):
    return UploadFactory(organization=organization, by=recruiter)


def read(upload, count=1, **values):
    return ListingFactory.create_batch(count, upload=upload, state="read", **values)


def codes(listings):
    return [listing.code for listing in listings]


def told(listing):
    return [(e.kind, e.actor_id, e.facts) for e in Event.objects.about(listing)]


def test_discard_listings_leaves_the_rows_of_single_ones(upload, recruiter):
    one, two = read(upload, 2)

    discard_listing(one, by=recruiter)
    discard_listings([two.code], by=recruiter)

    one.refresh_from_db()
    two.refresh_from_db()
    assert (one.row_version, bool(one.discarded_at)) == (two.row_version, bool(two.discarded_at))
    [(kind, actor, facts)], [other] = told(one), told(two)
    assert other == (kind, actor, facts | {"code": two.code, "title": str(two)})


@pytest.mark.parametrize("count", [1, 5])
def test_discard_listings_queries_do_not_grow(upload, recruiter, count, django_assert_num_queries):
    listings = read(upload, count)
    lock_index(upload.organization_id)  # the first time makes its row

    with django_assert_num_queries(11):
        discard_listings(codes(listings), by=recruiter)


def test_discard_listings_leaves_what_has_a_posting_or_is_being_read(upload, recruiter):
    [fine] = read(upload)
    [accepted] = read(upload, reviewed_at=timezone.now())
    waiting = ListingFactory(upload=upload)

    act = discard_listings(codes([fine, accepted, waiting]), by=recruiter)

    assert (act.done, act.skipped_count) == (1, 2)
    assert {row["code"]: row["why"] for row in act.skipped} == {
        accepted.code: "A posting was made of it. Close that instead.",
        waiting.code: "It is still being read.",
    }


def test_discard_listings_twice_is_refused_the_second_time(upload, recruiter):
    listings = read(upload, 2)
    discard_listings(codes(listings), by=recruiter)

    with pytest.raises(NothingToDiscard):
        discard_listings(codes(listings), by=recruiter)


def test_discard_listings_of_another_organization_are_not_there(upload, stranger):
    with pytest.raises(NothingToDiscard):
        discard_listings(codes(read(upload)), by=stranger)


def test_undo_act_takes_discarded_listings_back_as_they_were(upload, recruiter):
    listings = read(upload, 2)
    act = discard_listings(codes(listings), by=recruiter)

    act = undo_act(act, by=recruiter)

    assert (act.undone, Listing.objects.to_review().count()) == (2, 2)
    assert [kind for kind, *_rest in told(listings[0])] == ["listing.restored", "listing.discarded"]


def test_undo_act_leaves_what_was_discarded_again_on_its_own(upload, recruiter):
    first, second = read(upload, 2)
    act = discard_listings(codes([first, second]), by=recruiter)
    restore_listing(first, by=recruiter)
    discard_listing(first, by=recruiter)

    undo_act(act, by=recruiter)

    assert list(Listing.objects.to_review()) == [second]
