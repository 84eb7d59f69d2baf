"""Files that are refused, and those that are held while the form is mended."""

import io
import re
import zipfile

import pytest

from applicants.models import Application, Document, HeldFile
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
