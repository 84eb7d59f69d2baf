"""Money as people write it and as it is stored: minor units of an ISO 4217 currency."""

from decimal import Decimal
from functools import lru_cache

from babel.core import Locale
from babel.numbers import (
    NumberFormatError,
    format_decimal,
    get_currency_name,
    get_currency_precision,
    get_territory_currencies,
    parse_decimal,
)
from django.utils.translation import get_language, to_locale

from ats.foundation.wording import money_range

# Far above any pay in any currency, far below what the column holds.
MOST_MINOR = 10**14


def locale_name() -> str:
    return to_locale(get_language() or "en")


@lru_cache(maxsize=1)
def currencies() -> tuple[str, ...]:
    """Return the codes of all money in use somewhere today."""
    countries = [code for code in map(str, Locale("en").territories) if len(code) == 2]
    return tuple(sorted({code for country in countries for code in _tender(country)}))


def _tender(country: str) -> list[str]:
    try:
        return get_territory_currencies(country)
    except KeyError:
        return []


@lru_cache(maxsize=8)
def currency_choices(locale: str) -> list[tuple[str, str]]:
    """Return (code, "code, name") of each currency."""
    return [(code, f"{code}, {get_currency_name(code, locale=locale)}") for code in currencies()]


def to_minor(text: str, currency: str) -> int:
    """Return an amount written in the reader's language in minor units, or ValueError."""
    digits = "".join(text.split())
    if any(character.isalpha() for character in digits):
        raise ValueError(text)
    try:
        amount = parse_decimal(digits, locale_name(), strict=True)
    except NumberFormatError as error:
        raise ValueError(text) from error
    minor = amount.scaleb(get_currency_precision(currency or "USD"))
    if not amount.is_finite() or minor != minor.to_integral_value() or not 0 <= minor < MOST_MINOR:
        raise ValueError(text)
    return int(minor)


def to_text(minor: int | None, currency: str) -> str:
    """Return minor units as the reader would type them."""
    if minor is None:
        return ""
    amount = Decimal(minor).scaleb(-get_currency_precision(currency or "USD"))
    return format_decimal(amount, locale=locale_name())


@lru_cache(maxsize=2048)
def _in_words(low, high, currency, period, _locale):
    return money_range(low, high, currency, period)


def pay_text(pay: dict | None) -> str:
    """Return a pay range in words; `pay` has min_minor, max_minor, currency and period."""
    if not pay:
        return ""
    return _in_words(
        pay["min_minor"], pay["max_minor"], pay["currency"], pay["period"], locale_name()
    )
