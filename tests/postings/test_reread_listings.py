"""Reading again with a newer reader: shown first, taken by a click, taken back."""

import pytest
from django.utils import timezone

from ats.activity.models import Event
from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions import read_bytes
from postings.actions import reread_listings as rereading
from postings.actions.accept_listings import accept_listings
from postings.actions.correct_reading import correct_reading
from postings.actions.discard_listing import discard_listing
from postings.actions.merge_listings import merge_listings
from postings.actions.queue_listings import queue_reading
from postings.actions.reread_listings import (
    NothingToReread,
    apply_rereads,
    keep_old_readings,
    reread_listings,
)
from postings.actions.undo_act import undo_act
from postings.models import Listing, NewReading, Reading, TwinGroup
from postings.queries.readings import as_read
from postings.queries.rereads import new_readings_for, reread_counts
from reading.errors import UnreadableListing
from tests.factories.postings import ListingFactory, UploadFactory
from tests.postings.twins import CUT, WHOLE, brought_in

pytestmark = pytest.mark.django_db

TEXT = """Head Gardener {n}
Larkspur Estates
Lisbon, Portugal

What you will do
- Plant the borders in spring and autumn
- Prune the roses
"""


@pytest.fixture
def upload(organization, recruiter):
    return UploadFactory(organization=organization, by=recruiter)


@pytest.fixture
def older(upload, monkeypatch):
    """Return a function: so many listings that an older reader took for something else."""
    monkeypatch.setattr("postings.actions.after_reading.listeners", [])

    def make(count, of=upload, **changed):
        made = [
            ListingFactory(upload=of, file=private_files.save(TEXT.format(n=n).encode()).name)
            for n in range(1, count + 1)
        ]
        queue_reading(of, made)
        jobs.run(Job.objects.latest("pk").pk)
        for reading in Reading.objects.filter(listing__in=made):
            reading.reader_version = "0"
            for name, value in (changed or {"title": "Wrong"}).items():
                reading.data["fields"][name]["value"] = value
            reading.save()
        return list(Listing.objects.filter(pk__in=[row.pk for row in made]).order_by("pk"))

    return make


def test_reread_listings_shows_what_would_change_and_changes_nothing(older, recruiter, do_jobs):
    [listing] = older(1)

    act = reread_listings(by=recruiter)
    do_jobs()

    act.refresh_from_db()
    assert (act.total, act.done, act.is_running) == (1, 1, False)
    [new] = new_readings_for(recruiter)
    assert new.changes == {"title": {"before": "Wrong", "after": "Head Gardener 1"}}
    assert Reading.objects.get(listing=listing).reader_version == "0"


def test_reread_listings_without_a_change_takes_the_new_reading_at_once(older, recruiter, do_jobs):
    [listing] = older(1, title="Head Gardener 1")

    reread_listings(by=recruiter)
    do_jobs()

    assert NewReading.objects.count() == 0
    assert Reading.objects.get(listing=listing).reader_version != "0"
    assert reread_counts(recruiter).older == 0


def test_reread_listings_leaves_those_with_a_posting_or_discarded(older, recruiter, do_jobs):
    plain, accepted, discarded = older(3)
    accept_listings([accepted.code], by=recruiter)
    discard_listing(discarded, by=recruiter)

    reread_listings(by=recruiter)
    do_jobs()

    assert [new.listing_id for new in NewReading.objects.all()] == [plain.pk]
    assert reread_counts(recruiter).with_posting == 1


def test_reread_listings_accepted_meanwhile_is_left_alone(older, recruiter, do_jobs):
    [listing] = older(1)
    reread_listings(by=recruiter)
    accept_listings([listing.code], by=recruiter)

    do_jobs()

    assert NewReading.objects.count() == 0


def test_reread_listings_clicked_twice_is_one_act(older, recruiter):
    older(1)

    first, second = reread_listings(by=recruiter), reread_listings(by=recruiter)

    assert (first.pk, Job.objects.open().count()) == (second.pk, 1)


def test_reread_listings_all_new_is_refused(recruiter):
    with pytest.raises(NothingToReread):
        reread_listings(by=recruiter)


def test_reread_listings_what_cannot_be_read_any_more_stays_and_is_told(
    older, recruiter, do_jobs, monkeypatch
):
    older(1)
    act = reread_listings(by=recruiter)

    def refuse(data, name):
        raise UnreadableListing("no_words")

    monkeypatch.setattr(read_bytes.reader, "read_listing", refuse)
    do_jobs()

    act.refresh_from_db()
    assert (act.done, act.skipped_count, act.is_running) == (0, 1, False)
    assert Listing.objects.get().state == "read"


def test_reread_listings_one_that_breaks_the_reader_does_not_spoil_the_rest(
    older, recruiter, do_jobs, monkeypatch
):
    older(2)
    real = read_bytes.reader.read_listing
    act = reread_listings(by=recruiter)

    def breaks(data, name):
        if b"Gardener 1" in data:
            raise ValueError("a rule that breaks")
        return real(data, name)

    monkeypatch.setattr(read_bytes.reader, "read_listing", breaks)
    for _attempt in range(6):
        Job.objects.open().update(run_at="2020-01-01T00:00Z")
        do_jobs()

    act.refresh_from_db()
    assert (act.done, act.skipped_count, act.is_running) == (1, 1, False)


def test_apply_rereads_takes_the_new_reading_and_keeps_corrections(older, recruiter, do_jobs):
    [listing] = older(1, title="Wrong", company="Nobody")
    correct_reading(listing, by=recruiter, row_version=1, values={"company": "Larkspur Ltd"})
    reread_listings(by=recruiter)
    do_jobs()
    assert list(NewReading.objects.get().changes) == ["title"]

    apply_rereads([listing.code], by=recruiter)

    reading = Reading.objects.get()
    listing.refresh_from_db()
    assert reading.data["fields"]["title"]["value"] == "Head Gardener 1"
    assert reading.corrections["company"]["after"] == "Larkspur Ltd"
    assert (listing.title, listing.employer) == ("Head Gardener 1", "Larkspur Ltd")
    assert Event.objects.get(kind="listing.reread").facts["fields"]["title"]["before"] == "Wrong"


def test_apply_rereads_all_by_a_job(older, recruiter, monkeypatch, do_jobs):
    monkeypatch.setattr(rereading, "CHUNK", 2)
    older(3)
    reread_listings(by=recruiter)
    do_jobs()

    act = apply_rereads(by=recruiter)
    do_jobs()

    act.refresh_from_db()
    assert (act.total, act.done, act.is_running) == (3, 3, False)
    assert not Reading.objects.filter(reader_version="0").exists()


def test_undo_act_puts_older_readings_back(older, recruiter, do_jobs):
    [listing] = older(1)
    reread_listings(by=recruiter)
    do_jobs()
    act = apply_rereads([listing.code], by=recruiter)

    undo_act(act, by=recruiter)

    listing.refresh_from_db()
    assert (Reading.objects.get().reader_version, listing.title) == ("0", "Wrong")
    assert new_readings_for(recruiter).count() == 1


def test_apply_rereads_of_another_organization_are_not_there(older, recruiter, stranger, do_jobs):
    [listing] = older(1)
    reread_listings(by=recruiter)
    do_jobs()

    with pytest.raises(NothingToReread):
        apply_rereads([listing.code], by=stranger)
    assert keep_old_readings([listing.code], by=stranger) == 0
    assert reread_counts(stranger).changed == 0


def test_keep_old_readings_asks_no_more(older, recruiter, do_jobs):
    older(1)
    reread_listings(by=recruiter)
    do_jobs()

    assert keep_old_readings(by=recruiter) == 1

    counts = reread_counts(recruiter)
    assert (counts.older, counts.changed) == (0, 0)


@pytest.mark.parametrize("count", [1, 4])
def test_apply_rereads_queries_do_not_grow(
    older, recruiter, do_jobs, count, django_assert_num_queries, monkeypatch
):
    # Comparing them with their twins is counted where that is done.
    monkeypatch.setattr(rereading, "index_listings", lambda organization_id, readings: None)
    listings = older(count)
    reread_listings(by=recruiter)
    do_jobs()

    with django_assert_num_queries(15):
        apply_rereads([listing.code for listing in listings], by=recruiter)


def fail_for_good(kind):
    job = Job.objects.get(kind=kind)
    for _attempt in range(jobs.kinds[kind].attempts):
        Job.objects.filter(pk=job.pk).update(run_at=timezone.now())
        jobs.run(job.pk)
    job.refresh_from_db()
    assert job.state == Job.State.FAILED


def test_apply_rereads_that_breaks_off_too_often_ends_and_can_begin_again(
    older, recruiter, do_jobs, monkeypatch
):
    older(2)
    reread_listings(by=recruiter)
    do_jobs()
    with monkeypatch.context() as broken:
        broken.setattr(rereading, "_swap", lambda rows, **values: 1 / 0)
        act = apply_rereads(by=recruiter)
        fail_for_good("apply_rereads")

    act.refresh_from_db()
    assert (act.is_running, act.done) == (False, 0)

    again = apply_rereads(by=recruiter)
    do_jobs()
    again.refresh_from_db()
    assert (again.pk != act.pk, again.done) == (True, 2)


def test_undo_act_that_breaks_off_too_often_ends(older, recruiter, do_jobs, monkeypatch):
    listings = older(2)
    reread_listings(by=recruiter)
    do_jobs()
    act = apply_rereads([listing.code for listing in listings], by=recruiter)
    monkeypatch.setattr("postings.actions.undo_act.MOST_AT_ONCE", 1)
    monkeypatch.setattr(rereading, "_swap", lambda rows, **values: 1 / 0)
    undo_act(act, by=recruiter)

    fail_for_good("undo_act")

    act.refresh_from_db()
    assert (act.is_running, act.undone) == (False, 0)
    assert Event.objects.filter(kind="listings.act_undone").count() == 1


def test_undo_act_leaves_a_merged_reading_alone(organization, recruiter):
    short, whole = brought_in(organization, CUT, WHOLE)
    Reading.objects.update(reader_version="0")
    for listing in (short, whole):
        plain = as_read(listing.reading).to_dict()
        text, version = plain.pop("text"), rereading.reader.READER_VERSION
        values = {"text": text, "data": plain, "reader_version": str(version)}
        NewReading.objects.create(listing=listing, changes={"title": {}}, **values)
    act = apply_rereads([short.code, whole.code], by=recruiter)
    group = TwinGroup.objects.get()
    merge_listings(group, by=recruiter, row_version=group.row_version)

    undo_act(act, by=recruiter)

    original = Reading.objects.get(listing=whole)
    assert "origins" in original.data
    assert "origins" not in NewReading.objects.get(listing=whole).data
