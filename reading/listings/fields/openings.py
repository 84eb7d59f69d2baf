"""How many people are to be hired for this listing."""

import re

from reading.listings.fields.passages import cues, labelled_values, sentences_with, span_of
from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.spans import Span

LABELS = (
    "openings", "number of openings", "no of openings", "vacancies", "number of vacancies",
    "no of vacancies", "no of positions", "number of positions", "number of posts", "positions available",
    "totaljobopenings", "total job openings", "headcount", "anzahl stellen", "anzahl der stellen",
    "anzahl offener stellen", "offene stellen", "freie stellen", "nombre de postes", "nombre de poste",
    "postes a pourvoir", "numero de vacantes", "vacantes", "plazas", "numero de plazas", "puestos vacantes",
    "numero de puestos",
)  # fmt: skip
WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "dos": 2,
    "tres": 3, "cuatro": 4, "cinco": 5,
}  # fmt: skip
NUMBER = rf"(\b\d{{1,3}}|\b(?:{'|'.join(WORDS)}))\b"
CUES = cues(
    "opening openings vacancies vacancy positions position stellen planstellen postes pourvoir vacantes plazas"
    " puestos roles"
)
SAID = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"\b(?:have|has|are|with|fill|filling|for|offering|hiring)(?: up to| currently)? {NUMBER}(?: \(\d{{1,3}}\))?"
            r"(?: [\w-]{3,20}){0,3}? (?:openings?|vacanc(?:y|ies)|open positions|open roles|positions? (?:available|open|to fill)"
            r"|roles? available)\b"
        ),
        rf"\b(?:besetzen|suchen|vergeben|sind|haben)\b[^.\n]{{0,40}}? {NUMBER}(?: [\w-]{{3,20}})?? (?:plan)?stellen\b",
        rf"{NUMBER} (?:offene|freie|unbefristete) stellen\b",
        rf"{NUMBER} postes? (?:sont |est )?(?:[àa] pourvoir|ouverts?|disponibles?)",
        rf"{NUMBER} (?:vacantes|plazas|puestos vacantes)\b",
    )
]
ONLY = re.compile(
    r"(\d{1,3})(?:\s{0,2}(?:openings?|vacanc(?:y|ies)|positions?|stellen|postes?|vacantes|plazas))?\W{0,3}$",
    re.IGNORECASE,
)
# "We have 20 open positions": how many there are at the employer says nothing of this one.
ELSEWHERE = re.compile(
    r"\b(?:all our|other|worldwide|across|globally|weitere|autres|otras)\b", re.IGNORECASE
)
MOST = 500


def read(page: Page) -> Field | None:
    """Give a number from 1 on; None where none is written."""
    for value, span, _is_meta in labelled_values(page, LABELS):
        found = ONLY.match(value)
        if found:
            return _field(
                found[1], Span(span.start, span.start + found.end(1)), "after its label", 0.96
            )
    for sentence, _kind in sentences_with(page, CUES, besides=("about", "benefits")):
        if ELSEWHERE.search(sentence.text):
            continue
        for pattern in SAID:
            found = pattern.search(sentence.text)
            if found:
                return _field(found[1], span_of(sentence, found), "a sentence on the openings", 0.9)
    return None


def _field(number: str, span: Span, rule: str, sure: float) -> Field | None:
    count = WORDS.get(number.lower()) or int(number)
    return Field(count, (span,), rule, sure) if 0 < count <= MOST else None
