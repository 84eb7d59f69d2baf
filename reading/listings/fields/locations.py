"""Where the job is: the header's place line, a label, who may apply, or the office's city."""

import re
from collections.abc import Iterator

from reading.listings.fields.place_evidence import STRONG, towns_spoken_of
from reading.listings.fields.place_labels import (
    known_place,
    labelled_places,
    named_places,
    places_of_title,
)
from reading.listings.fields.place_phrases import (
    ADDRESS,
    AND_LAST,
    LIST_END,
    OFFICE,
    OFFICE_FURTHER,
    SEEKS,
    SPOKEN_IN,
    TEAM,
    TO_WORK,
    WHO_MAY_APPLY,
)
from reading.listings.fields.place_sayings import (
    town_of_employer,
    town_of_tags,
    town_that_opens,
    towns_in_brackets,
)
from reading.listings.fields.workplace import read as read_workplace
from reading.listings.model import Field, Item, Section
from reading.listings.page import Page, facts_of, pieces_of
from reading.text.patterns import Cued
from reading.text.places import (
    FLAG,
    Place,
    PlaceMention,
    cities,
    fold,
    places_in_line,
    regions,
)
from reading.text.spans import Span
from reading.text.towns import is_town

HEADER, LABEL = "the header's place line", "after its label"
SEAT = re.compile(
    r"\W*(?:headquarter|hq\b|hauptsitz|si[èe]ge|sede central|casa matriz)", re.IGNORECASE
)
# "Lille (59)": a French town and its department.
OF_DEPARTMENT = re.compile(r"([A-ZÀ-Þ][\w'’ -]{1,40}?) \((?:\d{2,3}|2[AB]|\d{5})\)")
BEFORE_DEPARTMENT = Cued(
    r"\b(?:à|sur|proche de|près de|(?:secteur|ville|commune|agence|site|magasin|bassin) (?:de |d['’])) ?([A-ZÀ-Þ][\w'’-]{2,40}(?: (?:sur|sous|en|le|la|les|de|du|[A-ZÀ-Þ][\w'’-]{1,25})){0,4}) \((?:\d{2}|2[AB]|97\d)\)"
)
MOST = 50
LONGEST_LIST = 200
LONGEST_LINE = 80


def read(page: Page) -> Field | None:
    """Give {city, region, country}, country as ISO code, None for what is not said."""
    steps = (
        (_header(page), HEADER, 0.95),
        (places_of_title(page), "beside the title", 0.92),
        (labelled_places(page), LABEL, 0.92),
        (named_places(page), LABEL, 0.8),
        (_sections(page), "the section on the place", 0.88),
        (_facts(page), "a line of its own", 0.9),
        (towns_in_brackets(page), "the towns behind their region", 0.85),
        (_phrases(page, WHO_MAY_APPLY), "who may apply", 0.85),
        (_phrases(page, OFFICE), "the office that is named", 0.8),
        (_phrases(page, OFFICE_FURTHER), "the office that is named", 0.78),
        (_phrases(page, SEEKS), "the sentence that says who is sought", 0.78),
        (_beside_department(page), "the town before its department", 0.85),
        (_teams(page), "where the team is", 0.75),
        (_phrases(page, TO_WORK), "who may apply", 0.7),
        (_small_towns(page), "a line of its own", 0.85),
        (_addresses(page), "the address", 0.8),
        (_spoken_of(page, STRONG), "the town the text speaks of", 0.75),
        (town_that_opens(page), "the sentence on where the house is", 0.75),
        (town_of_tags(page), "the town among the tags", 0.75),
        (_of_employer(page), "the town of the employer's name", 0.7),
        (_headquarters(page), "the headquarters", 0.7),
    )
    country: Field | None = None
    for mentions, rule, sure in steps:
        places: dict[Place, Span] = {}
        for mention in mentions:
            if any(mention.place) and len(places) < MOST:
                places.setdefault(mention.place, mention.span)
        if not places:
            continue
        places = _without_repeats(places)
        value = [place._asdict() for place in places]
        field = Field(value, tuple(places.values()), rule, sure)
        is_exact = any(place.city or place.region for place in places)
        if country is None and (is_exact or rule != HEADER):
            return _town_of_state(page, field) or field
        if country is None:  # a label may still name the town
            country = field
        elif (
            is_exact
            and rule == LABEL
            and {p.country for p in places} <= {p["country"] for p in country.value} | {None}
        ):
            return field
    return country


def _town_of_state(page: Page, field: Field) -> Field | None:
    """Read the town that the text names in the one state a label gives."""
    [place, *others] = field.value
    if others or place["city"] or not place["region"]:
        return None
    for mention in _phrases(page, (*WHO_MAY_APPLY, *OFFICE)):
        if mention.place.city and mention.place[1:] == (place["region"], place["country"]):
            return Field([mention.place._asdict()], (mention.span,), "who may apply", 0.85)
    return None


def _without_repeats(places: dict[Place, Span]) -> dict[Place, Span]:
    """Leave "Madison" out beside "Madison, WI"."""
    full = {fold(place.city) for place in places if place.city and (place.region or place.country)}
    return {
        place: span
        for place, span in places.items()
        if place.region or place.country or fold(place.city or "") not in full
    }


def _header(page: Page) -> Iterator[PlaceMention]:
    for span in page.header.places:
        if not SEAT.match(page.piece(span)):
            yield from places_in_line(page.piece(span), span.start)


def _small_towns(page: Page) -> Iterator[PlaceMention]:
    """Read a line of the header that is a town where the page's language is spoken."""
    for span in page.header.lines:
        name = page.piece(span).strip()
        if span not in (page.header.title, page.header.company) and _is_of_language(page, name):
            yield PlaceMention(Place(name, None, None), span, is_remote=False, is_known=True)
            return


def _is_of_language(page: Page, name: str) -> bool:
    return any(is_town(name, country) for country in SPOKEN_IN.get(page.language or "", ()))


def _addresses(page: Page) -> Iterator[PlaceMention]:
    """Read the town of "Lindenweg 4, 5203 Seeham"."""
    address = ADDRESS.within(page.text)
    for section in page.sections if address else ():
        for piece in pieces_of(section):
            found = address.search(piece.text) if address else None
            if found:
                town, start = found[1].rstrip("."), piece.span.start + found.start(1)
                span = Span(start, start + len(town))
                yield PlaceMention(Place(town, None, None), span, is_remote=False, is_known=True)
                return


def _is_remote(page: Page) -> bool:
    workplace = page.once("workplace", read_workplace)
    return workplace is not None and workplace.value == "remote"


def _spoken_of(page: Page, least: int) -> Iterator[PlaceMention]:
    """Read the one town that addresses and sentences speak of, unless the work is done elsewhere."""
    if _is_remote(page):
        return
    mentions, points = page.once("towns spoken of", towns_spoken_of)
    if points >= least:
        yield from mentions


def _of_employer(page: Page) -> Iterator[PlaceMention]:
    if not _is_remote(page):
        yield from town_of_employer(page)


def _headquarters(page: Page) -> Iterator[PlaceMention]:
    """Read where the employer sits, for want of another place."""
    if _is_remote(page):
        return
    for label in page.labelled(("headquarters", "hauptsitz", "siege social", "sede")):
        found = places_in_line(page.piece(label.span), label.span.start)
        if found and all(mention.is_known for mention in found):
            yield from found
            return


def _sections(page: Page) -> Iterator[PlaceMention]:
    """Read the lines under a heading "Location"."""
    for section in page.of("place"):
        for piece in (item for item in pieces_of(section) if len(item.text) <= LONGEST_LINE):
            found = places_in_line(piece.text, piece.span.start)
            if found and all(mention.is_known for mention in found):
                yield from found


def _facts(page: Page) -> Iterator[PlaceMention]:
    """Read the first line that is a place and nothing else, in a list of facts or after a flag."""
    for item in facts_of(page):
        numbered = OF_DEPARTMENT.match(item.text) if page.language == "fr" else None
        if numbered and is_town(numbered[1], "FR"):
            span = Span(item.span.start, item.span.start + len(numbered[1]))
            yield PlaceMention(Place(numbered[1], None, None), span, False, True)
            return
        is_sure = (FLAG.search(item.text) or "," in item.text) and not SEAT.match(item.text)
        found = places_in_line(item.text, item.span.start) if is_sure else []
        if found and any(_is_real(m.place) for m in found):
            yield from (m for m in found if m.is_known)
            return


def _beside_department(page: Page) -> Iterator[PlaceMention]:
    """Read "sur le secteur de Fournay (78)": a French town, in a list or not."""
    held = BEFORE_DEPARTMENT.within(page.text) if page.language == "fr" else None
    for section in page.besides("benefits", "equal_opportunity", "apply") if held else ():
        for piece in pieces_of(section):
            found = held.search(piece.text) if held else None
            if found and fold(found[1]) not in regions():
                start = piece.span.start + found.start(1)
                span = Span(start, start + len(found[1]))
                yield PlaceMention(Place(found[1], None, None), span, False, True)
                return


def _is_real(place: Place) -> bool:
    """Tell a town of its country from a name and two letters: "Jane Doe, MA"."""
    if not place.city or not place.country:
        return False
    return fold(place.city) in cities() or is_town(place.city, place.country)


def _phrases(page: Page, patterns: tuple[Cued, ...]) -> Iterator[PlaceMention]:
    held = [narrowed for pattern in patterns if (narrowed := pattern.within(page.text))]
    for section in page.besides("benefits", "equal_opportunity", "apply") if held else ():
        for piece in _with_heading(section):
            for pattern in held:
                found = pattern.search(piece.text)
                mention = (
                    known_place(found[1], piece.span.start + found.start(1)) if found else None
                )
                if found and mention:
                    yield from _listed(piece, found.start(1)) or [mention]
                    return


def _listed(piece: Item, start: int) -> list[PlaceMention]:
    """Read all of "in San Francisco, CA; Washington, DC; and Boston, MA."."""
    rest = LIST_END.split(piece.text[start : start + LONGEST_LIST], maxsplit=1)[0]
    found = places_in_line(AND_LAST.sub(r"\1    ", rest), piece.span.start + start)
    return found if len(found) > 1 and all(m.is_known and m.place.city for m in found) else []


def _with_heading(section: Section) -> list[Item]:
    heading = section.heading_span
    return [*([Item(section.heading, heading)] if heading else []), *pieces_of(section)]


def _teams(page: Page) -> Iterator[PlaceMention]:
    """Read "für unser Team in Seeham": a town where the page's language is spoken."""
    team = TEAM.within(page.text)
    for section in page.besides("benefits", "equal_opportunity", "apply") if team else ():
        for piece in pieces_of(section):
            found = team.search(piece.text) if team else None
            if found and _is_of_language(page, found[1]):
                start = piece.span.start + found.start(1)
                span = Span(start, start + len(found[1]))
                yield PlaceMention(Place(found[1], None, None), span, False, True)
                return
