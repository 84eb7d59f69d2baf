"""Pay: the amount or range that the text calls pay, never a budget, a fund or a bonus."""

import re
from collections.abc import Iterator
from itertools import islice

from reading.listings.fields.locations import read as read_locations
from reading.listings.formats.records.pay import DOLLARS, FOREIGN_DOLLARS
from reading.listings.model import Field
from reading.listings.page import Page, pieces_of
from reading.text.money import (
    DIGIT,
    Money,
    MoneyMention,
    is_for_a_whole,
    money_in,
    period_near,
    usual_period,
)
from reading.text.patterns import one_of
from reading.text.spans import Span

LABELS = (
    "salary", "salary range", "pay", "pay range", "compensation", "base salary", "rate", "hourly rate",
    "gehalt", "vergutung", "jahresgehalt", "gehaltsspanne", "wage", "pay rate", "starting pay", "base pay", "salary scale",
    "salary annual", "annual salary", "salary range annual", "hourly pay", "monthly salary", "basesalary", "entgelt", "bruttogehalt",
    "gehaltsrahmen", "range", "fourchette", "salaire brut", "remuneracion", "rango salarial", "faixa salarial", "remuneracao", "oferta salarial",
    "pay scale", "wages", "stipend", "day rate", "daily rate", "tjm", "verdienst", "salaire", "remuneration", "salario", "sueldo",
    "annual salary range", "expected salary", "offered salary", "salary offered", "starting salary", "total compensation",
    "compensation range", "base salary range", "base pay range", "hourly rate range", "pay rate range", "gross salary", "net salary",
    "monthly pay", "monthly salary range", "ctc", "annual ctc", "package", "salary package", "pay and benefits", "salary per annum",
    "hourly wage", "hourly wage range", "wage range", "pay grade and salary", "salary gbp", "salary usd", "salary eur", "salary details",
    "annual pay", "annual compensation", "stipendium", "remuneration package", "target salary", "estimated salary", "salary band",
    "grundgehalt", "monatsgehalt", "bruttojahresgehalt", "bruttomonatsgehalt", "stundenlohn", "lohn", "bezahlung", "entlohnung",
    "vergutungsspanne", "einstiegsgehalt", "verguetung", "mindestgehalt", "jahresbrutto", "gehaltsband", "dein gehalt", "ihr gehalt",
    "remuneration brute", "salaire brut mensuel", "salaire brut annuel", "salaire mensuel", "salaire annuel", "fourchette de salaire",
    "salaire propose", "salaire indicatif", "remuneration annuelle", "remuneration mensuelle", "taux horaire", "gratification",
    "indemnite", "fourchette salariale", "renta", "renta liquida", "renta bruta", "sueldo mensual", "sueldo bruto", "sueldo neto",
    "sueldo ofrecido", "salario mensual", "salario bruto", "salario bruto anual", "salario anual", "salario ofrecido", "banda salarial",
    "rango de salario", "retribucion", "honorarios", "paga", "ral", "retribuzione", "salario mensal", "bolsa auxilio", "bolsa",
)  # fmt: skip
PAY = one_of(
    r"\bsalar", r"\bcompensation", r"\bcompensaci", r"\bpay\b", r"\bwage", r"\bOTE\b", r"\bremuneration", r"gehalt\b", r"\bgehalt", r"lohn\b", r"\brenta\b", r"\bhonorario", r"\bretribuzion",
    r"vergütung", r"\bbrut(?:to)?\b", r"\brémunération", r"\bsueldo", r"\bretribuci", r"\bearn", r"\bfaixa salarial", r"\bremunera", r"\bwages?\b", r"\bentgelt", r"\bKV-Minimum", r"\bMindest(?:gehalt|entgelt|grundgehalt)", r"\bsalari", r"\bsalaire", r"\bdepending on (?:age|experience|qualification)", r"\bDOE\b",
)  # fmt: skip
NOT_PAY = one_of(
    "fund", "raised", "revenue", "million", "billion", "budget", "bonus", "401", "stipend", "allowance",
    "customers", "users", "assets", "donat", r"\bfee", "grant", "valuation", "backed", "invest",
    "sign[- ]on", "referral", "reimburs", "discount", r"up to \d+%", "zuschuss", "weiterbildung",
    r"\b(?:each|per) (?:sale|order|product|unit|deal|session)\b", "umsatz", "turnover", "sales of", "worth of", "savings", "deductible", "voucher", "gift",
    r"\bsign(?:er|és)\b", "signed contracts", "quota", "objecti[fv]s? de", "chiffre d.affaires", "zielvorgabe", "contracts worth", "portfolio",
)  # fmt: skip
# A rate by the piece is no pay for a span of time.
BY_THE_PIECE = re.compile(
    r"\s?(?:/|\b(?:per|each|pro|je|par|por)\s)\s?(?:thousand |hundred )?(?:tray|trailer|truck|load|pallet|piece|parcel|stop|pick-?up|drop|deliver(?:y|ies)|mile|lbs?|pounds?|kilo|kg|tons?|thousand|hundred|head"
    r"|st[üu]ck|paket|pi[èe]ce|colis|pieza|paquete|entrega)\b",
    re.IGNORECASE,
)
REST_OF_PIECE = 8
# What follows comes on top of the pay, and is no part of it.
ON_TOP = re.compile(r"\s?\+\s|\s(?:plus|zzgl\.?|zuz[üu]glich|m[áa]s un|en plus d)\b", re.IGNORECASE)
SCALE = re.compile(r"\s?(?:m\b|mm\b|mn\b|bn\b|million|billion|mio|mrd|%)", re.IGNORECASE)
PLAUSIBLE = {
    "YEAR": (6_000, 3_000_000), "MONTH": (200, 300_000), "WEEK": (50, 50_000), "DAY": (20, 20_000),
    "HOUR": (2, 2_000),
}  # fmt: skip
PAY_WORD = one_of(
    r"\b(?:gehaltsspanne|gehaltsrahmen|jahresgehalt|salary range|pay range|annual salary|rango salarial|faixa salarial)\b"
)
# Right before an amount, whatever follows it: "a starting salary of around $60,000, with bonus".
SO_CALLED = re.compile(
    r"\b(?:salary|salaries|pay|wage|compensation|gehalt|salaire|sueldo|salario)\b[^.;\n$€£\d]{0,30}$",
    re.IGNORECASE,
)
LONGEST_PERIOD = 12
LONGEST_REST = 100
RANGE_ALONE = re.compile(r"\W{0,2}\d{2,3}[,.]?\d00\s?(?:-|–|—|to)\s?\d{2,3}[,.]?\d00\W{0,2}$")
PER_ALONE = re.compile(
    r"\W{0,2}(?:(?:up to|from) )?\d{1,3}(?:[,.]?\d{3})?(?:[.,]\d\d)?(?:\s?(?:-|–|—|to)\s?\d{1,3}(?:[,.]?\d{3})?(?:[.,]\d\d)?)?"
    r"\s?(?:/|per |an? )\s?(?:hour|hr|annum|year|month)\b(?=\W*$|\W{0,3}(?:depend|doe\b|neg|plus|\+|gross|pro rata|ote|basic))",
    re.IGNORECASE,
)
LOW_ALONE = 10_000
YEARLY_FROM = 12_000
SHORT_PERIODS = ("WEEK", "DAY", "HOUR")
YEARLY_CURRENCIES = frozenset(("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"))
PESOS_FROM = 5000
FARTHEST_END = 90
# What stands in brackets between both ends of a range.
REMARK = re.compile(r"\s?\([^()\n$€£]{2,40}\)\s(?:and|to|und|bis|et|à|y|a|-|–)\s")
# What is given in one country alone.
OF_MEXICO = re.compile(
    r"\b(?:[Vv]ales de despensa|IMSS|INFONAVIT|[Pp]rima dominical|INE vigente|CURP)\b"
)
ENOUGH = 3
MOST_AMOUNTS = 1000  # a text of more is a price list


def read(page: Page) -> Field | None:
    """Give {min, max, currency, period}: numbers as stated, never annualised."""
    best: tuple[int, MoneyMention, str] | None = None
    for mention, points, rule in islice(_candidates(page), MOST_AMOUNTS):
        if points >= ENOUGH and (best is None or points > best[0]):
            best = points, mention, rule
    if best is None:
        return None
    points, mention, rule = best
    if mention.money.currency is None:
        mention = _with_currency(page, mention)
    currency = _currency(page, mention)
    period = _period(page.text, mention, currency) or _period_elsewhere(page, mention)
    if period and not _is_plausible(mention, period, currency):
        return None
    money = mention.money
    end = _other_end(page.text, mention)
    high = end.money.high if end else money.high
    if period is None and not is_for_a_whole(page.text, mention.span):
        period = usual_period(money.low or high or 0, currency)
    value = {"min": money.low, "max": high, "currency": currency, "period": period}
    spans = (mention.span, end.span) if end else (mention.span,)
    return Field(value, spans, rule, 0.95 if points >= ENOUGH + 1 else 0.85)


def _other_end(text: str, mention: MoneyMention) -> MoneyMention | None:
    """Find the "up to $70,000" of "from $50,000 a year in one town up to $70,000"."""
    if mention.money.high is not None:
        return None
    line_end = text.find("\n", mention.span.end)
    end = min(mention.span.end + FARTHEST_END, len(text) if line_end < 0 else line_end)
    following = next((m for m in money_in(text, mention.span.end, end) if m.has_unit), None)
    if following is None or following.money.low is not None:
        return None
    is_more = (following.money.high or 0) > (mention.money.low or 0)
    return following if is_more and following.money.currency == mention.money.currency else None


def _with_currency(page: Page, mention: MoneyMention) -> MoneyMention:
    """Take the same amount where the text names its currency."""
    for section in page.sections:
        for piece in pieces_of(section):
            for other in _with_unit(page, piece.span):
                if other.money[:2] == mention.money[:2] and other.money.currency:
                    return other
    return mention


def _currency(page: Page, mention: MoneyMention) -> str | None:
    """Tell whose dollars a bare "$" means, by the country of the place."""
    shown = page.piece(mention.span)
    if mention.money.currency != "USD" or "US" in shown or "$" not in shown:
        return mention.money.currency
    around = page.text[max(0, mention.span.start - 20) : mention.span.end + 25]
    if FOREIGN_DOLLARS.search(around):
        return "USD"
    places = page.once("locations", read_locations)
    countries = {place["country"] for place in places.value} if places else set()
    if len(countries) == 1 and (country := countries.pop()):
        return DOLLARS.get(country, "USD")
    if page.language == "es" and OF_MEXICO.search(page.text):
        return "MXN"
    is_unlikely = page.language in ("es", "pt") and (mention.money.low or 0) >= PESOS_FROM
    return None if is_unlikely else "USD"


def _period_elsewhere(page: Page, mention: MoneyMention) -> str | None:
    """Take the period from where the text says the same amount again."""
    for section in page.sections:
        for piece in pieces_of(section):
            for other in _with_unit(page, piece.span):
                if other.money == mention.money and other.span != mention.span:
                    named = period_near(page.text, other.span)
                    if named:
                        return named
    return None


def _candidates(page: Page) -> Iterator[tuple[MoneyMention, int, str]]:
    for label in page.labelled(LABELS):
        for mention in money_in(page.text, *label.span):
            before = page.text[label.span.start : mention.span.start]
            is_other = mention.money.currency is None and NOT_PAY.search(before)
            if not is_other and (mention.has_unit or (mention.money.low or 0) >= 1000):
                yield mention, 5, "after its label"
    for span in (*page.header.lines, *_line_of_title(page)):
        yield from ((mention, 4, "the header") for mention in _with_unit(page, span))
        yield from ((mention, 3, "the header") for mention in _alone(page, span))
    yield from _in_text(page)


def _in_text(page: Page) -> Iterator[tuple[MoneyMention, int, str]]:
    has_word = PAY_WORD.within(page.text) is not None
    for section in page.sections:
        bonus = 3 * (section.kind == "pay" or bool(PAY.search(section.heading)))
        for span in (piece.span for piece in pieces_of(section)):
            if not DIGIT.search(page.text, *span):
                continue
            if has_word:
                yield from ((mention, 3, "pay in the text") for mention in _bare_range(page, span))
            for mention in _with_unit(page, span):
                yield mention, bonus + _points(page.text, mention, span), "pay in the text"


def _line_of_title(page: Page) -> Iterator[Span]:
    """Give what follows the title on its line: "Night Baker $19/hr (Monday - Thursday)"."""
    if title := page.header.title:
        end = page.text.find("\n", title.end)
        rest = Span(title.end, len(page.text) if end < 0 else end)
        if rest.end - rest.start <= LONGEST_REST:
            yield rest


def _bare_range(page: Page, span: Span) -> Iterator[MoneyMention]:
    """Read "Gehaltsspanne 60.000 - 75.000": no currency, and the word right before it."""
    for found in PAY_WORD.compiled.finditer(page.text, *span):
        for mention in money_in(page.text, found.end(), min(span.end, found.end() + 40)):
            low, high, _ = mention.money
            is_range = low is not None and high is not None and 10_000 <= low < high
            if is_range and not mention.has_unit and mention.span.start - found.end() <= 4:
                yield mention
            break


def _alone(page: Page, span: Span) -> Iterator[MoneyMention]:
    """Read a line on top that is a range of pay alone, or opens with an amount and its period."""
    line = page.piece(span)
    is_alone = RANGE_ALONE.match(line)
    if not is_alone and not PER_ALONE.match(line):
        return
    mention = next(money_in(page.text, *span), None)
    if mention is None or mention.has_unit:
        return
    low, high, _ = mention.money
    is_range = low is not None and high is not None and LOW_ALONE <= low < high <= 3 * low
    if is_range or not is_alone:
        yield mention


def _with_unit(page: Page, span: Span) -> Iterator[MoneyMention]:
    """Give the amounts with a currency, both of "between €2,000 (scale 9) and €3,000" as one."""
    first: MoneyMention | None = None
    for mention in money_in(page.text, *span):
        if not mention.has_unit:
            continue
        joined = _joined(page.text, first, mention) if first else None
        if first and not joined:
            yield first
        first = joined or mention
    if first:
        yield first


def _joined(text: str, first: MoneyMention, last: MoneyMention) -> MoneyMention | None:
    (low, top, currency), (bottom, high, other) = first.money, last.money
    if low is None or low != top or bottom is None or bottom != high or currency != other:
        return None
    if low >= bottom or not REMARK.fullmatch(text, first.span.end, last.span.start):
        return None
    return MoneyMention(Money(low, high, currency), Span(first.span.start, last.span.end), True)


def _points(text: str, mention: MoneyMention, block: Span) -> int:
    """Weigh what stands around an amount: three points make it pay."""
    start, end = mention.span
    if SCALE.match(text, end) or _is_by_the_piece(text, mention.span):
        return -9
    before, after = text[max(block.start, start - 90) : start], text[end : min(block.end, end + 50)]
    around = before + " " + after
    on_top = ON_TOP.search(after)
    other = before + " " + (after[: on_top.start()] if on_top else after)
    is_called_pay = SO_CALLED.search(before)
    points = 3 * bool(PAY.search(around)) - 4 * bool(not is_called_pay and NOT_PAY.search(other))
    money = mention.money
    points += money.low is not None and money.high is not None and money.low != money.high
    points += period_near(text, mention.span) is not None
    spare = 4 + (LONGEST_PERIOD if period_near(text, mention.span) else 0)
    is_whole_line = end - start >= block.end - block.start - spare
    # "Full-time. GBP 30,000 - 36,000 a year." says what it is by where it stands.
    opens_sentence = start == block.start or text[start - 2 : start] == ". "
    return points + (2 if is_whole_line else int(opens_sentence))


def _is_by_the_piece(text: str, span: Span) -> bool:
    rest = span.end + REST_OF_PIECE
    return bool(BY_THE_PIECE.match(text, span.end) or BY_THE_PIECE.search(text, span.start, rest))


def _period(text: str, mention: MoneyMention, currency: str | None) -> str | None:
    named = period_near(text, mention.span)
    amount = mention.money.low or mention.money.high or 0
    # Nobody is paid five figures of a large currency by the week or the hour.
    is_yearly = amount >= YEARLY_FROM and currency in YEARLY_CURRENCIES
    if named and not (is_yearly and named in SHORT_PERIODS):
        return named
    return "YEAR" if is_yearly else None


def _is_plausible(mention: MoneyMention, period: str, currency: str | None) -> bool:
    low, high = PLAUSIBLE[period]
    if currency not in YEARLY_CURRENCIES:
        high *= 1000  # pesos, rupees, yen
    return all(low <= amount <= high for amount in mention.money[:2] if amount is not None)
