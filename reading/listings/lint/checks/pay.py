"""Pay: missing, open at one end, too wide, the wrong way round."""

from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import ADVERT, Hit
from reading.listings.lint.model import Fix, Pay, Rule
from reading.listings.lint.sheet import Sentence, Sheet
from reading.text.money import RANGE, money_in, period_near
from reading.text.patterns import one_of
from reading.text.spans import Span

PAY_WORD = one_of(
    r"\bsalar(?:y|ies)\b", r"\bpay\b", r"\bcompensation\b", r"\bwages?\b", r"\bremuneration\b",
    r"\brate\b", r"\bOTE\b", r"gehalt\b", r"\bvergütung\b", r"\blohn\b", r"\bsalaires?\b",
    r"\brémunération\b", r"\bsalario\b", r"\bsueldo\b",
)  # fmt: skip
# Smaller figures beside a currency are bonuses for lunch and prices, not pay.
LEAST_PAY = 5
# Ends further apart than this are two things: "$5,000 and 10 days".
FURTHEST = 20
HOURS_A_YEAR = {"YEAR": 1, "MONTH": 12, "WEEK": 52}


def missing(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """Neither the fields nor the text name any pay."""
    if not _names_pay(sheet.draft.pay) and not any(map(_tells_pay, sheet.of(*ADVERT))):
        yield Hit()


def open_ended(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """Only one end of the range is said."""
    pay = sheet.draft.pay
    if pay and (pay.low is None) != (pay.high is None):
        yield Hit(facts={"pay": _figure(pay)})


def wide(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """The range is wider in a year than the rule's `most`, in the rule's `currency`.

    Not where the upper end is above `unless_above`. Hours and days are left alone: how many of
    them a year has, nobody said.
    """
    pay = sheet.draft.pay
    if not pay or pay.low is None or pay.high is None or pay.period not in HOURS_A_YEAR:
        return
    times = HOURS_A_YEAR[pay.period]
    is_exempt = pay.high * times > rule.options["unless_above"]
    if pay.currency == rule.options["currency"] and not is_exempt:
        spread = (pay.high - pay.low) * times
        if spread > rule.options["most"]:
            yield Hit(facts={"spread": f"{spread:,.0f} {pay.currency}"})


def out_of_order(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """The lower end is above the upper one, in the fields or in the text."""
    pay = sheet.draft.pay
    if pay and pay.low is not None and pay.high is not None and pay.low > pay.high:
        yield Hit(facts={"low": f"{pay.low:,.0f}", "high": f"{pay.high:,.0f}"})
    for sentence in sheet.of("content"):
        yield from _turned_round(sentence)


def _turned_round(sentence: Sentence) -> Iterator[Hit]:
    for found in RANGE.finditer(sentence.words):
        first, second = found["num1"], found["num2"]
        if not second or (first[-1] in "kK") != (second[-1] in "kK"):
            continue
        low, high = _amount(first), _amount(second)
        if low is None or high is None or not LEAST_PAY < high < low < FURTHEST * high:
            continue
        if not _has_currency(found) or not _is_about_pay(sentence, found.span()):
            continue
        start = found.start("num1")
        between = sentence.text[found.end("num1") : found.start("num2")]
        swapped = f"{second}{between}{first}"
        facts = {"low": first, "high": second}
        passage = sentence.passage(start, found.end("num2"))
        yield Hit(passage, facts, Fix("replace", swapped))


def _amount(number: str) -> float | None:
    mention = next(money_in(number), None)
    return mention.money.low if mention else None


def _has_currency(found) -> bool:
    return any(found[name] for name in ("cur1", "end1", "cur2", "end2"))


def _is_about_pay(sentence: Sentence, span: tuple[int, int]) -> bool:
    has_period = period_near(sentence.words, Span(*span))
    return bool(PAY_WORD.search(sentence.words) or has_period)


def _names_pay(pay: Pay | None) -> bool:
    return pay is not None and (pay.low is not None or pay.high is not None)


def _tells_pay(sentence: Sentence) -> bool:
    for mention in money_in(sentence.words):
        amount = mention.money.high or mention.money.low or 0
        if not mention.has_unit or amount < LEAST_PAY:
            continue
        if PAY_WORD.search(sentence.words) or period_near(sentence.words, mention.span):
            return True
    return False


def _figure(pay: Pay) -> str:
    figure = pay.low if pay.high is None else pay.high
    return f"{figure:,.0f} {pay.currency or ''}".strip()
