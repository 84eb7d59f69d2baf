"""The thread on the messages page, and files that came in by mail."""

import pytest
from django.utils import timezone

from applicants.actions.send_message import send_message
from applicants.models import Document, Message
from ats.activity.models import Event, Mail
from ats.foundation.files import private_files
from ats.foundation.models import Job
from tests.factories.applicants import MessageFactory, ReceivedFileFactory, ReceivedMailFactory


@pytest.fixture
def url(application):
    return f"/o/larkspur/applications/{application.code}/messages/"


@pytest.fixture
def file(application):
    return ReceivedFileFactory(
        mail__application=application, file=private_files.save(b"Dear Larkspur").name
    )


def test_thread_shows_an_answer_inert(application, recruiter, sign_in, url):
    ReceivedMailFactory(application=application, text="<b>Yes", quoted="<i>Hello")

    html = sign_in(recruiter).get(url).content.decode()

    assert "&lt;b&gt;Yes" in html
    assert "&lt;i&gt;Hello" in html


def test_thread_is_in_the_order_of_what_happened(application, recruiter, sign_in, url):
    sent = send_message(application, by=recruiter, subject="First", text="T")
    ReceivedMailFactory(application=application, answers=sent, subject="Second")
    send_message(application, by=recruiter, subject="Third", text="T")

    html = sign_in(recruiter).get(url).content.decode()

    assert html.index("<h2>Third") < html.index("<h2>Second") < html.index("<h2>First")


def test_thread_says_who_else_wrote(application, recruiter, sign_in, url):
    ReceivedMailFactory(application=application, is_foreign=True)

    assert "from another address" in sign_in(recruiter).get(url).content.decode()


def test_thread_shows_a_return_with_its_message(application, recruiter, sign_in, url):
    message = MessageFactory(
        application=application, bounced_at=timezone.now(), bounce_reason="no such mailbox"
    )
    ReceivedMailFactory(application=application, answers=message, kind="bounce", subject="Daemon")

    html = sign_in(recruiter).get(url).content.decode()

    assert "no such mailbox" in html
    assert "Send again" in html
    assert "Daemon" not in html


def test_thread_of_nothing_says_what_will_stand_there(application, recruiter, sign_in, url):
    assert "Nothing was written yet" in sign_in(recruiter).get(url).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_thread_statements_do_not_grow(
    application, recruiter, sign_in, url, count, django_assert_num_queries
):
    for _n in range(count):
        ReceivedFileFactory(mail__application=application)
    client = sign_in(recruiter)

    with django_assert_num_queries(11):
        client.get(url)


def test_download_received_file_is_an_attachment(file, recruiter, sign_in, url):
    response = sign_in(recruiter).get(f"{url}files/{file.code}/")

    assert b"".join(response.streaming_content) == b"Dear Larkspur"
    assert response["Content-Disposition"] == 'attachment; filename="letter.txt"'
    assert response["Content-Type"] == "application/octet-stream"


def test_keep_received_file_makes_a_document_of_its_own(file, recruiter, sign_in, url):
    response = sign_in(recruiter).post(f"{url}files/{file.code}/document/")

    document = Document.objects.get()
    assert (response.status_code, document.name, document.kind) == (303, "letter.txt", "other")
    assert document.file != file.file
    assert Job.objects.filter(kind="read_document", subject_id=document.pk).exists()
    assert Event.objects.get().kind == "document.kept"


def test_keep_received_file_twice_is_409(file, recruiter, sign_in, url):
    client = sign_in(recruiter)
    client.post(f"{url}files/{file.code}/document/")

    response = client.post(f"{url}files/{file.code}/document/")

    assert (response.status_code, Document.objects.count()) == (409, 1)
    assert len(list(private_files.names())) == 2


def test_keep_received_file_that_is_a_program_is_422(application, recruiter, sign_in, url):
    program = ReceivedFileFactory(
        mail__application=application, file=private_files.save(b"MZ\x90").name
    )

    response = sign_in(recruiter).post(f"{url}files/{program.code}/document/")

    assert (response.status_code, Document.objects.count()) == (422, 0)


def test_send_message_again_writes_the_same_once_more(application, recruiter, sign_in, url):
    message = send_message(application, by=recruiter, subject="S", text="T {{ status_url }}")
    Mail.objects.update(state=Mail.State.FAILED)

    response = sign_in(recruiter).post(f"{url}{message.code}/again/")

    again = Message.objects.get(again_of=message)
    assert (response.status_code, again.text) == (303, "T {{ status_url }}")
    assert "/a/" in Mail.objects.get(key=again.mail_key).text


def test_send_message_again_twice_is_409(application, recruiter, sign_in, url):
    message = MessageFactory(application=application, bounced_at=timezone.now())
    client = sign_in(recruiter)
    client.post(f"{url}{message.code}/again/")

    assert client.post(f"{url}{message.code}/again/").status_code == 409


def test_send_message_again_that_arrived_is_409(application, recruiter, sign_in, url):
    message = send_message(application, by=recruiter, subject="S", text="T")

    assert sign_in(recruiter).post(f"{url}{message.code}/again/").status_code == 409


def test_thread_offers_to_send_again_once(application, recruiter, sign_in, url):
    message = MessageFactory(application=application, bounced_at=timezone.now())
    client = sign_in(recruiter)

    before = client.get(url).content.decode()
    client.post(f"{url}{message.code}/again/")

    assert "Send again" in before
    assert "Send again" not in client.get(url).content.decode()


def test_thread_tells_where_the_private_link_stood(application, recruiter, sign_in, url):
    send_message(application, by=recruiter, subject="S", text="See {{ status_url }}")

    html = sign_in(recruiter).get(url).content.decode()

    assert "See (the candidate’s private link)" in html
