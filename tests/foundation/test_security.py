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
