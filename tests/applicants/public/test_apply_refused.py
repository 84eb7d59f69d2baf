"""What is refused: with a sentence at its field, nothing stored, nothing typed twice."""

import re
from time import perf_counter

import pytest

from applicants.models import Application, Candidate
from ats.activity.models import Event
from ats.foundation import limits

pytestmark = pytest.mark.django_db


def errors_in(response) -> dict[str, str]:
    """Return what the page says, by field."""
    page = response.content.decode()
    return dict(re.findall(r'id="id_(\w+)_error"><li>([^<]+)', page))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "Visit http://spam.example"}, "name"),
        ({"name": "www.spam.example"}, "name"),
        ({"name": "12345"}, "name"),
        ({"name": "\0"}, "name"),
        ({"name": "x" * 161}, "name"),
        ({"email": ""}, "email"),
        ({"email": "amara"}, "email"),
        ({"email": "amara@localhost@x"}, "email"),
        ({"email": "a@example.test\r\nBcc: b@example.test"}, "email"),
        ({"email": '"a b"@example.test'}, "email"),
        ({"phone": "call me"}, "phone"),
        ({"phone": "12"}, "phone"),
        ({"phone": "1" * 41}, "phone"),
        ({"resume": None}, "resume"),
        ({"homepage": "https://spam.example"}, "homepage"),
    ],
)
def test_apply_bad_field_is_refused_and_the_rest_is_kept(send_form, changes, field):
    response = send_form(**changes)

    page = response.content.decode()
    assert (response.status_code, list(errors_in(response))) == (422, [field])
    for name, value in {"name": "Amara Okafor", "email": "amara@example.test"}.items():
        assert name in changes or f'value="{value}"' in page
    assert (Candidate.objects.count(), Event.objects.count()) == (0, 0)


@pytest.mark.parametrize("token", ["", "made-up", "x:y:z", "W10:1abc:sig"])
def test_apply_without_a_token_of_ours_is_asked_once_more(send_form, filled, token, anonymous):
    form = filled() | {"form_token": token}

    response = send_form(**{**form, "form_token": token or " "})

    page = response.content.decode()
    new = re.search(r'name="form_token" value="([^"]+)"', page)[1]
    assert (response.status_code, Application.objects.count()) == (422, 0)
    assert ('value="Amara Okafor"' in page, new != token) == (True, True)


def test_apply_notice_changed_meanwhile_is_shown_before_it_is_kept(
    send_form, read_token, organization
):
    token = read_token()
    organization.privacy_notice = "Another notice."
    organization.save()

    first = send_form(form_token=token)
    new = re.search(r'name="form_token" value="([^"]+)"', first.content.decode())[1]
    second = send_form(form_token=new, resume=None)

    assert (first.status_code, second.status_code) == (422, 303)
    assert "Another notice." in first.content.decode()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ({"kind": "short", "is_required": True}, ""),
        ({"kind": "short"}, "x" * 301),
        ({"kind": "long"}, "x" * 5001),
        ({"kind": "yes_no", "is_required": True}, None),
        ({"kind": "yes_no"}, "maybe"),
        ({"kind": "choice", "options": ["A", "B"]}, "C"),
        ({"kind": "choices", "options": ["A", "B"]}, ["A", "C"]),
        ({"kind": "choices", "options": ["A", "B"], "is_required": True}, []),
        ({"kind": "number"}, "many"),
        ({"kind": "number"}, "NaN"),
        ({"kind": "number"}, "1e400"),
        ({"kind": "date"}, "31.31.2026"),
        ({"kind": "link"}, "javascript:alert(1)"),
        ({"kind": "link"}, "https://x.example/" + "y" * 500),
    ],
)
def test_apply_bad_answer_is_refused_at_its_question(send_form, ask, question, answer):
    row = ask(**question)

    response = send_form(**{f"question_{row.code}": answer})

    page = response.content.decode()
    assert (response.status_code, Application.objects.count()) == (422, 0)
    assert re.search(rf'id="id_question_{row.code}_error"', page)


def test_apply_words_of_strangers_and_members_are_escaped(send_form, ask):
    ask(label="<script>alert(1)</script>", help="<img src=x onerror=alert(2)>")

    response = send_form(name='"><script>alert(3)</script> http://', email="amara")

    page = response.content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_apply_name_is_one_line(send_form):
    send_form(name="Amara\r\nBcc: all@x\tOkafor".replace("@", " at "))

    assert Candidate.objects.get().name == "Amara Bcc: all at x Okafor"


def test_apply_too_many_from_one_network_is_slowed_down(send_form, settings):
    settings.RATES = {**settings.RATES, "apply_network": (1, 3600)}
    send_form(email="one@example.test")

    response = send_form(email="two@example.test")

    page = response.content.decode()
    assert (response.status_code, 0 < int(response["Retry-After"]) <= 3600) == (429, True)
    assert ('value="two@example.test"' in page, Application.objects.count()) == (True, 1)


def test_apply_too_many_for_one_mailbox_is_slowed_down(send_form, settings):
    settings.RATES = {**settings.RATES, "apply_mailbox": (1, 3600)}
    send_form(email="a.mara+1@example.test")

    response = send_form(email="amara@example.test")

    assert (response.status_code, Application.objects.count()) == (429, 1)


def test_apply_goes_on_while_the_shared_cache_is_away(send_form, monkeypatch):
    from redis.exceptions import ConnectionError as RedisAway

    def away(*args):
        raise RedisAway

    monkeypatch.setattr(limits, "_count", away)

    assert send_form().status_code == 303


def test_apply_goes_on_while_the_broker_is_away(
    send_form, monkeypatch, django_capture_on_commit_callbacks
):
    from celery import current_app
    from kombu.exceptions import OperationalError

    def away(*args, **kwargs):
        raise OperationalError

    monkeypatch.setattr(current_app, "send_task", away)

    with django_capture_on_commit_callbacks(execute=True):
        response = send_form()

    assert (response.status_code, Application.objects.count()) == (303, 1)


def test_apply_address_of_many_accents_is_refused_at_once(send_form):
    began = perf_counter()

    response = send_form(email="a" + "\u0301\u0316" * 100_000 + "@example.test")

    assert (response.status_code, "email" in errors_in(response)) == (422, True)
    assert perf_counter() - began < 5
