"""Writing to a candidate."""

import pytest

from applicants.actions.send_message import send_message
from applicants.models import Message
from ats.activity.models import Mail


@pytest.fixture
def url(application):
    return f"/o/larkspur/applications/{application.code}/messages/"


def test_send_message_form_begins_with_a_greeting(application, recruiter, sign_in, url):
    assert "Hello Amara," in sign_in(recruiter).get(url).content.decode()


def test_send_message_shows_what_was_written_inert(application, recruiter, sign_in, url):
    send_message(application, by=recruiter, subject="<i>S", text="<i>T")

    html = sign_in(recruiter).get(url).content.decode()

    assert "&lt;i&gt;S" in html
    assert "&lt;i&gt;T" in html


def test_send_message_queues_it(application, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {"subject": "S", "text": "T"})

    assert (response.status_code, Mail.objects.get().subject) == (303, "S")


def test_send_message_without_words_is_422(application, recruiter, sign_in, url):
    response = sign_in(recruiter).post(url, {"subject": "S", "text": ""})

    assert (response.status_code, Message.objects.count()) == (422, 0)


def test_send_message_without_address_says_so(application, recruiter, sign_in, url):
    application.candidate.email = ""
    application.candidate.save()

    response = sign_in(recruiter).post(url, {"subject": "S", "text": "T"})

    assert response.status_code == 422
    assert "has given no e-mail address" in response.content.decode()


@pytest.mark.parametrize("who", ["hiring_manager", "interviewer"])
def test_send_message_only_recruiters_may(application, on_team, sign_in, url, who, request):
    member = request.getfixturevalue(who)

    assert sign_in(member).post(url, {"subject": "S", "text": "T"}).status_code == 403


@pytest.mark.parametrize("count", [1, 3])
def test_send_message_statements_do_not_grow(
    application, recruiter, sign_in, url, count, django_assert_num_queries
):
    for _n in range(count):
        send_message(application, by=recruiter, subject="S", text="T")
    client = sign_in(recruiter)

    with django_assert_num_queries(11):
        client.get(url)


def test_take_back_message_cancels_it(application, recruiter, sign_in, url):
    message = send_message(application, by=recruiter, subject="S", text="T")

    response = sign_in(recruiter).post(f"{url}{message.code}/undo/")

    assert (response.status_code, Mail.objects.get().state) == (303, "cancelled")


def test_take_back_message_of_another_application_is_not_found(
    application, recruiter, stranger, sign_in, url
):
    message = send_message(application, by=recruiter, subject="S", text="T")

    assert sign_in(stranger).post(f"{url}{message.code}/undo/").status_code == 404
    assert sign_in(recruiter).post(f"{url}nosuch/undo/").status_code == 404
