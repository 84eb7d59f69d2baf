"""Acts on many rows of the list: accepted, discarded, taken back."""

import re

import pytest

from postings.models import Listing, ListingAct, Posting
from tests.factories.postings import ListingFactory
from tests.house.world import read_listing_of

URL = "/o/larkspur/listings/"


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)


@pytest.fixture
def listings(organization):
    first = ListingFactory(upload__organization=organization, state="queued")
    rows = [read_listing_of(first.upload) for _ in range(2)]
    first.delete()
    Listing.objects.update(triage="ready", title="Gardener")
    return rows


def codes(listings):
    return {"listing": [listing.code for listing in listings]}


def undo_of(response):
    return [message.extra_tags.removeprefix("undo=") for message in messages(response)]


def messages(response):
    return list(response.wsgi_request._messages)


def test_accept_listings_makes_drafts_and_offers_undo(client, listings):
    response = client.post(f"{URL}acceptances/?show=ready", codes(listings))

    act = ListingAct.objects.get()
    assert (response.status_code, response.url.split("?")[0]) == (303, URL)
    assert "show=ready" in response.url
    assert [str(message) for message in messages(response)] == ["2 draft postings were made."]
    assert undo_of(response) == [f"{URL}acts/{act.code}/undo/?show=ready"]
    assert Posting.objects.filter(state="draft").count() == 2


def test_accept_listings_to_htmx_answers_the_list_and_the_toast(client, listings):
    headers = {"HX-Request": "true", "HX-Target": "listings"}

    response = client.post(f"{URL}acceptances/?show=ready", codes(listings[:1]), headers=headers)

    content = response.content.decode()
    assert content.strip().startswith('<section class="card" id="listings"')
    assert "1 draft posting was made." in content
    assert re.search(
        r'<a [^>]*id="nav-list-listings" hx-swap-oob="true"[^>]*>.*?>1</span></a>', content
    )
    assert (listings[0].code in content, listings[1].code in content) == (False, True)


def test_accept_listings_all_that_are_ready_shows_how_far_it_is(client, listings):
    response = client.post(f"{URL}acceptances/", {"all": "ready"})

    act = ListingAct.objects.get()
    assert f"act={act.code}" in response.url
    assert b"0 of 2 done" in client.get(response.url).content


def test_accept_listings_without_any_is_refused(client, listings):
    response = client.post(f"{URL}acceptances/", {})

    assert (response.status_code, Posting.objects.count()) == (422, 0)


def test_discard_listings_is_taken_back(client, listings):
    response = client.post(f"{URL}discards/", codes(listings))
    assert Listing.objects.discarded().count() == 2

    back = client.post(undo_of(response)[0])

    assert [str(message) for message in messages(back)][-1] == "2 are back as they were."
    assert Listing.objects.discarded().count() == 0


def test_undo_listing_act_leads_back_to_the_shelf_and_page(client, listings):
    where = f"?show=ready&before={listings[1].code}"
    discarded = client.post(f"{URL}discards/{where}", codes(listings[:1]))

    back = client.post(undo_of(discarded)[0])

    act = ListingAct.objects.get()
    assert back.url == f"{URL}{where}&act={act.code}"


def test_undo_listing_act_of_another_organization_is_not_found(client, stranger):
    act = ListingAct.objects.create(organization=stranger.organization, kind="discard")

    assert client.post(f"{URL}acts/{act.code}/undo/").status_code == 404
