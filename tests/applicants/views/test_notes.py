"""Writing and deleting notes."""

import pytest

from applicants.actions.write_note import write_note
from applicants.models import Note


@pytest.fixture
def url(application):
    return f"/o/larkspur/applications/{application.code}/notes/"


HTMX = {"HX-Request": "true", "HX-Target": "application-notes"}


def test_write_note_without_javascript_goes_to_the_page(application, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {"text": "Hello"})

    assert (response.status_code, Note.objects.get().text) == (303, "Hello")


def test_write_note_by_htmx_answers_the_notes(application, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {"text": "Hello <i>"}, headers=HTMX)

    html = response.content.decode()
    assert "<p>Hello &lt;i&gt;</p>" in html
    assert "<html" not in html


def test_write_note_empty_is_422(application, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {"text": " "}, headers=HTMX)

    assert response.status_code == 422
    assert "This field is required." in response.content.decode()


def test_write_note_interviewer_may_where_assigned(application, interviewer, sign_in, url):
    application.assignments.create(membership=interviewer)

    assert sign_in(interviewer).post(url, {"text": "Hello"}).status_code == 303


@pytest.mark.parametrize("who", ["interviewer", "stranger"])
def test_write_note_unseen_is_not_found(application, sign_in, url, who, request):
    member = request.getfixturevalue(who)

    assert sign_in(member).post(url, {"text": "Hello"}).status_code == 404


def test_delete_note_is_gone(application, recruiter, sign_in, url):
    note = write_note(application, by=recruiter, text="Hello")

    sign_in(recruiter).post(f"{url}{note.code}/deletion/")

    assert Note.objects.get().deleted_at is not None


def test_delete_note_of_somebody_else_is_422(application, owner, recruiter, sign_in, url):
    note = write_note(application, by=owner, text="Hello")

    response = sign_in(recruiter).post(f"{url}{note.code}/deletion/")

    assert (response.status_code, Note.objects.get().text) == (422, "Hello")
