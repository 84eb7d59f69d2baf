"""Accepting many listings: drafts by set, told what could not be, and taken back."""

import pytest
from django.db.models import F

from ats.activity.models import Event
from ats.foundation import jobs
from ats.foundation.files import private_files
from ats.foundation.models import Job
from postings.actions import accept_listings as accepting
from postings.actions import after_reading
from postings.actions.accept_listings import NothingToAccept, accept_listings, accept_ready
from postings.actions.create_posting_from_reading import create_posting_from_reading
from postings.actions.discard_listing import discard_listing
from postings.actions.edit_posting import edit_posting
from postings.actions.listing_acts import TooMany
from postings.actions.queue_listings import queue_reading
from postings.actions.undo_act import NotUndoable, undo_act
from postings.models import Listing, ListingAct, Posting, PostingPlace, Requirement, Stage
from tests.factories.postings import ListingFactory, UploadFactory

pytestmark = pytest.mark.django_db

TEXT = """Head Gardener {n}
Larkspur Estates
Lisbon, Portugal

What you will do
- Plant the borders in spring and autumn
- Prune the roses

What we are looking for
- {n}+ years of gardening
- A driving licence

Salary: $40,000 - $50,000 a year
"""


@pytest.fixture
def upload(organization, recruiter):
    return UploadFactory(organization=organization, by=recruiter)


@pytest.fixture
def read(upload, monkeypatch):
    """Return a function: so many listings that were read and are ready."""

    # They are all alike, which is no matter here.
    monkeypatch.setattr(after_reading, "listeners", [])

    def make(count, *, of=upload, text=TEXT):
        made = [
            ListingFactory(upload=of, file=private_files.save(text.format(n=n).encode()).name)
            for n in range(1, count + 1)
        ]
        queue_reading(of, made)
        for job in Job.objects.open().filter(kind="read_listings"):
            jobs.run(job.pk)
        rows = Listing.objects.filter(pk__in=[row.pk for row in made])
        rows.update(triage="ready")
        return list(rows.order_by("pk"))

    return make


def codes(listings):
    return [listing.code for listing in listings]


def rows_of(posting):
    """Return everything of a posting that is not its identity or its time."""
    plain = Posting.objects.filter(pk=posting.pk).values().get()
    for name in ("id", "code", "listing_id", "created_at", "updated_at"):
        del plain[name]
    return (
        plain,
        list(posting.places.values_list("position", "city", "region", "country")),
        list(posting.requirements.values_list("position", "text", "is_must")),
        list(posting.stages.order_by("position").values_list("position", "name")),
        list(posting.team.values_list("membership_id", flat=True)),
    )


def events_of(posting, listing):
    rows = [*Event.objects.about(posting), *Event.objects.about(listing)]
    told = [row for row in rows if row.kind != "listing.corrected"]
    return [(row.kind, row.actor_id, row.actor_name, sorted(row.facts)) for row in told]


def test_accept_listings_leaves_the_rows_of_single_acceptances(read, recruiter):
    one, many = read(1), read(1)

    create_posting_from_reading(one[0], by=recruiter, row_version=1, values={})
    accept_listings(codes(many), by=recruiter)

    first, second = Posting.objects.order_by("pk")
    assert rows_of(first) == rows_of(second)
    assert events_of(first, one[0]) == events_of(second, many[0])
    assert Requirement.objects.count() == 4
    many[0].refresh_from_db()
    assert (many[0].reviewed_at is not None, many[0].row_version) == (True, 2)


@pytest.mark.parametrize("count", [1, 4])
def test_accept_listings_queries_do_not_grow(read, recruiter, count, django_assert_num_queries):
    listings = read(count)
    accept_listings(codes(read(1)), by=recruiter)

    with django_assert_num_queries(18):
        accept_listings(codes(listings), by=recruiter)


def test_accept_listings_tells_what_it_left(read, recruiter):
    good, discarded, accepted, untitled = read(4)
    discard_listing(discarded, by=recruiter)
    accept_listings([accepted.code], by=recruiter)
    untitled.reading.corrections = {"title": {"before": "x", "after": ""}}
    untitled.reading.save()

    act = accept_listings(codes([good, discarded, accepted, untitled]), by=recruiter)

    assert (act.done, act.total, act.skipped_count) == (1, 4, 3)
    assert {row["code"]: row["why"] for row in act.skipped} == {
        discarded.code: "It was discarded.",
        accepted.code: "A posting was made of it already.",
        untitled.code: "Give the posting a title.",
    }


def test_accept_listings_twice_makes_no_second_draft(read, recruiter):
    listings = read(2)
    accept_listings(codes(listings), by=recruiter)

    with pytest.raises(NothingToAccept):
        accept_listings(codes(listings), by=recruiter)

    assert (Posting.objects.count(), ListingAct.objects.count()) == (2, 1)


def test_accept_listings_of_another_organization_are_not_there(read, stranger):
    listings = read(1)

    with pytest.raises(NothingToAccept) as refused:
        accept_listings(codes(listings), by=stranger)

    assert (refused.value.skipped, Posting.objects.count()) == ([], 0)


def test_accept_listings_more_than_at_once_are_refused(recruiter):
    with pytest.raises(TooMany):
        accept_listings(["x"] * 101, by=recruiter)


def test_accept_listings_failing_to_record_keeps_nothing(read, recruiter, monkeypatch):
    listings = read(2)
    monkeypatch.setattr(accepting, "record", lambda *a, **k: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        accept_listings(codes(listings), by=recruiter)

    assert (Posting.objects.count(), ListingAct.objects.count()) == (0, 0)


def test_accept_ready_takes_all_that_are_ready_now(read, recruiter, monkeypatch, do_jobs):
    monkeypatch.setattr(accepting, "CHUNK", 2)
    listings = read(5)
    Listing.objects.filter(pk=listings[0].pk).update(triage="look")
    Listing.objects.filter(pk=listings[1].pk).update(has_twins=True)

    act = accept_ready(by=recruiter)
    later = read(1)
    do_jobs()

    act.refresh_from_db()
    assert (act.total, act.done, act.is_running) == (3, 3, False)
    assert set(Posting.objects.values_list("listing_id", flat=True)) == {
        listing.pk for listing in listings[2:]
    }
    assert not Posting.objects.filter(listing=later[0]).exists()


def test_accept_ready_of_one_upload_leaves_the_others(read, recruiter, organization, do_jobs):
    other = UploadFactory(organization=organization)
    mine, theirs = read(1), read(1, of=other)

    accept_ready(by=recruiter, upload=mine[0].upload)
    do_jobs()

    assert [row.listing_id for row in Posting.objects.all()] == [mine[0].pk]
    assert theirs[0].pk


def test_accept_ready_leaves_other_organizations_alone(read, recruiter, stranger, do_jobs):
    read(1, of=UploadFactory(organization=stranger.organization))
    read(1)

    accept_ready(by=recruiter)
    do_jobs()

    assert Posting.objects.get().organization_id == recruiter.organization_id


def test_accept_ready_clicked_twice_is_one_act(read, recruiter, do_jobs):
    read(2)

    first, second = accept_ready(by=recruiter), accept_ready(by=recruiter)
    do_jobs()

    assert (first.pk, Posting.objects.count()) == (second.pk, 2)


def test_accept_ready_with_nothing_ready_is_refused(recruiter):
    with pytest.raises(NothingToAccept):
        accept_ready(by=recruiter)


def test_accept_ready_killed_between_chunks_goes_on_and_makes_none_twice(
    read, recruiter, monkeypatch, do_jobs
):
    monkeypatch.setattr(accepting, "CHUNK", 2)
    read(5)
    real, calls = accepting.make_drafts, []

    def dies(listings, **kwargs):
        calls.append(len(listings))
        found = real(listings, **kwargs)
        if len(calls) == 2:
            raise MemoryError
        return found

    monkeypatch.setattr(accepting, "make_drafts", dies)
    act = accept_ready(by=recruiter)
    do_jobs()
    assert Posting.objects.count() == 2
    Job.objects.update(run_at=F("created_at"))

    do_jobs()

    act.refresh_from_db()
    assert (Posting.objects.count(), act.done, act.is_running) == (5, 5, False)
    assert Event.objects.filter(kind="listings.accepted").count() == 1


def test_accept_ready_has_its_slice_and_goes_on(read, recruiter, monkeypatch, do_jobs):
    monkeypatch.setattr(accepting, "CHUNK", 1)
    monkeypatch.setattr("postings.tasks.ACT_SECONDS", 0)
    read(2)
    act = accept_ready(by=recruiter)

    do_jobs()
    act.refresh_from_db()
    assert (act.done, act.is_running) == (1, True)

    for _round in range(2):
        do_jobs()
    act.refresh_from_db()
    assert (act.done, act.is_running) == (2, False)


def test_undo_act_takes_untouched_drafts_away_and_tells_the_rest(read, recruiter):
    plain, edited = read(2)
    act = accept_listings(codes([plain, edited]), by=recruiter)
    posting = Posting.objects.get(listing=edited)
    edit_posting(posting, by=recruiter, row_version=posting.row_version, title="Rose keeper")

    act = undo_act(act, by=recruiter)

    assert (act.undone, act.kept_count, act.is_running) == (1, 1, False)
    assert act.kept[0]["code"] == edited.code
    assert Posting.objects.get().pk == posting.pk
    assert list(Listing.objects.to_review()) == [plain]
    assert (Stage.objects.count(), PostingPlace.objects.count()) == (4, 1)


def test_undo_act_accepted_again_afterwards_is_a_new_draft(read, recruiter):
    listings = read(1)
    undo_act(accept_listings(codes(listings), by=recruiter), by=recruiter)

    accept_listings(codes(listings), by=recruiter)

    assert Posting.objects.count() == 1


def test_undo_act_twice_is_once(read, recruiter):
    act = accept_listings(codes(read(1)), by=recruiter)

    undo_act(act, by=recruiter)
    undo_act(act, by=recruiter)

    assert Event.objects.filter(kind="listing.returned").count() == 1


def test_undo_act_of_a_large_one_is_a_job(read, recruiter, monkeypatch, do_jobs):
    monkeypatch.setattr("postings.actions.undo_act.MOST_AT_ONCE", 1)
    monkeypatch.setattr("postings.actions.undo_act.CHUNK", 1)
    read(3)
    act = accept_ready(by=recruiter)
    do_jobs()

    act = undo_act(ListingAct.objects.get(), by=recruiter)
    assert act.is_running
    do_jobs()

    act.refresh_from_db()
    assert (act.undone, act.is_running, Posting.objects.count()) == (3, False, 0)


def test_undo_act_still_running_is_refused(read, recruiter):
    read(1)
    act = accept_ready(by=recruiter)

    with pytest.raises(NotUndoable):
        undo_act(act, by=recruiter)
