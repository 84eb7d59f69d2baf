"""GET /o/<org>/listings/: the shelves, their pages, and the uploads beside them."""

import pytest
from django.utils import timezone

from postings.models import ListingAct, Reading, TwinGroup
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
    group = TwinGroup.objects.create(organization=upload.organization, merged_at=now)
    made = {
        "ready": {"state": "read", "triage": "ready"},
        "to_look_at": {"state": "read", "triage": "look", "reasons": [["missing", "title"]]},
        "twins": {"state": "read", "triage": "ready", "has_twins": True},
        "waiting": {"state": "reading"},
        "unreadable": {"state": "unreadable", "problem": "No."},
        "reviewed": {"state": "read", "reviewed_at": now},
        "merged": {"state": "read", "triage": "ready", "merged_in": group},
        "discarded": {"state": "read", "discarded_at": now},
    }
    return {shelf: ListingFactory(upload=upload, **values) for shelf, values in made.items()}


def shown(response):
    return [row.listing for row in response.context["rows"]]


def test_list_listings_begins_with_what_is_ready(client, upload):
    rows = on_every_shelf(upload)

    response = client.get(URL)

    assert shown(response) == [rows["ready"]]
    assert dict(response.context["shelves"]) == dict.fromkeys(rows, 1)


def test_list_listings_begins_with_what_there_is_to_do(client, upload):
    unreadable = ListingFactory(upload=upload, state="unreadable", problem="No.")

    assert shown(client.get(URL)) == [unreadable]


@pytest.mark.parametrize(
    "shelf", ["to_look_at", "twins", "waiting", "unreadable", "reviewed", "merged", "discarded"]
)
def test_list_listings_shows_one_shelf(client, upload, shelf):
    rows = on_every_shelf(upload)

    response = client.get(URL, {"show": shelf})

    assert shown(response) == [rows[shelf]]


def test_list_listings_says_why_to_look(client, upload):
    on_every_shelf(upload)

    response = client.get(URL, {"show": "to_look_at"})

    assert b"No title was found." in response.content


def test_list_listings_row_shows_pay_and_how_sure_the_least_sure_is(client, upload):
    listing = ListingFactory(upload=upload, state="read", triage="ready")
    salary = {"min": 30000, "max": 36000, "currency": "GBP", "period": "YEAR"}
    fields = {
        "title": {"value": "Gardener", "sure": 0.95},
        "salary": {"value": salary, "sure": 0.7},
    }
    Reading.objects.create(listing=listing, text="", data={"fields": fields}, reader_version="1")

    row = client.get(URL).context["rows"][0]

    assert (row.pay, row.sure) == ("£30,000–36,000 a year", 0.7)


def test_list_listings_row_takes_the_organizations_own_name_for_sure(client, upload):
    listing = ListingFactory(upload=upload, state="read", triage="ready", employer="LARKSPUR Inc.")
    fields = {"title": {"sure": 0.95}, "company": {"sure": 0.6}}
    Reading.objects.create(listing=listing, text="", data={"fields": fields}, reader_version="1")

    assert client.get(URL).context["rows"][0].sure == 0.95


def test_list_listings_row_shows_the_pay_as_it_was_corrected(client, upload):
    listing = ListingFactory(upload=upload, state="read", triage="ready")
    salary = {"min": 9, "max": None, "currency": "GBP", "period": "HOUR"}
    Reading.objects.create(
        listing=listing,
        text="",
        data={"fields": {}},
        reader_version="1",
        corrections={"salary": {"before": None, "after": salary}},
    )

    assert client.get(URL).context["rows"][0].pay == "from £9 an hour"


def test_list_listings_older_page_begins_behind_the_newer(client, upload, monkeypatch):
    monkeypatch.setattr("postings.queries.triage.PAGE", 2)
    rows = ListingFactory.create_batch(3, upload=upload, state="read", triage="ready")

    first = client.get(URL)
    second = client.get(URL, {"before": first.context["older"]})

    assert [shown(first), shown(second)] == [rows[:0:-1], rows[:1]]
    assert second.context["older"] == ""


def test_list_listings_empty_says_what_to_do(client):
    assert b"No listings yet" in client.get(URL).content


def test_list_listings_strangers_rows_are_not_there(client):
    ListingFactory(state="read", triage="ready")

    response = client.get(URL)

    assert (shown(response), response.context["uploads"]) == ([], [])


def test_list_listings_unchanged_uploads_are_304(client, upload):
    ListingFactory(upload=upload)
    headers = {"HX-Request": "true", "HX-Target": "recent-uploads"}
    first = client.get(URL, headers=headers)

    second = client.get(URL, headers=headers | {"If-None-Match": first["ETag"]})

    assert second.status_code == 304


def poll(client, **query):
    headers = {"HX-Request": "true", "HX-Target": "recent-uploads"}
    return client.get(URL, query, headers=headers).content.decode()


def test_list_listings_poll_fills_a_shelf_that_was_empty(client, upload):
    ListingFactory(upload=upload, state="read", triage="ready")

    content = poll(client, show="ready", seen=0)

    assert content.count('id="recent-uploads"') == content.count('id="listings-rows" hx-swap') == 1
    assert "every 2s" not in content


def test_list_listings_poll_leaves_the_rows_under_a_persons_hands(client, upload):
    ListingFactory.create_batch(2, upload=upload, state="read", triage="ready")

    content = poll(client, show="ready", seen=1)

    assert 'id="listings-rows"' not in content
    assert "Show the new ones" in content


def test_list_listings_poll_tells_how_far_an_act_is(client, upload, organization):
    act = ListingAct.objects.create(organization=organization, kind="accept", total=400, done=120)

    content = client.get(URL, {"act": act.code}).content.decode()

    assert "120 of 400 done" in content
    assert "every 2s" in content


def test_list_listings_act_that_is_over_can_be_undone_and_tells_what_it_left(client, organization):
    act = ListingAct.objects.create(
        organization=organization,
        kind="accept",
        total=3,
        done=2,
        finished_at=timezone.now(),
        skipped_count=1,
        skipped=[{"code": "abc", "title": "Gardener", "why": "It has no title."}],
    )

    content = client.get(URL, {"act": act.code}).content.decode()

    assert "2 draft postings were made." in content
    assert "It has no title." in content
    assert f"/listings/acts/{act.code}/undo/" in content


def test_list_listings_act_of_another_organization_is_not_shown(client, stranger):
    act = ListingAct.objects.create(organization=stranger.organization, kind="accept", total=1)

    assert client.get(URL, {"act": act.code}).context["act"] is None


@pytest.mark.parametrize("seen", ["x", "-1", "²", "9" * 40])
def test_list_listings_meaningless_count_is_none(client, upload, seen):
    ListingFactory(upload=upload, state="read", triage="ready")

    assert client.get(URL, {"seen": seen}).context["seen"] == 1


@pytest.mark.parametrize("count", [1, 3])
def test_list_listings_queries_do_not_grow(client, organization, count, django_assert_num_queries):
    for _ in range(count):
        upload = UploadFactory(organization=organization)
        ListingFactory(upload=upload, state="read", triage="ready")
    client.get(URL)

    with django_assert_num_queries(11):
        client.get(URL)


def test_list_listings_interviewer_may_not(sign_in, interviewer):
    assert sign_in(interviewer).get(URL).status_code == 403
