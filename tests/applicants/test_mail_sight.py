"""A mail to a member that waits names nobody whom they may no longer see when it leaves."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from applicants.actions.add_task import add_task
from applicants.actions.ask_review import ask_review
from applicants.actions.assign_interviewer import assign_interviewer, unassign_interviewer
from applicants.actions.write_note import delete_note, write_note
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.actions.digests import mail_digest
from ats.activity.actions.fan_out import fan_out
from ats.activity.actions.mail import queue_mails
from ats.activity.models import ByMail, Mail, Notification, NotificationChoice
from ats.activity.notices import MailDraft
from ats.activity.notification_kinds import KINDS
from tests.factories.activity import EventFactory, NotificationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def by_mail():
    """Return a function: a member hears of everything by mail."""

    def chosen(member, when=ByMail.NOW):
        for kind in KINDS:
            values = {"is_in_app": False, "by_mail": when}
            NotificationChoice.objects.update_or_create(
                membership=member, kind=kind, defaults=values
            )

    return chosen


def sent_to(member) -> list[str]:
    deliver_due_mails()
    return [one.body for one in mail.outbox if member.user.email in one.to[0]]


@pytest.fixture
def asked(application, interviewer, recruiter, by_mail):
    """The interviewer was asked to look at Amara; the mail waits."""
    by_mail(interviewer)
    assign_interviewer(application, member=interviewer, by=recruiter)
    fan_out()
    return Mail.objects.get(kind="notification")


def test_mail_of_who_is_still_seen_leaves(asked, interviewer):
    [text] = sent_to(interviewer)

    assert "Amara Okafor" in text


def test_mail_of_whom_one_was_taken_off_stays(asked, application, interviewer, recruiter):
    unassign_interviewer(application, member=interviewer, by=recruiter)

    assert sent_to(interviewer) == []
    asked.refresh_from_db()
    assert (asked.state, asked.attempts, asked.sent_at) == ("cancelled", 1, None)


def test_mail_of_who_was_taken_off_before_it_was_written_stays(
    application, interviewer, recruiter, by_mail
):
    by_mail(interviewer)
    assign_interviewer(application, member=interviewer, by=recruiter)
    unassign_interviewer(application, member=interviewer, by=recruiter)
    fan_out()

    assert sent_to(interviewer) == []


def test_mail_to_who_has_left_stays(asked, interviewer):
    interviewer.is_active = False
    interviewer.save()

    assert sent_to(interviewer) == []


@pytest.mark.parametrize("kind", ["search_news", "review_asked", "approval_asked"])
def test_mail_of_any_kind_to_who_has_left_stays(recruiter, kind):
    draft = MailDraft(
        key=f"{kind}:1",
        kind=kind,
        to_email=recruiter.user.email,
        subject="New",
        text="Amara Okafor",
        html="",
        subject_type="membership",
        subject_id=recruiter.pk,
    )
    queue_mails(recruiter.organization, [draft])
    recruiter.is_active = False
    recruiter.save()

    assert sent_to(recruiter) == []
    assert Mail.objects.get().state == "cancelled"


@pytest.mark.parametrize("stays", [True, False])
def test_mail_that_asks_for_a_word_stays_once_its_reader_is_off_the_team(
    application, posting, recruiter, hiring_manager, on_team, stays
):
    ask_review(
        posting, codes=[application.code], reviewers=[hiring_manager], by=recruiter, token="a" * 20
    )
    fan_out()
    assert Mail.objects.get(kind="review_asked").state == "pending"
    if stays:
        on_team.delete()

    assert len(sent_to(hiring_manager)) == (0 if stays else 1)


def test_mail_of_a_mention_in_a_deleted_note_stays(
    application, recruiter, hiring_manager, on_team, by_mail
):
    by_mail(hiring_manager)
    hiring_manager.user.name = "Luis Prado"
    hiring_manager.user.save()
    note = write_note(application, by=recruiter, text="@luis look")
    fan_out()
    delete_note(note, by=recruiter)

    assert sent_to(hiring_manager) == []


def test_mail_of_somebody_erased_stays(asked, application, interviewer):
    application.candidate.delete()

    assert sent_to(interviewer) == []


def test_mail_that_stays_says_nothing_in_the_outbox(asked, application, interviewer, recruiter):
    unassign_interviewer(application, member=interviewer, by=recruiter)
    deliver_due_mails()

    assert deliver_due_mails().sent == 0
    assert Mail.objects.get(pk=asked.pk).error == ""


@pytest.fixture
def digested(application, interviewer, recruiter, by_mail):
    """A digest waits that names Amara twice, and speaks of the interviewer's role."""
    by_mail(interviewer, ByMail.DAILY)
    assign_interviewer(application, member=interviewer, by=recruiter)
    due_on = timezone.localdate() + timedelta(days=2)
    add_task(application, text="Call", assignee=interviewer, due_on=due_on, by=recruiter)
    fan_out()
    Mail.objects.all().delete()
    role = EventFactory(
        organization=interviewer.organization,
        subject_type="membership",
        subject_id=interviewer.pk,
    )
    NotificationFactory(membership=interviewer, event=role, text="Maya made you interviewer.")
    Notification.objects.filter(membership=interviewer).update(digest_at=timezone.now())
    mail_digest(interviewer.pk)
    return Mail.objects.get(kind="digest")


def test_digest_of_who_is_still_seen_leaves(digested, interviewer):
    [text] = sent_to(interviewer)

    assert ("Amara" in text, "Maya" in text) == (True, True)


def test_digest_that_names_who_is_no_longer_seen_is_written_anew(
    digested, application, interviewer, recruiter
):
    unassign_interviewer(application, member=interviewer, by=recruiter)

    assert sent_to(interviewer) == []
    mail_digest(interviewer.pk)
    [text] = sent_to(interviewer)
    assert ("Amara" in text, "Maya" in text) == (False, True)


def test_digest_that_would_say_nothing_more_is_none(digested, application, interviewer, recruiter):
    Notification.objects.filter(text__contains="Maya").delete()
    unassign_interviewer(application, member=interviewer, by=recruiter)

    assert sent_to(interviewer) == []
    assert not mail_digest(interviewer.pk)
