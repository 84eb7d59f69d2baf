"""The one door for mails: what is taken in, what is refused, what is dropped."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from applicants.actions import receive_mail as door
from applicants.actions.receive_mail import (
    ExpiredAddress,
    MailTooLarge,
    NotAMail,
    TooManyMails,
    UnknownAddress,
    receive_mail,
)
from applicants.models import Application, ReceivedMail, ReplyAddress
from ats.activity.models import Mail
from ats.foundation.codes import hash_token
from ats.foundation.files import private_files
from ats.foundation.models import Job
from tests.applicants.inbound import *  # noqa: F403  fixtures
from tests.reading.mails.letters import REPLY


def test_reply_address_is_secret_in_the_table(address):
    token = address.partition("@")[0].removeprefix("reply+")

    row = ReplyAddress.objects.get()
    assert row.token_hash == hash_token(token)
    assert row.expires_at > timezone.now() + timedelta(days=300)


def test_reply_address_without_a_domain_is_the_writers_own(message, recruiter, settings):
    settings.REPLY_DOMAIN = ""

    again = send_message(message.application, by=recruiter, subject="S", text="T")  # noqa: F405

    assert Mail.objects.get(key=again.mail_key).reply_to == recruiter.user.email


def test_receive_mail_keeps_every_byte_and_asks_for_its_reading(address, message):
    received = receive_mail(REPLY, to=address)

    mail = ReceivedMail.objects.get()
    assert (received.outcome, received.mail, mail.answers) == ("received", mail, message)
    assert (private_files.read(mail.file), mail.state) == (REPLY, "queued")
    assert Job.objects.filter(kind="read_mail", subject_id=mail.pk).count() == 1


def test_receive_mail_meets_nothing_of_the_promise(address, message):
    Application.objects.update(promise_met_at=None)

    receive_mail(REPLY, to=address)

    assert Application.objects.get().promise_met_at is None


@pytest.mark.parametrize("change", [str.upper, "<{}>".format, " {} ".format])
def test_receive_mail_address_may_be_written_otherwise(address, change):
    assert receive_mail(REPLY, to=change(address)).outcome == "received"


def test_receive_mail_to_its_bounce_address_is_the_same_message(address, message):
    received = receive_mail(REPLY, to=address.replace("reply+", "bounce+"))

    assert received.mail.answers == message


def test_receive_mail_without_envelope_looks_into_the_head(address):
    data = REPLY.replace(b"reply+abc@example.org", f"Maya <{address}>".encode())

    assert receive_mail(data).outcome == "received"


@pytest.mark.parametrize(
    "to", ["reply+abc@example.org", f"reply+{'a' * 26}@example.org", "maya@example.org", ""]
)
def test_receive_mail_to_nobody_is_refused(address, to):
    with pytest.raises(UnknownAddress):
        receive_mail(REPLY, to=to)

    assert list(private_files.names()) == []


def test_receive_mail_of_another_domain_is_refused(address):
    with pytest.raises(UnknownAddress):
        receive_mail(REPLY, to=address.replace("example.org", "example.com"))


def test_receive_mail_after_its_end_is_refused(address):
    ReplyAddress.objects.update(expires_at=timezone.now())

    with pytest.raises(ExpiredAddress):
        receive_mail(REPLY, to=address)


def test_receive_mail_too_large_is_refused(address, settings):
    settings.LIMITS = settings.LIMITS | {"mail_bytes": len(REPLY) - 1}

    with pytest.raises(MailTooLarge):
        receive_mail(REPLY, to=address)


def test_receive_mail_that_is_none_is_refused(address):
    with pytest.raises(NotAMail):
        receive_mail(b"GET / HTTP/1.1\n\n", to=address)


def test_receive_mail_too_often_is_refused_for_now(address, settings):
    settings.RATES = settings.RATES | {"reply_address": (1, 3600)}
    receive_mail(REPLY, to=address)

    with pytest.raises(TooManyMails):
        receive_mail(REPLY.replace(b"<one@", b"<four@"), to=address)


def test_receive_mail_twice_is_one(address):
    receive_mail(REPLY, to=address)

    assert receive_mail(b"Received: again\n" + REPLY, to=address).outcome == "duplicate"
    assert ReceivedMail.objects.count() == len(list(private_files.names())) == 1


def test_receive_mail_without_message_id_twice_is_one(address):
    data = REPLY.replace(b"Message-ID: <one@example.test>\n", b"")
    receive_mail(data, to=address)

    assert receive_mail(data, to=address).outcome == "duplicate"


def test_receive_mail_by_two_mouths_at_once_is_one(address, monkeypatch):
    receive_mail(REPLY, to=address)
    monkeypatch.setattr(
        door.ReceivedMail.objects, "filter", lambda **_: ReceivedMail.objects.none()
    )

    with transaction.atomic():
        assert receive_mail(REPLY, to=address).outcome == "duplicate"

    assert len(list(private_files.names())) == 1


def test_receive_mail_of_our_own_is_dropped(address, message):
    ours = Mail.objects.get(key=message.mail_key).message_id

    data = REPLY.replace(b"<one@example.test>", ours.encode())

    assert receive_mail(data, to=address).outcome == "loop"
    assert ReceivedMail.objects.count() == 0


def test_receive_mail_that_goes_in_circles_is_dropped(address):
    assert receive_mail(b"Received: x\n" * 101 + REPLY, to=address).outcome == "loop"
