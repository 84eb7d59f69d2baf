"""Twins are found while listings are read."""

import pytest
from django.core.files.base import ContentFile
from django.db import connection, transaction

from postings.actions import after_reading
from postings.actions.discard_listing import discard_listing, restore_listing
from postings.actions.discard_listings import discard_listings
from postings.actions.index_twins import index_listings, index_posting
from postings.actions.merge_listings import merge_listings
from postings.actions.reread_listings import apply_rereads
from postings.actions.upload_listings import upload_listings
from postings.models import Fingerprint, FingerprintKey, Listing, NewReading, TwinGroup
from postings.queries.rereads import NEWEST, with_new_reading
from reading.listings import twins
from tests.at_once import at_once
from tests.factories.postings import PostingFactory, RequirementFactory
from tests.postings.twins import CUT, MECHANIC, PLANNER, TIPS, WHOLE, brought_in, listing_of
from tests.reading.listings.pages import reading_of


def groups() -> list[set[int]]:
    return [
        {member.fingerprint.listing_id for member in group.members.select_related("fingerprint")}
        for group in TwinGroup.objects.order_by("pk")
    ]


def test_reading_an_upload_finds_its_twins(recruiter, do_jobs):
    files = {"a.txt": PLANNER, "b.txt": MECHANIC, "c.txt": CUT}
    upload_listings(
        by=recruiter,
        files=[ContentFile(text.encode(), name=name) for name, text in files.items()],
    )

    do_jobs()

    found = Listing.objects.filter(has_twins=True).order_by("name")
    assert [listing.name for listing in found] == ["a.txt", "c.txt"]
    assert groups() == [{listing.pk for listing in found}]


def test_twins_of_two_batches_find_each_other(organization):
    (first,) = brought_in(organization, PLANNER)
    (second,) = brought_in(organization, PLANNER + TIPS)

    assert groups() == [{first.pk, second.pk}]


def test_neighbours_and_other_organizations_are_no_twins(organization, stranger):
    brought_in(organization, PLANNER, MECHANIC)
    brought_in(stranger.organization, PLANNER)

    assert groups() == []
    assert not Listing.objects.filter(has_twins=True).exists()


def test_the_whole_one_is_the_original(organization):
    _cut, whole = brought_in(organization, CUT, WHOLE)

    assert TwinGroup.objects.get().original.listing == whole


def test_indexing_the_same_reading_twice_is_once(organization):
    first, second = brought_in(organization, PLANNER, CUT)
    before = sorted(FingerprintKey.objects.values_list("key", "fingerprint_id"))

    index_listings(organization.pk, {second.pk: reading_of(CUT)})

    assert sorted(FingerprintKey.objects.values_list("key", "fingerprint_id")) == before
    assert groups() == [{first.pk, second.pk}]


def test_a_reading_that_is_another_job_now_leaves_its_group(organization):
    first, second = brought_in(organization, PLANNER, CUT)

    index_listings(organization.pk, {second.pk: reading_of(MECHANIC)})

    first.refresh_from_db()
    assert (groups(), first.has_twins) == ([], False)


def test_a_newer_reading_that_is_taken_is_compared_again(organization, owner):
    _first, second = brought_in(organization, PLANNER, CUT)
    plain = reading_of(MECHANIC).to_dict()
    text = plain.pop("text")
    NewReading.objects.create(listing=second, reader_version=NEWEST, text=text, data=plain)

    apply_rereads([second.code], by=owner)

    assert groups() == []


def test_a_merged_listing_is_not_read_again(organization, owner):
    first, _second = brought_in(organization, PLANNER, CUT)
    group = TwinGroup.objects.get()
    NewReading.objects.create(listing=first, reader_version=NEWEST, text="x", data={})
    merge_listings(group, by=owner, row_version=group.row_version)

    assert list(with_new_reading(organization.pk)) == []


def test_a_third_twin_joins_the_group(organization):
    first, second = brought_in(organization, PLANNER, CUT)
    (third,) = brought_in(organization, WHOLE)

    assert groups() == [{first.pk, second.pk, third.pk}]


def test_of_two_twins_one_discarded_leaves_the_other_alone(organization, owner):
    _first, second = brought_in(organization, PLANNER, CUT)

    discard_listing(second, by=owner)

    assert not Listing.objects.filter(has_twins=True).exists()

    restore_listing(second, by=owner)

    assert Listing.objects.filter(has_twins=True).count() == 2


def test_many_discarded_leave_their_twins_alone(organization, owner):
    _first, second = brought_in(organization, PLANNER, CUT)

    discard_listings([second.code], by=owner)

    assert not Listing.objects.filter(has_twins=True).exists()


def test_a_batch_asks_few_statements(organization, django_assert_max_num_queries):
    brought_in(organization, PLANNER)
    readings = {
        listing_of(organization, text).pk: reading_of(text)
        for text in (MECHANIC, "Night Baker\n\nYou bake four kinds of bread until six.")
    }

    # The lock (2, of it one savepoint pair), known ones, rows, keys, a look at one neighbour.
    with django_assert_max_num_queries(14), transaction.atomic():
        index_listings(organization.pk, readings)


def test_a_posting_made_by_hand_is_found_and_is_the_original(organization):
    words = PLANNER.split("What you will do\n")[1]
    duties, asked = words.split("\n\nWhat we are looking for\n")
    items = "".join(f"<li>{line[2:]}</li>" for line in duties.split("\n"))
    posting = PostingFactory(
        organization=organization,
        title="Line Planner",
        content_html=f"<h3>What you will do</h3><ul>{items}</ul>",
    )
    for line in asked.strip().split("\n"):
        RequirementFactory(posting=posting, text=line[2:])
    index_posting(posting)

    brought_in(organization, PLANNER)

    assert TwinGroup.objects.get().original.posting == posting


def test_a_posting_of_a_listing_is_found_by_that(organization):
    (listing,) = brought_in(organization, PLANNER)

    index_posting(PostingFactory(organization=organization, listing=listing))

    assert Fingerprint.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_no_lock_waits_while_signatures_are_worked_out(recruiter, do_jobs, monkeypatch):
    locked = []

    def signature_of(read):
        locked.append(connection.in_atomic_block)
        return twins.signature_of(read)

    monkeypatch.setattr(after_reading, "signature_of", signature_of)
    upload_listings(by=recruiter, files=[ContentFile(PLANNER.encode(), name="a.txt")])

    do_jobs()

    assert (locked, Fingerprint.objects.count()) == ([False], 1)


@pytest.mark.services
@pytest.mark.django_db(transaction=True)
def test_twins_read_at_once_by_two_workers_find_each_other(organization):
    listings = [listing_of(organization, text) for text in (PLANNER, CUT)]
    readings = [reading_of(PLANNER), reading_of(CUT)]

    def read(at):
        return lambda: index_listings(organization.pk, {listings[at].pk: readings[at]})

    at_once(read(0), read(1))

    assert groups() == [{listing.pk for listing in listings}]
