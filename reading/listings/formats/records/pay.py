"""Pay as records give it: amounts, currency and period under keys of their own, or one text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reading.listings.formats.records.amounts import (
    amount_of,
    currency_beside,
    currency_of,
    period_of,
)
from reading.listings.formats.records.entries import Entries, Entry
from reading.listings.formats.records.keys import words_of
from reading.listings.formats.records.texts import first_text, is_nothing, one_line
from reading.text.money import money_in

PAY = re.compile(
    r"\b(?:salar\w{0,4}|salaires?|compensation|pay(?: ?range| ?rate| ?scale)?|wages?|remuneration\w{0,2}|remuneracion|retribucion|sueldo"
    r"|gehalt\w{0,12}|jahresgehalt|vergutung|lohn|rate|stipend|earnings|ctc)\b"
)
BESIDES = re.compile(
    r"\b(?:bonus|equity|commission|predicted|estimated?|normali[sz]ed|average|avg|median|med|ote|rating|display"
    r"|show|visible|hidden|hide|source|id|url|transparency|title|blurb|competitive|negotiable|old|previous)\b"
)
NOT_SALARY = re.compile(r"\b(?:bonus|equity|commission)")
ESTIMATE = re.compile(r"\best(?:\.|imate[ds]?\b)", re.IGNORECASE)
EMPLOYER = re.compile(r"employer", re.IGNORECASE)
GUESSED = re.compile(r"\b(?:predicted|estimated)\b")
NO_CENTS = re.compile(r"(?<=\d)\.0(?=\D|$)")
EURO = re.compile(r"\beuros?\b", re.IGNORECASE)
LOW = re.compile(r"\b(?:min|minimum|from|low|lower|lowest|start|desde|minimo|minima|von|ab|de)\b")
HIGH = re.compile(r"\b(?:max|maximum|to|high|higher|highest|upper|end|hasta|maximo|maxima|bis)\b")
CURRENCY = re.compile(r"\b(?:currency|currencies|moneda|divisa|wahrung|devise)\b")
PERIOD = re.compile(
    r"\b(?:period|interval|unit|frequency|per|cycle|timeframe|periodo|periodicidad|zeitraum|periode|type|basis"
    r"|unit text|code|schedule|time unit)\b"
)
CENTS = re.compile(r"\bcents\b")
BARE = re.compile(
    r"(?:(?:salary )?currency(?: code)?|interval|(?:min|max) amount|pay period|moneda)$"
)
IN_DOLLARS = (
    frozenset(("position remuneration", "position title")),
    frozenset(("epoch", "position")),
)
DOLLARS: dict[str | None, str] = {
    "MX": "MXN", "CL": "CLP", "CO": "COP", "AR": "ARS", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD",
    "HK": "HKD", "UY": "UYU",
}  # fmt: skip
FOREIGN_DOLLARS = re.compile(r"\bUSD?\b|\bU\$S|d[óo]lares|dollars", re.IGNORECASE)
LARGE_CURRENCIES = frozenset(("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"))
YEARLY_FROM = 12_000


@dataclass(slots=True)
class Pay:
    low: float | None = None
    high: float | None = None
    currency: str | None = None
    period: str | None = None

    @property
    def value(self) -> dict[str, Any]:
        return {"min": self.low, "max": self.high, "currency": self.currency, "period": self.period}

    @property
    def shown(self) -> str:
        """Write it as people would: "50000 – 60000 EUR per year"."""
        ends = [f"{end:,}" for end in dict.fromkeys((self.low, self.high)) if end is not None]
        word = "from " if self.high is None else "up to " if self.low is None else ""
        period = f" per {self.period.lower()}" if self.period else ""
        return f"{word}{' – '.join(ends)} {self.currency or ''}".rstrip() + period


def pay_of(entries: Entries) -> Pay | None:
    """Give the employer's figures; None where there are none, or only somebody's estimate."""
    if _is_predicted(entries):
        return None
    for entry in entries.all:
        if isinstance(entry.value, list) and PAY.search(entry.words):
            for element in entry.value[:20]:
                found = _of_object(element, entry.words) if isinstance(element, dict) else None
                if found:
                    return _in_dollars(found, entries)
    found = _of_entries([entry for entry in entries.all if _is_pay(entry)])
    return _in_dollars(found, entries) if found else None


def _in_dollars(pay: Pay, entries: Entries) -> Pay:
    """Name the currency of two sources that write in one alone and never name it."""
    names = {entry.words for entry in entries.all}
    if pay.currency is None and any(source <= names for source in IN_DOLLARS):
        pay.currency = "USD"
        pay.period = pay.period or _period_of_amount(pay)
    return pay


def text_of(entries: Entries) -> str:
    """Give the text that the record calls pay, for the reader of amounts in texts."""
    for entry in entries.all:
        if PAY.search(entry.words) and isinstance(entry.value, str):
            text = EURO.sub("EUR", NO_CENTS.sub("", one_line(entry.value)))
            is_guess = ESTIMATE.search(text) and not EMPLOYER.search(text)
            if (
                len(text) <= 200
                and not is_guess
                and not _is_beside(entry.words)
                and any(money_in(text))
            ):
                return text
    return ""


def in_own_dollars(text: str, countries: set[str | None]) -> Pay | None:
    """Read "$20,000 al mes" of a job in Mexico: its peso is written with the same sign."""
    country = next(iter(countries)) if len(countries) == 1 else None
    if country not in DOLLARS or "$" not in text or FOREIGN_DOLLARS.search(text):
        return None
    mention = next(money_in(text), None)
    if mention is None or mention.money.currency != "USD":
        return None
    return Pay(mention.money.low, mention.money.high, DOLLARS[country], period_of(text))


def is_end(words: str) -> bool:
    """Tell a key that holds one end of the pay: "salary min", "max payrange"."""
    is_one = LOW.search(words) or HIGH.search(words)
    return bool(is_one and PAY.search(words)) and not _is_beside(words)


def is_unit(words: str) -> bool:
    """Tell a key that holds the currency or the period of the pay."""
    return bool(CURRENCY.search(words) or (PAY.search(words) and PERIOD.search(words)))


def _is_beside(words: str) -> bool:
    return bool(BESIDES.search(words))


def _is_pay(entry: Entry) -> bool:
    if isinstance(entry.value, dict | list | bool) or is_nothing(entry.value):
        return False
    return not _is_beside(entry.words) and bool(PAY.search(entry.words) or BARE.match(entry.words))


def _is_predicted(entries: Entries) -> bool:
    return any(
        entry.value is True or str(entry.value).strip().lower() in ("1", "true", "yes")
        for entry in entries.all
        if GUESSED.search(entry.words) and PAY.search(entry.words)
    )


def _of_object(element: dict[str, Any], words: str) -> Pay | None:
    kinds = (
        first_text(v) for k, v in element.items() if words_of(k).endswith(("type", "title", "name"))
    )
    if any(NOT_SALARY.search(kind.lower()) for kind in kinds):
        return None
    return _of_entries(list(_flat(element, words, 0)))


def _flat(element: dict[str, Any], words: str, depth: int) -> Iterator[Entry]:
    for key, value in list(element.items())[:50]:
        inner = f"{words} {words_of(key)}"
        if isinstance(value, dict) and depth < 3:
            yield from _flat(value, inner, depth + 1)
        elif (
            not isinstance(value, dict | list | bool)
            and not is_nothing(value)
            and not _is_beside(inner)
        ):
            yield Entry(inner, value)


def _of_entries(named: list[Entry]) -> Pay | None:
    pay, lone = Pay(), None
    for entry in named:
        tail = PAY.split(entry.words)[-1].strip() or entry.words
        is_amount = _take(pay, entry, tail)
        if is_amount is not None and lone is None:
            lone = is_amount
    if pay.low is None and pay.high is None:
        pay.low = pay.high = lone
    if pay.low is None and pay.high is None:
        return None
    if pay.low is not None and pay.high is not None and pay.low > pay.high:
        pay.low, pay.high = pay.high, pay.low
    pay.period = pay.period or _period_of_amount(pay)
    return pay


def _take(pay: Pay, entry: Entry, tail: str) -> float | None:
    """Put a value where its key says; give back an amount that is neither end."""
    words = entry.words
    if CURRENCY.search(tail):
        pay.currency = pay.currency or currency_of(entry.value)
        return None
    amount = amount_of(entry.value)
    if amount is None:
        is_period = PERIOD.search(tail) or PERIOD.search(words)
        pay.period = pay.period or (period_of(entry.value) if is_period else None)
        return None
    amount = amount / 100 if CENTS.search(words) else amount
    amount = int(amount) if amount == int(amount) else amount
    pay.period = pay.period or period_of(words)
    pay.currency = pay.currency or currency_beside(entry.value)
    if LOW.search(tail) or LOW.search(words):
        pay.low = amount if pay.low is None else pay.low
    elif HIGH.search(tail) or HIGH.search(words):
        pay.high = amount if pay.high is None else pay.high
    else:
        return amount
    return None


def _period_of_amount(pay: Pay) -> str | None:
    amount = pay.low or pay.high or 0
    return "YEAR" if amount >= YEARLY_FROM and pay.currency in LARGE_CURRENCIES else None
