"""Days off change while answers are promised: whoever is first, no promise misses them."""

import time
from datetime import date
from threading import Barrier

import pytest
from django.db import transaction

from applicants.actions import count_days_off as counting
from applicants.actions import fold_applications as folding
from applicants.actions import merge_candidates as merging
from applicants.actions import move_application as moving
from applicants.actions import submit_application as submitting
from applicants.actions.letters import Letter
from applicants.actions.move_application import move_application
from applicants.actions.promise import promised_by
from applicants.actions.submission import Submission
from applicants.actions.submit_application import submit_application
from applicants.models import Application, CandidateMerge
from ats.access.models import Organization
from postings.models import Posting
from tests.at_once import at_once
from tests.factories.access import DayOffFactory
from tests.factories.applicants import ApplicationFactory, CandidateFactory

pytestmark = pytest.mark.django_db(transaction=True)
THURSDAY = date(2026, 12, 24)
WITHOUT, WITH = date(2026, 12, 28), date(2026, 12, 29)


@pytest.fixture(autouse=True)
def today(time_machine):
    """A Monday; Thursday is Christmas Eve, and five working days end on the next Monday."""
    time_machine.move_to("2026-12-21T12:00:00Z")


@pytest.fixture
def day_off(organization):
    return DayOffFactory(organization=organization, first_on=THURSDAY, last_on=THURSDAY)


def count_days_off(organization_id):
    """Count as the job does that finishes with it."""
    with transaction.atomic():
        return counting.count_days_off(organization_id)


def submit(posting):
    sent = Submission(name="Noor", email="noor@example.test", form_token="one")
    return submit_application(posting, sent).application


def move(application, stage, by):
    return move_application(application, to_stage=stage, by=by, letter=Letter("News", "Next."))


def promised():
    return Application.objects.latest("pk").promise_due_on


def loaded(posting):
    """Return a posting with its organization, as a request that began earlier has them."""
    return Posting.objects.select_related("organization").get(pk=posting.pk)


def slowly(monkeypatch, module, name, seconds=0.4):
    """Have what follows a function wait long enough for another to come between."""
    function = getattr(module, name)

    def slow(*args, **kwargs):
        answer = function(*args, **kwargs)
        time.sleep(seconds)
        return answer

    monkeypatch.setattr(module, name, slow)


def later(call, seconds=0.15):
    def run():
        time.sleep(seconds)
        return call()

    return run


def test_submit_counts_days_off_that_came_after_the_form_was_loaded(posting, stages, day_off):
    opening = loaded(posting)
    count_days_off(posting.organization_id)

    assert submit(opening).promise_due_on == WITH


def test_move_with_a_letter_counts_days_off_that_came_after_it_was_loaded(
    application, stages, recruiter, day_off
):
    row = Application.objects.select_related("organization").get(pk=application.pk)
    count_days_off(row.organization_id)

    assert move(row, stages[1], recruiter).promise_due_on == WITH


def test_submit_while_days_off_are_counted_is_counted_with_them(
    posting, stages, day_off, monkeypatch
):
    slowly(monkeypatch, counting, "_recount")
    opening = loaded(posting)

    at_once(lambda: count_days_off(posting.organization_id), later(lambda: submit(opening)))

    assert promised() == WITH


def test_count_days_off_while_somebody_applies_finds_the_application(
    posting, stages, day_off, monkeypatch
):
    slowly(monkeypatch, submitting, "_new_application")
    opening = loaded(posting)

    at_once(lambda: submit(opening), later(lambda: count_days_off(posting.organization_id)))

    assert promised() == WITH


def test_move_while_days_off_are_counted_is_counted_with_them(
    application, stages, recruiter, day_off, monkeypatch
):
    slowly(monkeypatch, counting, "_recount")

    at_once(
        lambda: count_days_off(application.organization_id),
        later(lambda: move(application, stages[1], recruiter)),
    )

    assert promised() == WITH


def test_count_days_off_while_somebody_is_moved_finds_the_new_promise(
    application, stages, recruiter, day_off, monkeypatch
):
    slowly(monkeypatch, moving, "start_promise")

    moved, _counted = at_once(
        lambda: move(application, stages[1], recruiter),
        later(lambda: count_days_off(application.organization_id)),
    )

    assert (moved.promise_due_on, promised()) == (WITHOUT, WITH)


def test_count_days_off_while_two_are_merged_locks_in_their_order(
    organization, posting, stages, application, recruiter, day_off, monkeypatch
):
    other = CandidateFactory(organization=organization, name="A. Okafor")
    # The database comes by them stage by stage: by the later one first.
    Application.objects.filter(pk=application.pk).update(stage=stages[1])
    ApplicationFactory(posting=posting, stage=stages[0], candidate=other)
    Application.objects.update(promise_due_on=WITHOUT, promise_met_at=None)
    slowly(monkeypatch, folding, "lock_application", seconds=1.2)

    merge, moved = at_once(
        lambda: merging.merge_candidates(application.candidate, into=other, by=recruiter),
        later(lambda: count_days_off(organization.pk), seconds=0.6),
    )

    assert (type(merge), moved) == (CandidateMerge, 1)
    assert Application.objects.active().get().promise_due_on == WITH


@pytest.mark.services
def test_submit_by_several_hold_the_days_off_together(posting, stages, monkeypatch):
    hold, all_hold = submitting.public_first_stage, Barrier(3)

    def meet(posting):
        stage = hold(posting)
        all_hold.wait(timeout=10)  # broken if one had to wait for another's end
        return stage

    monkeypatch.setattr(submitting, "public_first_stage", meet)
    forms = [
        Submission(name=name, email=f"{name}@example.test", form_token=name)
        for name in ("amara", "noor", "ida")
    ]
    opening = loaded(posting)

    at_once(*[lambda form=form: submit_application(opening, form) for form in forms])

    assert Application.objects.count() == 3


def test_promise_of_now_is_what_the_count_leaves(posting, stages, day_off):
    early = submit(loaded(posting))
    count_days_off(posting.organization_id)

    early.refresh_from_db()
    organization = Organization.objects.get(pk=posting.organization_id)
    assert early.promise_due_on == promised_by(early.applied_at, posting.reply_days, organization)
