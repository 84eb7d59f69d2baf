"""What a member has been told of people is shown only as long as they may see them."""

import pytest
from django.urls import reverse
from django.utils import timezone

from applicants.actions.assign_interviewer import assign_interviewer, unassign_interviewer
from applicants.actions.write_note import delete_note, write_note
from applicants.models import Note
from ats.access.models import Role
from ats.activity.actions.fan_out import fan_out
from ats.activity.events import record
from ats.activity.models import Notification
from ats.activity.queries.notifications import notifications_for
from ats.organizations.actions.members import change_role
from ats.workspace.context import Navigation
from tests.factories.activity import EventFactory, NotificationFactory

pytestmark = pytest.mark.django_db
Audience = Note.Audience
LIST = "/o/larkspur/notifications/"


@pytest.fixture
def told(application, interviewer, recruiter):
    """The interviewer was asked to look at Amara, and has not read it."""
    assign_interviewer(application, member=interviewer, by=recruiter)
    fan_out()
    return Notification.objects.get(membership=interviewer)


@pytest.fixture
def mentioned(application, recruiter, hiring_manager, on_team):
    """The hiring manager is mentioned in a note about Amara."""
    hiring_manager.user.name = "Luis Prado"
    hiring_manager.user.save()
    note = write_note(application, by=recruiter, text="@luis look")
    fan_out()
    return note


def shown(sign_in, member) -> tuple[str, str, str]:
    """Return the list, Today and the number beside the bell."""
    client = sign_in(member)
    pages = [client.get(url).content.decode() for url in (LIST, "/o/larkspur/")]
    return (*pages, Navigation(member).unread)


def names_amara(sign_in, member) -> list[bool]:
    listed, today, count = shown(sign_in, member)
    return ["Amara" in listed, "Amara" in today, bool(count)]


def test_list_names_who_is_still_seen(told, sign_in, interviewer):
    assert names_amara(sign_in, interviewer) == [True, True, True]


def test_list_names_nobody_from_whom_one_was_taken_off(
    told, application, sign_in, interviewer, recruiter
):
    unassign_interviewer(application, member=interviewer, by=recruiter)

    assert names_amara(sign_in, interviewer) == [False, False, False]


def test_list_names_nobody_once_one_left_the_team(mentioned, on_team, sign_in, hiring_manager):
    assert names_amara(sign_in, hiring_manager)[0]

    on_team.delete()

    assert names_amara(sign_in, hiring_manager) == [False, False, False]


def test_list_obeys_the_role_of_now(application, sign_in, recruiter, owner):
    record("application.created", organization=application.organization_id, subject=application)
    fan_out()
    Notification.objects.exclude(membership=recruiter).delete()
    assert names_amara(sign_in, recruiter)[0]

    change_role(recruiter, by=owner, role=Role.INTERVIEWER)
    recruiter.refresh_from_db()

    assert names_amara(sign_in, recruiter) == [False, False, False]


def test_list_names_nobody_who_was_erased(told, application, sign_in, interviewer):
    application.candidate.delete()

    assert names_amara(sign_in, interviewer) == [False, False, False]


def test_list_of_a_note_that_was_deleted(mentioned, sign_in, hiring_manager, recruiter, on_team):
    delete_note(mentioned, by=recruiter)

    assert "mentioned you" not in shown(sign_in, hiring_manager)[0]


@pytest.mark.parametrize(
    ("audience", "is_told"), [(Audience.ALL, True), (Audience.TEAM, False), (Audience.STAFF, False)]
)
def test_list_of_notes_obeys_the_role_of_now(
    application, recruiter, owner, sign_in, audience, is_told
):
    recruiter.user.name = "Rosa Quinn"
    recruiter.user.save()
    write_note(application, by=owner, text="@rosa look", audience=audience)
    fan_out()
    change_role(recruiter, by=owner, role=Role.INTERVIEWER)
    application.assignments.create(membership=recruiter)
    recruiter.refresh_from_db()

    assert ("mentioned you" in shown(sign_in, recruiter)[0]) == is_told


def test_list_of_letters_is_for_who_reads_them_now(application, recruiter, owner, sign_in):
    record(
        "message.received",
        organization=application.organization_id,
        subject=application,
        facts={"subject": "My salary"},
    )
    fan_out()
    change_role(recruiter, by=owner, role=Role.INTERVIEWER)
    application.assignments.create(membership=recruiter)
    recruiter.refresh_from_db()

    assert "My salary" not in shown(sign_in, recruiter)[0]
    assert "My salary" in shown(sign_in, owner)[0]


def test_list_leaves_out_what_nobody_says_how_to_see(owner, sign_in):
    about = EventFactory(organization=owner.organization, subject_type="secret", subject_id=1)
    NotificationFactory(membership=owner, event=about, text="Amara Okafor, again")

    assert names_amara(sign_in, owner) == [False, False, False]


def test_open_notification_that_is_no_longer_seen_leads_nowhere(
    told, application, sign_in, interviewer, recruiter
):
    unassign_interviewer(application, member=interviewer, by=recruiter)
    url = reverse("open_notification", kwargs={"org": "larkspur", "code": told.code})

    response = sign_in(interviewer).post(url, follow=True)

    told.refresh_from_db()
    assert (response.status_code, told.read_at) == (404, None)
    assert "Amara" not in response.content.decode()


def test_what_is_seen_again_is_told_again(told, application, sign_in, interviewer, recruiter):
    unassign_interviewer(application, member=interviewer, by=recruiter)
    application.assignments.create(membership=interviewer)

    assert names_amara(sign_in, interviewer) == [True, True, True]


def test_read_all_is_of_what_was_seen(told, application, sign_in, interviewer, recruiter):
    unassign_interviewer(application, member=interviewer, by=recruiter)

    sign_in(interviewer).post(f"{LIST}read/", {"newest": told.pk})

    told.refresh_from_db()
    assert told.read_at is None


@pytest.mark.parametrize("role", Role.values)
def test_list_is_one_statement_for_each_role(
    organization, recruiter, role, django_assert_num_queries
):
    recruiter.role = role
    NotificationFactory.create_batch(3, membership=recruiter, read_at=timezone.now())

    with django_assert_num_queries(1):
        assert len(notifications_for(recruiter)) == 3
