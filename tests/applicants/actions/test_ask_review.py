"""Asking for a review: of whom, by whom, until when."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.ask_review import (
    NobodyToReview,
    NotReviewer,
    WrongDueDay,
    ask_review,
)
from applicants.models import Application, ReviewRequest
from ats.activity.models import Event
from tests.factories.applicants import ApplicationFactory


@pytest.fixture
def ask(posting, three, recruiter, hiring_manager, on_team):
    """Return a function that asks the hiring manager about the three, changed by its values."""

    def ask_so(**values):
        given = {
            "codes": [row.code for row in three],
            "reviewers": [hiring_manager],
            "by": recruiter,
            "token": "once",
        }
        return ask_review(posting, **{**given, **values})

    return ask_so


def test_ask_review_keeps_people_in_the_order_they_applied(ask, three):
    review = ask(codes=[row.code for row in reversed(three)], words=" Look at roses. ")

    assert [item.application for item in review.items.all()] == three
    assert review.words == "Look at roses."
    event = Event.objects.get(kind="review.asked")
    assert (event.subject_id, event.facts["people"]) == (review.pk, 3)


def test_ask_review_of_the_same_form_twice_is_one(ask):
    assert ask() == ask()
    assert Event.objects.filter(kind="review.asked").count() == 1


def test_ask_review_leaves_out_who_has_ended_and_other_postings_people(ask, three):
    Application.objects.filter(pk=three[1].pk).update(state="rejected", stage=None)
    elsewhere = ApplicationFactory(organization=three[0].organization)

    review = ask(codes=[*(row.code for row in three), elsewhere.code])

    assert [item.application for item in review.items.all()] == [three[0], three[2]]


def test_ask_review_of_nobody_is_refused(ask, recruiter):
    with pytest.raises(NobodyToReview):
        ask(codes=[])


def test_ask_review_of_more_than_a_hundred_is_refused(ask):
    with pytest.raises(NobodyToReview):
        ask(codes=[f"{number:010}" for number in range(101)])


def test_ask_review_of_nobody_on_the_team_is_refused(ask, interviewer, stranger, owner):
    for member in (interviewer, stranger, owner):
        with pytest.raises(NotReviewer):
            ask(reviewers=[member])


def test_ask_review_by_a_day_gone_is_refused(ask):
    with pytest.raises(WrongDueDay):
        ask(due_on=timezone.localdate() - timedelta(days=2))


def test_ask_review_is_rolled_back_when_recording_fails(ask, record_fails):
    record_fails("ask_review")

    with pytest.raises(RuntimeError):
        ask()

    assert not ReviewRequest.objects.exists()
