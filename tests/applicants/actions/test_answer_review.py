"""Answering a review, taking an answer back, and what a merge does to it."""

import pytest

from applicants.actions.answer_review import (
    NothingSaid,
    ReviewClosed,
    UnknownChoice,
    answer_review,
    take_back_answer,
)
from applicants.actions.ask_review import (
    close_review,
    reopen_review,
)
from applicants.actions.locking import NotActive
from applicants.actions.merge_candidates import merge_candidates
from applicants.models import Application, ReviewAnswer
from applicants.queries.reviews import reviews_of_application, waiting_items
from ats.activity.models import Event
from tests.factories.applicants import ApplicationFactory, CandidateFactory


def test_answer_review_keeps_the_answer_and_tells_nobody_which(asked, hiring_manager):
    answer_review(
        asked.reviewer, item=asked.items[0], by=hiring_manager, choice="yes", words=" Good. "
    )

    answer = ReviewAnswer.objects.get()
    assert (answer.choice, answer.words) == ("yes", "Good.")
    event = Event.objects.get(kind="review.answered")
    assert event.subject_id == asked.people[0].pk
    assert "yes" not in str(event.facts)
    assert "Good" not in str(event.facts)


def test_answer_review_the_same_twice_is_once(asked, hiring_manager):
    for _time in range(2):
        answer_review(asked.reviewer, item=asked.items[0], by=hiring_manager, choice="no")

    assert ReviewAnswer.objects.count() == 1
    assert Event.objects.filter(kind="review.answered").count() == 1


def test_answer_review_otherwise_replaces_and_keeps_the_old(asked, hiring_manager):
    for choice in ("no", "maybe"):
        answer_review(asked.reviewer, item=asked.items[0], by=hiring_manager, choice=choice)

    standing = ReviewAnswer.objects.filter(taken_back_at=None)
    assert standing.get().choice == "maybe"
    assert ReviewAnswer.objects.count() == 2


def test_answer_review_with_another_word_is_refused(asked, hiring_manager):
    with pytest.raises(UnknownChoice):
        answer_review(asked.reviewer, item=asked.items[0], by=hiring_manager, choice="perhaps")


def test_answer_review_of_who_has_ended_is_refused(asked, hiring_manager):
    Application.objects.filter(pk=asked.people[0].pk).update(state="withdrawn", stage=None)

    with pytest.raises(NotActive):
        answer_review(asked.reviewer, item=asked.items[0], by=hiring_manager, choice="yes")


def test_answer_review_when_closed_is_refused_until_it_is_open_again(
    asked,
    recruiter,
    hiring_manager,
):
    close_review(asked.request, by=recruiter)
    with pytest.raises(ReviewClosed):
        answer_review(asked.reviewer, item=asked.items[0], by=hiring_manager, choice="yes")

    reopen_review(asked.request, by=recruiter)

    answer_review(asked.reviewer, item=asked.items[0], by=hiring_manager, choice="yes")
    kinds = Event.objects.filter(kind__startswith="review.").order_by("id")
    assert [event.kind for event in kinds] == [
        "review.asked",
        "review.closed",
        "review.reopened",
        "review.answered",
    ]


def test_answer_review_is_rolled_back_when_recording_fails(
    asked,
    hiring_manager,
    record_fails,
):
    record_fails("answer_review")

    with pytest.raises(RuntimeError):
        answer_review(asked.reviewer, item=asked.items[0], by=hiring_manager, choice="yes")

    assert not ReviewAnswer.objects.exists()


def test_take_back_answer_takes_the_last_one_first(asked, hiring_manager):
    for item in asked.items[:2]:
        answer_review(asked.reviewer, item=item, by=hiring_manager, choice="yes")

    taken = [take_back_answer(asked.reviewer, by=hiring_manager).item for _time in range(2)]

    assert taken == [asked.items[1], asked.items[0]]
    with pytest.raises(NothingSaid):
        take_back_answer(asked.reviewer, by=hiring_manager)


def test_take_back_answer_of_one_person(asked, hiring_manager):
    for item in asked.items[:2]:
        answer_review(asked.reviewer, item=item, by=hiring_manager, choice="yes")

    take_back_answer(asked.reviewer, by=hiring_manager, item=asked.items[0])

    assert list(waiting_items(asked.reviewer)) == [asked.items[0], asked.items[2]]


def test_review_of_an_application_that_was_folded_stands_by_the_one_that_goes_on(
    asked,
    organization,
    posting,
    stages,
    recruiter,
    hiring_manager,
):
    answer_review(asked.reviewer, item=asked.items[0], by=hiring_manager, choice="yes")
    person = CandidateFactory(organization=organization, name="Amara O.")
    goes_on = ApplicationFactory(posting=posting, stage=stages[1], candidate=person)

    merge_candidates(asked.people[0].candidate, into=person, by=recruiter)

    said = reviews_of_application(recruiter, goes_on)[0].said
    assert [(one.who, one.choice) for one in said] == [(hiring_manager.name, "yes")]
    assert list(waiting_items(asked.reviewer)) == asked.items[1:]
