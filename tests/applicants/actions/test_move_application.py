"""Moving an application between the stages of its posting."""

import pytest
from django.utils import timezone

from applicants.actions.letters import EmptyLetter, Letter, NoAddress
from applicants.actions.locking import NotActive, StaleApplication
from applicants.actions.move_application import ForeignStage, move_application
from applicants.models import Application, Message, Transition
from ats.activity.models import Event, Mail
from tests.factories.postings import StageFactory


def test_move_application_stands_in_the_new_stage(application, stages, recruiter):
    before = application.stage_entered_at

    moved = move_application(application, to_stage=stages[1], by=recruiter, why="Strong letter")

    row = Application.objects.get()
    assert (row.stage, row.row_version, moved.row_version) == (stages[1], 2, 2)
    assert row.stage_entered_at > before
    line = Transition.objects.get()
    assert (line.from_stage, line.to_stage, line.by, line.why) == (
        stages[0],
        stages[1],
        recruiter,
        "Strong letter",
    )


def test_move_application_is_recorded(application, stages, recruiter):
    move_application(application, to_stage=stages[1], by=recruiter)

    event = Event.objects.get()
    assert (event.kind, event.actor_id, event.subject_id) == (
        "application.moved",
        recruiter.pk,
        application.pk,
    )
    assert event.facts == {
        "posting": application.posting_id,
        "from_stage": "Applied",
        "to_stage": "Screen",
        "why": "",
    }


def test_move_application_to_where_it_stands_changes_nothing(application, stages, recruiter):
    move_application(application, to_stage=stages[0], by=recruiter)

    assert (Application.objects.get().row_version, Event.objects.count()) == (1, 0)


def test_move_application_to_another_postings_stage_is_refused(application, recruiter):
    with pytest.raises(ForeignStage):
        move_application(application, to_stage=StageFactory(), by=recruiter)


def test_move_application_that_ended_is_refused(application, stages, recruiter):
    Application.objects.update(state="withdrawn", stage=None)

    with pytest.raises(NotActive, match="withdrawn"):
        move_application(application, to_stage=stages[1], by=recruiter)


def test_move_application_stale_says_who_was_quicker(application, stages, recruiter, owner):
    move_application(application, to_stage=stages[1], by=owner, seen_version=1)

    with pytest.raises(StaleApplication) as told:
        move_application(application, to_stage=stages[2], by=recruiter, seen_version=1)

    assert told.value.message == f"{owner.name} moved Amara Okafor to Screen meanwhile."
    assert Application.objects.get().stage == stages[1]


def test_move_application_that_is_gone_is_stale(application, stages, recruiter):
    Application.objects.all().delete()

    with pytest.raises(StaleApplication):
        move_application(application, to_stage=stages[1], by=recruiter)


def test_move_application_with_a_letter_starts_the_next_promise(application, stages, recruiter):
    application.promise_met_at = timezone.now()
    application.save()
    letter = Letter("News", "You are in {{ stage_name }}, next by {{ reply_by }}.")

    moved = move_application(application, to_stage=stages[1], by=recruiter, letter=letter)

    assert moved.promise_met_at is None
    assert moved.promise_due_on is not None
    assert Message.objects.get().text.startswith("You are in Screen, next by ")
    assert "{{" not in Message.objects.get().text


def test_move_application_letter_waits_out_the_undo_window(application, stages, recruiter):
    letter = Letter("News", "Look: {{ status_url }}")

    move_application(application, to_stage=stages[1], by=recruiter, letter=letter)

    mail, message = Mail.objects.get(), Message.objects.get()
    assert (mail.state, mail.to_email, mail.key) == (
        Mail.State.PENDING,
        "amara@example.test",
        message.mail_key,
    )
    assert mail.run_at == message.send_at
    assert "/a/" in mail.text
    assert "{{ status_url }}" in message.text, "members never see the private link"


def test_move_application_half_a_letter_moves_nothing(application, stages, recruiter):
    with pytest.raises(EmptyLetter):
        move_application(application, to_stage=stages[1], by=recruiter, letter=Letter("News", ""))

    assert Application.objects.get().stage == stages[0]


def test_move_application_letter_without_address_moves_nothing(application, stages, recruiter):
    application.candidate.email = ""
    application.candidate.save()

    with pytest.raises(NoAddress):
        move_application(application, to_stage=stages[1], by=recruiter, letter=Letter("a", "b"))

    assert Application.objects.get().stage == stages[0]


def test_move_application_unrecorded_is_rolled_back(application, stages, recruiter, record_fails):
    record_fails("move_application")

    with pytest.raises(RuntimeError):
        move_application(application, to_stage=stages[1], by=recruiter)

    assert (Application.objects.get().stage, Transition.objects.count()) == (stages[0], 0)
