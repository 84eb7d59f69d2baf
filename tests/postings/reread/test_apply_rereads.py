"""Taking what a newer reader reads: one, all, once; corrections hold."""

import pytest

from ats.activity.models import Event
from postings.actions import reread_listings as rereading
from postings.actions.correct_reading import correct_reading
from postings.actions.keep_old_readings import keep_old_readings
from postings.actions.reread_listings import (
    NothingToReread,
    apply_rereads,
    reread_listings,
)
from postings.models import NewReading, Reading
from postings.queries.rereads import reread_counts
from tests.postings.reread.pages import fail_for_good

pytestmark = pytest.mark.django_db


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


def test_apply_rereads_of_another_organization_are_not_there(older, recruiter, stranger, do_jobs):
    [listing] = older(1)
    reread_listings(by=recruiter)
    do_jobs()

    with pytest.raises(NothingToReread):
        apply_rereads([listing.code], by=stranger)
    with pytest.raises(NothingToReread):
        keep_old_readings([listing.code], by=stranger)
    assert reread_counts(recruiter).changed == 1
    assert reread_counts(stranger).changed == 0


@pytest.mark.parametrize("count", [1, 4])
def test_apply_rereads_queries_do_not_grow(
    older, recruiter, do_jobs, count, django_assert_num_queries, monkeypatch
):
    # Comparing them with their twins is counted where that is done.
    monkeypatch.setattr(rereading, "index_listings", lambda organization_id, readings: None)
    listings = older(count)
    reread_listings(by=recruiter)
    do_jobs()

    with django_assert_num_queries(16):
        apply_rereads([listing.code for listing in listings], by=recruiter)


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
