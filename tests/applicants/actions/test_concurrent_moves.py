"""Two people at once: one wins, the other is told, nothing is lost."""

import pytest

from applicants.actions.locking import StaleApplication
from applicants.actions.move_application import StageGone, move_application
from applicants.actions.remove_stage import StageBusy, StageOccupied, remove_stage
from applicants.models import Application, Transition
from ats.activity.models import Event
from postings.models import Stage
from tests.at_once import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_move_application_two_at_once_one_wins(application, stages, recruiter, owner):
    results = at_once(
        lambda: move_application(application, to_stage=stages[1], by=recruiter, seen_version=1),
        lambda: move_application(application, to_stage=stages[2], by=owner, seen_version=1),
    )

    losers = [result for result in results if isinstance(result, Exception)]
    assert [type(loser) for loser in losers] == [StaleApplication]
    assert Application.objects.get().row_version == 2
    assert (Transition.objects.count(), Event.objects.count()) == (1, 1)


def test_remove_stage_while_a_card_is_moved_into_it(application, stages, recruiter, owner):
    for _round in range(5):
        row = Application.objects.get()
        target = Stage.objects.create(posting=application.posting, name="Target", position=9)

        moved, removed = at_once(
            lambda row=row, target=target: move_application(row, to_stage=target, by=recruiter),
            lambda pk=target.pk: remove_stage(Stage.objects.get(pk=pk), by=owner),
        )

        now = Application.objects.get()
        if isinstance(removed, Exception):
            assert isinstance(removed, StageBusy | StageOccupied)
            assert now.stage == target
            move_application(now, to_stage=stages[0], by=recruiter)
            remove_stage(target, by=owner)
        else:
            assert isinstance(moved, StageGone)
            assert now.stage == stages[0]


def test_remove_stage_two_last_at_once_leaves_one(posting, stages, recruiter, owner):
    stages[2].delete()

    at_once(
        lambda: remove_stage(stages[0], by=recruiter),
        lambda: remove_stage(stages[1], by=owner),
    )

    assert Stage.objects.filter(posting=posting).count() == 1
