"""Discarding all that could not be read, by a job, and taking it back."""

import pytest

from ats.activity.models import Event
from ats.foundation.models import Job
from postings.actions import discard_unreadable as discarding
from postings.actions.discard_listings import NothingToDiscard
from postings.actions.discard_unreadable import discard_unreadable
from postings.actions.undo_act import undo_act
from postings.models import Listing, ListingAct
from tests.factories.postings import ListingFactory, UploadFactory

pytestmark = pytest.mark.django_db
URL = "/o/larkspur/listings/"


def unreadable(organization, count):
    upload = UploadFactory(organization=organization)
    return ListingFactory.create_batch(count, upload=upload, state="unreadable", problem="No.")


def test_discard_unreadable_takes_what_is_unreadable_now(
    organization, stranger, recruiter, monkeypatch, do_jobs
):
    monkeypatch.setattr(discarding, "CHUNK", 2)
    listings = unreadable(organization, 5)
    unreadable(stranger.organization, 1)
    ListingFactory(upload=listings[0].upload, state="read")

    act = discard_unreadable(by=recruiter)
    [later] = unreadable(organization, 1)
    do_jobs()

    act.refresh_from_db()
    assert (act.total, act.done, act.is_running) == (5, 5, False)
    assert list(Listing.objects.discarded().order_by("pk")) == listings
    assert later in Listing.objects.unreadable()
    assert Event.objects.filter(kind="listing.discarded", actor_id=recruiter.pk).count() == 5


def test_discard_unreadable_is_taken_back(organization, recruiter, do_jobs):
    listings = unreadable(organization, 3)
    act = discard_unreadable(by=recruiter)
    do_jobs()
    act.refresh_from_db()

    undo_act(act, by=recruiter)

    assert set(Listing.objects.unreadable()) == set(listings)


def test_discard_unreadable_clicked_twice_is_one_act(organization, recruiter):
    unreadable(organization, 1)

    first, second = discard_unreadable(by=recruiter), discard_unreadable(by=recruiter)

    assert (first, Job.objects.filter(kind="discard_unreadable").count()) == (second, 1)


def test_discard_unreadable_whose_member_is_gone_ends(organization, recruiter, do_jobs):
    unreadable(organization, 1)
    act = discard_unreadable(by=recruiter)
    ListingAct.objects.update(by=None)
    do_jobs()

    act.refresh_from_db()
    assert (act.done, bool(act.finished_at)) == (0, True)


def test_discard_unreadable_without_any_is_refused(recruiter):
    with pytest.raises(NothingToDiscard):
        discard_unreadable(by=recruiter)


def test_unreadable_shelf_offers_both_to_who_may(sign_in, recruiter, organization):
    [listing] = unreadable(organization, 1)

    content = sign_in(recruiter).get(f"{URL}?show=unreadable").content.decode()

    assert f'name="listing" value="{listing.code}"' in content
    assert 'data-act="discard_all" name="all" value="unreadable"' in content
    assert 'data-act="accept"' not in content


def test_discard_listings_all_shows_how_far_it_is(sign_in, recruiter, organization):
    unreadable(organization, 2)
    client = sign_in(recruiter)

    response = client.post(f"{URL}discards/?show=unreadable", {"all": "unreadable"})

    assert response.url == f"{URL}?show=unreadable&act={ListingAct.objects.get().code}"
    assert b"0 of 2 done" in client.get(response.url).content


def test_discard_listings_of_chosen_unreadable_ones_is_taken_back(sign_in, recruiter, organization):
    one, other = unreadable(organization, 2)
    client = sign_in(recruiter)

    response = client.post(f"{URL}discards/?show=unreadable", {"listing": one.code})
    [message] = response.wsgi_request._messages
    assert list(Listing.objects.unreadable()) == [other]

    client.post(message.extra_tags.removeprefix("undo="))
    assert Listing.objects.unreadable().count() == 2
