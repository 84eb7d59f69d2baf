"""The questions of a posting, built on their page."""

import pytest

from postings.queries.content import content_of
from tests.factories.postings import QuestionFactory

pytestmark = pytest.mark.django_db
WORDS = {"label": "Which tools?", "kind": "choices", "options": "Spade\r\n\r\n Rake ", "help": ""}


def test_add_question_adds_it(recruiter, posting, page, sign_in):
    response = sign_in(recruiter).post(page("questions/new/"), WORDS | {"is_required": "on"})

    question = posting.questions.get()
    assert (response.status_code, response["Location"]) == (303, page("questions/"))
    assert (question.label, question.options, question.is_required) == (
        "Which tools?",
        ["Spade", "Rake"],
        True,
    )


@pytest.mark.parametrize(
    ("words", "field"),
    [({"label": ""}, "label"), ({"options": "one"}, "options"), ({"kind": "riddle"}, "kind")],
)
def test_add_question_refused_says_where(recruiter, posting, page, sign_in, words, field):
    response = sign_in(recruiter).post(page("questions/new/"), WORDS | words)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]


def test_edit_question_shows_and_saves(recruiter, posting, page, sign_in):
    question = QuestionFactory(posting=posting, kind="choice", options=["a", "b"])
    client, url = sign_in(recruiter), page(f"questions/{question.code}/")

    shown = client.get(url).content.decode()
    response = client.post(url, WORDS)

    assert ">\na\nb</textarea>" in shown
    assert response.status_code == 303
    question.refresh_from_db()
    assert question.options == ["Spade", "Rake"]


def test_remove_question_can_be_taken_back(recruiter, posting, page, sign_in):
    question = QuestionFactory(posting=posting)
    client = sign_in(recruiter)

    client.post(page(f"questions/{question.code}/removal/"))
    question.refresh_from_db()
    removed = question.is_archived
    client.post(page(f"questions/{question.code}/return/"))

    question.refresh_from_db()
    assert (removed, question.is_archived) == (True, False)


def test_list_questions_tells_archived_ones_apart(recruiter, posting, page, sign_in):
    asked = QuestionFactory(posting=posting)
    archived = QuestionFactory(posting=posting, is_archived=True)

    context = sign_in(recruiter).get(page("questions/")).context

    assert (context["questions"], context["archived"]) == ([asked], [archived])


def test_reorder_questions_by_button(recruiter, posting, page, sign_in):
    first, second = QuestionFactory.create_batch(2, posting=posting)

    sign_in(recruiter).post(
        page("questions/order/"), {"question": [first.code, second.code], "up": second.code}
    )

    assert list(posting.questions.all()) == [second, first]


@pytest.mark.parametrize(
    "path", ["questions/new/", "questions/order/", "questions/x/", "questions/x/removal/"]
)
def test_questions_are_built_by_owners_and_recruiters(hiring_manager, posting, page, sign_in, path):
    posting.team.create(membership=hiring_manager)

    assert sign_in(hiring_manager).post(page(path)).status_code == 403


@pytest.mark.parametrize("path", ["", "removal/", "return/"])
def test_questions_of_another_posting_are_not_found(recruiter, posting, page, sign_in, path):
    foreign = QuestionFactory()

    response = sign_in(recruiter).post(page(f"questions/{foreign.code}/{path}"), WORDS)

    assert response.status_code == 404


@pytest.mark.parametrize(
    ("words", "look_at"),
    [
        ({"kind": "yes_no", "look_at_yes_no": "no", "look_at_below": "3"}, {"answers": [False]}),
        ({"look_at_options": "Rake\r\n", "look_at_yes_no": "no"}, {"answers": ["Rake"]}),
        ({"kind": "number", "look_at_below": "2.5"}, {"below": 2.5}),
        ({"kind": "short", "look_at_options": "Rake"}, {}),
    ],
)
def test_add_question_takes_what_concerns_its_kind(
    recruiter, posting, page, sign_in, words, look_at
):
    sign_in(recruiter).post(page("questions/new/"), WORDS | words)

    assert posting.questions.get().look_at == look_at


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ({"look_at_options": "Hoe"}, "look_at_options"),
        ({"kind": "number", "look_at_below": "5", "look_at_above": "3"}, "look_at_below"),
    ],
)
def test_add_question_says_where_an_answer_is_none(recruiter, posting, page, sign_in, words, field):
    response = sign_in(recruiter).post(page("questions/new/"), WORDS | words)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]


def test_edit_question_shows_its_answers_to_look_at(recruiter, posting, page, sign_in):
    question = QuestionFactory(posting=posting, kind="yes_no", look_at={"answers": [False]})

    form = sign_in(recruiter).get(page(f"questions/{question.code}/")).context["form"]

    assert form["look_at_yes_no"].value() == ["no"]


def test_public_content_says_nothing_of_answers_to_look_at(posting):
    QuestionFactory(posting=posting, kind="yes_no", look_at={"answers": [False]})

    assert "look_at" not in content_of(posting)["questions"][0]


def test_question_is_marked_for_the_card_and_no_more(recruiter, posting, page, sign_in):
    client = sign_in(recruiter)

    client.post(page("questions/new/"), WORDS | {"is_on_card": "on"})
    question = posting.questions.get()
    shown = client.get(page("questions/")).content.decode()
    client.post(page(f"questions/{question.code}/"), WORDS)

    assert question.is_on_card
    assert "on the card" in shown
    question.refresh_from_db()
    assert not question.is_on_card


def test_public_content_says_nothing_of_what_is_on_cards(posting):
    QuestionFactory(posting=posting, is_on_card=True)

    assert "is_on_card" not in str(content_of(posting))
