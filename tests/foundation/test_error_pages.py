"""Errors in the product's words: pages for people, problems for the API."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from ats.foundation.error_pages import server_error
from ats.foundation.pages import came_from


def test_not_found_is_said_in_our_words_with_the_request_s_id(db):
    answer = Client().get("/nowhere/", headers={"X-Request-ID": "abcd-1234-efgh"})

    assert answer.status_code == 404
    assert "abcd-1234-efgh" in answer.content.decode()


def test_not_found_in_the_api_is_a_problem(db):
    answer = Client().get("/api/v1/nowhere/")

    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_csrf_failure_is_said_in_our_words(db):
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "a"})

    assert answer.status_code == 403
    assert "CSRF" not in answer.content.decode()


def test_too_many_files_are_413(recruiter, sign_in, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 2
    files = [SimpleUploadedFile(f"{n}.txt", b"words") for n in range(3)]
    url = reverse("upload_listings", args=[recruiter.organization.slug])

    answer = sign_in(recruiter).post(url, {"files": files})

    assert answer.status_code == 413


def test_too_long_form_is_413(recruiter, sign_in, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    url = reverse("upload_listings", args=[recruiter.organization.slug])

    answer = sign_in(recruiter).post(url, {"paste": "x" * 5000})

    assert answer.status_code == 413


def test_server_error_needs_no_database(monkeypatch, django_db_blocker):
    def broken(*args, **kwargs):
        raise RuntimeError("no")

    monkeypatch.setattr("ats.foundation.health.ask_database", broken)
    client = Client(raise_request_exception=False)
    with django_db_blocker.block():
        answer = client.get("/readyz")

    assert (answer.status_code, "RuntimeError" in answer.content.decode()) == (500, False)


def test_database_away_is_503_with_a_time_to_come_back(rf):
    try:
        raise OperationalError("connection refused")
    except OperationalError:
        answer = server_error(rf.get("/"))

    assert (answer.status_code, answer["Retry-After"]) == (503, "30")


@pytest.mark.parametrize(
    ("sent_from", "way_back"),
    [
        ("http://testserver/o/larkspur/", "http://testserver/o/larkspur/"),
        ("https://elsewhere.example/", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_refusal_leads_back_to_a_page_of_ours_alone(rf, sent_from, way_back):
    request = rf.post("/", headers={"Referer": sent_from})

    assert came_from(request) == way_back
