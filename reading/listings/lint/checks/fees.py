"""Money that candidates are to pay: the surest sign of a fraud."""

import re
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
        for fee in found_in(sheet, sentence, "fee"):
            if says_no(sheet, sentence, fee.start()) or not _is_asked(sheet, sentence, fee):
                continue
            fix = Fix("remove_question") if is_question else Fix("replace", "")
            passage = sentence.passage(*fee.span()) if is_question else sentence.whole()
            yield Hit(passage, {"words": fee[0]}, fix)
            break


def _is_asked(sheet: Sheet, sentence: Sentence, fee: re.Match[str]) -> bool:
    starts = [m.start() for m in found_in(sheet, sentence, "pays")]
    pays = [at for at in starts if 0 <= fee.start() - at <= REACH]
    if sentence.part in ("question", "hint"):
        return bool(pays)
    has_payer = says(sheet, sentence, "payer")
    near = sentence.words[fee.end() : fee.end() + REACH]
    is_due = any(m[0] in near for m in found_in(sheet, sentence, "due"))
    return has_payer and bool(pays or is_due)
