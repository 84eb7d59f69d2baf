"""Addresses, numbers and links in the form that all their spellings share."""

import pytest

from reading.persons import address_forms, link_form, phone_form


@pytest.mark.parametrize(
    ("address", "form"),
    [
        ("Dana@Example.test", "dana@example.test"),
        (" dana+jobs@example.test ", "dana@example.test"),
        ("d.a.n.a+x@gmail.com", "dana@gmail.com"),
        ("dana@googlemail.com", "dana@gmail.com"),
        ("d.ana@example.test", "d.ana@example.test"),
        ("+@example.test", "+@example.test"),
        ("dana", ""),
        ("@example.test", ""),
        ("dana@local", ""),
        ("", ""),
    ],
)
def test_address_forms(address, form):
    assert address_forms(address) == form


@pytest.mark.parametrize(
    ("number", "country", "form"),
    [
        ("+49 171 2345678", "", "+491712345678"),
        ("0171/2345678", "DE", "+491712345678"),
        ("0171/2345678", "", ""),
        ("00 49 171 234 56 78", "de", "+491712345678"),
        ("+1 (415) 555-2671", "MX", "+14155552671"),
        ("123", "DE", ""),
        ("call me", "DE", ""),
        ("", "", ""),
    ],
)
def test_phone_form(number, country, form):
    assert phone_form(number, country) == form


@pytest.mark.parametrize(
    ("link", "form"),
    [
        ("https://www.linkedin.com/in/Dana-W/", "linkedin.com/in/dana-w"),
        ("http://de.linkedin.com/in/dana-w?trk=x", "linkedin.com/in/dana-w"),
        ("github.com/dana/project", "github.com/dana"),
        ("https://github.com/features", ""),
        ("linkedin.com/company/larkspur", ""),
        ("example.test/dana", ""),
        ("", ""),
    ],
)
def test_link_form(link, form):
    assert link_form(link) == form
