"""Answers sort an application into "to look at", by what the questions say now."""

import pytest

from applicants.models import Application
from applicants.queries.card_answers import CardAnswers, answers_on_cards
from applicants.queries.look_at import to_look_at
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import PostingFactory, QuestionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(organization):
    return PostingFactory(organization=organization, published=True)


def answered(posting, question, value, **words):
    application = ApplicationFactory(posting=posting)
    words = {"label": question.label, "kind": question.kind, **words}
    application.answers.create(question=question, value=value, **words)
    return application


CASES = [
    ("yes_no", {"answers": [False]}, False, "No"),
    ("yes_no", {"answers": [True]}, True, "Yes"),
    ("choice", {"answers": ["A rake", 'An "edge"']}, 'An "edge"', 'An "edge"'),
    ("choices", {"answers": ["Grün"]}, ["A rake", "Grün"], "A rake, Grün"),
    ("number", {"below": 3}, 2.5, "2.5"),
    ("number", {"below": 3, "above": 100}, 101, "101"),
]
OTHERWISE = [
    ("yes_no", {"answers": [False]}, True),
    ("yes_no", {}, False),
    ("choice", {"answers": ["A rake"]}, "A"),
    ("choices", {"answers": ["Grün"]}, ["grün", "Grüne"]),
    ("number", {"below": 3}, 3),
    ("number", {"above": 10}, 9),
    ("number", {}, 0),
    ("short", {}, "no"),
]


@pytest.mark.parametrize(("kind", "look_at", "value", "words"), CASES)
def test_answer_that_was_named_is_to_look_at(posting, kind, look_at, value, words):
    question = QuestionFactory(posting=posting, kind=kind, look_at=look_at, options=["A rake"])
    application = answered(posting, question, value)

    found = answers_on_cards([application.pk])

    assert found == {application.pk: CardAnswers(looks=[(question.label, words)])}
    assert list(to_look_at(Application.objects.all(), posting.questions.all())) == [application]


@pytest.mark.parametrize(("kind", "look_at", "value"), OTHERWISE)
def test_any_other_answer_is_not(posting, kind, look_at, value):
    application = answered(
        posting, QuestionFactory(posting=posting, kind=kind, look_at=look_at), value
    )

    assert answers_on_cards([application.pk]) == {}
    assert list(to_look_at(Application.objects.all(), posting.questions.all())) == []


def test_answer_given_when_the_question_was_of_another_kind_is_not(posting):
    question = QuestionFactory(posting=posting, kind="number", look_at={"below": 3})
    application = answered(posting, question, "two", kind="short")

    assert answers_on_cards([application.pk]) == {}
    assert list(to_look_at(Application.objects.all(), posting.questions.all())) == []


def test_to_look_at_keeps_to_the_posting(posting):
    other = PostingFactory(organization=posting.organization)
    question = QuestionFactory(posting=posting, kind="yes_no", look_at={"answers": [True]})
    answered(posting, question, True)

    assert list(to_look_at(Application.objects.all(), other.questions.all())) == []


@pytest.mark.parametrize("count", [1, 3])
def test_answers_to_look_at_take_one_statement(posting, count, django_assert_num_queries):
    question = QuestionFactory(posting=posting, kind="yes_no", look_at={"answers": [False]})
    rows = [answered(posting, question, False) for _ in range(count)]

    with django_assert_num_queries(1):
        found = answers_on_cards([row.pk for row in rows])

    assert set(found) == {row.pk for row in rows}
