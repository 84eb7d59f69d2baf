"""What a posting says twice, each time otherwise."""

import re
from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import Hit, found_in, says
from reading.listings.lint.model import Rule
from reading.listings.lint.sheet import Sheet

REMOTE = re.compile(
    r"\bremote\b(?!\s{1,2}(?:sensing|control|support|monitoring|access|areas?|sites?|locations?))"
    r"|\bhome[- ]?office\b|\btélétravail\b|\bremoto\b",
    re.IGNORECASE,
)
HYBRID = re.compile(
    r"\bhybrid\w{0,2}\b|\bhíbrido\b|\bpartial|\bor\b|\boder\b|\bou\b", re.IGNORECASE
)
HOURS = re.compile(
    r"\b(\d{1,2}(?:[.,]\d)?)\s?(?:-|–\s?)?(?:hours?|hrs?|stunden|std\.?|heures?|horas?)\s?"
    r"(?:per|a|/|pro|die|par|por|a la)?\s?(?:week|woche|semaine|semana|weekly)\b",
    re.IGNORECASE,
)
OTHER_HOURS = re.compile(
    r"\b(?:training|on-call|volunteer|study|meetings?|overlap|overtime|call)\b", re.IGNORECASE
)
FEWEST_FULL, MOST_PART = 30, 37


def workplace(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """Remote in the title or the field, on site in the text, or the other way round."""
    title = next(iter(sheet.of("title")), None)
    in_title = REMOTE.search(title.words) if title else None
    if in_title and title and HYBRID.search(title.words):
        in_title = None
    where = sheet.draft.workplace
    if title and in_title and where == "onsite":
        yield Hit(title.passage(*in_title.span()), {"said": in_title[0], "other": "on site"})
    if in_title or where == "remote":
        said = in_title[0] if in_title else "remote"
        yield from _said_in_text(sheet, "on_site", said)
    elif where == "onsite":
        yield from _said_in_text(sheet, "remote", "on site")


def _said_in_text(sheet: Sheet, name: str, said: str) -> Iterator[Hit]:
    for sentence in sheet.of("content", "requirement"):
        for found in found_in(sheet, sentence, name):
            yield Hit(sentence.passage(*found.span()), {"said": said, "other": found[0]})
            return


def hours(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """Full-time with few hours a week, part-time with many, or the text names the other one."""
    kind = sheet.draft.employment_type
    if kind not in ("FULL_TIME", "PART_TIME"):
        return
    other = "part_time" if kind == "FULL_TIME" else "full_time"
    same = "full_time" if kind == "FULL_TIME" else "part_time"
    said = "full-time" if kind == "FULL_TIME" else "part-time"
    for sentence in sheet.of("title", "content"):
        names_both = says(sheet, sentence, same)
        for found in found_in(sheet, sentence, other):
            if not names_both:
                yield Hit(sentence.passage(*found.span()), {"said": said, "other": found[0]})
    stated = [(s, found) for s in sheet.of("content") for found in HOURS.finditer(s.words)]
    if len(stated) != 1 or OTHER_HOURS.search(stated[0][0].words):
        return
    sentence, found = stated[0]
    count = float(found[1].replace(",", "."))
    if count < FEWEST_FULL if kind == "FULL_TIME" else count > MOST_PART:
        yield Hit(sentence.passage(*found.span()), {"said": said, "other": found[0]})
