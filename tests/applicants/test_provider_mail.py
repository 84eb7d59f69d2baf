"""The door for mail providers."""

import time

import pytest

from applicants.models import ReceivedMail
from applicants.views.public.inbound import signature_of
from tests.applicants.inbound import *  # noqa: F403  fixtures
from tests.reading.mails.letters import REPLY


@pytest.fixture(autouse=True)
def secret(settings):
    settings.INBOUND_MAIL_SECRET = "s" * 50


@pytest.fixture
def post(anonymous, address):
    def send(data=REPLY, *, to=address, at=None, signature=None):
        timestamp = str(int(time.time()) if at is None else at)
        headers = {
            "X-Rolecall-Recipient": to,
            "X-Rolecall-Timestamp": timestamp,
            "X-Rolecall-Signature": signature or signature_of(timestamp, to, data),
        }
        return anonymous.post("/mail/", data, content_type="message/rfc822", headers=headers)

    return send


def test_receive_provider_mail_takes_it_in(post):
    assert (post().json(), post().json()) == ({"outcome": "received"}, {"outcome": "duplicate"})


def test_receive_provider_mail_without_a_secret_is_not_there(post, settings):
    settings.INBOUND_MAIL_SECRET = ""

    assert post().status_code == 404


@pytest.mark.parametrize("signature", ["v1=0", "v1=" + "0" * 64, "é", ""])
def test_receive_provider_mail_badly_signed_is_refused(post, signature):
    response = post(signature=signature or "nothing")

    assert (response.status_code, response.json()["code"]) == (401, "bad_signature")
    assert ReceivedMail.objects.count() == 0


def test_receive_provider_mail_signed_for_another_recipient_is_refused(post, address):
    at = int(time.time())

    response = post(at=at, signature=signature_of(str(at), "reply+x@example.org", REPLY))

    assert response.status_code == 401


@pytest.mark.parametrize("at", [0, 10**11, "now", "²", ""])
def test_receive_provider_mail_of_another_time_is_refused(post, at):
    assert post(at=at).status_code == 401


def test_receive_provider_mail_to_nobody_is_404(post):
    response = post(to="reply+abc@example.org")

    assert (response.status_code, response.json()["code"]) == (404, "unknown_address")


def test_receive_provider_mail_too_large_is_413(post, settings):
    settings.LIMITS = settings.LIMITS | {"mail_bytes": 10}

    assert post().status_code == 413


def test_receive_provider_mail_larger_than_a_form_is_taken_in(post):
    data = REPLY + b"x" * (4 * 1024 * 1024)

    assert post(data).status_code == 200


def test_receive_provider_mail_is_no_page(anonymous):
    assert anonymous.get("/mail/").status_code == 405
