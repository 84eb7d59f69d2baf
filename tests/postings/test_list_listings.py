"""GET /o/<org>/listings/: the shelves, their pages, and the uploads beside them."""

import pytest
from django.utils import timezone

from postings.models import Listing
from tests.factories.postings import ListingFactory, UploadFactory

URL = "/o/larkspur/listings/"


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)


@pytest.fixture
def upload(organization):
    return UploadFactory(organization=organization)


def on_every_shelf(upload):
    now = timezone.now()
    return {
        "to_review": ListingFactory(upload=upload, state="read"),
        "waiting": ListingFactory(upload=upload, state="reading"),
        "unreadable": ListingFactory(upload=upload, state="unreadable", problem="No."),
        "reviewed": ListingFactory(upload=upload, state="read", reviewed_at=now),
        "discarded": ListingFactory(upload=upload, state="read", discarded_at=now),
    }


def test_list_listings_begins_with_what_is_to_review(client, upload):
    rows = on_every_shelf(upload)

    response = client.get(URL)

    assert list(response.context["listings"]) == [rows["to_review"]]
    assert dict(response.context["shelves"]) == dict.fromkeys(rows, 1)


@pytest.mark.parametrize("shelf", ["waiting", "unreadable", "reviewed", "discarded"])
def test_list_listings_shows_one_shelf(client, upload, shelf):
    rows = on_every_shelf(upload)

    response = client.get(URL, {"show": shelf})

    assert list(response.context["listings"]) == [rows[shelf]]


def test_list_listings_older_page_begins_behind_the_newer(client, upload, monkeypatch):
    monkeypatch.setattr("postings.queries.listings.PAGE", 2)
    rows = ListingFactory.create_batch(3, upload=upload, state="read")

    first = client.get(URL).context
    second = client.get(URL, {"before": first["older"]}).context

    assert [list(first["listings"]), list(second["listings"])] == [rows[:0:-1], rows[:1]]
    assert second["older"] == ""


def test_list_listings_empty_says_what_to_do(client):
    assert b"No listings yet" in client.get(URL).content


def test_list_listings_strangers_rows_are_not_there(client):
    ListingFactory(state="read")

    response = client.get(URL)

    assert (list(response.context["listings"]), response.context["uploads"]) == ([], [])


def test_list_listings_unchanged_uploads_are_304(client, upload):
    ListingFactory(upload=upload)
    headers = {"HX-Request": "true", "HX-Target": "recent-uploads"}
    first = client.get(URL, headers=headers)

    second = client.get(URL, headers=headers | {"If-None-Match": first["ETag"]})

    assert second.status_code == 304


def test_list_listings_changed_uploads_bring_the_shelf_along(client, upload):
    listing = ListingFactory(upload=upload)
    headers = {"HX-Request": "true", "HX-Target": "recent-uploads"}
    first = client.get(URL, headers=headers)

    Listing.objects.filter(pk=listing.pk).update(state="read", title="Gardener")
    second = client.get(URL, headers=headers | {"If-None-Match": first["ETag"]})

    content = second.content.decode()
    assert content.count('id="recent-uploads"') == content.count('id="listings" hx-swap-oob') == 1
    assert "every 2s" not in content


@pytest.mark.parametrize("count", [1, 3])
def test_list_listings_queries_do_not_grow(client, organization, count, django_assert_num_queries):
    for _ in range(count):
        ListingFactory(upload=UploadFactory(organization=organization), state="read")
    client.get(URL)

    with django_assert_num_queries(8):
        client.get(URL)


def test_list_listings_interviewer_may_not(sign_in, interviewer):
    assert sign_in(interviewer).get(URL).status_code == 403
