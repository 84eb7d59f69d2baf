"""Open boards are brought what cards say anew when a stage or a question of the posting changes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.models import Application
from applicants.queries import board_changes
from ats.foundation.models import Job
from postings.actions.questions import edit_question, remove_question, restore_question
from postings.actions.stages import describe_stage
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import QuestionFactory


@pytest.fixture
def followed(application, posting, recruiter, sign_in, do_jobs, django_capture_on_commit_callbacks):
    """Return a function: what is done, to what an open board is then brought ("" for 304)."""
    client = sign_in(recruiter)

    def follow(etag):
        headers = {"HX-Request": "true", "HX-Target": "board-follow", "If-None-Match": etag}
        return client.get(f"/o/larkspur/postings/{posting.code}/board/changes/", headers=headers)

    def after(act) -> str:
        etag = follow("")["ETag"]
        with django_capture_on_commit_callbacks(execute=True):
            act()
            do_jobs()
        response = follow(etag)
        assert "HX-Refresh" not in response
        return response.content.decode()

    return after


@pytest.fixture
def question(posting):
    return QuestionFactory(posting=posting, kind="short", label="Nearest town?")


@pytest.fixture
def answered(application, question):
    application.answers.create(question=question, label=question.label, kind="short", value="Ystad")
    return application


@pytest.fixture
def told(django_capture_on_commit_callbacks, do_jobs):
    """Return a function: what is done, to the ids of the applications that boards show anew."""

    def after(act) -> set[int]:
        before = dict(Application.objects.values_list("pk", "updated_at"))
        with django_capture_on_commit_callbacks(execute=True):
            act()
            do_jobs()
        now = Application.objects.values_list("pk", "updated_at")
        return {pk for pk, updated_at in now if updated_at != before[pk]}

    return after


def test_follow_board_brings_a_stages_days(application, recruiter, followed):
    then = timezone.now() - timedelta(days=30)
    Application.objects.update(applied_at=then, stage_entered_at=then)

    on = followed(lambda: describe_stage(application.stage, by=recruiter, target_days=2))
    off = followed(lambda: describe_stage(application.stage, by=recruiter, target_days=None))

    assert "longer here than the stage asks" in on
    assert f'id="a-{application.code}"' in off
    assert "longer here than the stage asks" not in off


def test_follow_board_brings_a_question_that_is_marked_and_no_longer(
    answered, question, recruiter, followed
):
    on = followed(lambda: edit_question(question, by=recruiter, is_on_card=True))
    off = followed(lambda: edit_question(question, by=recruiter, is_on_card=False))

    assert "Ystad" in on
    assert f'id="a-{answered.code}"' in off
    assert "Ystad" not in off


def test_follow_board_brings_that_a_marked_question_is_removed_and_back(
    answered, question, recruiter, followed
):
    edit_question(question, by=recruiter, is_on_card=True)

    off = followed(lambda: remove_question(question, by=recruiter))
    question.refresh_from_db()
    on = followed(lambda: restore_question(question, by=recruiter))

    assert f'id="a-{answered.code}"' in off
    assert "Ystad" not in off
    assert "Ystad" in on


def test_follow_board_brings_another_answer_to_look_at(answered, question, recruiter, followed):
    words = {"kind": "choice", "options": ["Ystad", "Lund"], "look_at": {"answers": ["Ystad"]}}
    answered.answers.update(kind="choice", value="Ystad")

    html = followed(lambda: edit_question(question, by=recruiter, **words))

    assert "To look at: Nearest town? — Ystad" in html


def test_show_cards_again_tells_of_who_stands_in_the_stage_alone(
    application, posting, stages, recruiter, told
):
    ApplicationFactory(posting=posting, stage=stages[1])
    ApplicationFactory(posting=posting, stage=None, state="rejected")

    assert told(lambda: describe_stage(stages[0], by=recruiter, target_days=3)) == {application.pk}


def test_show_cards_again_tells_of_who_answered_alone(
    answered, question, posting, stages, recruiter, told
):
    ApplicationFactory(posting=posting, stage=stages[0])

    assert told(lambda: edit_question(question, by=recruiter, is_on_card=True)) == {answered.pk}


def test_show_cards_again_tells_of_all_a_chunk_at_a_time(
    application, posting, stages, recruiter, told, monkeypatch
):
    monkeypatch.setattr(board_changes, "CHUNK", 2)
    ApplicationFactory.create_batch(4, posting=posting, stage=stages[0])

    assert len(told(lambda: describe_stage(stages[0], by=recruiter, target_days=3))) == 5


@pytest.mark.parametrize(
    "words", [{"purpose": "To meet them", "target_days": None}, {"documents": "A letter"}]
)
def test_describe_stage_without_other_days_shows_no_card_again(application, recruiter, words, told):
    assert told(lambda: describe_stage(application.stage, by=recruiter, **words)) == set()
    assert not Job.objects.filter(kind="show_cards_again").exists()


def test_edit_question_in_other_words_shows_no_card_again(answered, question, recruiter, told):
    assert told(lambda: edit_question(question, by=recruiter, help="A word.")) == set()
    assert not Job.objects.filter(kind="show_cards_again").exists()
