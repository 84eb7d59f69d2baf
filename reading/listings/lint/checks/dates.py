"""Dates that have passed: until when one could apply, from when the work was to begin."""

from collections.abc import Iterator
from datetime import date, timedelta

from reading.listings.lint.checks.hits import Hit, found_in, says
from reading.listings.lint.model import Rule
from reading.listings.lint.sheet import Sheet
from reading.text.dates import dates_in

# How far a date may stand behind its words, and how old it may be to be meant as one.
REACH = 60
OLDEST = timedelta(days=3 * 365)


def closing_past(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """The last day to apply lies behind."""
    closes = sheet.draft.closes_on
    if closes and closes < today:
        yield Hit(facts={"date": closes.isoformat()})
    yield from _dead(sheet, "deadline", today)


def start_past(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """The first day of work lies behind."""
    starts = sheet.draft.starts_on
    if starts and starts < today:
        yield Hit(facts={"date": starts.isoformat()})
    yield from _dead(sheet, "starts", today)


def _dead(sheet: Sheet, name: str, today: date) -> Iterator[Hit]:
    for sentence in sheet.of("content"):
        words = [found.end() for found in found_in(sheet, sentence, name)]
        if not words or says(sheet, sentence, "since"):
            continue
        mentions = [
            mention
            for mention in dates_in(sentence.words)
            if any(0 <= mention.span.start - end <= REACH for end in words)
        ]
        # "from 1 March to 30 June" ends later than it begins.
        last = max(mentions, key=lambda mention: mention.day, default=None)
        if last and today - OLDEST < last.day < today and not last.is_ambiguous:
            yield Hit(sentence.passage(*last.span), {"date": last.day.isoformat()})
