"""Shifts: nights, weekends, rotation, being on call, as far as the listing asks for them."""

import re
from functools import cache

from reading.listings.fields.passages import cues, sentences_with, span_of
from reading.listings.model import Field, Item
from reading.listings.page import Page
from reading.text.lexicons import load
from reading.text.spans import Span

CUES = cues(
    "shift shifts night nights nightshift overnight dayshift evening evenings weekend weekends call schicht schichten schichtdienst schichtarbeit schichtbetrieb"
    " schichtsystem nachtschicht nachtdienst nachtarbeit tagschicht tagdienst frühschicht frühdienst früh spätschicht spätdienst wechselschicht wechselschichten"
    " zweischicht dreischicht vierschicht wochenende wochenenden wochenenddienst samstagsarbeit rufbereitschaft bereitschaft bereitschaftsdienst nuit équipe équipes équip horaires posté week ends"
    " astreinte astreintes turno turnos fines fin guardias noche 3x8 2x8"
)
NONE = re.compile(
    r"\b(?:no|not|never|without|keine?[rn]?|ohne|pas (?:de|d['’])|sans|sin|ning[uú]n)(?: \w+){0,2}\s?$",
    re.IGNORECASE,
)
FREE = re.compile(r"\s?(?:off\b|free\b|frei\b|libres?\b|away\b|getaway|trips?\b)", re.IGNORECASE)
NOT_THAT = re.compile(
    r"\b(?:shift (?:manager|managers|supervisor)s?'? (?:team|meeting)|night out|party|opening hours|call us|customers?['’] weekend)\b",
    re.IGNORECASE,
)
BESIDES = ("about", "equal_opportunity", "apply")
# Among what is offered, these words say what one is spared.
ONLY_ASKED = "benefits"


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile("|".join(lines), re.IGNORECASE)) for kind, lines in load("shifts").items()
    )


def read(page: Page) -> Field | None:
    """Give kinds (night, day, early, late, rotating, shifts, weekend, on_call), one span each."""
    found: dict[str, Span] = {}
    for sentence, section in sentences_with(page, CUES, besides=BESIDES):
        if section != ONLY_ASKED and not NOT_THAT.search(sentence.text):
            _add(found, sentence)
    if len(found) > 1 and "rotating" in found:
        found.pop("shifts", None)
    if not found:
        return None
    return Field(list(found), tuple(found.values()), "named in the text", 0.92)


def _add(found: dict[str, Span], sentence: Item) -> None:
    for kind, pattern in _kinds():
        said = pattern.search(sentence.text) if kind not in found else None
        if not said or FREE.match(sentence.text, said.end()):
            continue
        if not NONE.search(sentence.text[max(0, said.start() - 30) : said.start()]):
            found[kind] = span_of(sentence, said)
