"""The date of posting: a calendar date that the text calls so."""

import re

from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.dates import DateMention, dates_in

LABELS = (
    "posted", "date posted", "posted on", "posting date", "publication date", "published",
    "published on", "posted date", "veroffentlicht", "veroffentlicht am", "publie le", "fecha de publicacion",
)  # fmt: skip
OF_THE_SOURCE = (
    "date",
    "created",
    "created at",
    "published",
    "published at",
    "dateposted",
    "pubdate",
    "posted",
)
POSTED = re.compile(
    r"\b(?:(?:date )?posted|published|ver[öo]ffentlicht|publi[ée]e?|publicad[oa])"
    r"(?: on| am| le| el)?\s?:?\s{0,3}$",
    re.IGNORECASE,
)
LONGEST = 40
PLAUSIBLE_YEARS = range(1995, 2101)


def read(page: Page) -> Field | None:
    """Give YYYY-MM-DD; None for "3 days ago" and for closing dates."""
    labels = [*page.labelled(OF_THE_SOURCE, meta_only=True), *page.labelled(LABELS)]
    for label in labels:
        start, end = label.span
        for mention in dates_in(page.text, start, min(end, start + LONGEST)):
            return _field(mention, "after its label")
    for block in page.blocks:
        for mention in dates_in(page.text, block.start, block.end):
            start = mention.span.start
            if POSTED.search(page.text[max(block.start, start - LONGEST) : start]):
                return _field(mention, 'after "posted"')
    return None


def _field(mention: DateMention, rule: str) -> Field | None:
    if mention.day.year not in PLAUSIBLE_YEARS:
        return None
    sure = 0.6 if mention.is_ambiguous else 0.96
    return Field(mention.day.isoformat(), (mention.span,), rule, sure)
