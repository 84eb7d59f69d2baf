"""Lists of musts that are too long, and years asked of beginners."""

import re
from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import Hit, says
from reading.listings.lint.model import Rule
from reading.listings.lint.sheet import Sheet

YEARS = re.compile(
    r"\b(\d{1,2})\s?\+?\s{0,2}(?:(?:-|–|to|bis|à|a)\s?\d{1,2}\s?\+?\s?)?"
    r"(?:years?|yrs?|jahren?|ans|años)\b",
    re.IGNORECASE,
)


def too_many(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """More musts than the rule's `most`."""
    musts = sum(line.is_must for line in sheet.draft.requirements)
    if musts > rule.options["most"]:
        yield Hit(facts={"count": musts, "most": rule.options["most"]})


def entry_level_years(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """The title is for beginners, a must asks for the rule's `years` or more."""
    titles = sheet.of("title")
    if not any(says(sheet, title, "entry") for title in titles):
        return
    musts = {str(place) for place, line in enumerate(sheet.draft.requirements) if line.is_must}
    for sentence in sheet.of("requirement"):
        found = YEARS.search(sentence.words)
        if found and sentence.key in musts and int(found[1]) >= rule.options["years"]:
            facts = {"years": int(found[1]), "title": sheet.draft.title}
            yield Hit(sentence.passage(*found.span()), facts)
