"""Leaving readings as they are, and taking either decision back."""

import pytest

from ats.activity.models import Event
from postings.actions import keep_old_readings as keep_old_readings_module
from postings.actions.keep_old_readings import keep_old_readings
from postings.actions.reread_listings import (
    NothingToReread,
    reread_listings,
)
from postings.actions.undo_act import undo_act
from postings.models import ListingAct
from postings.queries.rereads import new_readings_for, reread_counts

pytestmark = pytest.mark.django_db


def test_keep_old_readings_asks_no_more(older, recruiter, do_jobs):
    older(1)
    reread_listings(by=recruiter)
    do_jobs()

    act = keep_old_readings(by=recruiter)

    counts = reread_counts(recruiter)
    assert (act.done, counts.older, counts.changed) == (1, 0, 0)
    event = Event.objects.get(kind="listings.reread_declined")
    assert (event.facts, event.actor_id) == ({"code": act.code, "listings": 1}, recruiter.pk)


def test_keep_old_readings_twice_has_nothing_to_do(older, recruiter, do_jobs):
    older(1)
    reread_listings(by=recruiter)
    do_jobs()
    keep_old_readings(by=recruiter)

    with pytest.raises(NothingToReread):
        keep_old_readings(by=recruiter)
    assert ListingAct.objects.filter(kind="keep").count() == 1


def test_undo_act_offers_new_readings_again(older, recruiter, do_jobs):
    kept, other = older(2)
    reread_listings(by=recruiter)
    do_jobs()
    act = keep_old_readings([kept.code], by=recruiter)
    keep_old_readings([other.code], by=recruiter)

    act = undo_act(act, by=recruiter)

    assert (act.undone, act.kept_count) == (1, 0)
    assert [new.listing for new in new_readings_for(recruiter)] == [kept]


def test_keep_old_readings_rolls_back_when_the_event_fails(older, recruiter, do_jobs, monkeypatch):
    older(1)
    reread_listings(by=recruiter)
    do_jobs()
    monkeypatch.setattr(keep_old_readings_module, "record", lambda *args, **facts: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        keep_old_readings(by=recruiter)

    assert reread_counts(recruiter).changed == 1
