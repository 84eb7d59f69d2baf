"""Two workers, two recruiters, double clicks: in real transactions, on both databases."""

import time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ats.access.models import Role
from ats.activity.models import Event
from ats.foundation import jobs
from ats.foundation.errors import DomainError
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions import drafts_of_many
from postings.actions.accept_listings import accept_listings, accept_ready
from postings.actions.discard_listings import discard_listings
from postings.actions.edit_posting import edit_posting
from postings.actions.queue_listings import queue_reading
from postings.actions.undo_act import undo_act
from postings.actions.upload_listings import upload_listings
from postings.actions.upload_states import cancel_upload, pause_upload, resume_upload
from postings.models import Listing, ListingAct, Posting, Reading, Upload
from tests.at_once import at_once
from tests.factories.access import MembershipFactory
from tests.factories.postings import ListingFactory, UploadFactory

pytestmark = pytest.mark.django_db(transaction=True)

TEXT = """Head Gardener {n}
Larkspur Estates
Lisbon, Portugal

What you will do
- Plant the borders in spring and autumn

What we are looking for
- {n}+ years of gardening
"""


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    monkeypatch.setattr("postings.actions.after_reading.listeners", [])


@pytest.fixture
def upload(organization, recruiter):
    return UploadFactory(organization=organization, by=recruiter)


@pytest.fixture
def another(organization):
    return MembershipFactory(organization=organization, role=Role.RECRUITER)


def queued(upload, count):
    made = [
        ListingFactory(upload=upload, file=private_files.save(TEXT.format(n=n).encode()).name)
        for n in range(count)
    ]
    for start in range(0, count, 3):
        queue_reading(upload, made[start : start + 3])
    return made


def work():
    """Do what there is to do, as one worker process."""
    while jobs.run_next("reading"):
        pass


def read(upload, count):
    listings = queued(upload, count)
    work()
    Listing.objects.update(triage="ready", has_twins=False)
    return [listing.code for listing in listings]


def refused(answers):
    return sum(isinstance(answer, DomainError) for answer in answers)


def test_two_workers_read_each_listing_once_and_tell_the_end_once(upload):
    queued(upload, 12)

    at_once(work, work)

    assert set(upload.listings.values_list("state", flat=True)) == {"read"}
    assert Reading.objects.count() == 12
    assert Event.objects.filter(kind="upload.read").count() == 1
    assert set(Job.objects.values_list("state", "attempts")) == {("done", 1)}


def test_cancelled_while_two_workers_read_loses_nothing_and_hangs_nobody(upload, recruiter):
    queued(upload, 12)

    at_once(work, work, lambda: cancel_upload(upload, by=recruiter))

    states = list(upload.listings.values_list("state", flat=True))
    assert set(states) <= {"read", "dropped"}
    assert states.count("read") == Reading.objects.count()
    assert not Job.objects.open().exists()


def test_paused_and_resumed_while_a_worker_reads_ends_with_all_read(upload, recruiter):
    queued(upload, 9)

    def back_and_forth():
        for _time in range(5):
            try:
                pause_upload(upload, by=recruiter)
            except DomainError:
                return
            time.sleep(0.01)
            resume_upload(upload, by=recruiter)

    at_once(work, back_and_forth)
    work()

    assert set(upload.listings.values_list("state", flat=True)) == {"read"}


def test_two_recruiters_accept_the_same_at_once_and_each_has_one_draft(upload, recruiter, another):
    codes = read(upload, 4)

    at_once(
        lambda: accept_listings(codes, by=recruiter),
        lambda: accept_listings(list(reversed(codes)), by=another),
    )

    assert sorted(Posting.objects.values_list("listing__code", flat=True)) == sorted(codes)
    assert Event.objects.filter(kind="listing.reviewed").count() == 4


def test_accept_and_discard_at_once_leave_no_listing_with_both(upload, recruiter, another):
    codes = read(upload, 4)

    at_once(
        lambda: accept_listings(codes, by=recruiter),
        lambda: discard_listings(codes, by=another),
    )

    both = Listing.objects.exclude(reviewed_at=None).exclude(discarded_at=None)
    assert not both.exists()
    done = Listing.objects.exclude(reviewed_at=None, discarded_at=None)
    assert done.count() == 4


def test_accept_ready_clicked_twice_at_once_is_one_act(upload, recruiter, another):
    read(upload, 2)

    at_once(lambda: accept_ready(by=recruiter), lambda: accept_ready(by=another))

    assert (ListingAct.objects.count(), Job.objects.filter(kind="accept_ready").count()) == (1, 1)


def test_undone_twice_at_once_is_undone_once(upload, recruiter, another):
    act = accept_listings(read(upload, 3), by=recruiter)

    at_once(lambda: undo_act(act, by=recruiter), lambda: undo_act(act, by=another))

    assert Posting.objects.count() == 0
    assert Event.objects.filter(kind="listing.returned").count() == 3


def test_undone_while_somebody_edits_the_draft_keeps_their_work(
    upload, recruiter, another, monkeypatch
):
    act = accept_listings(read(upload, 1), by=recruiter)
    posting = Posting.objects.get()
    real = drafts_of_many._touched

    def slowly(postings):
        time.sleep(0.2)  # with the posting locked: the edit waits, and finds it gone
        return real(postings)

    monkeypatch.setattr(drafts_of_many, "_touched", slowly)
    answers = at_once(
        lambda: undo_act(act, by=recruiter),
        lambda: edit_posting(posting, by=another, row_version=1, title="Rose keeper"),
    )

    is_there = Posting.objects.filter(title="Rose keeper").exists()
    assert is_there != bool(refused(answers))
    assert Listing.objects.get().reviewed_at is None or is_there


def test_two_first_parts_at_once_are_one_upload_with_both(recruiter):
    def send(part):
        file = SimpleUploadedFile(f"{part}.txt", TEXT.format(n=part).encode())
        return upload_listings(by=recruiter, files=[file], form_token="t", part=part, has_more=True)

    at_once(lambda: send(0), lambda: send(1))

    upload = Upload.objects.get()
    assert sorted(upload.parts) == [0, 1]
    assert sorted(upload.listings.values_list("position", flat=True)) == [0, 1]
    assert len(list(private_files.names())) == 2


def test_one_part_sent_twice_at_once_is_once(recruiter):
    def send(part):
        file = SimpleUploadedFile("a.txt", b"Gardener\nWe look for one.")
        return upload_listings(by=recruiter, files=[file], form_token="t", part=part, has_more=True)

    send(0)
    at_once(lambda: send(1), lambda: send(1))

    assert Listing.objects.count() == len(list(private_files.names())) == 2
