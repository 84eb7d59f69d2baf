"""A mail that fails for good is told to who wrote it, once, where it stands."""

from smtplib import SMTPRecipientsRefused

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from applicants.actions.send_message import send_message
from applicants.queries.timeline import timeline_of
from ats.activity.actions.deliver import ATTEMPTS, deliver_due_mails, deliver_mail
from ats.activity.actions.fan_out import fan_out
from ats.activity.models import Event, Mail, Notification
from tests.factories.activity import MailFactory
from tests.factories.applicants import ApplicationFactory
from tests.factories.postings import PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(organization, recruiter):
    application = ApplicationFactory(posting=PostingFactory(organization=organization))
    send_message(application, by=recruiter, subject="Terms", text="Dear you")
    Mail.objects.update(run_at=timezone.now())
    return application


@pytest.fixture
def refuses(monkeypatch):
    """Let the mail server refuse the address for good."""

    def refuse(self, messages):
        raise SMTPRecipientsRefused({"a@example.test": (550, b"nobody here")})

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)


def test_failed_mail_is_told_to_who_wrote_it(letter, recruiter, refuses):
    deliver_due_mails()
    fan_out()

    notification = Notification.objects.get(membership=recruiter)
    assert notification.text == f"A mail to {letter.candidate.name} could not be sent: “Terms”"
    assert notification.url == f"/o/larkspur/applications/{letter.code}/messages/"
    assert notification.kind == "returned"


def test_failed_mail_stands_in_the_history(letter, recruiter, refuses):
    deliver_due_mails()

    assert timeline_of(recruiter, letter)[0].text.endswith("could not be sent")


def test_failed_mail_is_recorded_once(letter, refuses):
    deliver_due_mails()
    deliver_mail(Mail.objects.get().pk)

    assert Event.objects.filter(kind="mail.failed").count() == 1


def test_mail_that_is_tried_again_is_no_failure(letter, monkeypatch):
    def away(self, messages):
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "send_messages", away)

    deliver_due_mails()

    assert Event.objects.filter(kind="mail.failed").count() == 0


def test_mail_begun_too_often_is_a_failure(letter):
    Mail.objects.update(attempts=ATTEMPTS)

    deliver_due_mails()

    assert Event.objects.filter(kind="mail.failed").count() == 1


def test_failed_mail_of_an_account_is_no_history(db, refuses):
    MailFactory(organization=None, subject_id=None)

    deliver_due_mails()

    assert (Mail.objects.get().state, Event.objects.count()) == (Mail.State.FAILED, 0)


def test_failed_mail_is_not_noted_without_its_event(letter, refuses, monkeypatch):
    def fail(mail):
        raise RuntimeError("the history cannot be written")

    with monkeypatch.context() as patch:
        patch.setattr("ats.activity.actions.deliver.record_failure", fail)
        with pytest.raises(RuntimeError):
            deliver_due_mails()

    assert Mail.objects.get().state == Mail.State.SENDING
