"""One amount, one currency, one period, as records write them."""

import math
import re
from typing import Any

from reading.listings.formats.records.keys import words_of
from reading.listings.formats.records.texts import first_text, one_line
from reading.text.money import CURRENCY_CODES, SYMBOLS, money_in

PERIODS = (
    ("HOUR", re.compile(r"\b(?:hour\w{0,2}|hr|ph|stunde|stundenlohn|heure|horaire|hora|per hour)\b")),
    ("DAY", re.compile(r"\b(?:day|daily|pd|tag|jour|journalier|dia|diario|tagessatz)\b")),
    ("WEEK", re.compile(r"\b(?:week|weekly|pw|bw|woche|semaine|semana|semanal(?:es)?)\b")),
    ("MONTH", re.compile(r"\b(?:month|monthly|pm|monat|monatlich|mois|mensuels?|mes|mensual(?:es)?)\b")),
    ("YEAR", re.compile(r"\b(?:year|yearly|annual|annually|annum|pa|jahr|jahrlich|jahresgehalt|an|annuel|ano|anual(?:es)?)\b")),
)  # fmt: skip
# Codes that are no longer given, and the ones that took their place.
FORMER = {
    "MXP": "MXN",
    "RUR": "RUB",
    "TRL": "TRY",
    "BYR": "BYN",
    "RMB": "CNY",
    "ROL": "RON",
    "PLZ": "PLN",
}
LETTERS = {"y": "YEAR", "m": "MONTH", "w": "WEEK", "d": "DAY", "h": "HOUR"}
MOST = 1_000_000_000
BIWEEKLY = re.compile(r"\bbi ?weekly|\bbw\b|fortnight")


def amount_of(value: Any) -> float | None:
    """Give one amount above zero; None for a range and for what is no number."""
    if isinstance(value, str):
        text = one_line(value)
        try:
            number = float(text)
        except ValueError:
            return _amount_in(text)
    elif isinstance(value, bool) or not isinstance(value, int | float):
        return None
    else:
        number = float(value)
    return number if math.isfinite(number) and 0 < number <= MOST else None


def _amount_in(text: str) -> float | None:
    mentions = list(money_in(text[:60]))
    if len(mentions) != 1 or len(text) > 30:
        return None
    money = mentions[0].money
    return money.low if money.low == money.high else None


def currency_beside(value: Any) -> str | None:
    """Give the currency that stands in the same text as an amount: "25.000 €"."""
    mention = next(money_in(value[:60]), None) if isinstance(value, str) else None
    return mention.money.currency if mention else None


def currency_of(value: Any) -> str | None:
    """Give the ISO code of "EUR", "eur" or "€"."""
    text = first_text(value).strip()
    if text in SYMBOLS:
        return SYMBOLS[text]
    code = FORMER.get(text.upper()[:3], text.upper()[:3])
    is_code = len(text) == 3 and code.isascii() and code.isalpha()
    return code if is_code or code in CURRENCY_CODES else None


def period_of(value: Any) -> str | None:
    """Read "1 YEAR", "per-hour-wage", "PA", "Monthly"; pay every two weeks has no name here."""
    words = words_of(value if isinstance(value, str) else first_text(value))
    if BIWEEKLY.search(words):
        return None
    if len(words) == 1:
        return LETTERS.get(words)
    return next((name for name, pattern in PERIODS if pattern.search(words)), None)
