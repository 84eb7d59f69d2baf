"""Pausing, cancelling and bringing back an upload: nothing is read meanwhile, nothing is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from ats.activity.models import Event
from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions.queue_listings import queue_reading, queue_unpacking
from postings.actions.read_batch import read_batch
from postings.actions.retry_listing import retry_upload
from postings.actions.upload_states import (
    NotCancelled,
    NothingLeft,
    cancel_upload,
    forget_dropped,
    pause_upload,
    restore_upload,
    resume_upload,
)
from postings.models import Container, Listing, Reading, Upload
from postings.queries.uploads import progress_of
from tests.factories.postings import ContainerFactory, ListingFactory, UploadFactory
from tests.postings.test_unpack_container_job import zipped

pytestmark = pytest.mark.django_db

TEXT = b"Head Gardener\nLisbon, Portugal\n\nWhat you will do\n- Plant\n- Prune\n"


@pytest.fixture
def upload(organization, recruiter):
    return UploadFactory(organization=organization, by=recruiter)


def add(upload, count, *, together=True):
    made = [
        ListingFactory(upload=upload, file=private_files.save(TEXT).name) for _n in range(count)
    ]
    for group in [made] if together else [[one] for one in made]:
        queue_reading(upload, group)
    return made


def add_archive(upload, count):
    content = zipped([(f"{n}.txt", TEXT) for n in range(count)])
    container = ContainerFactory(upload=upload, file=private_files.save(content).name)
    queue_unpacking(upload, [container])
    return container


def states(upload):
    return sorted(upload.listings.values_list("state", flat=True))


def progress(upload):
    upload.refresh_from_db()
    return progress_of([upload])[upload.pk]


def test_pause_upload_reads_nothing_more_until_it_is_resumed(upload, recruiter, do_jobs):
    add(upload, 3)

    pause_upload(upload, by=recruiter)
    do_jobs()
    assert (states(upload), progress(upload).is_paused) == (["queued"] * 3, True)

    resume_upload(upload, by=recruiter)
    do_jobs()
    assert (states(upload), progress(upload).is_open) == (["read"] * 3, False)


def test_pause_upload_holds_what_comes_in_meanwhile(upload, recruiter, do_jobs):
    add(upload, 1)
    add_archive(upload, 2)
    pause_upload(upload, by=recruiter)
    upload.refresh_from_db()
    add(upload, 1)

    do_jobs()
    assert states(upload) == ["queued", "queued"]

    resume_upload(upload, by=recruiter)
    for _round in range(2):
        do_jobs()
    assert states(upload) == ["read"] * 4


def test_pause_upload_batch_at_work_is_kept(upload, recruiter, monkeypatch):
    add(upload, 2)

    def paused_meanwhile(listings):
        pause_upload(upload, by=recruiter)
        return read_batch(listings)

    monkeypatch.setattr("postings.tasks.read_batch", paused_meanwhile)
    jobs.run_next("reading")

    assert states(upload) == ["read", "read"]


def test_pause_upload_job_that_slipped_through_is_held_and_goes_on(upload, recruiter, do_jobs):
    add(upload, 1)
    Upload.objects.update(paused_at="2026-01-01T00:00Z")

    do_jobs()
    job = Job.objects.get()
    assert (job.state, job.attempts, states(upload)) == ("held", 0, ["queued"])

    resume_upload(upload, by=recruiter)
    do_jobs()
    assert states(upload) == ["read"]


def test_pause_upload_twice_is_once(upload, recruiter):
    add(upload, 1)

    pause_upload(upload, by=recruiter)
    pause_upload(upload, by=recruiter)
    resume_upload(upload, by=recruiter)
    resume_upload(upload, by=recruiter)

    kinds = list(Event.objects.order_by("pk").values_list("kind", flat=True))
    assert kinds == ["upload.paused", "upload.resumed"]


def test_pause_upload_of_one_leaves_the_others(upload, recruiter, organization, do_jobs):
    other = UploadFactory(organization=organization)
    add(upload, 1)
    add(other, 1)

    pause_upload(upload, by=recruiter)
    do_jobs()

    assert (states(upload), states(other)) == (["queued"], ["read"])


@pytest.mark.parametrize("action", [pause_upload, cancel_upload])
def test_nothing_left_to_stop_is_said(upload, recruiter, do_jobs, action):
    add(upload, 1)
    do_jobs()

    with pytest.raises(NothingLeft):
        action(upload, by=recruiter)


def test_cancel_upload_drops_what_was_not_read_and_keeps_the_rest(upload, recruiter, do_jobs):
    add(upload, 1)
    do_jobs()
    add(upload, 2)
    Upload.objects.update(finished_at=None)

    assert cancel_upload(upload, by=recruiter) == 2
    do_jobs()

    found = progress(upload)
    assert states(upload) == ["dropped", "dropped", "read"]
    assert (found.dropped, found.waiting, found.is_open, found.is_cancelled) == (2, 0, False, True)
    assert not Job.objects.open().exists()


def test_cancel_upload_while_an_archive_is_unpacked_makes_no_more_of_it(
    upload, recruiter, monkeypatch, do_jobs
):
    monkeypatch.setattr("postings.actions.unpack_container.SLICE_SECONDS", 0)
    monkeypatch.setattr("postings.actions.unpack_container.BATCH", 2)
    add_archive(upload, 5)
    do_jobs()

    cancel_upload(upload, by=recruiter)
    for _round in range(3):
        do_jobs()

    assert upload.listings.count() == 2


def test_cancel_upload_batch_at_work_reads_nothing_into_it(upload, recruiter, monkeypatch, do_jobs):
    add(upload, 2)

    def cancelled_meanwhile(listings):
        cancel_upload(upload, by=recruiter)
        return read_batch(listings)

    monkeypatch.setattr("postings.tasks.read_batch", cancelled_meanwhile)
    do_jobs()

    assert (states(upload), Reading.objects.count()) == (["dropped", "dropped"], 0)


def test_restore_upload_reads_what_was_dropped(upload, recruiter, do_jobs):
    add(upload, 2)
    add_archive(upload, 2)
    cancel_upload(upload, by=recruiter)

    assert restore_upload(upload, by=recruiter) == 2
    for _round in range(2):
        do_jobs()

    assert states(upload) == ["read"] * 4
    assert Event.objects.filter(kind="upload.read").count() == 1


def test_restore_upload_twice_is_told(upload, recruiter):
    add(upload, 1)
    cancel_upload(upload, by=recruiter)
    restore_upload(upload, by=recruiter)

    with pytest.raises(NotCancelled):
        restore_upload(upload, by=recruiter)


def test_restore_upload_whose_files_are_gone_is_told(upload, recruiter):
    add(upload, 1)
    cancel_upload(upload, by=recruiter)
    Listing.objects.all().delete()

    with pytest.raises(NotCancelled):
        restore_upload(upload, by=recruiter)


def test_cancel_upload_twice_drops_once(upload, recruiter):
    add(upload, 1)

    assert (cancel_upload(upload, by=recruiter), cancel_upload(upload, by=recruiter)) == (1, 0)
    assert Event.objects.count() == 1


def test_cancel_upload_failing_to_record_changes_nothing(upload, recruiter, monkeypatch):
    monkeypatch.setattr("postings.actions.upload_states.record", lambda *a, **k: 1 / 0)
    add(upload, 1)

    with pytest.raises(ZeroDivisionError):
        cancel_upload(upload, by=recruiter)

    assert (states(upload), Job.objects.open().count()) == (["queued"], 1)


def test_retry_upload_of_a_paused_one_waits_for_it(upload, recruiter, do_jobs):
    add(upload, 1)
    [bad] = add(upload, 1)
    pause_upload(upload, by=recruiter)
    Listing.objects.filter(pk=bad.pk).update(state="unreadable", problem="No.")

    retry_upload(upload, by=recruiter)
    do_jobs()

    assert states(upload) == ["queued", "queued"]


def test_forget_dropped_takes_what_was_cancelled_a_week_ago(upload, recruiter, do_jobs):
    add(upload, 1)
    do_jobs()
    add(upload, 1)
    add_archive(upload, 1)
    Upload.objects.update(finished_at=None)
    cancel_upload(upload, by=recruiter)
    assert forget_dropped() == 0

    Upload.objects.update(cancelled_at=timezone.now() - timedelta(days=8))

    assert forget_dropped() == 1
    assert (states(upload), upload.containers.count()) == (["read"], 0)


def test_retry_upload_of_a_cancelled_one_reads_what_failed(upload, recruiter, do_jobs):
    [failed] = add(upload, 1)
    add(upload, 1)
    Listing.objects.filter(pk=failed.pk).update(state="unreadable", problem="Broken.")
    cancel_upload(upload, by=recruiter)

    retry_upload(upload, by=recruiter)
    do_jobs()

    assert states(upload) == ["dropped", "read"]


def test_retry_upload_of_a_cancelled_one_opens_no_container(upload, recruiter, do_jobs):
    container = add_archive(upload, 2)
    add(upload, 1)
    Container.objects.update(error="Broken.")
    cancel_upload(upload, by=recruiter)

    retry_upload(upload, by=recruiter)
    do_jobs()

    container.refresh_from_db()
    upload.refresh_from_db()
    assert (container.error, upload.finished_at is None) == ("Broken.", False)
