"""The reply that applicants are promised: missing, far away, or taken back in the text."""

from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import Hit, found_in
from reading.listings.lint.model import Fix, Rule
from reading.listings.lint.sheet import Sheet


def missing(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """Nobody says by when there is an answer."""
    if sheet.draft.reply_days is None:
        yield Hit()


def long(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """The answer comes later than after the rule's `most` working days."""
    days = sheet.draft.reply_days
    if days is not None and days > rule.options["most"]:
        yield Hit(facts={"days": days})


def contradicted(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """The text says that some will hear nothing; one click takes the sentence out."""
    for sentence in sheet.of("content"):
        if any(True for _ in found_in(sheet, sentence, "silence")):
            yield Hit(sentence.whole(), fix=Fix("replace", ""))
