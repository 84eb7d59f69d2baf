"""Listings over the API: uploaded, read by a worker, seen with their reading."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from postings.actions.upload_listings import upload_listings
from postings.models import Listing
from tests.api_client import ApiClient
from tests.factories.postings import ListingFactory, PostingFactory, StageFactory

ALL = ("listings:read", "listings:write", "postings:read")
TEXT = "Gardener\n\nFernhill\nLeeds, GB\n\nWhat you'll do:\n- Prune the roses\n- Water them\n"


def test_upload_listing_as_text_is_read_by_a_worker(recruiter, do_jobs):
    client = ApiClient(recruiter, *ALL)

    taken = client.post("listings/", {"name": "gardener.txt", "text": TEXT})
    do_jobs()

    code = taken.json()["code"]
    assert (taken.status_code, taken.json()["state"]) == (202, "queued")
    assert client.get(f"listings/{code}/").json()["state"] == "read"
    assert "Prune the roses" in client.get(f"listings/{code}/reading/").json()["text"]


def test_upload_listing_as_a_file(recruiter):
    client = ApiClient(recruiter, *ALL)
    file = SimpleUploadedFile("gardener.txt", TEXT.encode())

    taken = client.client.post("/api/v1/listings/", {"file": file}, headers=client.headers)

    assert (taken.status_code, taken.json()["name"]) == (202, "gardener.txt")


def test_upload_listing_same_idempotency_key_is_one(recruiter):
    client = ApiClient(recruiter, *ALL)

    first = client.post("listings/", {"text": TEXT}, **{"Idempotency-Key": "abc"})
    second = client.post("listings/", {"text": TEXT}, **{"Idempotency-Key": "abc"})

    assert first.json()["code"] == second.json()["code"]
    assert Listing.objects.count() == 1


def upload_with(client, key: str, text: str = TEXT) -> str:
    return client.post("listings/", {"text": text}, **{"Idempotency-Key": key}).json()["code"]


def test_upload_listing_long_idempotency_keys_with_one_beginning_are_two(recruiter):
    client = ApiClient(recruiter, *ALL)
    key = "https://jobs.example.org/feeds/gardens-and-parks/2026/november/listing-"

    assert upload_with(client, f"{key}1") != upload_with(client, f"{key}2", TEXT.upper())
    assert Listing.objects.count() == 2


def test_upload_listing_idempotency_key_is_its_caller_s_own(recruiter, owner):
    first = upload_with(ApiClient(recruiter, *ALL), "1")

    second = upload_with(ApiClient(owner, *ALL), "1", TEXT.upper())

    assert first != second


def test_upload_listing_idempotency_key_is_no_form_s_token(recruiter):
    files = [SimpleUploadedFile(name, TEXT.encode()) for name in ("a.txt", "b.txt")]
    upload_listings(by=recruiter, files=files, form_token="abc")

    upload_with(ApiClient(recruiter, *ALL), "abc")

    assert Listing.objects.count() == 3


def test_upload_listing_without_anything_is_refused(recruiter):
    answer = ApiClient(recruiter, *ALL).post("listings/", {})

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (422, "/text")


def test_upload_listing_broken_json_is_a_problem(recruiter):
    client = ApiClient(recruiter, *ALL)

    answer = client.client.post(
        "/api/v1/listings/", "{", content_type="application/json", headers=client.headers
    )

    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "not_read_yet"),
        ({"state": "unreadable", "problem": "It is empty."}, "unreadable"),
    ],
)
def test_show_reading_that_is_not_there_says_why(recruiter, organization, values, code):
    listing = ListingFactory(upload__organization=organization, **values)

    answer = ApiClient(recruiter, *ALL).get(f"listings/{listing.code}/reading/")

    assert (answer.status_code, answer.json()["code"]) == (409, code)


def test_show_reading_of_another_organization_is_not_there(recruiter):
    answer = ApiClient(recruiter, *ALL).get(f"listings/{ListingFactory().code}/reading/")

    assert answer.status_code == 404


def test_list_listings_hiring_manager_may_not(hiring_manager):
    assert ApiClient(hiring_manager, *ALL).get("listings/").status_code == 403


def test_list_listings_of_another_organization_are_not_there(recruiter):
    ListingFactory()

    assert ApiClient(recruiter, *ALL).get("listings/").json()["results"] == []


def test_show_posting_with_stages_and_requirements(recruiter, organization):
    posting = PostingFactory(organization=organization)
    StageFactory(posting=posting, name="Applied")

    body = ApiClient(recruiter, *ALL).get(f"postings/{posting.code}/").json()

    assert (body["title"], [stage["name"] for stage in body["stages"]]) == (
        posting.title,
        ["Applied"],
    )


def test_list_stages_of_a_posting_out_of_sight_is_not_there(recruiter):
    answer = ApiClient(recruiter, *ALL).get(f"postings/{PostingFactory().code}/stages/")

    assert answer.status_code == 404
