"""Reading again with a newer reader: what would change is shown, nothing is changed."""

import pytest

from ats.foundation.models import Job
from postings.actions import read_bytes
from postings.actions.accept_listings import accept_listings
from postings.actions.discard_listing import discard_listing
from postings.actions.reread_listings import (
    NothingToReread,
    reread_listings,
)
from postings.models import Listing, NewReading, Reading
from postings.queries.rereads import new_readings_for, reread_counts
from reading.errors import UnreadableListing

pytestmark = pytest.mark.django_db


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
