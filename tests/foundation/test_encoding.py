"""What a request says it is written in, asked of the WSGI application itself."""

import pytest
from django.test import RequestFactory

from ats.wsgi import application

pytestmark = pytest.mark.django_db


def status_of(content_type: str, path: str = "/accounts/login/?next=%5Cud800") -> int:
    environ = RequestFactory().get(path).environ | {"CONTENT_TYPE": content_type}
    answered = []
    body = application(environ, lambda status, headers: answered.append((status, headers)))

    b"".join(body)
    if hasattr(body, "close"):
        body.close()
    return int(answered[0][0].split()[0])


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain; charset=zlib",
        "text/plain; charset=hex",
        "application/json; charset=utf-16",
        "application/json; charset=unicode_escape",
        "multipart/form-data; boundary=x; charset=utf-7",
        "application/x-www-form-urlencoded; charset=latin-1",
        "text/plain; charset=nothing",
        "text/plain; charset*=nothing''x",
        "text/plain; boundary*=nothing''x",
        "text/plain; charset=",
        "text/plain; charset=a\x00b",
    ],
)
@pytest.mark.parametrize("path", ["/accounts/login/?next=%5Cud800", "/api/v1/postings/"])
def test_request_in_another_encoding_is_400(content_type, path):
    assert status_of(content_type, path) == 400


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "text/plain; charset=UTF-8",
        "multipart/form-data; boundary=x; charset=utf8",
    ],
)
def test_request_in_utf_8_is_taken(content_type):
    assert status_of(content_type) == 200
