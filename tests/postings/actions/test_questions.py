"""Questions are added, changed, put in order, taken out and asked again."""

import pytest

from ats.activity.models import Event
from ats.foundation.errors import Conflict, DomainError
from postings.actions.questions import (
    add_question,
    edit_question,
    remove_question,
    reorder_questions,
    restore_question,
)
from postings.models import Question
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import PostingFactory, QuestionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(organization):
    return PostingFactory(organization=organization)


def test_add_question_keeps_its_words(posting, recruiter):
    question = add_question(
        posting,
        by=recruiter,
        label="Which  tools?",
        kind="choices",
        help="All you own",
        options=["Spade", " Spade", "", "Rake"],
        is_required=True,
    )

    question.refresh_from_db()
    assert (question.label, question.options, question.is_required) == (
        "Which tools?",
        ["Spade", "Rake"],
        True,
    )
    assert Event.objects.about(posting).get().kind == "question.added"


def test_add_question_of_another_kind_has_no_options(posting, recruiter):
    question = add_question(posting, by=recruiter, label="Why?", kind="long", options=["a", "b"])

    assert question.options == []


@pytest.mark.parametrize(
    ("words", "field", "code"),
    [
        ({"label": " "}, "label", "blank"),
        ({"label": "x" * 301}, "label", "label_invalid"),
        ({"kind": "riddle"}, "kind", "kind_invalid"),
        ({"kind": "choice", "options": ["one"]}, "options", "too_few"),
        ({"kind": "choice", "options": [str(n) for n in range(51)]}, "options", "too_many"),
        ({"kind": "choice", "options": ["a", "x" * 201]}, "options", "too_long"),
    ],
)
def test_add_question_refuses(posting, recruiter, words, field, code):
    with pytest.raises(DomainError) as refused:
        add_question(posting, by=recruiter, **{"label": "Why?", "kind": "short", **words})

    assert (refused.value.field, refused.value.code) == (field, code)
    assert Question.objects.count() == 0


def test_add_question_refuses_the_forty_first(posting, recruiter):
    QuestionFactory.create_batch(40, posting=posting)

    with pytest.raises(DomainError) as refused:
        add_question(posting, by=recruiter, label="Why?")

    assert refused.value.code == "too_many"


def test_edit_question_changes_its_words(posting, recruiter):
    question = QuestionFactory(posting=posting)

    edit_question(question, by=recruiter, label="Since when?", kind="date")

    question.refresh_from_db()
    assert (question.label, question.kind) == ("Since when?", "date")
    assert Event.objects.about(posting).get().kind == "question.edited"


def test_remove_question_of_a_draft_is_gone(posting, recruiter):
    remove_question(QuestionFactory(posting=posting), by=recruiter)

    assert Question.objects.count() == 0
    assert Event.objects.about(posting).get().kind == "question.removed"


def test_remove_question_that_was_public_is_archived(recruiter, organization):
    posting = PostingFactory(organization=organization, published=True)
    question = QuestionFactory(posting=posting)

    remove_question(question, by=recruiter)

    question.refresh_from_db()
    assert question.is_archived is True


def test_remove_question_with_applications_is_archived(posting, recruiter):
    question = QuestionFactory(posting=posting)
    ApplicationFactory(posting=posting)

    remove_question(question, by=recruiter)

    question.refresh_from_db()
    assert question.is_archived is True


def test_restore_question_is_asked_again(posting, recruiter):
    question = QuestionFactory(posting=posting, is_archived=True)

    restore_question(question, by=recruiter)

    question.refresh_from_db()
    assert question.is_archived is False
    assert Event.objects.about(posting).get().kind == "question.restored"


def test_reorder_questions_takes_the_given_order(posting, recruiter):
    first, second = QuestionFactory.create_batch(2, posting=posting)

    reorder_questions(posting, by=recruiter, codes=[second.code, first.code])

    assert list(posting.questions.all()) == [second, first]
    assert Event.objects.about(posting).get().kind == "questions.reordered"


def test_reorder_questions_with_an_unknown_one_is_a_conflict(posting, recruiter):
    question = QuestionFactory(posting=posting)
    foreign = QuestionFactory()

    with pytest.raises(Conflict):
        reorder_questions(posting, by=recruiter, codes=[foreign.code, question.code])


LOOK_AT = [
    ({"kind": "yes_no", "look_at": {"answers": [False]}}, {"answers": [False]}),
    ({"kind": "yes_no", "look_at": {"answers": []}}, {}),
    (
        {"kind": "choice", "options": ["a", "b c"], "look_at": {"answers": [" b  c", ""]}},
        {"answers": ["b c"]},
    ),
    ({"kind": "number", "look_at": {"below": 3, "above": None}}, {"below": 3}),
    ({"kind": "short", "look_at": {}}, {}),
]


@pytest.mark.parametrize(("words", "kept"), LOOK_AT)
def test_add_question_keeps_the_answers_to_look_at(posting, recruiter, words, kept):
    question = add_question(posting, by=recruiter, label="Why?", **words)

    question.refresh_from_db()
    assert question.look_at == kept


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"kind": "yes_no", "look_at": {"answers": ["perhaps"]}}, "unknown_answer"),
        (
            {"kind": "choice", "options": ["a", "b"], "look_at": {"answers": ["c"]}},
            "unknown_answer",
        ),
        ({"kind": "long", "look_at": {"answers": ["c"]}}, "unknown_answer"),
        ({"kind": "number", "look_at": {"below": 5, "above": 3}}, "out_of_order"),
        ({"kind": "number", "look_at": {"below": float("nan")}}, "not_a_number"),
    ],
)
def test_add_question_refuses_answers_nobody_can_give(posting, recruiter, words, code):
    with pytest.raises(DomainError) as refused:
        add_question(posting, by=recruiter, label="Why?", **words)

    assert (refused.value.field, refused.value.code) == ("look_at", code)


def test_edit_question_lets_go_of_answers_no_longer_offered(posting, recruiter):
    question = QuestionFactory(
        posting=posting, kind="choice", options=["a", "b", "c"], look_at={"answers": ["a", "b"]}
    )

    edit_question(question, by=recruiter, options=["b", "c"])

    question.refresh_from_db()
    assert question.look_at == {"answers": ["b"]}
