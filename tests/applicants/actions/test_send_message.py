"""Writing to a candidate, and taking it back."""

import pytest

from applicants.actions.letters import EmptyLetter, MessageGone, NoAddress
from applicants.actions.send_message import send_message, take_back_message
from applicants.models import Application, Message
from ats.activity.actions.mail import MailGone
from ats.activity.models import Event, Mail


def test_send_message_meets_the_promise(application, recruiter):
    message = send_message(application, by=recruiter, subject="Hello", text="How are you?")

    assert Application.objects.get().promise_met_at == message.created_at


def test_send_message_queues_one_mail(application, recruiter):
    send_message(application, by=recruiter, subject="Hello\nBcc: x", text="How <b>are</b> you?")

    mail = Mail.objects.get()
    assert (mail.subject, mail.state, mail.to_name) == ("Hello Bcc: x", "pending", "Amara Okafor")
    assert "&lt;b&gt;" in mail.html


def test_send_message_is_recorded(application, recruiter):
    message = send_message(application, by=recruiter, subject="Hello", text="text")

    event = Event.objects.get()
    assert (event.kind, event.facts["message"], event.facts["subject"]) == (
        "message.queued",
        message.code,
        "Hello",
    )


def test_send_message_without_address_is_refused(application, recruiter):
    application.candidate.email = ""
    application.candidate.save()

    with pytest.raises(NoAddress):
        send_message(application, by=recruiter, subject="Hello", text="text")


def test_send_message_without_words_is_refused(application, recruiter):
    with pytest.raises(EmptyLetter):
        send_message(application, by=recruiter, subject="Hello", text="  ")


def test_send_message_unrecorded_is_rolled_back(application, recruiter, record_fails):
    record_fails("send_message")

    with pytest.raises(RuntimeError):
        send_message(application, by=recruiter, subject="Hello", text="text")

    assert (Message.objects.count(), Mail.objects.count()) == (0, 0)


@pytest.fixture
def message(application, recruiter):
    return send_message(application, by=recruiter, subject="Hello", text="text")


def test_take_back_message_owes_the_answer_again(message, recruiter):
    take_back_message(message, by=recruiter)

    assert Application.objects.get().promise_met_at is None
    assert Mail.objects.get().state == Mail.State.CANCELLED


def test_take_back_message_is_recorded(message, recruiter):
    take_back_message(message, by=recruiter)

    assert Event.objects.first().kind == "message.taken_back"


def test_take_back_message_keeps_a_promise_met_before(application, message, recruiter):
    second = send_message(application, by=recruiter, subject="Again", text="text")

    take_back_message(second, by=recruiter)

    assert Application.objects.get().promise_met_at == message.created_at


def test_take_back_message_twice_is_refused(message, recruiter):
    take_back_message(message, by=recruiter)

    with pytest.raises(MessageGone):
        take_back_message(message, by=recruiter)


def test_take_back_message_that_left_is_refused(message, recruiter):
    Mail.objects.update(state=Mail.State.SENT)

    with pytest.raises(MailGone):
        take_back_message(message, by=recruiter)

    assert Message.objects.get().cancelled_at is None
