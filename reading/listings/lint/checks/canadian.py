"""Asking for experience that was gained in Canada."""

import re
from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import Hit, says_no
from reading.listings.lint.model import Fix, Rule
from reading.listings.lint.sheet import Sheet

WORDS = re.compile(
    r"\b(?P<word>Canadian\s{1,2})(?:(?:work|workplace|job|industry|professional)\s{1,2})?experience\b"
    r"|\bexperience(?P<tail>\s{1,2}(?:gained\s|earned\s)?in\s(?:Canada|the\sCanadian\s(?:market|workplace)))\b"
    r"|\bexpérience(?P<fr>\s{1,2}(?:de\stravail\s)?canadienne)\b",
    re.IGNORECASE,
)
GROUPS = ("word", "tail", "fr")


def experience(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """The advert or a question asks for it; one click leaves the country out."""
    for sentence in sheet.sentences:
        for found in WORDS.finditer(sentence.words):
            if says_no(sheet, sentence, found.start()):
                continue
            start, end = found.span()
            country = next(name for name in GROUPS if found[name])
            words = sentence.text
            after = words[start : found.start(country)] + words[found.end(country) : end]
            yield Hit(sentence.passage(start, end), {"words": found[0]}, Fix("replace", after))
