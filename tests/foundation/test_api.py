"""What every address of the API refuses alike: bodies and cursors that nobody made here."""

from base64 import b64encode

import pytest

from tests.api_client import ApiClient
from tests.factories.applicants import ApplicationFactory


@pytest.fixture
def api(recruiter):
    return ApiClient(recruiter, "applications:read", "applications:write")


@pytest.fixture
def send(api, organization):
    """Return a function: send these bytes as JSON to the move of an application."""
    application = ApplicationFactory(posting__organization=organization)

    def sent(body: bytes):
        return api.client.post(
            f"/api/v1/applications/{application.code}/move/",
            body,
            content_type="application/json",
            headers=api.headers,
        )

    return sent


def test_body_larger_than_a_form_is_413(send, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    response = send(b'{"why": "' + b"a" * 1000 + b'"}')

    assert (response.status_code, response.json()["code"]) == (413, "too_large")


def test_body_nested_without_end_is_400(send):
    response = send(b"[" * 100_000)

    assert (response.status_code, response.json()["code"]) == (400, "parse_error")


@pytest.mark.parametrize(
    "body", [b"", b"null", b"[]", b'"x"', b"1e999", b"9" * 5000, b"{", b"\xff"]
)
def test_body_of_another_shape_is_refused(send, body):
    assert send(body).status_code in (400, 422)


@pytest.mark.parametrize(
    "position", ["p=abc", "p=-1", "p=1.5", f"p={'9' * 19}", "p=%00", "p=%C2%B2"]
)
def test_cursor_that_names_no_place_is_404(api, position):
    cursor = b64encode(position.encode()).decode()

    response = api.get("applications/", cursor=cursor)

    assert response.status_code == 404


@pytest.mark.parametrize("cursor", ["", "é", "AAAA", "%%%", "a" * 10_000])
def test_cursor_that_is_none_is_no_error(api, cursor):
    assert api.get("applications/", cursor=cursor).status_code in (200, 404)
