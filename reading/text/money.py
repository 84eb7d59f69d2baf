"""Amounts and ranges of money: "$77k-$135k", "106,113 – 219,063 USD", "45K à 60K €", "ab 3.500 €"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from reading.text.spans import Span

CURRENCY_CODES = (
    "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "MXN", "BRL", "ARS", "CLP", "COP", "INR", "JPY",
    "CNY", "HKD", "SGD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "TRY", "ZAR", "AED", "ILS",
    "PEN", "UYU", "PHP", "IDR", "VND", "MYR", "THB", "NGN", "KES", "KRW", "UAH", "BGN", "PKR", "BDT", "LKR", "EGP", "SAR",
    "QAR", "CRC", "GTQ", "DOP", "TWD", "TZS", "GHS", "UGX",
)  # fmt: skip
SYMBOLS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "MX$": "MXN",
    "R$": "BRL", "HK$": "HKD", "S$": "SGD", "$": "USD", "€": "EUR", "£": "GBP", "₹": "INR",
    "¥": "JPY", "zł": "PLN", "₺": "TRY", "euros": "EUR", "euro": "EUR", "Euros": "EUR", "Euro": "EUR",
    "S/.": "PEN", "S/ ": "PEN", "Rs.": "INR", "Rs": "INR", "₱": "PHP", "₫": "VND", "₦": "NGN", "RM": "MYR", "Rp": "IDR", "Kč": "CZK",
    "₩": "KRW", "₴": "UAH", "฿": "THB", "KSh": "KES",
    "Ksh": "KES", "Kshs": "KES", "TSh": "TZS", "Tsh": "TZS", "TShs": "TZS", "Tshs": "TZS", "USh": "UGX", "UShs": "UGX", "Ugx": "UGX",
}  # fmt: skip

CURRENCY = "|".join(re.escape(name) for name in (*CURRENCY_CODES, *sorted(SYMBOLS, key=len)[::-1]))
DIGIT, LONGEST_CURRENCY = re.compile(r"\d"), 12
NUMBER = (
    r"(?:\d{1,3}(?:[.,'’ ]\d{3}){1,3}(?![\d])|\d{1,9}(?!\d|[eE]\d))(?:[.,]\d{1,2}(?!\d))?"
    r"(?:\s?[kK](?![A-Za-z]))?"
)
SIDE = rf"(?:(?P<cur{{0}}>(?<![A-Za-z])(?:(?:CAD|AUD|USD|NZD|SGD|HKD|MXN|EUR|GBP)\s?(?=[$€£]))?(?:{CURRENCY}))\s?)?(?P<num{{0}}>(?<![\w.,]){NUMBER}|(?<=[$€£])"
SIDE += rf"{NUMBER})(?:(?:\s|\.(?=[TKU][Ss]h))?(?P<end{{0}}>{CURRENCY})(?![A-Za-z]))?"
RANGE = re.compile(
    SIDE.replace("{0}", "1")
    + r"(?P<period1>\s?(?:/|(?:per|an?|pro|par|por|al) )\s?[A-Za-zñ]{1,7})?"
    + r"(?:\s?(?:-|–|—|~|up to|to|bis zu|bis|jusqu['’]à|à|a|and|und|et|y|hasta)\s?"
    + SIDE.replace("{0}", "2")
    + ")?"
)
FROM = re.compile(
    r"(?:\bfrom|\bat least|\bstart(?:s|ing)?(?: salary| pay)? (?:at|from)|\bbegins at|\bminimum(?: of| salary| pay| wage)?|\bnot less than"
    r"|\bno less than|\bab|\bmindestens|\bmindest(?:gehalt|lohn|entgelt|grundgehalt)(?: betr[äa]gt| liegt bei| von)?:?"
    r"|\b(?:salaire )?minimum(?: de)?|\bau moins|\bà partir de|\bdesde|\bmínimo(?: de)?|\bal menos|\bcomo mínimo|\ba partir de)\s{1,3}$",
    re.IGNORECASE,
)
UP_TO = re.compile(
    r"(?:\bup to|\bsalary to|\bno more than|\bmaximum(?: of)?|\bbis(?: zu)?|\bjusqu.[àa]|\bhasta)\s{1,3}$",
    re.IGNORECASE,
)
MORE = re.compile(r"\s?(?:\+|and (?:up|above)|or more|upwards|und mehr|et plus|o más)")
PER = r"(?:per|an?|je|im|pro|par|por|al|/)\s?"
PERIODS = {
    "HOUR": rf"{PER}(?:hour|hr|h\b|std\b|stunde|heure|hora|ora\b)|hourly|\bhrly\b|brutto/h|\bp/?h\b|€/h\b|\bhoraire\b|de l['’]heure|st[üu]ndlich|stundenlohn|la hora\b",
    "DAY": rf"{PER}(?:day|tag\b|jour|d[ií]a)|daily rate|day rate|tagessatz|\bdiari[oa]s?\b|\bTJM\b",
    "WEEK": rf"{PER}(?:week|wk|woche|semaine|semana)|weekly",
    "MONTH": rf"{PER}(?:month|mo\b|mth|monat|mois|m[eê]s)|monthly|monatlich|monatsgehalt|mensuel|mensual|mensuais|mensais|mensal|mensil|\bp\.m\.|\bpcm\b",
    "YEAR": rf"{PER}(?:year|yr|annum|jahr|an\b|a[ñn]o)|annual|yearly|\bp\.a\.|\bPA\b|j[äa]hrlich"
    r"|jahresgehalt|jahresbrutto|jahreslohn|annuel|\bbrut\b(?! (?:mensuel|par mois|/ ?mois|de l['’]heure|horaire))|anual|\bLPA\b|annuo|annui",
}
PERIOD = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, pattern in PERIODS.items()), re.IGNORECASE
)


# "$18 - $23 hour": the period stands right beside, without a word that ties it.
BESIDE = re.compile(
    r" ?(?:(?P<HOUR>hour|hr)|(?P<DAY>day)|(?P<WEEK>week|wk)|(?P<MONTH>month)|(?P<YEAR>year|yr))(?=[ ,.;)\n]|$)(?! (?:old|of|sabbath|contract|term|plan))",
    re.IGNORECASE,
)
# What people are paid a month where pay is told by the month.
MONTHLY = {
    "CLP": (200_000, 15_000_000), "COP": (800_000, 40_000_000), "ARS": (100_000, 10_000_000), "MXN": (5_000, 120_000),
    "PEN": (800, 30_000), "BRL": (800, 40_000), "UYU": (15_000, 300_000), "CRC": (300_000, 6_000_000),
    "EUR": (750, 9_999), "PLN": (2_500, 60_000), "CZK": (12_000, 250_000), "HUF": (150_000, 4_000_000), "RON": (1_500, 50_000),
}  # fmt: skip


FOR_A_WHOLE = re.compile(
    r"\s(?:per|for (?:the|each)|por|por cada|par|pour (?:le|chaque)|pro|je|[àa]|f[üu]r (?:den|das|die|jede[ns]?)) (?:whole )?"
    r"(?:course|project|assignment|contract|season|semester|term|mission|event|shoot|curso|proyecto|temporada|semestre|evento|cours|projet|saison|kurs|projekt|auftrag|einsatz|corso|progetto)\b",
    re.IGNORECASE,
)
LONGEST_WHOLE = 24
WORD = re.compile(r"[^\W\d_]{2}")
# Retirement plans of the United States by their paragraph.
PLAN = re.compile(r"\W{0,2}(?:40[13]|457)\s?\(?[kKbB]\b")


class Money(NamedTuple):
    """One figure: both ends equal. "From": no high end; "up to": no low one."""

    low: float | None
    high: float | None
    currency: str | None


@dataclass(frozen=True, slots=True)
class MoneyMention:
    money: Money
    span: Span
    has_unit: bool
    """A currency, or a k: a bare number is money only where the text around it says so."""


def money_in(text: str, start: int = 0, end: int | None = None) -> Iterator[MoneyMention]:
    """Find amounts and ranges, left to right; whether they are pay is another question."""
    end = len(text) if end is None else end
    # Most lines hold no figure; only a currency stands before one.
    digit = DIGIT.search(text, start, end)
    begin = max(start, digit.start() - LONGEST_CURRENCY) if digit else end
    for found in RANGE.finditer(text, begin, end):
        low, high = _amount(found["num1"]), _amount(found["num2"] or "")
        if low is None or (high is None and PLAN.match(text, found.start())):
            continue
        if high is not None:
            low = _same_scale(low, high, found["num1"], found["num2"])
        currency = _currency(found)
        has_unit = bool(currency) or found["num1"][-1] in "kK" or (found["num2"] or "0")[-1] in "kK"
        money = _bounded(text, found, low, high, currency)
        yield MoneyMention(money, Span(*found.span()), has_unit)


def _bounded(
    text: str, found: re.Match[str], low: float, high: float | None, currency: str | None
) -> Money:
    if high is not None:
        return Money(min(low, high), max(low, high), currency)
    before = text[max(0, found.start() - 24) : found.start()]
    if UP_TO.search(before):
        return Money(None, low, currency)
    if FROM.search(before) or MORE.match(text, found.end()):
        return Money(low, None, currency)
    return Money(low, low, currency)


def _currency(found: re.Match[str]) -> str | None:
    named = [found[name] for name in ("cur1", "end1", "cur2", "end2") if found[name]]
    named = [name[:3] if name[:3] in CURRENCY_CODES else name for name in named]  # "CAD $"
    codes = [SYMBOLS.get(name, name) for name in named]
    # "$90,000 CAD": the code says which dollar.
    exact = [code for name, code in zip(named, codes, strict=True) if name in CURRENCY_CODES]
    return next(iter(exact or codes), None)


def _amount(number: str) -> float | None:
    if not number:
        return None
    thousands = 1000 if number[-1] in "kK" else 1
    digits = re.sub(r"[kK\s'’]", "", number)
    # The last separator is a decimal one only before one or two digits.
    whole, _, cents = re.sub(r"[.,](\d{1,2})$", r"|\1", digits).partition("|")
    value = float(re.sub(r"[.,]", "", whole) + "." + (cents or "0")) * thousands
    return int(value) if value == int(value) else value


def _same_scale(low: float, high: float, first: str, second: str) -> float:
    """Read "80-100k" as 80k to 100k."""
    if second[-1] in "kK" and first[-1] not in "kK" and low < 1000 <= high:
        return low * 1000
    return low


def period_near(text: str, span: Span) -> str | None:
    """Tell YEAR, MONTH, WEEK, DAY or HOUR from the words right around an amount."""
    if beside := BESIDE.match(text, span.end):
        return beside.lastgroup
    inside = PERIOD.search(text, span.start, span.end)  # "25 €/Stunde" (20 Stunden/Monat)
    if inside:
        return inside.lastgroup
    after = PERIOD.search(text, span.end, min(len(text), span.end + 30))
    if after and "\n" not in text[span.end : after.start()]:
        return after.lastgroup
    before = list(PERIOD.finditer(text, _begin_before(text, span.start), span.start))
    return before[-1].lastgroup if before else None


def _begin_before(text: str, at: int) -> int:
    """Give where the words before an amount begin that may name its period.

    The line above counts only where the amount opens its own line.
    """
    begin = max(0, at - 60)
    line = text.rfind("\n", begin, at) + 1
    return line if line > begin and WORD.search(text, line, at) else begin


def is_for_a_whole(text: str, span: Span) -> bool:
    """Tell a sum for a course or a project as a whole, which is for no span of time."""
    return FOR_A_WHOLE.search(text, span.start, span.end + LONGEST_WHOLE) is not None


def usual_period(amount: float, currency: str | None) -> str | None:
    """Take a month where pay in this currency is told by the month, and the amount is of that size."""
    low, high = MONTHLY.get(currency or "", (0, 0))
    return "MONTH" if low <= amount <= high and high else None
