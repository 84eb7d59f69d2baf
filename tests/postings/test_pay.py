"""Money as people write it."""

import pytest
from django.utils import translation

from postings.pay import currencies, pay_text, to_minor, to_text


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("42,000", "EUR", 4_200_000),
        ("42000", "EUR", 4_200_000),
        (" 42 000 ", "EUR", 4_200_000),
        ("19.50", "USD", 1950),
        ("500000", "JPY", 500_000),
        ("1.5", "KWD", 1500),
        ("0", "EUR", 0),
    ],
)
def test_to_minor_reads(text, currency, minor):
    assert to_minor(text, currency) == minor


@pytest.mark.parametrize(
    "text", ["", "a lot", "-5", "1,2,3", "1.234", "1e5", "NaN", "Infinity", "9" * 20, "٣,٠٠"]
)
def test_to_minor_refuses(text):
    with pytest.raises(ValueError):
        to_minor(text, "EUR")


def test_to_minor_reads_the_readers_language():
    with translation.override("de"):
        assert to_minor("42.000,50", "EUR") == 4_200_050


@pytest.mark.parametrize(("minor", "currency"), [(4_200_000, "EUR"), (1950, "USD"), (500, "JPY")])
def test_to_text_is_read_back(minor, currency):
    assert to_minor(to_text(minor, currency), currency) == minor


def test_to_text_of_nothing_is_blank():
    assert to_text(None, "EUR") == ""


def test_pay_text_of_nothing_is_blank():
    assert pay_text(None) == ""


def test_currencies_are_in_use_today():
    assert {"EUR", "USD", "MXN", "JPY"} <= set(currencies())
    assert "DEM" not in currencies()
