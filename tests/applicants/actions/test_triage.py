"""What is decided in a triage, and taking it back in turn."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.letters import Letter
from applicants.actions.locking import StaleApplication
from applicants.actions.move_application import move_application
from applicants.actions.snooze_application import WrongDay, snooze_application
from applicants.actions.triage import (
    NoStageBehind,
    NothingToUndo,
    advance_application,
    note_in_triage,
    reject_in_triage,
    snooze_in_triage,
    undo_step,
)
from applicants.models import Application, Note, Snooze, TriageStep
from ats.activity.models import Event, Mail

QUEUE = "q"


def tomorrow():
    return timezone.localdate() + timedelta(days=1)


def test_advance_application_moves_one_stage_on(application, stages, recruiter):
    moved = advance_application(application, by=recruiter, queue=QUEUE)

    assert (moved.stage, Event.objects.get().kind) == (stages[1], "application.moved")


def test_advance_application_in_the_last_stage_is_refused(application, stages, recruiter):
    move_application(application, to_stage=stages[-1], by=recruiter)

    with pytest.raises(NoStageBehind):
        advance_application(application, by=recruiter, queue=QUEUE)


def test_undo_step_moves_back(application, stages, recruiter):
    advance_application(application, by=recruiter, queue=QUEUE)

    undo_step(by=recruiter, queue=QUEUE)

    application.refresh_from_db()
    assert application.stage == stages[0]


def test_undo_step_after_somebody_elses_move_is_refused(application, stages, recruiter, owner):
    advance_application(application, by=recruiter, queue=QUEUE)
    move_application(application, to_stage=stages[2], by=owner)

    with pytest.raises(StaleApplication):
        undo_step(by=recruiter, queue=QUEUE)

    assert TriageStep.objects.get().undone_at is None


def test_undo_step_takes_back_a_rejection_and_its_mail(application, recruiter, reason):
    letter = Letter("About it", "Thank you", timezone.now() + timedelta(days=2))
    reject_in_triage(application, by=recruiter, queue=QUEUE, reason=reason, letter=letter)
    assert Mail.objects.get().run_at == letter.send_at

    undo_step(by=recruiter, queue=QUEUE)

    assert (Application.objects.get().state, Mail.objects.get().state) == ("active", "cancelled")


def test_undo_step_brings_back_who_was_put_aside(application, recruiter):
    snooze_in_triage(application, by=recruiter, queue=QUEUE, until=tomorrow())

    undo_step(by=recruiter, queue=QUEUE)

    assert not Snooze.objects.exists()


def test_undo_step_keeps_the_day_that_was_before(application, recruiter):
    snooze_application(application, by=recruiter, until=tomorrow())
    snooze_in_triage(application, by=recruiter, queue=QUEUE, until=tomorrow() + timedelta(days=9))

    undo_step(by=recruiter, queue=QUEUE)

    assert Snooze.objects.get().until == tomorrow()


def test_undo_step_deletes_a_note(application, recruiter):
    note_in_triage(application, by=recruiter, queue=QUEUE, text="Good hands")

    undo_step(by=recruiter, queue=QUEUE)

    assert Note.objects.get().deleted_at is not None


def test_undo_step_goes_back_one_by_one(application, recruiter, stages):
    for _time in range(2):
        advance_application(application, by=recruiter, queue=QUEUE)

    for _time in range(2):
        undo_step(by=recruiter, queue=QUEUE)

    application.refresh_from_db()
    assert application.stage == stages[0]


def test_undo_step_of_another_member_is_nothing(application, recruiter, owner, stages):
    advance_application(application, by=recruiter, queue=QUEUE)

    with pytest.raises(NothingToUndo):
        undo_step(by=owner, queue=QUEUE)


@pytest.mark.parametrize("days", [0, -1, 400])
def test_snooze_application_wants_a_day_to_come(application, recruiter, days):
    with pytest.raises(WrongDay):
        snooze_application(
            application, by=recruiter, until=timezone.localdate() + timedelta(days=days)
        )


def test_advance_application_is_rolled_back_with_its_history(
    application, stages, recruiter, record_fails
):
    record_fails("move_application")

    with pytest.raises(RuntimeError):
        advance_application(application, by=recruiter, queue=QUEUE)

    application.refresh_from_db()
    assert (application.stage, TriageStep.objects.count()) == (stages[0], 0)
