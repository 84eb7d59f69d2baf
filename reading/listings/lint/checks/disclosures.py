"""What a law wants to be said and the posting does not say."""

from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import ADVERT, Hit, says, text_says
from reading.listings.lint.model import Fix, Rule
from reading.listings.lint.sheet import Sheet


def benefits_missing(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """No word of what is given besides pay."""
    if not text_says(sheet, "benefits", *ADVERT):
        yield Hit()


def deadline_missing(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """Neither a closing date nor a word of until when one may apply."""
    if sheet.draft.closes_on is None and not text_says(sheet, "deadline", *ADVERT):
        yield Hit(fix=_sentence(rule))


def vacancy_missing(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """Nothing says whether there is a vacancy now."""
    if not text_says(sheet, "vacancy", *ADVERT):
        yield Hit(fix=_sentence(rule))


def ai_missing(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """Nothing says whether software decides about applications."""
    told = (
        says(sheet, sentence, "ai") and says(sheet, sentence, "selecting")
        for sentence in sheet.of("content")
    )
    if not any(told):
        yield Hit()


def _sentence(rule: Rule) -> Fix | None:
    words = rule.options.get("add")
    return Fix("append", words) if words else None
