"""A person's word over what is a copy."""

import pytest

from ats.activity.models import Event
from postings.actions.merge_listings import StaleTwins, merge_listings
from postings.actions.tell_twins_apart import StillMerged, rejoin_twins, tell_twins_apart
from postings.models import Listing, NotTwins, TwinGroup
from tests.postings.twins import CUT, PLANNER, WHOLE, brought_in


@pytest.fixture
def twins(organization):
    return brought_in(organization, PLANNER, WHOLE, CUT)


def told_apart(group, listing, by):
    tell_twins_apart(group, listing.fingerprint, by=by, row_version=group.row_version)


def test_the_listing_leaves_its_group_for_good(organization, group, twins, owner):
    told_apart(group, twins[2], owner)

    assert TwinGroup.objects.get().members.count() == 2
    twins[2].refresh_from_db()
    assert (twins[2].has_twins, NotTwins.objects.count()) == (False, 2)
    assert Event.objects.get().kind == "listing.told_apart"


def test_a_pair_told_apart_is_no_group_any_more(organization, owner):
    _first, second = brought_in(organization, PLANNER, CUT)

    told_apart(TwinGroup.objects.get(), second, owner)

    assert TwinGroup.objects.count() == 0
    assert not Listing.objects.filter(has_twins=True).exists()


def test_a_third_twin_does_not_bring_the_two_together(organization, owner):
    first, second = brought_in(organization, PLANNER, CUT)
    told_apart(TwinGroup.objects.get(), second, owner)

    (third,) = brought_in(organization, PLANNER)

    members = TwinGroup.objects.get().members.values_list("fingerprint__listing", flat=True)
    assert set(members) == {first.pk, third.pk}


def test_twice_is_once(group, twins, owner):
    told_apart(group, twins[2], owner)
    told_apart(group, twins[2], owner)

    assert Event.objects.count() == 1


def test_a_stale_page_is_refused(organization, group, twins, owner):
    brought_in(organization, PLANNER)

    with pytest.raises(StaleTwins):
        told_apart(group, twins[2], owner)


def test_merged_listings_are_taken_apart_first(group, twins, owner):
    merge_listings(group, by=owner, row_version=group.row_version)
    group.refresh_from_db()

    with pytest.raises(StillMerged):
        told_apart(group, twins[2], owner)


def test_rejoining_finds_the_group_again(group, twins, owner):
    told_apart(group, twins[2], owner)

    for _time in range(2):
        rejoin_twins(twins[2].fingerprint, by=owner)

    assert TwinGroup.objects.get().members.count() == 3
    assert [event.kind for event in Event.objects.order_by("pk")] == [
        "listing.told_apart",
        "listing.rejoined",
    ]
