"""What nobody needs to know to decide on an application: numbers, accounts, age, family."""

import re
from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import Hit, found_in, says, says_no
from reading.listings.lint.model import QUESTION_PARTS, Fix, Rule
from reading.listings.lint.sheet import Sentence, Sheet

PERSONAL = ("photo", "birth", "family", "belief", "health")
REACH = 80
LEAST_AGE, MOST_AGE = 18, 75
AGES = re.compile(
    r"\b(?:age[ds]?|ages|between|aged? between|edad(?: de| entre)?:?|entre|zwischen|im Alter (?:von|zwischen)|âgée?s? (?:de|entre))"
    r"\s{1,2}(?:los\s)?(\d{2})\s?(?:-|–|to|and|und|bis|à|et|a|y)\s?(\d{2})\b"
    r"(?P<unit>\s{1,2}(?:years?(?:\s(?:old|of\sage))?|jahren?|ans|años(?:\sde\sedad)?))?",
    re.IGNORECASE,
)
AGE_WORD = re.compile(r"\b(?:aged?|ages|old|alter|alt|âgée?s?|âge|edad)\b", re.IGNORECASE)
TOP_AGE = re.compile(
    r"\b(?:under|below|not older than|no older than|maximum age(?: of)?:?|max\.? age:?|younger than"
    r"|höchstens|maximal|nicht älter als|moins de|âge maximum|edad máxima(?: de)?:?|menor(?:es)? de|hasta)"
    r"\s{1,2}(\d{2})\b(?P<unit>\s{1,2}(?:years?\s(?:old|of\sage)|jahre\salt|ans|años(?:\sde\sedad)?))?",
    re.IGNORECASE,
)
# Whom the work is for may have an age.
SERVED = re.compile(
    r"\b(?:child|children|kids|pupils?|students?|patients?|clients?|customers?|users?|residents?|teens?"
    r"|youth|adults|people|guests|audience|members|learners|participants|kinder|jugendliche|kunden"
    r"|enfants|jeunes|niños|jóvenes|clientes|usuarios)\b",
    re.IGNORECASE,
)


def asks_bank(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """An account, a card or its number is asked for."""
    yield from _asked_for(sheet, ("bank",))


def asks_identity(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """A number or copy of an identity document is asked for."""
    yield from _asked_for(sheet, ("identity",))


def asks_personal(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """Photo, birth, family, belief or health is asked for."""
    yield from _asked_for(sheet, PERSONAL)


def age_limit(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """An age is asked of whoever applies ("at least 18" is not one)."""
    for sentence in sheet.of("title", "content", "requirement"):
        if SERVED.search(sentence.words):
            continue
        for found in AGES.finditer(sentence.words):
            low, high = int(found[1]), int(found[2])
            is_age = AGE_WORD.search(found[0]) or AGE_WORD.search(found["unit"] or "")
            if is_age and LEAST_AGE <= low < high <= MOST_AGE:
                yield Hit(sentence.passage(*found.span()), {"words": found[0]})
        for found in TOP_AGE.finditer(sentence.words):
            is_age = AGE_WORD.search(found[0])
            if is_age and LEAST_AGE < int(found[1]) <= MOST_AGE:
                yield Hit(sentence.passage(*found.span()), {"words": found[0]})


def _asked_for(sheet: Sheet, names: tuple[str, ...]) -> Iterator[Hit]:
    for sentence in sheet.sentences:
        for name in names:
            for found in found_in(sheet, sentence, name):
                if _is_asked(sheet, sentence, found):
                    in_question = sentence.part in QUESTION_PARTS
                    fix = Fix("remove_question") if in_question else None
                    yield Hit(sentence.passage(*found.span()), {"words": found[0]}, fix)
                    break


def _is_asked(sheet: Sheet, sentence: Sentence, found: re.Match[str]) -> bool:
    """Tell asking from working with: a question asks, an advert says "send your …"."""
    if says_no(sheet, sentence, found.start()) or says(sheet, sentence, "experience"):
        return False
    if sentence.part in QUESTION_PARTS:
        return True
    asks = [m.start() for m in found_in(sheet, sentence, "ask")]
    return any(0 <= found.start() - at <= REACH for at in asks)
