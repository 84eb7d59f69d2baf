"""Questions of the bank are copied into postings, and newer words are offered."""

import pytest

from ats.activity.models import Event
from ats.foundation.errors import Conflict, DomainError
from postings.actions.bank_questions import (
    add_bank_question,
    bank_question_of,
    edit_bank_question,
    insert_bank_question,
    keep_own_words,
    remove_bank_question,
    restore_bank_question,
    take_bank_words,
)
from postings.actions.lint_checks import QuestionBlocked
from postings.actions.questions import edit_question
from postings.models import BankQuestion, Question
from postings.queries.bank import bank_for, bank_to_insert, questions_with_offers
from tests.factories.postings import PostingFactory, QuestionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting(organization):
    return PostingFactory(organization=organization)


@pytest.fixture
def bank(recruiter):
    return add_bank_question(
        by=recruiter,
        label="A licence?",
        kind="choice",
        options=["Car", "None"],
        look_at={"answers": ["None"]},
    )


def offer_of(posting):
    (question,) = questions_with_offers(posting)
    return question.offer


def test_add_bank_question_refuses_what_no_question_can_be(recruiter):
    with pytest.raises(DomainError) as refused:
        add_bank_question(by=recruiter, label=" ")

    assert (refused.value.field, BankQuestion.objects.count()) == ("label", 0)


def test_add_bank_question_refuses_what_may_not_be_asked(recruiter):
    with pytest.raises(QuestionBlocked):
        add_bank_question(by=recruiter, label="What is your bank account number?")

    assert BankQuestion.objects.count() == 0


def test_insert_bank_question_copies_its_words(posting, recruiter, bank):
    question = insert_bank_question(posting, bank, by=recruiter)

    question.refresh_from_db()
    assert (question.label, question.options, question.look_at) == (
        "A licence?",
        ["Car", "None"],
        {"answers": ["None"]},
    )
    assert (question.bank_question, question.bank_version) == (bank, 1)
    assert Event.objects.about(posting).get().kind == "question.added"


def test_insert_bank_question_twice_asks_once(posting, recruiter, bank):
    first = insert_bank_question(posting, bank, by=recruiter)

    assert insert_bank_question(posting, bank, by=recruiter) == first
    assert posting.questions.count() == 1


def test_insert_bank_question_taken_out_is_refused(posting, recruiter, bank):
    remove_bank_question(bank, by=recruiter)

    with pytest.raises(Conflict):
        insert_bank_question(posting, bank, by=recruiter)


def test_edit_bank_question_changes_no_copy_and_offers_its_words(posting, recruiter, bank):
    question = insert_bank_question(posting, bank, by=recruiter)

    edit_bank_question(bank, by=recruiter, label="A driving licence?")

    question.refresh_from_db()
    assert question.label == "A licence?"
    assert offer_of(posting).label == "A driving licence?"


def test_edit_bank_question_without_a_change_offers_nothing(posting, recruiter, bank):
    insert_bank_question(posting, bank, by=recruiter)

    edit_bank_question(bank, by=recruiter, label="A  licence?")

    bank.refresh_from_db()
    assert (bank.version, offer_of(posting)) == (1, None)


def test_own_words_are_not_held_against_the_bank(posting, recruiter, bank):
    question = insert_bank_question(posting, bank, by=recruiter)

    edit_question(question, by=recruiter, label="Do you drive?")

    assert offer_of(posting) is None


def test_take_bank_words_takes_them_and_the_offer_ends(posting, recruiter, bank):
    question = insert_bank_question(posting, bank, by=recruiter)
    edit_bank_question(bank, by=recruiter, label="A driving licence?", options=["Car", "No"])

    take_bank_words(question, by=recruiter)

    question.refresh_from_db()
    assert (question.label, question.options, question.look_at) == (
        "A driving licence?",
        ["Car", "No"],
        {},
    )
    assert offer_of(posting) is None


def test_keep_own_words_ends_the_offer_until_the_next_change(posting, recruiter, bank):
    question = insert_bank_question(posting, bank, by=recruiter)
    edit_bank_question(bank, by=recruiter, label="A driving licence?")

    keep_own_words(question, by=recruiter)
    kept = offer_of(posting)
    edit_bank_question(bank, by=recruiter, label="Which licence?")

    assert kept is None
    assert offer_of(posting).label == "Which licence?"


def test_bank_question_of_puts_it_in_once(posting, recruiter):
    question = QuestionFactory(posting=posting, label="Why?", kind="long")

    first = bank_question_of(question, by=recruiter)

    assert bank_question_of(question, by=recruiter) == first
    assert (first.label, first.kind, BankQuestion.objects.count()) == ("Why?", "long", 1)


def test_bank_question_of_what_may_not_be_asked_is_refused(posting, recruiter):
    question = QuestionFactory(posting=posting, label="What is your bank account number?")

    with pytest.raises(QuestionBlocked):
        bank_question_of(question, by=recruiter)

    assert BankQuestion.objects.count() == 0


def test_removed_bank_question_leaves_its_copies(posting, recruiter, bank):
    insert_bank_question(posting, bank, by=recruiter)
    edit_bank_question(bank, by=recruiter, label="A driving licence?")

    remove_bank_question(bank, by=recruiter)
    offered = offer_of(posting)
    restore_bank_question(bank, by=recruiter)

    assert offered is None
    assert Question.objects.get().label == "A licence?"
    assert offer_of(posting) is not None


def test_bank_counts_postings_that_ask(posting, recruiter, bank, organization):
    insert_bank_question(posting, bank, by=recruiter)
    other = PostingFactory(organization=organization)
    QuestionFactory(posting=other, bank_question=bank, is_archived=True)

    assert bank_for(recruiter).get().used_count == 1
    assert list(bank_to_insert(recruiter, posting)) == []
    assert list(bank_to_insert(recruiter, other)) == [bank]


def test_bank_is_the_organizations_own(stranger, bank):
    assert not bank_for(stranger).exists()
