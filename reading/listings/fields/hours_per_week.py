"""Working hours a week."""

import re

from reading.listings.fields.passages import blocks_with, cues, kind_at, labelled_values, span_of
from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.spans import Span

LABELS = (
    "hours per week", "weekly hours", "hours", "working hours", "work hours", "hours of work", "contracted hours", "workhours",
    "arbeitszeit", "wochenstunden", "stunden pro woche", "stundenumfang", "wochenarbeitszeit", "umfang", "arbeitsumfang",
    "temps de travail", "duree du travail", "duree hebdomadaire", "horaires", "horas semanales", "horas por semana", "jornada", "schedule",
)  # fmt: skip
PLAIN = (
    "hours per week",
    "weekly hours",
    "wochenstunden",
    "stunden pro woche",
    "wochenarbeitszeit",
    "horas semanales",
    "horas por semana",
    "duree hebdomadaire",
)
CUES = cues(
    "hours hour hrs hr std stunden weekly wochenstunden stundenwoche stunde wochenarbeitszeit heures hebdo horas week woche semaine"
)
NUMBER = r"\d{1,2}(?:[.,]\d{1,2})?"
BOTH = rf"(?<![\d.,€$£:])(?P<low>{NUMBER})\s?\+?(?:\s?(?:-|–|—|to|or|bis(?: zu)?|oder|à|a)\s?(?P<high>{NUMBER}))?\s?\+?"
SAID = re.compile(
    BOTH
    + r"(?:(?:\s|-)?(?:hours?|hrs?\.?|h)(?: on average| average)?\s?(?:/|a |per |each |every |-)\s?(?:week|wk)\b"
    r"|[ -]hour (?:work[ -]?)?weeks?\b|\s?(?:weekly hours|hours weekly)\b"
    r"|\s?(?:wochenstunden\b|-?\s?stunden[- ]woche\b|(?:std\.?|stunden|h)\s?(?:zeit )?(?:/|pro|in der|die|je|[àa])\s?(?:woche|wo\b)|(?:std\.?|stunden) w[öo]chentlich)"
    r"|\s?(?:h|heures?)\s?(?:/|par|par )\s?(?:semaine|sem\b)|\s?(?:h|heures?)\s?/?\s?(?:hebdo\w*)"
    r"|\s?(?:h|hs|horas?)\s?(?:/|por|a la|por )\s?(?:semana\b)|\s?horas semanales\b)",
    re.IGNORECASE,
)
WORDS_FIRST = re.compile(
    rf"\b(?:hours per week|weekly hours|wochenarbeitszeit(?: von| beträgt)?(?: ca\.)?|wochenstunden)\s?:?\s{{0,2}}{BOTH}(?!\d)",
    re.IGNORECASE,
)
NUMBER_ONLY = re.compile(
    rf"\W{{0,3}}(?:ca\. )?{BOTH}\s?(?:hours?|hrs?|h|std\.?|stunden|heures|horas)?\W{{0,2}}$",
    re.IGNORECASE,
)
NOT_THAT = re.compile(
    r"\b(?:learning|training|volunteer\w*|courses?|free time|content|videos?|24/7|save[sd]?|overlap|study|studying|support hours|weiterbildung|fortbildung|students?|remote work|home[- ]?office|meetings?|open to the public)\b",
    re.IGNORECASE,
)
FEWEST, MOST = 3, 60
# In lists of perks, a few hours a week are given away; a full week is the job's.
FULL_WEEK = 30


def read(page: Page) -> Field | None:
    """Give {"min", "max"}; equal where one figure is written."""
    for name in LABELS:
        for value, span, _is_meta in labelled_values(page, (name,)):
            found = SAID.search(value) or (NUMBER_ONLY.match(value) if name in PLAIN else None)
            hours = _hours(found) if found else None
            if hours and found:
                place = Span(span.start + found.start("low"), span.start + found.end())
                return Field(hours, (place,), "after its label", 0.95)
    for block in blocks_with(page, CUES):
        for found in (*SAID.finditer(block.text), *WORDS_FIRST.finditer(block.text)):
            hours = _hours(found)
            near = block.text[max(0, found.start() - 60) : found.end() + 50]
            if not hours or NOT_THAT.search(near):
                continue
            kind = kind_at(page, block.span.start)
            if kind != "benefits" or hours["max"] >= FULL_WEEK:
                return Field(hours, (span_of(block, found),), "hours a week in the text", 0.92)
    return None


def _hours(found: re.Match[str]) -> dict | None:
    low, high = (_number(found[part]) for part in ("low", "high"))
    if low is None or not FEWEST <= low <= MOST or not FEWEST <= (high or low) <= MOST:
        return None
    return {"min": min(low, high or low), "max": max(low, high or low)}


def _number(written: str | None) -> float | int | None:
    if not written:
        return None
    value = float(written.replace(",", "."))
    return int(value) if value == int(value) else value
