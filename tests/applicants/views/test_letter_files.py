"""Files that go out with a letter."""

from datetime import timedelta

import pytest
from django.conf import settings as product
from django.core import mail as sent
from django.utils import timezone

from applicants.actions.letter_files import (
    LetterFileGone,
    LetterTooLarge,
    forget_letter_files,
)
from applicants.actions.send_message import send_again, send_message, take_back_message
from applicants.forms.letter_files import kind_of_file, letter_name
from applicants.models import LetterFile, Message
from ats.activity.actions.deliver import deliver_due_mails
from ats.activity.models import Mail, MailFile
from ats.foundation.files import private_files
from tests.applicants.views.letters import WORDS, upload
from tests.at_once import at_once

pytestmark = pytest.mark.django_db


def deliver():
    Mail.objects.update(run_at=timezone.now())
    deliver_due_mails()
    return sent.outbox[-1]


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("terms.pdf", "terms.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\offers\\terms v2.docx", "terms v2.docx"),
        ("annex\u202efdp.exe", "annex fdp.exe"),
        ("a\r\nBcc: x.pdf", "a Bcc: x.pdf"),
        ("...", "document"),
    ],
)
def test_letter_name_hides_nothing(name, clean):
    assert letter_name(name) == clean


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.pdf", "application/pdf"),
        ("a.eml", "application/octet-stream"),
        ("a.tar.gz", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)
def test_kind_of_file_is_one_that_a_mail_can_name(name, kind):
    assert kind_of_file(name) == kind


def test_send_message_sends_the_files_as_parts(recruiter, sign_in, messages_url):
    files = [upload(), upload("notes.txt", "Grüße".encode("latin-1"))]

    response = sign_in(recruiter).post(messages_url, WORDS | {"files": files})

    assert response.status_code == 303
    parts = deliver().message().get_payload()
    assert [part.get_filename() for part in parts[1:]] == ["terms.pdf", "notes.txt"]
    assert [part.get_payload(decode=True) for part in parts[1:]] == [
        b"%PDF-1.7 words",
        "Grüße".encode("latin-1"),
    ]
    assert parts[0].get_content_type() == "multipart/alternative"


def test_refused_form_keeps_its_files(recruiter, sign_in, messages_url):
    client = sign_in(recruiter)

    refused = client.post(messages_url, {"subject": "", "text": "Dear you", "files": [upload()]})
    held = LetterFile.objects.get()

    assert refused.status_code == 422
    assert f'name="held" value="{held.code}" checked' in refused.content.decode()
    assert client.post(messages_url, WORDS | {"held": [held.code]}).status_code == 303
    assert (MailFile.objects.get().file, LetterFile.objects.count()) == (held.file, 0)


def test_held_file_left_out_is_not_sent(recruiter, sign_in, messages_url, hold):
    hold()

    sign_in(recruiter).post(messages_url, WORDS)

    assert (MailFile.objects.count(), Message.objects.count()) == (0, 1)


def test_held_file_of_somebody_else_is_not_sent(recruiter, owner, sign_in, messages_url, hold):
    theirs = hold(by=owner)

    sign_in(recruiter).post(messages_url, WORDS | {"held": [theirs.code]})

    assert (MailFile.objects.count(), LetterFile.objects.get()) == (0, theirs)


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (("a.txt", b""), "“a.txt” is empty."),
        (("tool.pdf", b"MZ\x90\x00"), "“tool.pdf” is a program"),
        (("run.JS", b"alert(1)"), "“run.JS” is a program"),
        (("big.pdf", b"x" * 2000), "“big.pdf” is too large"),
    ],
)
def test_file_refused_says_why_and_sends_nothing(
    recruiter, sign_in, messages_url, monkeypatch, file, words
):
    monkeypatch.setitem(product.LIMITS, "letter_files_bytes", 1000)

    answer = sign_in(recruiter).post(messages_url, WORDS | {"files": [upload(*file)]})

    assert (answer.status_code, Message.objects.count()) == (422, 0)
    assert words in answer.content.decode()


def test_files_too_large_together_are_refused(recruiter, sign_in, messages_url, hold, monkeypatch):
    monkeypatch.setitem(product.LIMITS, "letter_files_bytes", 1000)
    held = hold(b"x" * 600)

    answer = sign_in(recruiter).post(
        messages_url, WORDS | {"held": [held.code], "files": [upload("b.pdf", b"x" * 600)]}
    )

    assert (answer.status_code, Message.objects.count()) == (422, 0)
    assert "Together the files have" in answer.content.decode()


def test_files_too_many_are_refused_by_the_action(application, recruiter, hold, monkeypatch):
    monkeypatch.setitem(product.LIMITS, "letter_files", 1)

    with pytest.raises(LetterTooLarge):
        send_message(application, by=recruiter, **WORDS, files=[hold(), hold()])


def test_form_tells_the_limit_before_sending(recruiter, sign_in, messages_url):
    page = sign_in(recruiter).get(messages_url).content.decode()

    assert "up to 15 MB together" in page
    assert f'data-limit="{15 * 1024**2}"' in page


def test_send_message_refused_keeps_the_held_file(application, recruiter, hold):
    held = hold()
    application.candidate.email = ""
    application.candidate.save()

    with pytest.raises(Exception, match="no e-mail"):
        send_message(application, by=recruiter, **WORDS, files=[held])

    assert (LetterFile.objects.get(), MailFile.objects.count()) == (held, 0)


def test_send_message_file_sent_already_is_refused(application, recruiter, hold):
    held = hold()
    send_message(application, by=recruiter, **WORDS, files=[held])

    with pytest.raises(LetterFileGone):
        send_message(application, by=recruiter, **WORDS, files=[held])


@pytest.mark.django_db(transaction=True)
def test_send_message_of_one_file_twice_at_once_is_one_mail(application, recruiter, hold):
    held = hold()

    def send():
        return send_message(application, by=recruiter, **WORDS, files=[held])

    results = at_once(send, send)

    assert sorted(type(result).__name__ for result in results) == ["LetterFileGone", "Message"]
    assert (Mail.objects.count(), MailFile.objects.count()) == (1, 1)


def test_scheduled_letter_leaves_with_its_files(application, recruiter, hold):
    later = timezone.now() + timedelta(days=3)
    send_message(application, by=recruiter, **WORDS, send_at=later, files=[hold()])

    deliver_due_mails()
    early = len(sent.outbox)

    assert (early, len(deliver().attachments)) == (0, 1)


def test_letter_taken_back_keeps_its_files_and_sends_nothing(
    application, recruiter, hold, sign_in, messages_url
):
    message = send_message(application, by=recruiter, **WORDS, files=[hold()])

    take_back_message(message, by=recruiter)
    deliver_due_mails()

    assert sent.outbox == []
    assert "terms.pdf" in sign_in(recruiter).get(messages_url).content.decode()


def test_send_again_has_files_of_its_own(application, recruiter, hold):
    message = send_message(application, by=recruiter, **WORDS, files=[hold(b"words")])
    Mail.objects.update(state=Mail.State.FAILED)

    send_again(message, by=recruiter)

    first, second = MailFile.objects.order_by("pk")
    assert (first.sha256, first.name) == (second.sha256, second.name)
    assert first.file != second.file
    assert private_files.read(second.file) == b"words"


def test_mail_whose_file_is_away_waits_and_says_so(application, recruiter, hold):
    send_message(application, by=recruiter, **WORDS, files=[hold()])
    private_files.delete(MailFile.objects.get().file)
    Mail.objects.update(run_at=timezone.now())

    deliver_due_mails()

    mail = Mail.objects.get()
    assert (sent.outbox, mail.state, mail.attempts) == ([], Mail.State.PENDING, 1)
    assert "FileNotFoundError" in mail.error


def test_forget_letter_files_after_a_day(hold):
    old, young = hold(), hold()
    LetterFile.objects.filter(pk=old.pk).update(created_at=timezone.now() - timedelta(days=2))

    assert forget_letter_files() == 1
    assert (LetterFile.objects.get(), list(private_files.names())) == (young, [young.file])
