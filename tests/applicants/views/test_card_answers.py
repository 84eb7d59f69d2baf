"""The answers that stand on a card: to questions that are marked for it."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.models import Application
from postings.models import Stage
from tests.factories.applicants import (
    ApplicationFactory,
    AssignmentFactory,
)
from tests.factories.postings import QuestionFactory


@pytest.fixture
def answer(application):
    """Return a function: a question marked for the card with its answer, and what differs."""

    def answered(label, value, **words):
        words = {"kind": "short", "is_on_card": True, **words}
        question = QuestionFactory(posting=application.posting, label=label, **words)
        place = application.answers.count()
        return application.answers.create(
            question=question, label=label, kind=question.kind, value=value, position=place
        )

    return answered


def answers_in(html: str) -> list[tuple[str, str]]:
    """Return answers that stand there with their questions."""
    shown = r'<span class="on-card" title="[^"]+">([^<]*) <span class="faint">([^<]*)</span></span>'
    return re.findall(shown, html)


def test_card_and_list_have_the_answers_to_questions_marked_for_it(
    application, recruiter, sign_in, answer
):
    answer("Not marked", "no", is_on_card=False)
    answer("Notice <period>", "4 weeks & <b>more</b>")
    answer("Left blank", "")
    answer("Tools", ["Spade", "Rake"], kind="choices", options=["Spade", "Rake"])
    answer("A third", "is left out")
    client = sign_in(recruiter)

    board = client.get(f"/o/larkspur/postings/{application.posting.code}/board/")
    twin = client.get("/o/larkspur/applications/")

    shown = [
        ("4 weeks &amp; &lt;b&gt;more&lt;/b&gt;", "Notice &lt;period&gt;"),
        ("Spade, Rake", "Tools"),
    ]
    assert answers_in(board.content.decode()) == shown
    assert answers_in(twin.content.decode()) == shown


def test_card_clips_a_long_answer(application, recruiter, show, answer):
    answer("Why?", "word \n" * 100, kind="long")

    [(shown, _question)] = answers_in(show(recruiter))

    assert (len(shown), shown[-6:]) == (80, " word…")


def test_card_tells_an_answer_to_look_at_once(application, recruiter, show, answer):
    answer("May you work here?", False, kind="yes_no", look_at={"answers": [False]})

    foot = show(recruiter)

    assert "To look at: May you work here? — No" in foot
    assert answers_in(foot) == []


def test_card_has_no_answer_to_a_question_that_is_not_asked_any_more(
    application, recruiter, show, answer
):
    row = answer("Notice period", "4 weeks")
    type(row.question).objects.update(is_archived=True)

    assert answers_in(show(recruiter)) == []


def test_card_of_who_was_decided_about_has_no_answers(application, recruiter, sign_in, answer):
    answer("Notice period", "4 weeks")
    Application.objects.update(state="hired", stage=None)
    url = f"/o/larkspur/postings/{application.posting.code}/board/?ends=shown"

    html = sign_in(recruiter).get(url).content.decode()

    assert answers_in(html) == []


def test_cards_tell_an_interviewer_no_answers_but_of_their_own(
    application, interviewer, sign_in, answer
):
    answer("Notice period", "4 weeks")
    own = ApplicationFactory(posting=application.posting, stage=application.stage)
    AssignmentFactory(application=own, membership=interviewer)
    client = sign_in(interviewer)

    board = client.get(f"/o/larkspur/postings/{application.posting.code}/board/")
    twin = client.get("/o/larkspur/applications/")

    assert "4 weeks" not in board.content.decode() + twin.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_cards_with_answers_and_days_cost_no_statement_more(
    application, stages, recruiter, sign_in, answer, count, django_assert_num_queries
):
    Stage.objects.filter(pk=stages[0].pk).update(target_days=2)
    Application.objects.update(stage_entered_at=timezone.now() - timedelta(days=30))
    question = answer("Notice period", "4 weeks").question
    for _number in range(count):
        row = ApplicationFactory(posting=application.posting, stage=stages[0])
        row.answers.create(question=question, label="Notice period", kind="short", value="None")
    client = sign_in(recruiter)

    with django_assert_num_queries(12):
        html = client.get(f"/o/larkspur/postings/{application.posting.code}/board/")

    assert len(answers_in(html.content.decode())) == count + 1
