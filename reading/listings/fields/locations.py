"""Where the job is: the header's place line, a label, who may apply, or the office's city."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from reading.listings.fields.place_phrases import (
    ADDRESS,
    AND_LAST,
    IN_OFFICE,
    LIST_END,
    NOT_OF_PLACE,
    OFFICE,
    SEEKS,
    SPOKEN_IN,
    TEAM,
    TO_WORK,
    WHO_MAY_APPLY,
)
from reading.listings.model import Field, Item, Section
from reading.listings.page import Page, facts_of, pieces_of
from reading.listings.title_line import parts_of_title
from reading.text.patterns import Cued
from reading.text.places import (
    FLAG,
    Place,
    PlaceMention,
    cities,
    country_of,
    fold,
    is_known_place,
    places_in_line,
    regions,
)
from reading.text.spans import Span
from reading.text.towns import is_large_town, is_town

LABELS = (
    "location", "locations", "job location", "job locations", "work location", "primary location",
    "standort", "standorte", "arbeitsort", "einsatzort", "ort", "lieu", "lieu de travail",
    "localisation", "ubicacion", "lugar de trabajo", "lugar", "city", "ciudad", "place of work", "workplace location", "office location", "based in", "joblocation", "lieu d affectation",
    "lieu daffectation", "lieu du poste", "lieu de mission", "localizacao", "local", "cidade", "dienstort", "arbeitsstatte",
    "ubicacion del puesto", "lugar de residencia", "zona de trabajo", "donde", "location s", "job site", "site", "duty station",
    "residencia", "ville", "sede di lavoro", "luogo di lavoro", "poste base a", "work site", "base",
)  # fmt: skip
HEADER, LABEL = "the header's place line", "after its label"
MOST = 50
LONGEST_LIST = 200
LONGEST_LINE = 80


def read(page: Page) -> Field | None:
    """Give {city, region, country}, country as ISO code, None for what is not said."""
    steps = (
        (_header(page), HEADER, 0.95),
        (_title_of_record(page), "beside the title", 0.92),
        (_labels(page), LABEL, 0.92),
        (_sections(page), "the section on the place", 0.88),
        (_facts(page), "a line of its own", 0.9),
        (_phrases(page, WHO_MAY_APPLY), "who may apply", 0.85),
        (_phrases(page, OFFICE), "the office that is named", 0.8),
        (_phrases(page, SEEKS), "the sentence that says who is sought", 0.78),
        (_teams(page), "where the team is", 0.75),
        (_phrases(page, TO_WORK), "who may apply", 0.7),
        (_small_towns(page), "a line of its own", 0.85),
        (_addresses(page), "the address", 0.8),
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
        value = [place._asdict() for place in places]
        field = Field(value, tuple(places.values()), rule, sure)
        is_exact = any(place.city or place.region for place in places)
        if country is None and (is_exact or rule != HEADER):
            return field
        if country is None:  # a label may still name the town
            country = field
        elif (
            is_exact
            and rule == LABEL
            and {p.country for p in places} <= {p["country"] for p in country.value} | {None}
        ):
            return field
    return country


def _header(page: Page) -> Iterator[PlaceMention]:
    for span in page.header.places:
        yield from places_in_line(page.piece(span), span.start)


def _labels(page: Page) -> Iterator[PlaceMention]:
    for label in page.labelled(LABELS):
        line = NOT_OF_PLACE.split(page.piece(label.span), maxsplit=1)[0]
        found = places_in_line(line, label.span.start)
        if found and all(mention.is_known for mention in found):
            yield from found
            yield from _lines_below(page, label.span)
            return
        inside = IN_OFFICE.search(line)  # "Im Büro in Bern, im Home-Office"
        mention = _known(inside[1], label.span.start + inside.start(1)) if inside else None
        first = re.split(r",| \(", line, maxsplit=1)[0]
        if not inside and first != line and is_known_place(first):  # a quarter, a street, a river
            mention = _known(first, label.span.start)
        if mention:
            yield mention
            return


def _lines_below(page: Page, span: Span) -> Iterator[PlaceMention]:
    """Read the further places of a label that has one a line."""
    after = bisect_right(page.blocks, span.start, key=lambda block: block.start)
    for block in page.blocks[after : after + MOST]:
        line = page.text[block.start : block.end]
        found = places_in_line(line, block.start) if len(line) <= LONGEST_LINE else []
        if block.has_gap or not found or not all(m.is_known and m.place.city for m in found):
            return
        yield from found


def _title_of_record(page: Page) -> Iterator[PlaceMention]:
    """Read "Baker (Ghent, Belgium)" in the title of the source's record."""
    for label in page.labelled(("title", "job title"), meta_only=True):
        for span in parts_of_title(page.text, label.span).places:
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
    for section in page.sections:
        for piece in pieces_of(section):
            found = ADDRESS.search(piece.text)
            if found:
                town, start = found[1].rstrip("."), piece.span.start + found.start(1)
                span = Span(start, start + len(town))
                yield PlaceMention(Place(town, None, None), span, is_remote=False, is_known=True)
                return


def _headquarters(page: Page) -> Iterator[PlaceMention]:
    """Read where the employer sits, for want of another place."""
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
        is_sure = FLAG.search(item.text) or "," in item.text
        found = places_in_line(item.text, item.span.start) if is_sure else []
        if found and any(_is_real(m.place) for m in found):
            yield from (m for m in found if m.is_known)
            return


def _is_real(place: Place) -> bool:
    """Tell a town of its country from a name and two letters: "Jane Doe, MA"."""
    if not place.city or not place.country:
        return False
    return fold(place.city) in cities() or is_town(place.city, place.country)


def _phrases(page: Page, patterns: tuple[Cued, ...]) -> Iterator[PlaceMention]:
    for section in page.besides("benefits", "equal_opportunity", "apply"):
        for piece in _with_heading(section):
            for pattern in patterns:
                found = pattern.search(piece.text)
                mention = _known(found[1], piece.span.start + found.start(1)) if found else None
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
    for section in page.besides("benefits", "equal_opportunity", "apply"):
        for piece in pieces_of(section):
            found = TEAM.search(piece.text)
            if found and _is_of_language(page, found[1]):
                start = piece.span.start + found.start(1)
                span = Span(start, start + len(found[1]))
                yield PlaceMention(Place(found[1], None, None), span, False, True)
                return


def _is_town_with_state(name: str) -> bool:
    """Tell "Berkeley Heights, NJ" and "Seeham, Austria"."""
    town, _, rest = name.partition(", ")
    country = country_of(rest) or regions().get(rest if rest.isupper() else fold(rest), (None,))[0]
    return country is not None and is_town(town, country)


def _known(name: str, offset: int) -> PlaceMention | None:
    """Take only what is a country, a state or a listed city: prose has many capitals."""
    name = name.removesuffix(".")
    bare = name.removeprefix("the ")
    first = bare.split(",")[0]
    is_place = country_of(bare) or fold(first) in cities() or fold(bare) in regions()
    if not is_place and not is_large_town(first) and not _is_town_with_state(bare):
        return None
    found = places_in_line(bare, offset + len(name) - len(bare))
    return found[0] if found and found[0].is_known else None
