"""What is read from a mail."""

import pytest

from ats.foundation.sandbox import sandbox
from reading.errors import UnreadableDocument
from reading.mails import read_head, read_mail
from tests.reading.mails.letters import BOUNCE, OUT_OF_OFFICE, REPLY, WITH_FILES


def test_read_mail_tells_the_answer_from_what_it_answers():
    mail = read_mail(REPLY)

    assert mail.text == "Thank you, Thursday suits me.\n\nAmara"
    assert mail.quoted.endswith("> does Thursday suit you?")


def test_read_mail_tells_who_wrote_what_and_when():
    mail = read_mail(REPLY)

    assert (mail.from_name, mail.from_email) == ("Amara Okafor", "amara@example.test")
    assert (mail.subject, mail.sent_at, mail.is_automatic) == (
        "Re: About your application",
        "2026-11-02T10:00:00+01:00",
        False,
    )


@pytest.mark.parametrize(
    "header",
    [
        b"Auto-Submitted: auto-replied",
        b"Precedence: bulk",
        b"X-Autoreply: yes",
        b"Return-Path: <>",
    ],
)
def test_read_mail_of_a_program_is_automatic(header):
    lines = REPLY.replace(b"Return-Path: <amara@example.test>", header)

    assert read_mail(lines).is_automatic


def test_read_mail_that_says_it_is_not_automatic_is_not():
    assert not read_mail(b"Auto-Submitted: no\n" + REPLY).is_automatic


def test_read_mail_vacation_is_automatic():
    assert read_mail(OUT_OF_OFFICE).is_automatic


def test_read_mail_report_of_a_server_names_recipient_and_reason():
    report = read_mail(BOUNCE).reports[0]

    assert (report.action, report.recipient, report.status, report.reason) == (
        "failed",
        "amara@example.test",
        "5.1.1",
        "550 5.1.1 no such mailbox",
    )


def test_read_mail_in_html_is_laid_out_and_its_files_are_kept():
    mail = read_mail(WITH_FILES)

    assert mail.text.replace("\n\n", "\n") == "Here is my letter.\nAmara"
    assert [(file.name, file.data) for file in mail.attached] == [("letter.txt", b"Dear Larkspur")]


@pytest.mark.parametrize(
    "text",
    [
        "Yes.\n\n-----Original Message-----\nFrom: Maya\nHello",
        "Yes.\n\nVon: Maya\nGesendet: Montag\nBetreff: Ihre Bewerbung\n\nHallo",
        "Yes.\n\nAm Mo., 2. Nov. 2026 um 09:00 Uhr schrieb Maya <m@example.org>:\n> Hallo",
        "Yes.\n\nLe lun. 2 nov. 2026 à 09:00, Maya a écrit :\nBonjour",
        "Yes.\n\n> Hello\n>\n> Maya",
    ],
)
def test_read_mail_older_mail_below_is_put_aside(text):
    mail = read_mail(b"From: a@example.test\n\n" + text.encode())

    assert (mail.text, bool(mail.quoted)) == ("Yes.", True)


def test_read_mail_answers_between_quoted_lines_stay_whole():
    text = "On Monday, Maya wrote:\n> When?\nThursday\n> Where?\nHere"

    mail = read_mail(b"From: a@example.test\n\n" + text.encode())

    assert (mail.text, mail.quoted) == (text, "")


@pytest.mark.parametrize(
    "data",
    [
        b"From: \xff\xfe <a@@b>\nSubject: =?utf-8?b?////?=\nDate: x\n\nX",
        b"From: a@b.example\nContent-Type: text/\x00;a\n\nX",
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n",
        b"From: a@b.example\nContent-Type: text/plain; charset=nosuch\n\nX",
        b"no head at all",
        b"From: a@b.example\nContent-Transfer-Encoding: base64\n\n%%%",
    ],
)
def test_read_mail_damaged_still_gives_a_mail(data):
    mail = read_mail(data)

    assert "\0" not in mail.text + mail.subject + mail.from_name


def test_read_mail_of_too_many_parts_is_refused():
    with pytest.raises(UnreadableDocument, match="too large"):
        read_mail(b"From: a@b.example\n" + b"\n--b" * 2001)


def test_read_mail_marks_that_turn_the_reading_are_dropped():
    mail = read_mail("From: a@b.example\nSubject: a\u202eb\n\nx\u202ey".encode())

    assert (mail.text, mail.subject) == ("xy", "ab")


def test_sandbox_reads_the_same_mail():
    assert sandbox.read_mail(WITH_FILES) == read_mail(WITH_FILES)


def test_read_head_finds_folded_fields():
    head = read_head(b"Message-ID:\r\n <a@b.example>\r\nReceived: x\r\nReceived: y\r\n\r\nFrom: z")

    assert (head.message_id, head.hops, head.is_of_a_mail) == ("<a@b.example>", 2, True)
    assert not read_head(b"Hello\n\nFrom: x").is_of_a_mail
