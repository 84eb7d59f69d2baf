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
    r"\b(?:(?:date )?posted|published|ver[öo]ffentlicht|publi[ée]e?|publicad[oa])(?: on| am| le| el)?\s?:?\s{0,3}$",
    re.IGNORECASE,
)
PLAUSIBLE_YEARS = range(1995, 2101)


def read(page: Page) -> Field | None:
    """Give YYYY-MM-DD; None for "3 days ago" and for closing dates."""
    labels = [*page.labelled(OF_THE_SOURCE, meta_only=True), *page.labelled(LABELS)]
    for label in labels:
        for mention in dates_in(
            page.text, label.span.start, min(label.span.end, label.span.start + 40)
        ):
            return _field(mention, "after its label")
    for block in page.blocks:
        for mention in dates_in(page.text, block.start, block.end):
            if POSTED.search(
                page.text[max(block.start, mention.span.start - 30) : mention.span.start]
            ):
                return _field(mention, 'after "posted"')
    return None


def _field(mention: DateMention, rule: str) -> Field | None:
    if mention.day.year not in PLAUSIBLE_YEARS:
        return None
    return Field(
        mention.day.isoformat(), (mention.span,), rule, 0.6 if mention.is_ambiguous else 0.96
    )
