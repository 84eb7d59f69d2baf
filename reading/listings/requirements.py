"""Requirement lines: what each asks for, how strictly, and its parts, each with its place.

What comes later is to hold each line against a person's words, so a line keeps its own text and
tells apart what counts: whether it is a condition, which of several things are enough, how many
years of what. A part that is not certain is left out; the line itself never is.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from reading.listings.alternatives import alternatives_in
from reading.listings.demands import demand_of
from reading.listings.fields.licences import LicenceMention, licences_on
from reading.listings.fields.spoken_languages import (
    LanguageMention,
    languages_in,
    speaks_of_languages,
)
from reading.listings.model import Item, Section
from reading.listings.page import Page, sentences_of
from reading.text.patterns import one_of
from reading.text.skills import skill_mentions
from reading.text.spans import Span

WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "zwei": 2,
    "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
}  # fmt: skip
NUMBER = rf"\d{{1,2}}|{'|'.join(WORDS)}"
YEARS = re.compile(
    rf"(?P<upto>\b(?:up to|max(?:imum|\.)?|bis zu|hasta|jusqu['’]à)\s)?(?<![\w.,$€£])(?P<low>{NUMBER})(?P<open>\s?\+)?(?:\s?(?:-|–|—|to|bis|à|a|oder|or|y)\s?(?P<high>\d{{1,2}}|{'|'.join(WORDS)}))?"
    r"\s?\+?(?:\s\(\d{1,2}\+?\))?\s?(?:or more |plus |full |mehr |o m[áa]s |ou plus )?(?:years?\b|yrs?\b|jahren?\b|ans\b|ann[ée]es?\b|años?\b)",
    re.IGNORECASE,
)
YEAR_WORDS = ("year", "yr", "jahr", "ans", "anné", "anne", "año")
NOT_YEARS = one_of(
    r"\bold\b",
    r"\bof age\b",
    r"\bage of\b",
    r"\bfounded\b",
    r"\bwe have\b",
    r"\bago\b",
    r"\bjahre alt\b",
    r"\bmilitary\b",
    r"\bcontract\b",
    r"\bwarranty\b",
    r"\b(?:past|last|letzten|derni[èe]res|últimos) $",
)
PREPOSITION = r"(?:(?:of|in|im|as|als|with|mit|on|using|within|working (?:in|with|as|on)|bei|für|de|en|dans|con|como)\b|d['’]|:)\s?"
OF = re.compile(
    rf"['’]?\s{{0,2}}(?:(?:minimum|m[íi]nim[oa]s?|au moins|required)\s)?(?:{PREPOSITION}){{0,2}}(?:(?:an? )?(?:(?:professional|relevant|hands-on|proven|work(?:ing)?|practical|prior|previous|progressive|solid|commercial|recent|demonstrated|overall|related|combined|equivalent|einschl[äa]gige\w?|relevante\w?|professionnelle|significative|laboral|demostrable|previa|full-time|minimum)[,\s]{{1,2}}){{0,3}}(?:experience|exp|(?:berufs)?erfahrung|exp[ée]rience|experiencia|background)\b(?: (?:professionnelle|significative|laboral|demostrable|previa|m[íi]nima|minimum))?\s?)?(?:{PREPOSITION}){{0,2}}(?:(?:an?|the|der|dem|den|einer|une?|el|la)\s)?",
    re.IGNORECASE,
)
ENDS = re.compile(r"\s(?:experience|erfahrung|exp[ée]rience|experiencia)$", re.IGNORECASE)
STOP = re.compile(
    r"[.,;:()\n]|\s[–—-]\s|\s(?:and|und|et|y|or|oder) (?=\d)|\s(?:is|are|required|preferred|ideally|preferably|is a|ideal|idealerweise|minimum|plus)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(r"(?P<of>[^.;,\n]{2,60}?)\s?(?::|–|-|\()\s?(?:at least |min\. |mindestens )?$")
NO_SUBJECT = re.compile(
    r"(?:experience|required experience|work experience|relevant|professional|minimum|required|berufserfahrung|erfahrung|exp[ée]rience|experiencia|overall|total|at least|or more|equivalent|the|this|similar|related|it)$",
    re.IGNORECASE,
)
MOST_YEARS, MOST_WORDS, LONGEST = 40, 12, 3000
# "Over 18 years" of nothing is an age.
YOUNGEST = 16
ASKING = ("requirements", "nice_to_have")
# A paragraph's sentence under such a heading is a line where it asks for something.
ASKS = one_of(
    r"\bexperience\b",
    r"\bdegree\b",
    r"\bknowledge\b",
    r"\bskills?\b",
    r"\bability\b",
    r"\bmust\b",
    r"\brequired\b",
    r"\bkenntnis",
    r"\berfahrung",
    r"\bausbildung\b",
    r"\bstudium\b",
    r"\bexp[ée]rience\b",
    r"\bma[îi]tris",
    r"\bconna[iî]ss",
    r"\bdipl[ôo]m",
    r"\bexperiencia\b",
    r"\bconocimiento",
    r"\btitulaci",
    r"\bfamiliar",
    r"\bproficien",
)

# Facts of the job that stand in the list.
NO_LINE = re.compile(
    r"\W{0,3}(?:job type|employment type|schedule|salary|pay|location|work location|benefits|job types|gehalt|standort)\s?:",
    re.IGNORECASE,
)


class Line(NamedTuple):
    value: dict[str, Any]
    span: Span
    sure: float


def requirement_lines(page: Page) -> Iterator[Line]:
    """Give the lines of the lists of demands and wishes; sentences where there is no list."""
    licences = page.once("licences on", licences_on)
    has_languages = speaks_of_languages(page)
    for section in page.of(*ASKING):
        for item in section.items or _asking(section):
            within = [x for x in licences if item.span.start <= x.span.start < item.span.end]
            languages = list(languages_in(item.text, item.span.start)) if has_languages else []
            if len(item.text) > LONGEST or not (within or languages or _is_line(item.text)):
                continue
            yield Line(line_of(item, section, within, languages), item.span, section.sure)


def _is_line(text: str) -> bool:
    """Tell a demand from facts of the job and from stray marks."""
    if NO_LINE.match(text):
        return False
    return " " in text.strip() or bool(skill_mentions(text))


def _asking(section: Section) -> list[Item]:
    return [
        Item(sentence.text, sentence.span)
        for paragraph in section.paragraphs
        if len(paragraph.text) < 3000
        for sentence in sentences_of(paragraph)
        if len(sentence.text) < 600 and ASKS.search(sentence.text)
    ]


def line_of(
    item: Item, section: Section, licences: list[LicenceMention], languages: list[LanguageMention]
) -> dict[str, Any]:
    """Take one line apart; spans are [start, end] in the listing's text."""
    text, start = item.text, item.span.start
    demand = demand_of(text, kind=section.kind, heading=section.heading)
    skills = [
        x._replace(span=Span(start + x.span.start, start + x.span.end))
        for x in skill_mentions(text)
    ]
    spans = [x.span for x in skills] + [x.span for x in languages] + [x.span for x in licences]
    places = [(span.start - start, span.end - start) for span in spans]
    return {
        "text": text.strip(),
        "is_must": demand.is_must,
        "wished": [_part(text, start, span) for span in demand.wished],
        "alternatives": [
            {
                "any_of": list(group.options),
                "or_similar": group.is_open,
                "span": [start + group.span.start, start + group.span.end],
            }
            for group in alternatives_in(text, places)
        ],
        "years": list(_years(text, start)),
        "skills": [{"name": x.name, "span": list(x.span)} for x in skills],
        "licences": [
            {"name": x.name, "class": x.licence_class, "span": list(x.span)} for x in licences
        ],
        "languages": [
            {"language": x.code, "level": x.level, "span": list(x.span)} for x in languages
        ],
    }


def _part(text: str, start: int, span: Span) -> dict[str, Any]:
    return {
        "text": text[span.start : span.end].strip(),
        "span": [start + span.start, start + span.end],
    }


def _years(text: str, start: int) -> Iterator[dict[str, Any]]:
    lowered = text.lower()
    if not any(word in lowered for word in YEAR_WORDS):
        return
    for found in YEARS.finditer(text[:2000]):
        near = (
            text[max(0, found.start() - 60) : found.start()],
            text[found.end() : found.end() + 25],
        )
        low, high = _number(found["low"]), _number(found["high"])
        if (
            NOT_YEARS.search(near[0])
            or NOT_YEARS.search(near[1])
            or not low
            or max(low, high or 0) > MOST_YEARS
        ):
            continue
        if found["upto"]:
            low, high = None, high or low
        elif high is not None and high < low:
            continue
        subject = _subject(text, found)
        if subject is None and (low or 0) >= YOUNGEST:
            continue
        yield {
            "min": low,
            "max": high,
            "of": subject,
            "span": [start + found.start(), start + found.end()],
        }


def _number(written: str | None) -> int | None:
    if not written:
        return None
    return WORDS.get(written.lower()) or int(written)


def _subject(text: str, found: re.Match[str]) -> str | None:
    """Give what the years are asked of, in the line's words: "… of Python", "SAS: 3 years"."""
    rest = text[found.end() : found.end() + 160]
    opening = OF.match(rest)
    rest = rest[opening.end() :] if opening else rest
    stop = STOP.search(rest)
    words = ENDS.sub("", (rest[: stop.start()] if stop else rest).strip(" *_\"'-–"))
    if not words or NO_SUBJECT.match(words):
        before = BEFORE.search(text[: found.start()][-80:])
        words = before["of"].strip(" *_\"'-–") if before else ""
    if not words or NO_SUBJECT.match(words) or not words[0].isalnum():
        return None
    return " ".join(words.split()[:MOST_WORDS])
