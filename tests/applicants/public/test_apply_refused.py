"""What is refused: with a sentence at its field, nothing stored, nothing typed twice."""

import io
import re
import zipfile
from time import perf_counter

import pytest

from applicants.models import Application, Candidate, Document, HeldFile
from ats.activity.models import Event
from ats.foundation import limits
from tests.applicants.public.conftest import PDF, a_file

pytestmark = pytest.mark.django_db


def errors_in(response) -> dict[str, str]:
    """Return what the page says, by field."""
    page = response.content.decode()
    return dict(re.findall(r'id="id_(\w+)_error"><li>([^<]+)', page))


def a_zip(**names: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"MZ\x90\0" + b"\0" * 200, "program"),
        (b"#!/bin/sh\nrm -rf /\n", "program"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "older Word"),
        (a_zip(**{"../../etc/passwd": b"x"}), "archive"),
        (bytes(range(256)) * 20, "cannot read"),
        (b"text with \0 inside", "cannot read"),
    ],
    ids=["empty", "exe", "script", "picture", "old-word", "zip", "bytes", "nul"],
)
def test_apply_bad_file_is_refused_at_its_field(send_form, stored_files, content, words):
    response = send_form(resume=a_file(content, "resume.pdf"))

    assert response.status_code == 422
    assert words in errors_in(response)["resume"]
    assert (Application.objects.count(), HeldFile.objects.count(), stored_files()) == (0, 0, [])


@pytest.mark.parametrize(
    ("content", "name", "kept"),
    [
        (PDF, "cv.docx", "cv.pdf"),
        (b"junk before\n" + PDF, "cv.pdf", "cv.pdf"),
        (b"{\\rtf1 Hello}", "cv.rtf", "cv.rtf"),
        ("Curriculum vitæ".encode("utf-16"), "cv.txt", "cv.txt"),
        (b"R\xe9sum\xe9 of a gardener", "cv", "cv.txt"),
        (
            a_zip(**{"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"}),
            "cv.docx",
            "cv.docx",
        ),
        (
            a_zip(mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": b"<x/>"}),
            "cv.odt",
            "cv.odt",
        ),
    ],
    ids=["pdf-as-docx", "pdf-late", "rtf", "utf-16", "latin-1", "docx", "odt"],
)
def test_apply_file_is_known_by_its_bytes(send_form, content, name, kept):
    response = send_form(resume=a_file(content, name))

    assert (response.status_code, Document.objects.get().name) == (303, kept)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../../etc/passwd", "passwd.pdf"),
        ("C:\\cv\\amara.pdf", "amara.pdf"),
        ("evil\u202efdp.exe", "evil fdp.pdf"),
        ("a\r\nSet-Cookie: x=1.pdf", "a Set-Cookie: x=1.pdf"),
        ("<script>alert(1)</script>.pdf", "script .pdf"),
        (".pdf", "document.pdf"),
        ("x" * 300 + ".pdf", "x" * 120 + ".pdf"),
    ],
)
def test_safe_name_hides_and_leaves_nothing(name, kept):
    from applicants.forms.files import safe_name

    shown = safe_name(name, "pdf")

    assert shown == kept or (name.startswith("<") and shown.endswith(".pdf"))
    assert "\n" not in shown
    assert "/" not in shown


def test_apply_21_mb_are_dropped_on_the_way_in(send_form, stored_files, settings):
    settings.LIMITS = {**settings.LIMITS, "candidate_file_bytes": 1000}

    response = send_form(resume=a_file(PDF + b" " * 2000))

    assert response.status_code == 422
    assert "too large" in errors_in(response)["resume"]
    assert ('value="Amara Okafor"' in response.content.decode(), stored_files()) == (True, [])


def test_apply_file_far_over_the_limit_is_never_written(send_form, settings, monkeypatch):
    from django.core.files import uploadhandler

    def written(*args, **kwargs):
        raise AssertionError("a byte of it was kept")

    settings.LIMITS = {**settings.LIMITS, "candidate_file_bytes": 1_000_000}
    monkeypatch.setattr(uploadhandler.TemporaryFileUploadHandler, "receive_data_chunk", written)
    monkeypatch.setattr(uploadhandler.MemoryFileUploadHandler, "receive_data_chunk", written)

    response = send_form(resume=a_file(PDF + b" " * 2_500_000))

    assert "too large" in errors_in(response)["resume"]


def test_apply_body_far_over_the_limit_is_turned_away_unread(anonymous, apply_url, settings):
    response = anonymous.post(
        apply_url, {}, CONTENT_LENGTH=str(6 * settings.LIMITS["candidate_file_bytes"])
    )

    assert response.status_code == 413


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


def test_apply_good_file_need_not_be_chosen_again(send_form, read_token):
    token = read_token()

    refused = send_form(form_token=token, email="amara")
    sent = send_form(form_token=token, resume=None)

    page = refused.content.decode()
    assert "<strong>amara-okafor.pdf</strong>" in page
    assert not re.search(r'<input type="file"[^>]*required', page)
    assert (sent.status_code, Document.objects.count()) == (303, 1)


def test_apply_another_file_replaces_the_held_one(send_form, read_token, stored_files):
    token = read_token()
    send_form(form_token=token, email="amara")
    send_form(form_token=token, email="amara", resume=a_file(PDF + b"2", "second.pdf"))

    send_form(form_token=token, resume=None)

    assert (Document.objects.get().name, len(stored_files())) == ("second.pdf", 1)


def test_apply_bad_file_does_not_drop_the_held_one(send_form, read_token):
    token = read_token()
    send_form(form_token=token, email="amara")

    response = send_form(form_token=token, resume=a_file(b"MZ\0\0", "x.pdf"))

    assert "<strong>amara-okafor.pdf</strong>" in response.content.decode()


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
