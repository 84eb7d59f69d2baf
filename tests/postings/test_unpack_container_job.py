"""The worker unpacks a container: each file once, within limits, and tells what it refused."""

import io
import struct
import zipfile
from datetime import timedelta

import pytest
from django.utils import timezone

from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions import unpack_container
from postings.actions.queue_listings import queue_unpacking
from postings.models import Container, Listing, Upload
from tests.factories.postings import ContainerFactory, UploadFactory

pytestmark = pytest.mark.django_db


def zipped(entries, compression=zipfile.ZIP_DEFLATED):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return target.getvalue()


@pytest.fixture
def unpack(organization, recruiter):
    """Return a function: bytes to the upload whose archive they are, after one run."""

    def run(content):
        upload = UploadFactory(organization=organization, by=recruiter, source="archive")
        container = ContainerFactory(upload=upload, file=private_files.save(content).name)
        queue_unpacking(upload, [container])
        jobs.run(Job.objects.get(kind="unpack_container").pk)
        upload.refresh_from_db()
        return upload

    return run


def ids(upload):
    return list(upload.listings.order_by("position").values_list("pk", flat=True))


def rows(upload):
    return list(upload.listings.order_by("position").values_list("name", "state", "problem_code"))


def test_unpack_container_names_the_limit_of_what_is_too_large(unpack, settings):
    settings.LIMITS = settings.LIMITS | {"listing_file_bytes": 20}

    upload = unpack(zipped([("jobs.csv", "x" * 21)]))

    assert upload.listings.get().problem == (
        "It is larger than 20 bytes, the most that can be taken out of an archive or a table. "
        "A larger table can be sent on its own."
    )


def test_unpack_container_each_file_becomes_a_listing_to_be_read(unpack):
    upload = unpack(zipped([("north/a.txt", "one"), ("b.txt", "two")]))

    assert rows(upload) == [("north/a.txt", "queued", ""), ("b.txt", "queued", "")]
    assert private_files.read(upload.listings.get(name="b.txt").file) == b"two"
    assert Job.objects.get(kind="read_listings").payload == {"listings": ids(upload)}
    assert upload.containers.get().unpacked_at is not None


def test_unpack_container_bad_entries_are_told_and_the_rest_come_in(unpack):
    upload = unpack(
        zipped(
            [
                ("../evil.txt", "x"),
                ("bomb.txt", b"\0" * 5_000_000),
                ("inner.zip", b"PK"),
                ("empty.txt", b""),
                ("good.txt", "fine"),
            ]
        )
    )

    assert rows(upload) == [
        ("evil.txt", "unreadable", "outside"),
        ("bomb.txt", "unreadable", "bomb"),
        ("inner.zip", "unreadable", "nested"),
        ("empty.txt", "unreadable", "empty"),
        ("good.txt", "queued", ""),
    ]


def test_unpack_container_with_too_many_entries_takes_nothing(unpack, settings):
    settings.LIMITS = settings.LIMITS | {"archive_entries": 2}

    upload = unpack(zipped([(f"{n}.txt", "x") for n in range(3)]))

    assert upload.error == "This archive holds more files than can be taken at once."
    assert (upload.listings.count(), len(list(private_files.names()))) == (0, 1)


def test_unpack_container_declaring_100000_entries_takes_nothing(unpack):
    small = zipped([("a.txt", "x")])
    end = small.rfind(b"PK\5\6")
    lie = small[: end + 8] + struct.pack("<HH", 65535, 65535) + small[end + 12 :]

    assert unpack(lie).error == "This archive holds more files than can be taken at once."


def test_unpack_container_damaged_says_so_once(unpack):
    upload = unpack(b"PK\3\4 and then nothing")

    assert upload.error == "This file is damaged and cannot be opened."
    assert (upload.containers.get().is_closed, Job.objects.get().state) == (False, "done")
    assert upload.finished_at is not None


def test_unpack_container_killed_between_batches_goes_on_where_it_was(
    unpack, monkeypatch, organization
):
    monkeypatch.setattr(unpack_container, "BATCH", 2)
    real, calls = unpack_container.add_listings, []

    def dies(upload, listings):
        real(upload, listings)
        calls.append(len(listings))
        if len(calls) == 2:
            raise MemoryError

    monkeypatch.setattr(unpack_container, "add_listings", dies)
    upload = unpack(zipped([(f"{n}.txt", f"text {n}") for n in range(5)]))
    assert upload.listings.count() == 2  # the second batch was rolled back

    Job.objects.filter(kind="unpack_container").update(run_at=timezone.now())
    jobs.run(Job.objects.get(kind="unpack_container").pk)

    assert [name for name, *_rest in rows(upload)] == [f"{n}.txt" for n in range(5)]
    queued = [job.payload["listings"] for job in Job.objects.filter(kind="read_listings")]
    assert sorted(pk for batch in queued for pk in batch) == sorted(ids(upload))


def test_unpack_container_taken_over_by_another_adds_nothing(unpack, monkeypatch):
    real = unpack_container.count_entries

    def lose(file):
        Job.objects.update(lease_token="another", lease_until=timezone.now() + timedelta(hours=1))
        return real(file)

    monkeypatch.setattr(unpack_container, "count_entries", lose)
    upload = unpack(zipped([("a.txt", "one")]))

    assert (upload.listings.count(), upload.containers.get().unpacked_at) == (0, None)


def test_unpack_container_tells_progress(unpack):
    upload = unpack(zipped([(f"{n}.txt", "x") for n in range(3)]))

    container = upload.containers.get()
    assert (container.done, container.total) == (3, 3)


def test_unpack_container_all_refused_finishes_the_upload(unpack):
    upload = unpack(zipped([("../a.txt", "x")]))

    assert upload.finished_at is not None


def test_unpack_container_after_the_last_attempt_says_so(unpack, monkeypatch):
    monkeypatch.setattr(unpack_container, "count_entries", lambda file: 1 / 0)
    upload = unpack(zipped([("a.txt", "x")]))
    for _attempt in range(3):
        Job.objects.update(run_at=timezone.now())
        jobs.run(Job.objects.get().pk)

    upload.refresh_from_db()
    assert (upload.containers.get().is_closed, "several times" in upload.error) == (False, True)


def test_archive_sent_beside_files_has_its_entries_behind_them(organization, recruiter, do_jobs):
    from django.core.files.uploadedfile import SimpleUploadedFile as Sent

    from postings.actions.upload_listings import upload_listings

    upload_listings(
        by=recruiter,
        files=[Sent("a.zip", zipped([("in.txt", "text inside")])), Sent("loose.txt", b"text")],
    )
    do_jobs()

    assert [name for name, *_rest in rows(Upload.objects.get())] == ["loose.txt", "in.txt"]
    assert Listing.objects.filter(state="queued").count() in (0, 1)


CSV = "title,company,description\n" + "".join(f"Baker {n},Crumb,Bread\n" for n in range(3))


def test_unpack_container_table_in_an_archive_becomes_a_container_beside_it(unpack, do_jobs):
    upload = unpack(zipped([("a.txt", "Gardener"), ("jobs.csv", CSV)]))
    for _round in range(3):
        do_jobs()

    kinds = list(upload.containers.order_by("number").values_list("kind", flat=True))
    assert kinds == ["zip", "csv"]
    assert upload.listings.filter(container__kind="csv").exclude(read_at=None).count() == 3
    upload.refresh_from_db()
    assert upload.finished_at is not None


def test_unpack_container_archive_that_hides_in_an_archive_is_told(unpack, do_jobs):
    upload = unpack(zipped([("odd.bin", zipped([("a.txt", "x"), ("b.txt", "y")]))]))

    do_jobs()

    assert rows(upload) == [("odd.bin", "unreadable", "archive")]


def test_unpack_container_has_its_slice_and_goes_on_in_its_next_turn(unpack, monkeypatch, do_jobs):
    monkeypatch.setattr(unpack_container, "SLICE_SECONDS", 0)
    monkeypatch.setattr(unpack_container, "BATCH", 2)

    upload = unpack(zipped([(f"{n}.txt", f"text {n}") for n in range(5)]))
    job = Job.objects.get(kind="unpack_container")
    assert (upload.listings.count(), job.state, job.attempts) == (2, "pending", 0)

    for _round in range(3):
        do_jobs()
    assert upload.listings.count() == 5


def test_unpack_container_stops_at_the_limit_of_an_upload(unpack, settings):
    settings.LIMITS = settings.LIMITS | {"upload_listings": 2}

    upload = unpack(zipped([(f"{n}.txt", f"text {n}") for n in range(3)]))

    assert upload.error == "This upload holds more listings than can be taken at once."
    assert (upload.listings.count(), len(list(private_files.names()))) == (0, 1)


def test_unpack_container_that_fails_beside_others_is_named(unpack, organization):
    upload = unpack(zipped([("a.txt", "x")]))
    bad = ContainerFactory(upload=upload, name="bad.zip", file=private_files.save(b"PK\3\4").name)
    queue_unpacking(upload, [bad])

    jobs.run(Job.objects.latest("pk").pk)

    upload.refresh_from_db()
    assert upload.error == "bad.zip: This file is damaged and cannot be opened."


def test_unpack_container_opens_a_table_of_an_archive_once_whatever_the_slices(
    unpack, monkeypatch, do_jobs
):
    monkeypatch.setattr(unpack_container, "SLICE_SECONDS", 0)
    monkeypatch.setattr(unpack_container, "BATCH", 1)

    upload = unpack(zipped([("jobs.csv", CSV), *((f"{n}.txt", f"text {n}") for n in range(4))]))
    for _round in range(12):
        do_jobs()

    kinds = list(upload.containers.order_by("number").values_list("kind", flat=True))
    assert kinds == ["zip", "csv"]
    assert upload.listings.filter(container__kind="csv").count() == 3
    assert upload.listings.filter(container__kind="zip").count() == 4


def test_unpack_container_by_two_jobs_makes_each_listing_once(unpack, monkeypatch):
    content = zipped([(f"{n}.txt", f"text {n}") for n in range(4)])
    monkeypatch.setattr(unpack_container, "BATCH", 2)
    real, inner = unpack_container.count_entries, []

    def meanwhile(file):
        # Cancelled and brought back at once: the first job is still at it.
        if not inner:
            inner.append(True)
            container = Container.objects.get()
            unpack_container.unpack(container, renew=lambda: None)
        return real(file)

    monkeypatch.setattr(unpack_container, "count_entries", meanwhile)
    upload = unpack(content)

    assert Job.objects.get(kind="unpack_container").error == ""
    assert upload.listings.count() == 4
    assert len(list(private_files.names())) == 1 + 4
