"""Who of the team hears of what members do."""

import pytest

from applicants.actions.assign_interviewer import assign_interviewer
from applicants.actions.hire_application import hire_application
from applicants.actions.move_application import move_application
from applicants.actions.write_note import write_note
from ats.activity.models import Notification


def told() -> list[tuple]:
    rows = Notification.objects.order_by("pk")
    return [(row.membership, row.text, row.url.partition("/applications/")[2]) for row in rows]


@pytest.fixture
def luis(hiring_manager, on_team):
    hiring_manager.user.name = "Luis Prado"
    hiring_manager.user.save()
    return hiring_manager


def test_tell_the_mentioned(application, luis, recruiter, do_jobs):
    write_note(application, by=recruiter, text="@luis look")

    do_jobs()

    text = f"{recruiter.name} mentioned you: Amara Okafor, Gardener"
    assert told() == [(luis, text, f"{application.code}/#application-notes")]


def test_tell_the_mentioned_nobody_who_no_longer_sees_it(
    application, luis, on_team, recruiter, do_jobs
):
    write_note(application, by=recruiter, text="@luis look")
    on_team.delete()

    do_jobs()

    assert told() == []


def test_tell_the_mentioned_not_oneself(application, luis, do_jobs):
    write_note(application, by=luis, text="@luis remember")

    do_jobs()

    assert told() == []


def test_tell_the_asked(application, interviewer, recruiter, do_jobs):
    assign_interviewer(application, member=interviewer, by=recruiter)

    do_jobs()

    text = f"{recruiter.name} asks you to look at Amara Okafor, Gardener"
    assert told() == [(interviewer, text, f"{application.code}/")]


@pytest.mark.parametrize("is_lead", [True, False])
def test_tell_the_lead_of_a_move(application, stages, luis, on_team, recruiter, do_jobs, is_lead):
    on_team.is_lead = is_lead
    on_team.save()
    move_application(application, to_stage=stages[1], by=recruiter)

    do_jobs()

    text = "Amara Okafor is now in Screen, Gardener"
    assert told() == ([(luis, text, f"{application.code}/")] if is_lead else [])


def test_tell_of_the_hire(application, luis, recruiter, do_jobs):
    hire_application(application, by=recruiter)

    do_jobs()

    assert told() == [(luis, "Amara Okafor is hired: Gardener", f"{application.code}/")]
