"""Notes, whom they mention, and who may delete them."""

import pytest

from applicants.actions.write_note import (
    EmptyNote,
    ForeignNote,
    LongNote,
    delete_note,
    write_note,
)
from applicants.models import Note
from ats.access.models import Role
from ats.activity.models import Event
from tests.factories.access import MembershipFactory


@pytest.fixture
def luis(organization):
    member = MembershipFactory(organization=organization, role=Role.INTERVIEWER)
    member.user.name = "Luis Prado"
    member.user.save()
    return member


def test_write_note_keeps_who_and_what(application, recruiter):
    note = write_note(application, by=recruiter, text="  Knows roses.  ")

    assert (note.by, note.text) == (recruiter, "Knows roses.")


def test_write_note_mentions_who_sees_the_application(application, recruiter, luis):
    application.assignments.create(membership=luis)

    note = write_note(application, by=recruiter, text="@Luis, can you? @nobody knows.")

    assert list(note.mentions.all()) == [luis]
    assert Event.objects.get().facts["mentions"] == [luis.pk]


def test_write_note_mentions_nobody_who_does_not_see_it(application, recruiter, luis):
    note = write_note(application, by=recruiter, text="@luis look")

    assert list(note.mentions.all()) == []


def test_write_note_empty_is_refused(application, recruiter):
    with pytest.raises(EmptyNote):
        write_note(application, by=recruiter, text=" \n ")


def test_write_note_too_long_is_refused(application, recruiter):
    with pytest.raises(LongNote):
        write_note(application, by=recruiter, text="x" * 5001)


def test_write_note_unrecorded_is_rolled_back(application, recruiter, record_fails):
    record_fails("write_note")

    with pytest.raises(RuntimeError):
        write_note(application, by=recruiter, text="Hello")

    assert Note.objects.count() == 0


def test_delete_note_takes_the_text_away(application, recruiter):
    note = write_note(application, by=recruiter, text="Hello")

    delete_note(note, by=recruiter)

    row = Note.objects.get()
    assert (row.text, row.deleted_at is None) == ("", False)
    assert Event.objects.first().kind == "note.deleted"


def test_delete_note_of_somebody_else_is_refused(application, recruiter, interviewer):
    note = write_note(application, by=recruiter, text="Hello")

    with pytest.raises(ForeignNote):
        delete_note(note, by=interviewer)


def test_delete_note_owner_may(application, recruiter, owner):
    note = write_note(application, by=recruiter, text="Hello")

    delete_note(note, by=owner)

    assert Note.objects.get().deleted_at is not None
