"""Licences and certificates that the job asks for: driving, nursing, accounting, security and others."""

import re
from functools import cache
from typing import NamedTuple

from reading.listings.demands import demand_of
from reading.listings.fields.passages import blocks_with, cues, kind_at, sentence_at, stems_on
from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.lexicons import load
from reading.text.spans import Span

CLASS = re.compile(
    r"[\s(]{0,2}(?:der )?(?:(?i:klassen?|category|categories|class(?:es)?|cat\.?|cat[ée]gorie|tipo|clase|type))\s?[„\"]?(?P<named>[ABCDTLM][1-3]?E?(?:\s?(?:,|/|und|oder|and|or|ou|et|y|\+)\s?[ABCDTLM][1-3]?E?\b){0,3})\b|[\s(]{1,2}(?P<bare>(?:AM|A[12]?|B|BE|C1?E?|CE|D1?E?|T|L)(?:\s?(?:,|/|und|oder|and|or|ou|et|y|\+)\s?(?:A[12]?|BE?|C1?E?|D1?E?|T|L)\b){0,3})\b(?![-'’&])"
)
CLASS_BEFORE = re.compile(
    r"\b(?:[Cc]lass |[Cc]ategory |Klasse-)?(?P<bare>C1E?|CE|BE|D1|[BC])(?: category| class)?[ -]?(?:driv|$)"
)
LONGEST_CLASS = 30
DRIVING = "Driving licence"
MOST = 100
NOT_THAT = re.compile(
    r"\bdevice drivers?|\bbenefits?: ?permis|\bwe (?:pay|cover|offer)|\bübernehmen\b|\bfinanzier\w+|\bkostenlos\w*|\bissu\w+ licen|\bsoftware licen|\blicen[cs]e agreement|\bnot? (?:need|requir)\w*\b[^.\n]{0,30}licen",
    re.IGNORECASE,
)
BESIDES = ("about", "benefits", "equal_opportunity", "responsibilities")
LANGUAGE_OF_PERMIT = re.compile(r"permis\s(?P<bare>B|C|CE|D|A|BE)\b", re.IGNORECASE)


class LicenceMention(NamedTuple):
    name: str
    licence_class: str | None
    span: Span


@cache
def _entries() -> tuple[tuple[str, frozenset[str], re.Pattern[str]], ...]:
    found = []
    for lines in load("licences").values():
        for line in lines:
            name, words, patterns = line.split(" | ", 2)
            pattern = re.compile("|".join(patterns.split(" || ")), re.IGNORECASE)
            found.append((name, cues(words), pattern))
    return tuple(found)


def licences_on(page: Page) -> list[LicenceMention]:
    """Find licences all over a page, in order; a driving licence with its classes where named."""
    found = []
    stems = stems_on(page)
    for name, words, pattern in _entries():
        for block in blocks_with(page, words) if not words.isdisjoint(stems) else ():
            for match in pattern.finditer(block.text):
                licence_class, end = (
                    _class_of(block.text, match) if name == DRIVING else (None, match.end())
                )
                start = block.span.start
                found.append(
                    LicenceMention(name, licence_class, Span(start + match.start(), start + end))
                )
    return sorted(found, key=lambda mention: mention.span)[:MOST]


def _class_of(text: str, found: re.Match[str]) -> tuple[str | None, int]:
    inside = LANGUAGE_OF_PERMIT.search(found[0]) or re.match(r"(?P<bare>C1E?|CE|BE|D1)\b", found[0])
    if inside:
        return inside["bare"].upper(), found.end()
    after = CLASS.match(text[found.end() : found.end() + LONGEST_CLASS])
    if after:
        return (after["named"] or after["bare"]).strip(), found.end() + after.end()
    before = CLASS_BEFORE.search(text[max(0, found.start() - 14) : found.start()])
    return (before["bare"], found.end()) if before else (None, found.end())


def read(page: Page) -> Field | None:
    """Give a list of {"name", "class", "is_must"}, each licence once, one span each."""
    found: dict[str, tuple[dict, Span]] = {}
    for mention in page.once("licences on", licences_on):
        kind = kind_at(page, mention.span.start)
        sentence = sentence_at(page, mention.span.start)
        if (
            kind in BESIDES
            or mention.name in found
            or sentence is None
            or NOT_THAT.search(sentence.text)
        ):
            continue
        demand = demand_of(sentence.text, kind=kind)
        at = mention.span.start - sentence.span.start
        is_must = demand.is_must and not any(s.start <= at < s.end for s in demand.wished)
        value = {"name": mention.name, "class": mention.licence_class, "is_must": is_must}
        found[mention.name] = (value, mention.span)
    if not found:
        return None
    return Field(
        [value for value, _ in found.values()],
        tuple(span for _, span in found.values()),
        "asked of the candidate",
        0.92,
    )
