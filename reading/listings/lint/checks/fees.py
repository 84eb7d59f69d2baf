"""Money that candidates are to pay: the surest sign of a fraud."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import Hit, found_in, says, says_no
from reading.listings.lint.model import Fix, Rule
from reading.listings.lint.sheet import Sentence, Sheet

REACH = 60
# "Pay" the noun, and what work pays to others.
NOT_CANDIDATES = re.compile(
    r"\b(?:tenants?|clients?|customers?|vendors?|invoices?|suppliers?|residents?|patients?|users?"
    r"|guests?|members?|kunden|mieter|clientes?|inquilinos?|locataires?)\b",
    re.IGNORECASE,
)


def asks_money(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """A fee beside a word of paying and a word for candidates, or a question that asks to pay."""
    for sentence in sheet.of("content", "requirement", "question", "hint"):
        if NOT_CANDIDATES.search(sentence.words):
            continue
        is_question = sentence.part in ("question", "hint")
        pays = [word.start() for word in found_in(sheet, sentence, "pays")]
        # What is due, asked only of a sentence that speaks to those who would pay.
        due = [] if is_question else _due(sheet, sentence)
        if due is None or not (pays or due):
            continue
        for fee in found_in(sheet, sentence, "fee"):
            near = sentence.words[fee.end() : fee.end() + REACH]
            is_asked = _is_before(pays, fee.start()) or any(word in near for word in due)
            if not is_asked or says_no(sheet, sentence, fee.start()):
                continue
            fix = Fix("remove_question") if is_question else Fix("replace", "")
            passage = sentence.passage(*fee.span()) if is_question else sentence.whole()
            yield Hit(passage, {"words": fee[0]}, fix)
            break


def _due(sheet: Sheet, sentence: Sentence) -> list[str] | None:
    """Give the words of a sentence that say something falls due; None when no payer is in it."""
    if not says(sheet, sentence, "payer"):
        return None
    return list({word[0] for word in found_in(sheet, sentence, "due")})


def _is_before(starts: list[int], at: int) -> bool:
    """Tell whether one of `starts`, in order, stands in reach before `at`."""
    place = bisect_right(starts, at)
    return place > 0 and at - starts[place - 1] <= REACH
