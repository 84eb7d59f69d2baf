"""The date of posting: a calendar date that the text calls so."""

import re

from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.dates import DateMention, dates_in

LABELS = (
    "posted", "date posted", "posted on", "posting date", "publication date", "published",
    "published on", "posted date", "veroffentlicht", "veroffentlicht am", "publie le", "fecha de publicacion",
    "veroffentlichung ab", "veroffentlichung", "veroffentlichungsdatum", "online seit", "date de publication", "publicado",
    "publicado el", "publicacion", "job posted", "advertised", "date advertised", "opening date", "open date", "posting start date",
    "listed", "listed on", "publication", "ver offentlicht am", "data de publicacao", "published date",
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
    "postdate",
    "post date",
    "posteddate",
    "posted at",
    "publishdate",
    "publish date",
    "publication date",
    "date posted",
    "pub date",
    "datum",
    "fecha",
)
POSTED = re.compile(
    r"\b(?:(?:date )?posted|published|ver[öo]ffentlicht|publi[ée]e?|publicad[oa]|(?:poste|offre) ouverte?|online seit|listed|advertised)"
    r"(?: on| am| le| el| em)?\s?:?\s{0,3}$",
    re.IGNORECASE,
)
LONGEST = 40
# Of 3/5/2019 these languages mean the third of May.
DAY_FIRST = frozenset(("de", "fr", "es", "pt", "it", "nl", "pl", "da", "sv", "tr"))
PLAUSIBLE_YEARS = range(1995, 2101)


def read(page: Page) -> Field | None:
    """Give YYYY-MM-DD; None for "3 days ago" and for closing dates."""
    labels = [*page.labelled(OF_THE_SOURCE, meta_only=True), *page.labelled(LABELS)]
    for label in labels:
        start, end = label.span
        for mention in dates_in(page.text, start, min(end, start + LONGEST)):
            return _field(page, mention, "after its label")
    for block in page.blocks:
        for mention in dates_in(page.text, block.start, block.end):
            start = mention.span.start
            if POSTED.search(page.text[max(block.start, start - LONGEST) : start]):
                return _field(page, mention, 'after "posted"')
    return None


def _field(page: Page, mention: DateMention, rule: str) -> Field | None:
    day, sure = mention.day, 0.96
    if day.year not in PLAUSIBLE_YEARS:
        return None
    if mention.is_ambiguous:
        sure = 0.6
        if page.language in DAY_FIRST:
            day, sure = day.replace(month=day.day, day=day.month), 0.9
    return Field(day.isoformat(), (mention.span,), rule, sure)
