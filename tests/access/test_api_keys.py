"""The API's door: keys, their members, their scopes."""

import pytest
from django.test import Client
from django.utils import timezone

from ats.access.api.views import KeyThrottle
from ats.access.models import ApiKey
from tests.api_client import ApiClient

pytestmark = pytest.mark.django_db
SCOPE = "applications:read"


def test_api_without_key_asks_for_one():
    answer = Client().get("/api/v1/applications/")

    assert (answer.status_code, answer["WWW-Authenticate"], answer["Content-Type"]) == (
        401,
        'Bearer realm="Rolecall"',
        "application/problem+json",
    )


def test_api_unknown_key_is_refused():
    answer = Client().get("/api/v1/applications/", headers={"Authorization": "Bearer rk_no"})

    assert answer.status_code == 401


def test_api_session_alone_opens_nothing(recruiter, sign_in):
    assert sign_in(recruiter).get("/api/v1/applications/").status_code == 401


def test_api_revoked_key_is_refused(recruiter):
    client = ApiClient(recruiter, SCOPE)
    ApiKey.objects.update(revoked_at=timezone.now())

    assert client.get("applications/").status_code == 401


def test_api_key_of_a_removed_member_is_refused(recruiter):
    client = ApiClient(recruiter, SCOPE)
    recruiter.is_active = False
    recruiter.save()

    assert client.get("applications/").status_code == 401


def test_api_method_that_is_not_offered_is_a_problem(recruiter):
    answer = ApiClient(recruiter, SCOPE).post("applications/")

    assert (answer.status_code, answer["Content-Type"]) == (405, "application/problem+json")


def test_api_key_notes_when_it_was_used(recruiter):
    ApiClient(recruiter, SCOPE).get("applications/")

    assert ApiKey.objects.get().last_used_at is not None


def test_api_docs_want_a_member_and_run_under_the_policy(recruiter, sign_in):
    anonymous = Client().get("/api/docs/")
    page = sign_in(recruiter).get("/api/docs/")

    assert anonymous.status_code == 302
    assert b"<script>" not in page.content


def test_api_too_many_calls_are_told_when_to_come_back(recruiter, monkeypatch):
    monkeypatch.setattr(KeyThrottle, "rate", "2/min")
    client = ApiClient(recruiter, SCOPE)

    answers = [client.get("applications/") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert int(answers[-1]["Retry-After"]) > 0
