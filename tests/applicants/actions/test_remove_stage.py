"""Taking a stage out with what stands in it."""

import pytest

from applicants.actions.move_application import move_application
from applicants.actions.remove_stage import LastStage, StageBusy, StageOccupied, remove_stage
from applicants.models import Application, Transition
from ats.activity.models import Event
from postings.models import Stage
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import StageFactory


def test_remove_stage_empty_is_gone(posting, stages, recruiter):
    moved = remove_stage(stages[2], by=recruiter)

    assert (moved, list(posting.stages.all())) == (0, stages[:2])


def test_remove_stage_its_applications_go_where_is_said(application, stages, recruiter):
    moved = remove_stage(stages[0], by=recruiter, move_to=stages[1])

    assert (moved, Application.objects.get().stage) == (1, stages[1])


def test_remove_stage_leaves_the_rows_that_single_moves_leave(posting, stages, recruiter):
    one, two = ApplicationFactory.create_batch(2, posting=posting, stage=stages[0])
    move_application(one, to_stage=stages[1], by=recruiter, why="The stage was removed.")

    remove_stage(stages[0], by=recruiter, move_to=stages[1])

    names = ("stage", "state", "row_version", "ended_at")
    single = Application.objects.values_list(*names).get(pk=one.pk)
    assert Application.objects.values_list(*names).get(pk=two.pk) == single
    lines = ("from_state", "to_state", "from_stage_name", "to_stage_name", "to_stage", "by", "why")
    first, second = Transition.objects.values_list(*lines)
    assert first == second


def test_remove_stage_is_recorded_once(posting, stages, recruiter):
    ApplicationFactory.create_batch(3, posting=posting, stage=stages[0])

    remove_stage(stages[0], by=recruiter, move_to=stages[2])

    event = Event.objects.get()
    assert (event.kind, event.facts) == (
        "stage.removed",
        {"stage": "Applied", "moved": 3, "to_stage": "Interview"},
    )


def test_remove_stage_occupied_must_say_where_to(application, stages, recruiter):
    with pytest.raises(StageOccupied, match="1 application stands"):
        remove_stage(stages[0], by=recruiter)

    assert Stage.objects.count() == 3


@pytest.mark.parametrize("which", ["itself", "foreign"])
def test_remove_stage_to_no_other_stage_is_refused(application, stages, recruiter, which):
    target = stages[0] if which == "itself" else StageFactory()

    with pytest.raises(StageOccupied):
        remove_stage(stages[0], by=recruiter, move_to=target)


def test_remove_stage_last_is_refused(recruiter, posting):
    only = StageFactory(posting=posting)

    with pytest.raises(LastStage):
        remove_stage(only, by=recruiter)


def test_remove_stage_twice_is_busy(stages, recruiter):
    again = Stage.objects.get(pk=stages[2].pk)
    remove_stage(stages[2], by=recruiter)

    with pytest.raises(StageBusy):
        remove_stage(again, by=recruiter)


def test_remove_stage_unrecorded_is_rolled_back(application, stages, recruiter, record_fails):
    record_fails("remove_stage")

    with pytest.raises(RuntimeError):
        remove_stage(stages[0], by=recruiter, move_to=stages[1])

    assert (Stage.objects.count(), Application.objects.get().stage) == (3, stages[0])
