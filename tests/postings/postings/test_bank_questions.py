"""The question bank's pages, and what a posting takes from it."""

import pytest

from postings.actions.bank_questions import edit_bank_question
from postings.models import BankQuestion
from tests.factories.postings import QuestionFactory

pytestmark = pytest.mark.django_db
WORDS = {"label": "A licence?", "kind": "yes_no", "look_at_yes_no": "no"}


@pytest.fixture
def bank_page(organization):
    return lambda path="": f"/o/{organization.slug}/settings/questions/{path}"


@pytest.fixture
def bank(organization):
    return BankQuestion.objects.create(organization=organization, label="A licence?", kind="yes_no")


def test_add_bank_question_adds_it(recruiter, sign_in, bank_page):
    response = sign_in(recruiter).post(bank_page("new/"), WORDS)

    row = BankQuestion.objects.get()
    assert (response.status_code, response["Location"]) == (303, bank_page())
    assert (row.label, row.look_at) == ("A licence?", {"answers": [False]})


@pytest.mark.parametrize("label", ["", "What is your bank account number?"])
def test_add_bank_question_refused_says_where(recruiter, sign_in, bank_page, label):
    response = sign_in(recruiter).post(bank_page("new/"), WORDS | {"label": label})

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["label"]


def test_bank_questions_are_looked_at_like_a_postings(recruiter, sign_in, bank_page, organization):
    BankQuestion.objects.create(organization=organization, label="How old are you?")

    (row,) = sign_in(recruiter).get(bank_page()).context["questions"]

    assert row.findings


@pytest.mark.parametrize("count", [1, 3])
def test_list_bank_questions_statements(
    recruiter, sign_in, bank_page, organization, count, django_assert_num_queries
):
    for number in range(count):
        BankQuestion.objects.create(organization=organization, label=f"Why {number}?")
    client = sign_in(recruiter)

    with django_assert_num_queries(7):
        client.get(bank_page())


def test_edit_bank_question_shows_and_saves(recruiter, sign_in, bank_page, bank):
    client, url = sign_in(recruiter), bank_page(f"{bank.code}/")

    shown = client.get(url).context["form"]
    response = client.post(url, WORDS | {"label": "A driving licence?"})

    bank.refresh_from_db()
    assert shown["label"].value() == "A licence?"
    assert (response.status_code, bank.label, bank.version) == (303, "A driving licence?", 2)


def test_remove_bank_question_can_be_taken_back(recruiter, sign_in, bank_page, bank):
    client = sign_in(recruiter)

    client.post(bank_page(f"{bank.code}/removal/"))
    bank.refresh_from_db()
    removed = bank.is_archived
    client.post(bank_page(f"{bank.code}/return/"))

    bank.refresh_from_db()
    assert (removed, bank.is_archived) == (True, False)


def test_posting_takes_a_question_and_then_its_newer_words(recruiter, posting, page, sign_in, bank):
    client = sign_in(recruiter)

    client.post(page(f"questions/bank/{bank.code}/"))
    edit_bank_question(bank, by=recruiter, label="A driving licence?")
    shown = client.get(page("questions/"))
    question = posting.questions.get()
    client.post(page(f"questions/{question.code}/bank/words/"))

    assert "A driving licence?" in shown.content.decode()
    assert list(shown.context["bank"]) == []
    question.refresh_from_db()
    assert question.label == "A driving licence?"


def test_posting_keeps_its_own_words(recruiter, posting, page, sign_in, bank):
    question = QuestionFactory(posting=posting, bank_question=bank, label="Do you drive?")
    client = sign_in(recruiter)

    client.post(page(f"questions/{question.code}/own-words/"))

    (shown,) = client.get(page("questions/")).context["questions"]
    assert (shown.label, shown.offer) == ("Do you drive?", None)


def test_posting_puts_a_question_into_the_bank(recruiter, posting, page, sign_in):
    question = QuestionFactory(posting=posting, label="Why?")

    sign_in(recruiter).post(page(f"questions/{question.code}/bank/"))

    assert BankQuestion.objects.get().label == "Why?"


def test_bank_of_another_organization_is_not_found(recruiter, posting, page, sign_in, stranger):
    foreign = BankQuestion.objects.create(organization=stranger.organization, label="Why?")

    response = sign_in(recruiter).post(page(f"questions/bank/{foreign.code}/"))

    assert response.status_code == 404
