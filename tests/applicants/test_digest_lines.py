"""Which words a waiting digest says: line by line, whatever else says the same or nearly so."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from applicants.actions.add_task import add_task
from applicants.actions.assign_interviewer import assign_interviewer, unassign_interviewer
from applicants.actions.write_note import delete_note, write_note
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.actions.digests import mail_digest
from ats.activity.actions.fan_out import fan_out
from ats.activity.models import ByMail, Event, Mail, MailTemplate, Notification, NotificationChoice
from ats.activity.notification_kinds import KINDS
from tests.factories.applicants import ApplicationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def by_digest(hiring_manager, interviewer, on_team):
    """Both hear of everything in the digest of a day alone."""
    hiring_manager.user.name = "Luis Prado"
    hiring_manager.user.save()
    NotificationChoice.objects.bulk_create(
        NotificationChoice(membership=member, kind=kind, is_in_app=False, by_mail=ByMail.DAILY)
        for member in (hiring_manager, interviewer)
        for kind in KINDS
    )


def digested(member) -> None:
    """Have a digest of all that waits, and not yet sent."""
    fan_out()
    waiting = Notification.objects.filter(membership=member, digest_at__isnull=False)
    waiting.update(digest_at=timezone.now())
    mail_digest(member.pk)


def sent_to(member) -> list[str]:
    deliver_due_mails()
    mail_digest(member.pk)
    deliver_due_mails()
    return [one.body for one in mail.outbox if member.user.email in one.to[0]]


def test_digest_leaves_beside_a_deleted_note_in_the_same_words(
    application, recruiter, hiring_manager
):
    first = write_note(application, by=recruiter, text="@luis look")
    fan_out()
    delete_note(first, by=recruiter)
    write_note(application, by=recruiter, text="@luis look here")
    digested(hiring_manager)

    [text] = sent_to(hiring_manager)

    assert text.count("mentioned you: Amara Okafor") == 1


def test_digest_leaves_beside_words_that_begin_the_same(
    application, recruiter, hiring_manager, posting
):
    first = write_note(application, by=recruiter, text="@luis look")
    fan_out()
    delete_note(first, by=recruiter)
    posting.title = f"{posting.title} in Kent"
    posting.save()
    application.refresh_from_db()
    write_note(application, by=recruiter, text="@luis look here")
    digested(hiring_manager)

    [text] = sent_to(hiring_manager)

    assert "in Kent" in text


@pytest.mark.parametrize("name", ["Amara　Okafor", "Amara  Okafor", "Amara\u00a0Okafor"])
def test_digest_stays_whatever_spaces_stand_in_a_name(application, interviewer, recruiter, name):
    application.candidate.name = name
    application.candidate.save()
    assign_interviewer(application, member=interviewer, by=recruiter)
    digested(interviewer)
    unassign_interviewer(application, member=interviewer, by=recruiter)

    assert sent_to(interviewer) == []


def test_digest_stays_that_tells_of_a_task_in_several_lines(application, interviewer, recruiter):
    application.assignments.create(membership=interviewer)
    due_on = timezone.localdate() + timedelta(days=2)
    text = "Call her\nbefore noon"
    add_task(application, text=text, assignee=interviewer, due_on=due_on, by=recruiter)
    digested(interviewer)
    application.assignments.all().delete()

    assert sent_to(interviewer) == []


def test_digest_in_words_of_the_organizations_own_is_asked_and_leaves(
    application, organization, interviewer, recruiter
):
    body = (
        "Dear – {{ news }}\n\n– All of it:\n  {{ news_url }}\n– Rules:\n  https://example.org/r\n"
    )
    MailTemplate.objects.create(
        organization=organization,
        kind="digest",
        subject="News",
        body=f"{body}{{{{ unsubscribe_url }}}}",
        is_default=True,
    )
    assign_interviewer(application, member=interviewer, by=recruiter)
    digested(interviewer)
    [text] = sent_to(interviewer)
    assert "Dear – – " in text

    other = ApplicationFactory(posting=application.posting, stage=application.stage)
    assign_interviewer(other, member=interviewer, by=recruiter)
    digested(interviewer)
    unassign_interviewer(other, member=interviewer, by=recruiter)

    assert len(sent_to(interviewer)) == 1


def test_digest_stays_whose_words_are_no_longer_there(application, interviewer, recruiter):
    assign_interviewer(application, member=interviewer, by=recruiter)
    digested(interviewer)
    Event.objects.all().delete()

    assert sent_to(interviewer) == []


def test_digest_written_anew_says_nothing_that_an_earlier_one_said(
    application, recruiter, hiring_manager
):
    write_note(application, by=recruiter, text="@luis look")
    digested(hiring_manager)
    deliver_due_mails()
    write_note(application, by=recruiter, text="@luis look once more")
    fan_out()
    application.posting.title = "Head gardener"
    application.posting.save()
    application.refresh_from_db()
    gone = write_note(application, by=recruiter, text="@luis look there")
    digested(hiring_manager)
    delete_note(gone, by=recruiter)

    texts = sent_to(hiring_manager)

    assert [text.count("mentioned you") for text in texts] == [1, 1]
    assert Mail.objects.filter(kind="digest", state="cancelled").count() == 1
