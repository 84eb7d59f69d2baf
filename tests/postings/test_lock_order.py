"""Pairs of acts that lock more than one row: none waits for the other for ever."""

import time

import pytest
from django.db import transaction

from ats.access.models import Role
from postings.actions import discard_listing as discarding
from postings.actions import discard_listings as discarding_many
from postings.actions import reread_listings as rereading
from postings.actions.accept_listings import accept_listings
from postings.actions.correct_reading import correct_reading
from postings.actions.index_twins import index_listings
from postings.actions.merge_listings import merge_listings
from postings.actions.read_bytes import Outcome
from postings.actions.read_listing import begin_reading
from postings.actions.twin_groups import flag
from postings.models import Listing, ListingAct, Posting, Reading, TwinGroup
from postings.queries.uploads import lock_upload
from tests.at_once import PAUSE_SECONDS, at_once, later, slowed
from tests.factories.access import MembershipFactory
from tests.factories.postings import ListingFactory
from tests.postings.twins import CUT, MECHANIC, WHOLE, brought_in, listing_of
from tests.reading.listings.pages import reading_of

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def another(organization):
    return MembershipFactory(organization=organization, role=Role.RECRUITER)


def test_both_of_two_twins_discarded_at_once_are_discarded(twins, recruiter, another, monkeypatch):
    slowed(monkeypatch, discarding, "flag_twins_of")
    one, other = twins

    at_once(
        lambda: discarding.discard_listing(one, by=recruiter),
        lambda: discarding.discard_listing(other, by=another),
    )

    assert Listing.objects.discarded().count() == 2
    assert not Listing.objects.filter(has_twins=True).exists()


def test_two_lots_of_twins_discarded_at_once_are_discarded(twins, recruiter, another, monkeypatch):
    slowed(monkeypatch, discarding_many, "flag_twins_of")
    one, other = twins

    at_once(
        lambda: discarding_many.discard_listings([one.code], by=recruiter),
        lambda: discarding_many.discard_listings([other.code], by=another),
    )

    assert Listing.objects.discarded().count() == 2


def test_merged_while_the_original_is_discarded_ends(twins, recruiter, another, monkeypatch):
    slowed(monkeypatch, discarding, "flag_twins_of")
    group = TwinGroup.objects.get()
    original = group.original.listing

    at_once(
        lambda: discarding.discard_listing(original, by=recruiter),
        later(lambda: merge_listings(group, by=another, row_version=group.row_version)),
    )

    assert Listing.objects.get(pk=original.pk).discarded_at is not None


def test_read_again_while_a_twin_is_read_ends_with_both(organization, recruiter, monkeypatch):
    older = brought_in(organization, CUT)[0]
    Reading.objects.update(reader_version="0")
    Listing.objects.update(file="ab/cd/x")
    act = ListingAct.objects.create(organization=organization, kind="reread", by=recruiter, total=1)
    newer = listing_of(organization, WHOLE, older.upload)
    slowed(monkeypatch, rereading, "index_listings")

    at_once(
        lambda: rereading.keep_rereads(act.pk, [older.pk], {older.pk: Outcome(reading_of(CUT))}),
        later(lambda: index_listings(organization.pk, {newer.pk: reading_of(WHOLE)})),
    )

    assert TwinGroup.objects.get().members.count() == 2
    assert Reading.objects.get(listing=older).reader_version != "0"


def test_accepted_while_twins_are_marked_ends(organization, recruiter):
    one, other = sorted(brought_in(organization, CUT, WHOLE), key=lambda row: row.pk)
    third = ListingFactory(upload=one.upload)
    group = TwinGroup.objects.get()

    def mark():
        # As a batch does it: of one group after another, in whatever order they came.
        with transaction.atomic():
            index_listings(organization.pk, {third.pk: reading_of(MECHANIC)})
            for listing in (other, one):
                Listing.objects.filter(pk=listing.pk).update(has_twins=False)
                time.sleep(PAUSE_SECONDS)
            flag(group)

    at_once(mark, later(lambda: accept_listings([one.code, other.code], by=recruiter)))

    assert Posting.objects.count() == 2


def test_accepted_while_a_correction_is_saved_has_it(organization, recruiter, another):
    listing = brought_in(organization, WHOLE)[0]

    def correct():
        with transaction.atomic():
            values = {"title": "Night planner"}
            correct_reading(listing, by=another, row_version=listing.row_version, values=values)
            time.sleep(PAUSE_SECONDS)

    at_once(correct, later(lambda: accept_listings([listing.code], by=recruiter)))

    assert Posting.objects.get().title == "Night planner"


def test_read_again_while_a_correction_is_saved_keeps_it(organization, recruiter, another):
    listing = brought_in(organization, WHOLE)[0]
    Reading.objects.update(reader_version="0")
    Listing.objects.update(file="ab/cd/x")
    act = ListingAct.objects.create(organization=organization, kind="reread", by=recruiter, total=1)

    def correct():
        with transaction.atomic():
            values = {"title": "Night planner"}
            correct_reading(listing, by=another, row_version=listing.row_version, values=values)
            time.sleep(PAUSE_SECONDS)

    def read_again():
        rereading.keep_rereads(act.pk, [listing.pk], {listing.pk: Outcome(reading_of(WHOLE))})

    at_once(correct, later(read_again))

    assert Listing.objects.get().title == "Night planner"


def test_reading_begins_while_the_upload_is_changed_ends(organization):
    first = ListingFactory(upload__organization=organization)
    other = ListingFactory(upload=first.upload)

    def cancel():
        # As cancel_upload does it: in whatever order the database comes by them.
        with transaction.atomic():
            lock_upload(first.upload_id)
            for listing in (other, first):
                Listing.objects.filter(pk=listing.pk).update(state="dropped")
                time.sleep(PAUSE_SECONDS)

    at_once(cancel, later(lambda: begin_reading([first.pk, other.pk])))

    assert set(Listing.objects.values_list("state", flat=True)) == {"dropped"}
