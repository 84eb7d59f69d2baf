"""Where the job is: the header's place line, a label, who may apply, or the office's city."""

import re
from collections.abc import Iterator

from reading.listings.model import Field
from reading.listings.page import Page, pieces_of
from reading.text.places import (
    Place,
    PlaceMention,
    cities,
    country_of,
    fold,
    places_in_line,
    regions,
)
from reading.text.spans import Span

LABELS = (
    "location", "locations", "job location", "job locations", "work location", "primary location",
    "standort", "standorte", "arbeitsort", "einsatzort", "ort", "lieu", "lieu de travail",
    "localisation", "ubicacion", "lugar de trabajo", "lugar", "city", "ciudad",
)  # fmt: skip
WORD = r"[A-ZÀ-Þ][\w.'’-]{1,30}"
NAME = rf"(?-i:{WORD}(?: (?:am|an der|of|de|la|del)? ?{WORD}){{0,2}})"
PLACE = rf"((?:the )?{NAME}(?:, {NAME}){{0,2}})"
OUR = r"\b(?:our|unser(?:em|en)?|notre|nuestra)"
WHO_MAY_APPLY = (
    re.compile(rf"\b{PLACE}[- ](?:based|resident) (?:applicants|candidates)(?: only)?"),
    re.compile(rf"\b(?:authori[sz]ed|eligible|right|permitted) to work in {PLACE}"),
    re.compile(
        r"\b(?:candidates|applicants|you) (?:must|should|need to)"
        rf" (?:be (?:based|located)|reside|live) in {PLACE}"
    ),
)
OFFICE = (
    re.compile(
        r"\b(?:position|role|job|you|stelle)(?: is| will be|'ll be|’ll be| ist)?"
        rf" (?:based|located|ans[äa]ssig)(?: at [^.\n]{{3,50}}?)? in {PLACE}"
    ),
    re.compile(rf"{OUR} {PLACE} (?:office|Office|Büro|headquarters|HQ)\b"),
    re.compile(
        rf"{OUR}(?: \w+)? (?:[Oo]ffice|[Ss]tandort|Büro|headquarters|bureau|oficina) (?:in|à|en) {PLACE}"
    ),
    re.compile(rf"\bbureaux à {PLACE}"),
)
MOST = 50


def read(page: Page) -> Field | None:
    """Give {city, region, country}, country as ISO code, None for what is not said."""
    steps = (
        (_header(page), "the header's place line", 0.95),
        (_labels(page), "after its label", 0.92),
        (_phrases(page, WHO_MAY_APPLY), "who may apply", 0.85),
        (_phrases(page, OFFICE), "the office that is named", 0.8),
    )
    for mentions, rule, sure in steps:
        places: dict[Place, Span] = {}
        for mention in mentions:
            if any(mention.place) and len(places) < MOST:
                places.setdefault(mention.place, mention.span)
        if places:
            value = [place._asdict() for place in places]
            return Field(value, tuple(places.values()), rule, sure)
    return None


def _header(page: Page) -> Iterator[PlaceMention]:
    for span in page.header.places:
        yield from places_in_line(page.piece(span), span.start)


def _labels(page: Page) -> Iterator[PlaceMention]:
    for label in page.labelled(LABELS):
        found = places_in_line(page.piece(label.span), label.span.start)
        if found and all(mention.is_known for mention in found):
            yield from found
            return


def _phrases(page: Page, patterns: tuple[re.Pattern[str], ...]) -> Iterator[PlaceMention]:
    for section in page.besides("benefits", "equal_opportunity", "apply"):
        for piece in pieces_of(section):
            for pattern in patterns:
                found = pattern.search(piece.text)
                mention = _known(found[1], piece.span.start + found.start(1)) if found else None
                if mention:
                    yield mention
                    return


def _known(name: str, offset: int) -> PlaceMention | None:
    """Take only what is a country, a state or a listed city: prose has many capitals."""
    name = name.removesuffix(".")
    bare = name.removeprefix("the ")
    first = bare.split(",")[0]
    if not (country_of(bare) or fold(first) in cities() or fold(bare) in regions()):
        return None
    found = places_in_line(bare, offset + len(name) - len(bare))
    return found[0] if found and found[0].is_known else None
