"""Twins become one, and two again."""

import pytest

from ats.activity.models import Event
from postings.actions.correct_reading import NotReviewable, correct_reading
from postings.actions.index_twins import index_listings
from postings.actions.merge_listings import (
    NothingToMerge,
    StaleTwins,
    merge_listings,
    part_listings,
)
from postings.models import Listing, Reading
from postings.queries.readings import as_read
from tests.postings.twins import PLANNER, WHOLE, brought_in
from tests.reading.listings.pages import reading_of


def snapshot():
    rows = Reading.objects.order_by("listing_id")
    listings = Listing.objects.order_by("pk")
    return (
        list(rows.values_list("listing_id", "text", "data", "corrections", "reader_version")),
        list(listings.values_list("pk", "title", "place", "triage", "reasons", "has_twins")),
        list(listings.values_list("merged_in", flat=True)),
    )


def test_the_original_gets_the_merged_reading_and_the_other_leaves_the_list(group, twins, owner):
    short, whole = twins

    merge_listings(group, by=owner, row_version=group.row_version)

    read = as_read(Reading.objects.get(listing=whole))
    assert (read.value("posted_date"), read.truncated) == ("2026-03-04", None)
    assert list(Listing.objects.to_review()) == [whole]
    short.refresh_from_db()
    assert short.merged_in == group
    assert not Listing.objects.filter(has_twins=True).exists()


def test_each_value_says_which_listing_it_is_from(group, twins, owner):
    short, whole = twins

    merge_listings(group, by=owner, row_version=group.row_version)

    origins = Reading.objects.get(listing=whole).data["origins"]
    assert [origin["source"] for origin in origins["posted_date"]] == [short.code]
    assert {origin["source"] for origin in origins["requirements"]} == {whole.code}


def test_what_was_merged_shows_on_the_list_of_many(group, twins, owner):
    _short, whole = twins
    assert whole.place == ""

    merge_listings(group, by=owner, row_version=group.row_version)

    whole.refresh_from_db()
    assert whole.place == "Utrecht, NL"


def test_taking_apart_restores_exactly(group, owner):
    before = snapshot()
    merge_listings(group, by=owner, row_version=group.row_version)
    group.refresh_from_db()

    part_listings(group, by=owner, row_version=group.row_version)

    assert snapshot() == before


def test_both_are_recorded(group, twins, owner):
    short, whole = twins
    merge_listings(group, by=owner, row_version=group.row_version)
    group.refresh_from_db()
    part_listings(group, by=owner, row_version=group.row_version)

    merged, parted = Event.objects.order_by("pk")
    assert (merged.kind, merged.facts["into"], merged.facts["merged"]) == (
        "listings.merged",
        whole.code,
        [short.code],
    )
    assert (parted.kind, parted.facts["parted"]) == ("listings.parted", [short.code])


def test_twice_is_once(group, owner):
    version = group.row_version
    for _time in range(2):
        merge_listings(group, by=owner, row_version=version)
    group.refresh_from_db()
    version = group.row_version
    for _time in range(2):
        part_listings(group, by=owner, row_version=version)

    assert Event.objects.count() == 2


def test_a_stale_page_is_refused(organization, group, owner):
    shown = group.row_version
    brought_in(organization, PLANNER)

    with pytest.raises(StaleTwins):
        merge_listings(group, by=owner, row_version=shown)

    assert not Listing.objects.exclude(merged_in=None).exists()


def test_a_group_whose_others_are_done_is_refused(group, twins, owner):
    from django.utils import timezone

    Listing.objects.filter(pk=twins[0].pk).update(discarded_at=timezone.now())

    with pytest.raises(NothingToMerge):
        merge_listings(group, by=owner, row_version=group.row_version)


def test_a_correction_of_the_other_comes_along(group, twins, owner):
    short, whole = twins
    correct_reading(
        short, by=owner, row_version=short.row_version, values={"employment_type": "FULL_TIME"}
    )

    merge_listings(group, by=owner, row_version=group.row_version)

    found = as_read(Reading.objects.get(listing=whole)).fields["employment_type"]
    assert (found.value, found.rule) == ("FULL_TIME", "corrected by a person")


def test_a_correction_made_after_merging_stays_with_the_original(group, twins, owner):
    _short, whole = twins
    merge_listings(group, by=owner, row_version=group.row_version)
    whole.refresh_from_db()
    correct_reading(
        whole, by=owner, row_version=whole.row_version, values={"posted_date": "2026-03-05"}
    )
    group.refresh_from_db()

    part_listings(group, by=owner, row_version=group.row_version)

    kept = Reading.objects.get(listing=whole).corrections["posted_date"]
    assert (kept["before"], kept["after"]) == (None, "2026-03-05")


def test_a_merged_listing_cannot_be_corrected(group, twins, owner):
    merge_listings(group, by=owner, row_version=group.row_version)
    short = Listing.objects.get(pk=twins[0].pk)

    with pytest.raises(NotReviewable):
        correct_reading(short, by=owner, row_version=short.row_version, values={"title": "X"})


def test_a_twin_that_comes_later_is_merged_as_well(organization, group, owner):
    merge_listings(group, by=owner, row_version=group.row_version)
    (late,) = brought_in(organization, PLANNER)
    group.refresh_from_db()
    assert late.has_twins is True

    merge_listings(group, by=owner, row_version=group.row_version)

    late.refresh_from_db()
    assert (late.merged_in, late.has_twins) == (group, False)


def test_an_original_read_again_is_merged_again(organization, group, twins, owner):
    _short, whole = twins
    merge_listings(group, by=owner, row_version=group.row_version)
    read = reading_of(WHOLE.replace("3 years", "4 years"))
    plain = read.to_dict()
    Reading.objects.filter(listing=whole).update(text=plain.pop("text"), data=plain)

    index_listings(organization.pk, {whole.pk: read})

    merged = as_read(Reading.objects.get(listing=whole))
    assert (merged.value("posted_date"), merged.value("min_years_experience")) == ("2026-03-04", 4)


def test_nothing_is_merged_when_recording_fails(group, owner, monkeypatch):
    def broken(*_args, **_kwargs):
        raise RuntimeError

    before = snapshot()
    monkeypatch.setattr("postings.actions.merge_listings.record", broken)

    with pytest.raises(RuntimeError):
        merge_listings(group, by=owner, row_version=group.row_version)

    assert snapshot() == before
