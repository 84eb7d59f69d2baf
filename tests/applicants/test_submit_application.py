"""The action beneath the form: what it refuses, and what a second call changes."""

import pytest
from django.db import IntegrityError

from applicants.actions import submit_application as submitting
from applicants.actions.submission import Submission
from applicants.actions.submit_application import PostingClosed, submit_application
from applicants.models import Application, Candidate
from ats.activity.models import Event
from tests.factories.postings import PostingFactory, StageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def posting():
    row = PostingFactory(published=True)
    StageFactory(posting=row)
    return row


def a_submission(**changes):
    return Submission(
        **{"name": "Amara", "email": "amara@example.test", "form_token": "one"} | changes
    )


def test_submit_same_form_again_changes_nothing(posting):
    first = submit_application(posting, a_submission())
    second = submit_application(posting, a_submission())

    assert (second.application, first.is_new, second.is_new) == (first.application, True, False)
    assert list(Event.objects.values_list("kind", flat=True)) == ["application.created"]


def test_submit_same_form_after_it_ended_does_not_apply_again(posting):
    first = submit_application(posting, a_submission())
    Application.objects.update(state="rejected", stage=None)

    second = submit_application(posting, a_submission())

    assert (second.application, second.is_new) == (first.application, False)


@pytest.mark.parametrize("state", ["draft", "paused", "closed"])
def test_submit_to_a_posting_that_takes_none_is_refused(posting, state):
    posting.state = state
    posting.save()

    with pytest.raises(PostingClosed):
        submit_application(posting, a_submission())

    assert Candidate.objects.count() == 0


def test_submit_where_somebody_was_quicker_finds_what_is_there(posting, monkeypatch):
    once, write = [], submitting._new_candidate

    def too_late(*args):
        if not once:
            once.append(True)
            raise IntegrityError
        return write(*args)

    monkeypatch.setattr(submitting, "_new_candidate", too_late)

    assert submit_application(posting, a_submission()).is_new is True


def test_submit_promises_by_what_was_published(posting, time_machine):
    time_machine.move_to("2026-11-16T09:00:00Z")

    application = submit_application(posting, a_submission(reply_days=2)).application

    assert str(application.promise_due_on) == "2026-11-18"
