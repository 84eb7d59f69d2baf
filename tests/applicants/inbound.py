"""What tests of mails that come in share: an address and a mail to it."""

import pytest

from applicants.actions.receive_mail import receive_mail
from applicants.actions.send_message import send_message
from ats.activity.models import Mail
from tests.reading.mails import letters


@pytest.fixture(autouse=True)
def reply_domain(settings):
    settings.REPLY_DOMAIN = "example.org"


@pytest.fixture
def message(application, recruiter):
    return send_message(application, by=recruiter, subject="Thursday?", text="Does it suit you?")


@pytest.fixture
def address(message):
    """Return the address that the message's mail asks to answer to."""
    return Mail.objects.get(key=message.mail_key).reply_to


@pytest.fixture
def answer(address, do_jobs):
    """Return a function: takes a mail in, has it read, and returns the row."""

    def come_in(data=letters.REPLY):
        received = receive_mail(data, to=address)
        do_jobs()
        if received.mail is not None:
            received.mail.refresh_from_db()
        return received.mail

    return come_in
