"""An application that was added by hand is taken back, unless somebody has gone on from it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.add_application import add_application
from applicants.actions.add_task import add_task
from applicants.actions.assign_interviewer import assign_interviewer
from applicants.actions.locking import StaleApplication
from applicants.actions.move_application import move_application
from applicants.actions.send_message import send_message
from applicants.actions.submission import Submission
from applicants.actions.submit_application import submit_application
from applicants.actions.take_back_adding import (
    GoneOn,
    take_back_application,
)
from applicants.actions.write_note import write_note
from applicants.models import Application, Candidate
from ats.activity.models import Event
from postings.models import Posting
from tests.at_once import at_once
from tests.factories.applicants import CandidateFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def ida(organization):
    return CandidateFactory(organization=organization, name="Ida Berg", email="ida@example.test")


@pytest.fixture
def put_up(ida, posting, stages, recruiter):
    return add_application(ida, posting=posting, by=recruiter)


def day(days=2):
    return timezone.localdate() + timedelta(days=days)


def test_take_back_application_leaves_the_person_as_before(put_up, ida, recruiter):
    take_back_application(put_up, by=recruiter)

    assert list(Application.objects.all()) == []
    assert Candidate.objects.get() == ida
    event = Event.objects.filter(kind="application.taken_back").get()
    assert (event.subject_type, event.subject_id, event.facts["title"]) == (
        "candidate",
        ida.pk,
        "Gardener",
    )


def test_take_back_application_lets_them_be_put_up_again(put_up, ida, posting, recruiter):
    take_back_application(put_up, by=recruiter)

    again = add_application(ida, posting=posting, by=recruiter)

    assert list(Application.objects.all()) == [again]


def test_take_back_application_shows_open_boards_anew(put_up, posting, recruiter):
    before = Posting.objects.get(pk=posting.pk).updated_at

    take_back_application(put_up, by=recruiter)

    assert Posting.objects.get(pk=posting.pk).updated_at > before


def test_take_back_application_twice_is_told_so(put_up, recruiter):
    take_back_application(put_up, by=recruiter)

    with pytest.raises(StaleApplication):
        take_back_application(put_up, by=recruiter)


GONE_ON = {
    "moved": lambda row, by, _other: move_application(
        row, to_stage=row.posting.stages.last(), by=by
    ),
    "noted": lambda row, by, _other: write_note(row, by=by, text="Green fingers"),
    "given a task": lambda row, by, _other: add_task(
        row, text="Call", assignee=by, due_on=day(), by=by
    ),
    "written to": lambda row, by, _other: send_message(row, subject="Hi", text="Hello", by=by),
    "assigned": lambda row, by, other: assign_interviewer(row, member=other, by=by),
}


@pytest.mark.parametrize("what", GONE_ON)
def test_take_back_application_that_somebody_has_gone_on_from_is_refused(
    put_up, recruiter, interviewer, what
):
    GONE_ON[what](put_up, recruiter, interviewer)

    with pytest.raises(GoneOn, match="Too late to undo: "):
        take_back_application(put_up, by=recruiter)

    assert Application.objects.count() == 1


def test_take_back_application_says_who_did_what_since(put_up, stages, recruiter, owner):
    owner.user.name = "Maya Lind"
    move_application(put_up, to_stage=stages[1], by=owner)

    with pytest.raises(GoneOn) as refused:
        take_back_application(put_up, by=recruiter)

    assert refused.value.message == (
        "Too late to undo: Maya Lind moved Ida Berg from Applied to Screen."
    )


def test_take_back_application_that_came_by_itself_is_refused(posting, stages, recruiter):
    sent = Submission(name="Noor", email="noor@example.test", form_token="one")
    application = submit_application(posting, sent).application

    with pytest.raises(GoneOn, match="Noor applied"):
        take_back_application(application, by=recruiter)


def test_take_back_application_after_a_day_is_refused(put_up, recruiter, time_machine):
    time_machine.move_to(timezone.now() + timedelta(days=1, minutes=1))

    with pytest.raises(GoneOn, match="within a day"):
        take_back_application(put_up, by=recruiter)


def test_take_back_application_with_a_row_that_no_event_tells_of_is_refused(
    put_up, recruiter, interviewer
):
    put_up.assignments.create(membership=interviewer)

    with pytest.raises(GoneOn, match="somebody has gone on with Ida Berg"):
        take_back_application(put_up, by=recruiter)


def test_take_back_application_unrecorded_is_rolled_back(put_up, recruiter, record_fails):
    record_fails("take_back_adding")

    with pytest.raises(RuntimeError):
        take_back_application(put_up, by=recruiter)

    assert Application.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_take_back_application_twice_at_once_is_once(put_up, recruiter):
    answers = at_once(
        *[lambda: take_back_application(put_up, by=recruiter)] * 2,
    )

    assert sorted(type(answer).__name__ for answer in answers) == ["Candidate", "StaleApplication"]
    assert Event.objects.filter(kind="application.taken_back").count() == 1
