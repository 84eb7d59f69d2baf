"""What a worker makes of a mail that came in."""

import pytest

from applicants.actions.status_links import open_status_link, status_url_of
from applicants.models import Application, ReceivedFile
from ats.activity.models import Event, Notification
from ats.foundation.files import private_files
from tests.applicants.inbound import *  # noqa: F403  fixtures
from tests.reading.mails.letters import BOUNCE, OUT_OF_OFFICE, REPLY, WITH_FILES


def test_keep_mail_answer_is_read(answer):
    mail = answer()

    assert (mail.state, mail.kind, mail.is_foreign) == ("read", "reply", False)
    assert (mail.text, mail.from_email) == (
        "Thank you, Thursday suits me.\n\nAmara",
        "amara@example.test",
    )


def test_keep_mail_answer_is_told_to_its_writer(answer, recruiter, owner):
    answer()

    assert [(row.membership, row.text) for row in Notification.objects.all()] == [
        (recruiter, "Amara Okafor answered: “Re: About your application”")
    ]


def test_keep_mail_answer_to_a_writer_who_left_is_told_to_recruiters(answer, recruiter, owner):
    recruiter.is_active = False
    recruiter.save()

    answer()

    assert [row.membership for row in Notification.objects.all()] == [owner]


def test_keep_mail_answer_is_recorded(answer, message):
    mail = answer()

    event = Event.objects.get(kind="message.received")
    assert (event.facts["message"], event.facts["mail"]) == (message.code, mail.code)


def test_keep_mail_of_another_address_says_so(answer):
    assert answer(REPLY.replace(b"<amara@", b"<cousin@")).is_foreign


def test_keep_mail_of_a_program_is_told_to_nobody(answer):
    assert answer(OUT_OF_OFFICE).kind == "automatic"
    assert (
        Notification.objects.count(),
        Event.objects.filter(kind="message.received").count(),
    ) == (
        0,
        0,
    )


def test_keep_mail_return_marks_its_message(answer, message, recruiter):
    assert answer(BOUNCE).kind == "bounce"

    message.refresh_from_db()
    assert message.bounced_at is not None
    assert message.bounce_reason == "550 5.1.1 no such mailbox"
    assert Notification.objects.get().text == "A mail to Amara Okafor did not arrive: “Thursday?”"


def test_keep_mail_return_owes_the_answer_again(answer):
    answer(BOUNCE)

    assert Application.objects.get().promise_met_at is None


def test_keep_mail_return_of_a_later_mail_keeps_a_promise_met_before(
    answer, application, recruiter, message
):
    Application.objects.update(promise_met_at=application.applied_at)

    answer(BOUNCE)

    assert Application.objects.get().promise_met_at == application.applied_at


def test_keep_mail_return_twice_counts_once(answer):
    answer(BOUNCE)
    answer(BOUNCE.replace(b"<two@", b"<five@"))

    assert Event.objects.filter(kind="message.bounced").count() == 1


@pytest.mark.parametrize("action", [b"delayed", b"delivered"])
def test_keep_mail_report_of_no_failure_marks_nothing(answer, action, message):
    mail = answer(BOUNCE.replace(b"Action: failed", b"Action: " + action))

    message.refresh_from_db()
    assert (mail.kind, message.bounced_at) == ("automatic", None)


def test_keep_mail_files_are_kept(answer):
    mail = answer(WITH_FILES)

    row = ReceivedFile.objects.get(mail=mail)
    assert (row.name, private_files.read(row.file)) == ("letter.txt", b"Dear Larkspur")


def test_keep_mail_unreadable_is_told_all_the_same(answer):
    mail = answer(REPLY + b"\n--b" * 2001)

    assert (mail.state, mail.problem) == ("unreadable", "This file is too large to be read.")
    assert Notification.objects.count() == 1


def test_keep_mail_quoted_private_link_is_cut(answer, application):
    open_status_link(application)
    link = status_url_of(application)

    mail = answer(REPLY + b"> " + link.encode())

    assert link not in mail.quoted
    assert "/a/…" in mail.quoted


def test_keep_mail_quoted_reply_address_is_cut(answer, address):
    mail = answer(REPLY.replace(b"reply+abc@example.org", address.encode()))

    assert address not in mail.quoted
