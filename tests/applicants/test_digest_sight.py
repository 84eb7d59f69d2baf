"""A digest names nobody whom the member may no longer see on the morning it leaves."""

from datetime import timedelta

import pytest
from django.utils import timezone

from applicants.actions.add_task import add_task
from applicants.actions.assign_interviewer import assign_interviewer
from applicants.actions.write_note import delete_note, write_note
from applicants.models import Note
from ats.access.models import Role
from ats.activity import notices
from ats.activity.actions.digests import mail_digest
from ats.activity.actions.fan_out import fan_out
from ats.activity.events import record
from ats.activity.models import Mail, Notification
from ats.activity.sight import sights
from ats.organizations.actions.members import change_role
from tests.factories.activity import EventFactory, NotificationFactory

pytestmark = pytest.mark.django_db
Audience = Note.Audience
# What members are told of is about a row of one of these models.
ABOUT = {
    "application": {
        "application.created",
        "application.withdrawn",
        "application.moved",
        "application.hired",
        "note.written",
        "message.received",
        "message.bounced",
        "mail.failed",
        "interviewer.assigned",
        "review.answered",
        "stage_rule.fired",
        "document.added",
        "task.added",
        "task.changed",
        "task.due",
    },
    "candidateexport": {"export.finished"},
    "reviewrequest": {"review.asked", "review.reminded"},
    "membership": {"member.joined", "member.role_changed"},
    "upload": {"upload.read"},
    "requisition": {"requisition.asked", "requisition.reminded", "requisition.decided"},
    "posting": {
        "posting.filled",
        "posting.published",
        "posting.paused",
        "posting.closed",
        "posting.reopened",
        "posting.opened",
        "posting.closed_by_date",
        "posting.findings_found",
        "posting.still_hiring_asked",
        "posting.paused_unanswered",
        "stage_rule.held",
        "team_member.added",
    },
}
# These write to candidates, or to who is no member yet, alone.
TO_OTHERS = {"application.repeated", "candidate.added", "candidate.referred", "invitation.sent"}


@pytest.fixture
def digest(time_machine):
    """Return a function: the text of the digest that a member gets when all is due."""

    def of(member):
        fan_out()
        Mail.objects.all().delete()
        Notification.objects.filter(membership=member).update(digest_at=timezone.now())
        mail_digest(member.pk)
        mail = Mail.objects.filter(kind="digest", to_email=member.user.email).first()
        return mail.text if mail else None

    return of


@pytest.fixture
def mentioned(application, recruiter, hiring_manager, on_team):
    """The hiring manager is mentioned in a note about Amara."""
    hiring_manager.user.name = "Luis Prado"
    hiring_manager.user.save()
    return write_note(application, by=recruiter, text="@luis look")


def test_every_kind_that_members_are_told_of_says_who_still_sees_it():
    told = set().union(*ABOUT.values())

    assert told | TO_OTHERS == {kind for kind, tell in notices.listeners.items() if tell}
    assert set(ABOUT) <= set(sights)


def test_digest_names_who_is_still_seen(mentioned, hiring_manager, digest):
    assert "Amara Okafor" in digest(hiring_manager)


def test_digest_for_who_left_the_team_is_no_mail_and_waits_no_more(
    mentioned, hiring_manager, on_team, digest
):
    fan_out()
    on_team.delete()

    assert digest(hiring_manager) is None
    assert Notification.objects.get(membership=hiring_manager).digest_at is None


def test_digest_keeps_what_is_seen_beside_what_is_not(mentioned, hiring_manager, on_team, digest):
    fan_out()
    role = EventFactory(
        organization=hiring_manager.organization,
        subject_type="membership",
        subject_id=hiring_manager.pk,
    )
    NotificationFactory(membership=hiring_manager, event=role, text="Maya made you manager.")
    on_team.delete()

    text = digest(hiring_manager)

    assert ("made you manager" in text, "Amara" in text) == (True, False)


def test_digest_without_the_interviewer_who_was_taken_off(
    application, interviewer, recruiter, digest
):
    assign_interviewer(application, member=interviewer, by=recruiter)
    due_on = timezone.localdate() + timedelta(days=2)
    add_task(application, text="Call", assignee=interviewer, due_on=due_on, by=recruiter)
    fan_out()
    application.assignments.all().delete()

    assert digest(interviewer) is None


@pytest.mark.parametrize(
    ("audience", "is_told"), [(Audience.ALL, True), (Audience.TEAM, False), (Audience.STAFF, False)]
)
def test_digest_of_notes_obeys_the_role_of_now(
    application, recruiter, owner, digest, audience, is_told
):
    recruiter.user.name = "Rosa Quinn"
    recruiter.user.save()
    write_note(application, by=owner, text="@rosa look", audience=audience)
    fan_out()
    change_role(recruiter, by=owner, role=Role.INTERVIEWER)
    application.assignments.create(membership=recruiter)

    assert ("mentioned you" in (digest(recruiter) or "")) == is_told


def test_digest_of_a_note_that_was_deleted_is_no_mail(mentioned, recruiter, hiring_manager, digest):
    fan_out()
    delete_note(mentioned, by=recruiter)

    assert digest(hiring_manager) is None


def test_digest_of_answers_is_for_who_reads_letters_now(application, recruiter, owner, digest):
    record(
        "message.received",
        organization=application.organization_id,
        subject=application,
        facts={"subject": "My salary"},
    )
    fan_out()
    change_role(recruiter, by=owner, role=Role.INTERVIEWER)
    application.assignments.create(membership=recruiter)

    assert "My salary" not in (digest(recruiter) or "")
    assert "My salary" in digest(owner)


def test_digest_of_a_posting_that_is_no_longer_ones_own_is_no_mail(
    posting, hiring_manager, on_team, digest
):
    about = EventFactory(
        organization=posting.organization, subject_type="posting", subject_id=posting.pk
    )
    NotificationFactory(membership=hiring_manager, event=about, text="Gardener is closed.")
    on_team.delete()

    assert digest(hiring_manager) is None


def test_digest_of_what_nobody_says_how_to_see_is_no_mail(hiring_manager, digest):
    about = EventFactory(
        organization=hiring_manager.organization, subject_type="secret", subject_id=1
    )
    NotificationFactory(membership=hiring_manager, event=about, text="Amara Okafor, again")

    assert digest(hiring_manager) is None


@pytest.mark.parametrize("count", [1, 3])
def test_digest_asks_as_often_whatever_the_number(
    mentioned, application, recruiter, hiring_manager, django_assert_num_queries, count
):
    for _number in range(count - 1):
        write_note(application, by=recruiter, text="@luis look")
    fan_out()
    Mail.objects.all().delete()
    Notification.objects.filter(membership=hiring_manager).update(digest_at=timezone.now())

    with django_assert_num_queries(8):
        mail_digest(hiring_manager.pk)
