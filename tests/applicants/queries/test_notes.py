"""For whom a note is: held by one query, on every page where notes appear."""

import pytest

from applicants.actions.write_note import UnknownAudience, delete_note, write_note
from applicants.queries.applications import applications_for
from applicants.queries.notes import notes_for, readers_of
from applicants.queries.people import people_around
from applicants.queries.timeline import timeline_of
from ats.access.models import Role
from ats.activity.models import Event, Notification
from tests.factories.access import MembershipFactory

pytestmark = pytest.mark.django_db
SECRET = "Zebrawood"


@pytest.fixture
def cast(application, owner, recruiter, hiring_manager, interviewer, on_team, organization):
    """Return the members by a short name; all but `outsider` see the application."""
    application.assignments.create(membership=interviewer)
    outsider = MembershipFactory(organization=organization, role=Role.HIRING_MANAGER)
    return {
        "owner": owner,
        "recruiter": recruiter,
        "manager": hiring_manager,
        "interviewer": interviewer,
        "outsider": outsider,
    }


READERS = {
    "all": {"owner", "recruiter", "manager", "interviewer"},
    "team": {"owner", "recruiter", "manager"},
    "staff": {"owner", "recruiter"},
}


@pytest.mark.parametrize("audience", READERS)
def test_notes_for_are_those_meant_for_the_role(application, cast, stranger, owner, audience):
    note = write_note(application, by=owner, text=SECRET, audience=audience)

    readers = {name for name, member in cast.items() if note in notes_for(member)}

    assert (readers, note in notes_for(stranger)) == (READERS[audience], False)


@pytest.mark.parametrize("audience", READERS)
def test_readers_of_mirror_notes_for(application, cast, owner, audience):
    note = write_note(application, by=owner, text=SECRET, audience=audience)

    mirrored = readers_of(audience, people_around(application))

    assert {person.pk for person in mirrored} == {
        member.pk for member in cast.values() if note in notes_for(member)
    }


def test_notes_for_its_author_whatever_the_audience(application, cast):
    note = write_note(application, by=cast["interviewer"], text=SECRET, audience="staff")

    assert list(notes_for(cast["interviewer"])) == [note]
    assert list(notes_for(cast["manager"])) == []


def test_notes_for_its_author_no_longer_asked_is_gone(application, cast):
    write_note(application, by=cast["interviewer"], text=SECRET, audience="staff")
    application.assignments.all().delete()

    assert list(notes_for(cast["interviewer"])) == []
    assert applications_for(cast["interviewer"]).count() == 0


def test_write_note_unknown_audience_is_refused(application, owner):
    with pytest.raises(UnknownAudience):
        write_note(application, by=owner, text="Hello", audience="friends")


def test_timeline_hides_what_is_not_for_the_member(application, cast, owner):
    note = write_note(application, by=owner, text=SECRET, audience="staff")
    delete_note(note, by=owner)
    write_note(application, by=owner, text="For all")

    told = {
        name: len(timeline_of(cast[name], application))
        for name in ("owner", "manager", "interviewer")
    }

    assert told == {"owner": 3, "manager": 1, "interviewer": 1}


def test_timeline_tells_of_notes_from_before_there_were_audiences(application, cast, owner):
    write_note(application, by=owner, text="Hello")
    Event.objects.update(facts={"posting": application.posting_id})

    assert len(timeline_of(cast["interviewer"], application)) == 1


def named(member, name):
    member.user.name = name
    member.user.save()


def test_mention_of_who_may_not_read_it_is_not_told_and_said(application, cast, owner, do_jobs):
    named(cast["interviewer"], "Luis Prado")
    named(cast["manager"], "Maya Lind")

    note = write_note(application, by=owner, text="@luis @maya see", audience="team")
    do_jobs()

    assert note.unheard == [cast["interviewer"]]
    told = Notification.objects.filter(text__contains="mentioned you")
    assert [row.membership for row in told] == [cast["manager"]]


def test_mention_is_not_told_when_the_note_is_gone(application, cast, owner, do_jobs):
    named(cast["manager"], "Maya Lind")
    note = write_note(application, by=owner, text="@maya see")

    delete_note(note, by=owner)
    do_jobs()

    assert Notification.objects.count() == 0


@pytest.mark.parametrize("who", ["manager", "interviewer"])
def test_no_page_shows_what_is_not_for_the_member(application, cast, owner, sign_in, who):
    write_note(application, by=owner, text=SECRET, audience="staff")
    client, code = sign_in(cast[who]), application.code
    person = application.candidate.code
    pages = [
        f"/o/larkspur/applications/{code}/",
        f"/o/larkspur/candidates/{person}/",
        f"/o/larkspur/candidates/{person}/?history=all",
        f"/o/larkspur/triage/?at={code}",
        f"/o/larkspur/postings/{application.posting.code}/board/",
        f"/o/larkspur/candidates/?q={SECRET}",
        f"/o/larkspur/search/?q={SECRET}",
        "/o/larkspur/notifications/",
        "/o/larkspur/",
    ]

    found = {page: client.get(page, follow=True).content.decode() for page in pages}

    assert [page for page, html in found.items() if f"{SECRET}</p>" in html] == []
    assert [page for page, html in found.items() if "wrote a note" in html] == []


def test_pages_show_whom_a_private_note_is_for(application, cast, owner, sign_in):
    write_note(application, by=owner, text=SECRET, audience="staff")
    client = sign_in(cast["recruiter"])

    for page in (f"applications/{application.code}", f"candidates/{application.candidate.code}"):
        html = client.get(f"/o/larkspur/{page}/", follow=True).content.decode()
        assert f"{SECRET}</p>" in html
        assert "Only for recruiters and owners" in html


def test_delete_note_that_is_not_for_the_member_is_not_found(application, cast, owner, sign_in):
    note = write_note(application, by=owner, text=SECRET, audience="staff")
    url = f"/o/larkspur/applications/{application.code}/notes/{note.code}/deletion/"

    assert sign_in(cast["manager"]).post(url).status_code == 404


def test_write_note_by_form_says_who_is_not_told(application, cast, owner, sign_in):
    named(cast["interviewer"], "Luis Prado")
    url = f"/o/larkspur/applications/{application.code}/notes/"
    headers = {"HX-Request": "true", "HX-Target": "application-notes"}

    answer = sign_in(owner).post(url, {"text": "@luis", "audience": "staff"}, headers=headers)

    assert "The note is not for Luis Prado" in answer.content.decode()
    assert notes_for(owner).get().audience == "staff"


def test_note_in_triage_keeps_its_audience(application, owner, sign_in):
    url = f"/o/larkspur/triage/{application.code}/notes/"

    sign_in(owner).post(url, {"text": SECRET, "audience": "staff"})

    assert notes_for(owner).get().audience == "staff"
