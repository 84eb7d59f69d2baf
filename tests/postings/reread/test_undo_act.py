"""Undoing the taking of newer readings."""

import pytest

from ats.activity.models import Event
from postings.actions import reread_listings as rereading
from postings.actions.discard_listing import discard_listing
from postings.actions.keep_old_readings import keep_old_readings
from postings.actions.merge_listings import merge_listings
from postings.actions.reread_listings import (
    apply_rereads,
    reread_listings,
)
from postings.actions.undo_act import undo_act
from postings.models import NewReading, Reading, TwinGroup
from postings.queries.readings import as_read
from postings.queries.rereads import new_readings_for
from tests.postings.reread.pages import fail_for_good
from tests.postings.twins import CUT, WHOLE, brought_in

pytestmark = pytest.mark.django_db


def test_undo_act_puts_older_readings_back(older, recruiter, do_jobs):
    [listing] = older(1)
    reread_listings(by=recruiter)
    do_jobs()
    act = apply_rereads([listing.code], by=recruiter)

    undo_act(act, by=recruiter)

    listing.refresh_from_db()
    assert (Reading.objects.get().reader_version, listing.title) == ("0", "Wrong")
    assert new_readings_for(recruiter).count() == 1


def test_undo_act_leaves_what_somebody_has_taken_up_since(older, recruiter, do_jobs):
    [listing] = older(1)
    reread_listings(by=recruiter)
    do_jobs()
    act = keep_old_readings(by=recruiter)
    discard_listing(listing, by=recruiter)

    assert undo_act(act, by=recruiter).undone == 0


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
