"""Hiring, and bringing an ended application back."""

import pytest

from applicants.actions.hire_application import hire_application
from applicants.actions.locking import NotActive, StaleApplication
from applicants.actions.move_application import ForeignStage
from applicants.actions.reopen_application import (
    AlreadyActive,
    AnotherActive,
    reopen_application,
)
from applicants.models import Application
from ats.activity.models import Event
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import StageFactory


def test_hire_application_ends_it_well(application, recruiter):
    hire_application(application, by=recruiter)

    row = Application.objects.get()
    assert (row.state, row.stage) == ("hired", None)
    assert row.promise_met_at == row.ended_at
    assert Event.objects.get().kind == "application.hired"


def test_hire_application_twice_is_refused(application, recruiter):
    hire_application(application, by=recruiter)

    with pytest.raises(NotActive):
        hire_application(application, by=recruiter)


def test_hire_application_stale_is_refused(application, recruiter):
    with pytest.raises(StaleApplication):
        hire_application(application, by=recruiter, seen_version=2)


def test_hire_application_unrecorded_is_rolled_back(application, recruiter, record_fails):
    record_fails("hire_application")

    with pytest.raises(RuntimeError):
        hire_application(application, by=recruiter)

    assert Application.objects.get().state == "active"


def test_reopen_application_stands_in_the_stage(application, stages, recruiter):
    hired = hire_application(application, by=recruiter)

    reopen_application(hired, to_stage=stages[1], by=recruiter)

    row = Application.objects.get()
    assert (row.state, row.stage, row.ended_at) == ("active", stages[1], None)
    assert Event.objects.first().kind == "application.reopened"


def test_reopen_application_active_is_refused(application, stages, recruiter):
    with pytest.raises(AlreadyActive):
        reopen_application(application, to_stage=stages[1], by=recruiter)


def test_reopen_application_foreign_stage_is_refused(application, recruiter):
    with pytest.raises(ForeignStage):
        reopen_application(application, to_stage=StageFactory(), by=recruiter)


def test_reopen_application_beside_an_active_one_is_refused(application, stages, recruiter):
    hired = hire_application(application, by=recruiter)
    ApplicationFactory(
        posting=application.posting, stage=stages[0], candidate=application.candidate
    )

    with pytest.raises(AnotherActive):
        reopen_application(hired, to_stage=stages[1], by=recruiter)

    assert Application.objects.get(pk=hired.pk).state == "hired"


def test_reopen_application_unrecorded_is_rolled_back(application, stages, recruiter, record_fails):
    hired = hire_application(application, by=recruiter)
    record_fails("reopen_application")

    with pytest.raises(RuntimeError):
        reopen_application(hired, to_stage=stages[1], by=recruiter)

    assert Application.objects.get().state == "hired"
