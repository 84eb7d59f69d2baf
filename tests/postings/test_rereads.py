"""Reading again: what a newer reader would change is shown, taken or left."""

import pytest

from postings.models import ListingAct, NewReading, Reading
from reading.listings import READER_VERSION, read_listing
from tests.factories.postings import ListingFactory

URL = "/o/larkspur/listings/rereads/"
TEXT = b"Head Gardener\n\nLarkspur\nLeeds, United Kingdom\n\nWhat you will do\n- Prune\n- Plant\n"


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)


@pytest.fixture
def changed(organization):
    """A listing that the newest reader would read differently."""
    return reread(organization, title={"before": "Gardener", "after": "Head Gardener"})


def reread(organization, **changes):
    listing = ListingFactory(upload__organization=organization, state="read", file="aa/bb/cc")
    plain = read_listing(TEXT, "job.txt").to_dict()
    text = plain.pop("text")
    Reading.objects.create(listing=listing, text=text, data=plain, reader_version="0")
    NewReading.objects.create(
        listing=listing,
        text=text,
        data=plain,
        reader_version=str(READER_VERSION),
        changes=changes,
    )
    return listing


def test_list_rereads_shows_before_and_after(client, changed):
    content = client.get(URL).content.decode()

    assert "1 listing would be read differently" in content
    assert "<dt>Title</dt><dd><del>Gardener</del></dd><dd><ins>Head Gardener</ins></dd>" in content


def test_list_rereads_says_values_in_words_and_of_lists_what_differs(client, organization):
    pay = {"min": 9, "max": None, "currency": "GBP", "period": "HOUR"}
    reread(
        organization,
        salary={"before": None, "after": pay},
        requirements={"before": ["Roses", "A van"], "after": ["Roses", "Boots"]},
    )

    content = client.get(URL).content.decode()

    assert "<del>nothing</del></dd><dd><ins>from £9 an hour</ins>" in content
    assert "<del>A van</del></dd><dd><ins>Boots</ins>" in content
    assert "<del>Roses" not in content


def test_list_rereads_empty_says_so(client):
    assert b"Nothing would be read differently" in client.get(URL).content


def test_list_rereads_next_page_begins_behind_the_last(client, organization, monkeypatch):
    monkeypatch.setattr("postings.queries.rereads.PAGE", 1)
    older, newer = (reread(organization, title={"before": "a", "after": "b"}) for _ in range(2))

    first = client.get(URL).context
    second = client.get(URL, {"after": first["after"]}).context

    assert [first["rows"][0][0], second["rows"][0][0]] == [newer, older]
    assert second["after"] is None


def test_list_rereads_unchanged_is_304(client, organization):
    ListingAct.objects.create(organization=organization, kind="reread", total=5, done=2)
    headers = {"HX-Request": "true", "HX-Target": "rereads"}
    first = client.get(URL, headers=headers)

    second = client.get(URL, headers=headers | {"If-None-Match": first["ETag"]})

    assert b"2 of 5 done" in first.content
    assert second.status_code == 304


def test_reread_listings_begins_an_act(client, changed):
    NewReading.objects.all().delete()

    response = client.post(f"{URL}runs/")

    act = ListingAct.objects.get()
    assert (response.status_code, response.url) == (303, f"{URL}?act={act.code}")


def test_apply_rereads_takes_one_and_offers_undo(client, changed):
    response = client.post(f"{URL}acceptances/", {"listing": changed.code})

    act = ListingAct.objects.get()
    tags = [message.extra_tags for message in response.wsgi_request._messages]
    assert tags == [f"undo=/o/larkspur/listings/acts/{act.code}/undo/"]
    assert Reading.objects.get().reader_version == str(READER_VERSION)


def test_keep_old_readings_leaves_all(client, changed):
    client.post(f"{URL}refusals/", {"all": "1"})

    assert Reading.objects.get().reader_version == "0"
    assert b"Nothing would be read differently" in client.get(URL).content


def test_keep_old_readings_offers_undo_that_leads_back_here(client, changed):
    response = client.post(f"{URL}refusals/", {"listing": changed.code})

    act = ListingAct.objects.get()
    undo = f"/o/larkspur/listings/acts/{act.code}/undo/"
    tags = [message.extra_tags for message in response.wsgi_request._messages]
    assert (response.url, tags) == (URL, [f"undo={undo}"])
    assert client.post(undo).url == f"{URL}?act={act.code}"
    assert b"1 listing would be read differently" in client.get(URL).content


def test_list_rereads_of_another_organization_are_not_there(sign_in, stranger, changed):
    client = sign_in(stranger)

    response = client.get(f"/o/{stranger.organization.slug}/listings/rereads/")

    assert response.context["rows"] == []


@pytest.mark.parametrize("count", [1, 3])
def test_list_rereads_queries_do_not_grow(client, organization, count, django_assert_num_queries):
    for _ in range(count):
        reread(organization, title={"before": "a", "after": "b"})
    client.get(URL)

    with django_assert_num_queries(9):
        client.get(URL)
