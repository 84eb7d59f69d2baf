"""Discard, take back, try again, and the original file."""

import pytest

from ats.activity.models import Event
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.models import Listing
from tests.factories.postings import ListingFactory, PostingFactory


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)


@pytest.fixture
def listing(organization):
    return ListingFactory(upload__organization=organization, state="read", title="Gardener")


def url(listing, what):
    return f"/o/larkspur/listings/{listing.code}/{what}/"


def test_discard_listing_keeps_it_aside_and_offers_undo(client, listing):
    response = client.post(url(listing, "discard"))

    listing.refresh_from_db()
    undo = [message.extra_tags for message in response.wsgi_request._messages]
    assert (response.status_code, listing.discarded_at is None) == (303, False)
    assert undo == [f"undo={url(listing, 'restoration')}"]
    assert Event.objects.get().kind == "listing.discarded"


def test_discard_listing_twice_is_once(client, listing):
    client.post(url(listing, "discard"))
    client.post(url(listing, "discard"))

    assert Event.objects.count() == 1


def test_discard_listing_goes_on_to_the_next(client, listing):
    following = ListingFactory(upload=listing.upload, state="read")

    response = client.post(url(listing, "discard"))

    assert response.url == f"/o/larkspur/listings/{following.code}/"


def test_discard_listing_within_a_shelf_keeps_to_it_and_so_does_its_undo(client, listing):
    following = ListingFactory(upload=listing.upload, state="read", triage="ready")
    Listing.objects.update(triage="ready")

    response = client.post(f"{url(listing, 'discard')}?show=ready")

    [message] = response.wsgi_request._messages
    undo = message.extra_tags.removeprefix("undo=")
    assert response.url == f"/o/larkspur/listings/{following.code}/?show=ready"
    assert undo == f"{url(listing, 'restoration')}?show=ready"
    assert client.post(undo).url == f"/o/larkspur/listings/{listing.code}/?show=ready"


@pytest.mark.parametrize("page", ["listings/?show=unreadable", "uploads/{code}/?only=unreadable"])
def test_discard_and_restore_listing_stay_on_the_list(client, listing, page):
    Listing.objects.update(state="unreadable", problem="No.")
    ListingFactory(upload=listing.upload, state="read")
    page = f"/o/larkspur/{page.format(code=listing.upload.code)}"
    headers = {"Referer": f"http://testserver{page}"}

    response = client.post(url(listing, "discard"), headers=headers)

    [message] = response.wsgi_request._messages
    undo = message.extra_tags.removeprefix("undo=")
    assert response.url == page
    assert client.post(undo, headers=headers).url == page


def test_restore_listing_of_a_review_leads_back_to_it_from_the_list(client, listing):
    response = client.post(url(listing, "discard"))
    [message] = response.wsgi_request._messages
    headers = {"Referer": f"http://testserver{response.url}"}

    back = client.post(message.extra_tags.removeprefix("undo="), headers=headers)

    assert (response.url, back.url) == (
        "/o/larkspur/listings/", f"/o/larkspur/listings/{listing.code}/"
    )  # fmt: skip


@pytest.mark.parametrize(
    "page", ["", "http://elsewhere.example/o/larkspur/listings/", "http://testserver/o/larkspur/"]
)
def test_restore_listing_that_has_no_page_leads_to_the_list(client, listing, page):
    Listing.objects.update(state="unreadable", problem="No.")

    response = client.post(f"{url(listing, 'restoration')}?then=list", headers={"Referer": page})

    assert response.url == "/o/larkspur/listings/"


def test_discard_listing_with_a_posting_is_refused(client, listing, settings):
    from django.utils import timezone

    PostingFactory(organization=listing.organization, listing=listing)
    Listing.objects.update(reviewed_at=timezone.now())

    response = client.post(url(listing, "discard"))

    assert (response.status_code, Event.objects.count()) == (422, 0)


def test_restore_listing_takes_it_back(client, listing):
    client.post(url(listing, "discard"))

    client.post(url(listing, "restoration"))

    listing.refresh_from_db()
    assert (listing.discarded_at, Event.objects.first().kind) == (None, "listing.restored")


def test_retry_listing_queues_a_new_job(client, listing):
    Job.objects.create(kind="read_listings", subject_id=listing.upload_id, state="done")
    Listing.objects.update(state="unreadable", problem="No.", file="aa/bb/cc")

    client.post(url(listing, "attempts"))
    client.post(url(listing, "attempts"))

    assert Job.objects.get(state="pending").payload == {"listings": [listing.pk]}


def test_retry_listing_that_was_read_is_refused(client, listing):
    assert client.post(url(listing, "attempts")).status_code == 422


def test_download_listing_sends_the_bytes_and_never_shows_them(client, listing):
    stored = private_files.save(b"<script>alert(1)</script>")
    Listing.objects.update(file=stored.name, name='job "ü".html')

    response = client.get(url(listing, "file"))

    assert b"".join(response.streaming_content) == b"<script>alert(1)</script>"
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == (
        "attachment; filename*=utf-8''job%20%22%C3%BC%22.html"
    )
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]


def test_download_listing_without_bytes_is_not_found(client, listing):
    assert client.get(url(listing, "file")).status_code == 404


def test_download_listing_of_another_organization_is_not_found(sign_in, stranger, listing):
    client = sign_in(stranger)

    own = client.get(f"/o/{stranger.organization.slug}/listings/{listing.code}/file/")
    theirs = client.get(url(listing, "file"))

    assert (own.status_code, theirs.status_code) == (404, 404)


def test_download_listing_hiring_manager_may_not(sign_in, hiring_manager, listing):
    assert sign_in(hiring_manager).get(url(listing, "file")).status_code == 403


@pytest.mark.parametrize("state", ["queued", "reading"])
def test_discard_listing_that_is_being_read_is_refused(client, organization, state):
    waiting = ListingFactory(upload__organization=organization, state=state)

    response = client.post(url(waiting, "discard"))

    waiting.refresh_from_db()
    assert (response.status_code, waiting.discarded_at) == (422, None)


def test_retry_listing_that_was_discarded_is_refused(client, organization):
    listing = ListingFactory(
        upload__organization=organization,
        state="unreadable",
        problem="Broken.",
        file=private_files.save(b"text").name,
    )
    client.post(url(listing, "discard"))

    response = client.post(url(listing, "attempts"))

    listing.refresh_from_db()
    assert (response.status_code, listing.state) == (422, "unreadable")
