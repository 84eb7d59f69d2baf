"""GET /o/<org>/uploads/<code>/: how far an upload is, and when to stop asking."""

import pytest
from django.utils import timezone

from ats.foundation.models import Job
from postings.models import Listing
from tests.factories.postings import ContainerFactory, ListingFactory, UploadFactory


@pytest.fixture
def client(sign_in, recruiter):
    return sign_in(recruiter)


@pytest.fixture
def upload(organization, recruiter):
    return UploadFactory(organization=organization, by=recruiter)


def url(upload):
    return f"/o/larkspur/uploads/{upload.code}/"


def ask(client, upload, etag=""):
    headers = {"HX-Request": "true", "HX-Target": "upload-progress", "If-None-Match": etag}
    return client.get(url(upload), headers=headers)


def test_show_upload_counts_what_is_read(client, upload):
    ListingFactory(upload=upload)
    ListingFactory(upload=upload, state=Listing.State.READ)
    ListingFactory(upload=upload, state=Listing.State.UNREADABLE, problem="Not text.")

    response = client.get(url(upload))

    progress = response.context["progress"]
    assert (progress.done, progress.whole, progress.is_open) == (2, 3, True)
    assert b"Not text." in response.content


def test_show_upload_poll_also_draws_the_heading_and_the_count(client, upload):
    ListingFactory.create_batch(2, upload=upload, state="read")

    content = ask(client, upload).content.decode()

    assert '<h1 id="upload-name" hx-swap-oob="true">' in content
    assert "and 1 more" in content
    assert 'id="nav-list-listings" hx-swap-oob="true"' in content


def test_show_upload_asks_again_only_while_something_is_open(client, upload):
    listing = ListingFactory(upload=upload)
    open_page = client.get(url(upload)).content

    Listing.objects.filter(pk=listing.pk).update(state=Listing.State.READ)
    done_page = client.get(url(upload)).content

    assert (b'hx-trigger="every' in open_page, b'hx-trigger="every' in done_page) == (True, False)


def test_show_upload_region_unchanged_is_304(client, upload):
    ListingFactory(upload=upload)
    first = ask(client, upload)

    second = ask(client, upload, first["ETag"])

    assert (first.status_code, second.status_code, second.content) == (200, 304, b"")


def test_show_upload_region_changed_is_sent(client, upload):
    listing = ListingFactory(upload=upload)
    first = ask(client, upload)

    Listing.objects.filter(pk=listing.pk).update(state=Listing.State.READING)
    second = ask(client, upload, first["ETag"])

    assert second.status_code == 200
    assert second.content.strip().startswith(b'<div class="stack" id="upload-progress"')


def test_show_upload_archive_shows_how_far_it_is_unpacked(client, upload):
    ContainerFactory(upload=upload, done=10, total=40)
    ListingFactory.create_batch(2, upload=upload, state=Listing.State.READ)

    progress = client.get(url(upload)).context["progress"]

    assert (progress.done, progress.whole, progress.is_unpacking) == (2, 32, True)


def test_show_upload_broken_archive_says_why(client, upload):
    ContainerFactory(upload=upload, error="Damaged.")
    upload.error = "This archive is damaged."
    upload.save()

    response = client.get(url(upload))

    assert b"This archive is damaged." in response.content
    assert not response.context["progress"].is_open


def test_show_upload_escapes_names(client, upload):
    ListingFactory(upload=upload, name="<script>alert(1)</script>.txt")

    content = client.get(url(upload)).content

    assert b"<script>alert" not in content


def test_show_upload_one_state_only(client, upload):
    ListingFactory(upload=upload, state=Listing.State.READ, name="fine.txt")
    ListingFactory(upload=upload, state=Listing.State.UNREADABLE, problem="No.", name="bad.txt")

    response = client.get(url(upload), {"only": "unreadable"})

    assert [listing.name for listing in response.context["listings"]] == ["bad.txt"]


def test_show_upload_next_page_begins_after_the_last_row(client, upload, monkeypatch):
    monkeypatch.setattr("postings.queries.listings.UPLOAD_PAGE", 2)
    rows = [ListingFactory(upload=upload, position=place) for place in range(3)]

    first = client.get(url(upload)).context
    second = client.get(url(upload), {"after": first["next_after"]}).context

    assert [list(first["listings"]), list(second["listings"])] == [rows[:2], rows[2:]]
    assert second["next_after"] is None


@pytest.mark.parametrize("after", ["x", "-1", "9" * 40, "²"])
def test_show_upload_meaningless_page_is_the_first(client, upload, after):
    listing = ListingFactory(upload=upload)

    response = client.get(url(upload), {"after": after})

    assert list(response.context["listings"]) == [listing]


@pytest.mark.parametrize("count", [1, 3])
def test_show_upload_queries_do_not_grow(client, upload, count, django_assert_num_queries):
    ListingFactory.create_batch(count, upload=upload, state=Listing.State.READ)
    client.get(url(upload))

    with django_assert_num_queries(10):
        client.get(url(upload))


def test_show_upload_of_another_organization_is_not_found(sign_in, stranger, upload):
    client = sign_in(stranger)

    response = client.get(f"/o/{stranger.organization.slug}/uploads/{upload.code}/")

    assert response.status_code == 404


def test_retry_upload_queues_what_was_kept(client, upload):
    kept = ListingFactory(upload=upload, state="unreadable", problem="No.", file="aa/bb/cc")
    ListingFactory(upload=upload, state="unreadable", problem="Empty.", file="")
    ListingFactory(
        upload=upload, state="unreadable", problem="No.", file="a", discarded_at=timezone.now()
    )

    client.post(f"{url(upload)}attempts/")

    kept.refresh_from_db()
    assert (kept.state, kept.problem) == ("queued", "")
    assert Job.objects.get().payload == {"listings": [kept.pk]}


def test_retry_upload_twice_queues_once(client, upload):
    ListingFactory(upload=upload, state="unreadable", problem="No.", file="aa/bb/cc")

    client.post(f"{url(upload)}attempts/")
    client.post(f"{url(upload)}attempts/")

    assert Job.objects.count() == 1


def test_retry_upload_broken_archive_is_unpacked_again(client, upload):
    ContainerFactory(upload=upload, error="Damaged.")
    upload.error = "Damaged."
    upload.save()

    client.post(f"{url(upload)}attempts/")

    upload.refresh_from_db()
    assert (upload.error, Job.objects.get().kind) == ("", "unpack_container")
    assert upload.containers.get().is_closed


def test_show_upload_cancelled_before_its_archive_was_opened_can_be_taken_up(client, upload):
    ContainerFactory(upload=upload)
    response = client.post(f"{url(upload)}cancellation/")

    said = [str(message) for message in response.wsgi_request._messages]
    page = client.get(url(upload)).content.decode()
    assert said == ["Cancelled. Nothing more of it is unpacked or read."]
    assert f"{url(upload)}restoration/" in page
    assert "There was nothing to read in it." not in page


def test_show_upload_tells_how_far_loose_files_are_beside_an_unopened_archive(client, upload):
    ContainerFactory(upload=upload)
    ListingFactory(upload=upload)

    page = client.get(url(upload)).content.decode()

    assert "0 of 1 done" in page
    assert "not opened yet" in page
