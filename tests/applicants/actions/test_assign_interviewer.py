"""Asking somebody to look at an application."""

import pytest

from applicants.actions.assign_interviewer import (
    NotAssignable,
    assign_interviewer,
    unassign_interviewer,
)
from applicants.models import Assignment
from applicants.queries.applications import applications_for
from ats.activity.models import Event


def test_assign_interviewer_sees_the_application(application, interviewer, recruiter):
    assign_interviewer(application, member=interviewer, by=recruiter)

    assert list(applications_for(interviewer)) == [application]
    assert Event.objects.get().kind == "interviewer.assigned"


def test_assign_interviewer_twice_is_once(application, interviewer, recruiter):
    for _time in range(2):
        assign_interviewer(application, member=interviewer, by=recruiter)

    assert (Assignment.objects.count(), Event.objects.count()) == (1, 1)


def test_assign_interviewer_of_another_organization_is_refused(application, stranger, recruiter):
    with pytest.raises(NotAssignable):
        assign_interviewer(application, member=stranger, by=recruiter)


def test_assign_interviewer_hiring_manager_off_the_team_is_refused(
    application, hiring_manager, recruiter
):
    with pytest.raises(NotAssignable):
        assign_interviewer(application, member=hiring_manager, by=recruiter)


def test_assign_interviewer_hiring_manager_on_the_team(
    application, hiring_manager, on_team, recruiter
):
    assign_interviewer(application, member=hiring_manager, by=recruiter)

    assert Assignment.objects.get().membership == hiring_manager


def test_assign_interviewer_unrecorded_is_rolled_back(
    application, interviewer, recruiter, record_fails
):
    record_fails("assign_interviewer")

    with pytest.raises(RuntimeError):
        assign_interviewer(application, member=interviewer, by=recruiter)

    assert Assignment.objects.count() == 0


def test_unassign_interviewer_no_longer_sees_it(application, interviewer, recruiter):
    assign_interviewer(application, member=interviewer, by=recruiter)

    unassign_interviewer(application, member=interviewer, by=recruiter)

    assert list(applications_for(interviewer)) == []
    assert Event.objects.first().kind == "interviewer.unassigned"
