"""Every answer carries the headers that protect the browser."""

import pytest
from django.test import Client


@pytest.mark.parametrize(
    ("header", "value"),
    [
        (
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ),
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ],
)
def test_answer_carries_the_header(header, value):
    assert Client().get("/healthz")[header] == value


@pytest.mark.parametrize(
    "directive",
    ["default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'"],
)
def test_answer_carries_the_content_security_policy(directive):
    policy = Client().get("/healthz")["Content-Security-Policy"]

    assert directive in policy.split("; ")
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "path", ["", "candidates/", "search/?q=a", "settings/keys/", "notifications/", "nothing-here/"]
)
def test_member_s_page_is_kept_by_no_cache(recruiter, sign_in, path):
    response = sign_in(recruiter).get(f"/o/larkspur/{path}")

    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/accounts/login/", "/o/larkspur/", "/api/v1/postings/"])
def test_answer_to_a_stranger_is_kept_by_no_cache(anonymous, path):
    assert "no-store" in anonymous.get(path)["Cache-Control"]
