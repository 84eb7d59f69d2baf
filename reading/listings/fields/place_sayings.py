"""Places told by what stands around them: a region's towns in brackets, tags, the employer's name."""

import re
from collections.abc import Iterator

from reading.listings.fields.company import read as read_company
from reading.listings.fields.place_evidence import towns_spoken_of
from reading.listings.fields.place_labels import VILLAGE, names_no_place
from reading.listings.fields.place_phrases import PLACE
from reading.listings.page import Page, pieces_of
from reading.text.patterns import Cued
from reading.text.places import Place, PlaceMention, cities, country_of, fold, regions
from reading.text.spans import Span
from reading.text.towns import is_large_town

# "for 4 locations across Ontario (Brampton, Durham)".
IN_BRACKETS = Cued(
    r"\b(?:locations?|sites?|offices?|stores?|branches|cent(?:er|re)s?|clinics?|schools?|cities|towns|campuses|restaurants?|warehouses?"
    r"|[Ss]tandorten?|[Ff]ilialen|[Nn]iederlassungen|[Ss]t[äa]dten|agences?|magasins?|villes?|sedes?|sucursales?|tiendas?|ciudades)"
    r" (?:across|in|throughout|around|within|en|dans|de) (?:the |le |la )?(?P<region>[A-ZÀ-Þ][\w-]{2,30}(?: [A-ZÀ-Þ][\w-]{2,30}){0,2}) \((?P<towns>[^()\n]{5,300})\)"
)
BETWEEN = re.compile(r"\s*[,;/]\s*(?:(?:and|und|et|y)\s)?|\s(?:and|und|et|y|&)\s")
NO_TOWN = frozenset(("downtown", "suburbs", "centre", "center", "zentrum", "centro"))
# A sentence that opens with where a house stands; the town may be in no list.
OPENS_WITH_PLACE = Cued(
    rf"(?:^|[.!?|] )(?:(?:Conveniently |Ideally )?(?:Located|Situated|Based|Nestled) in|Située?s? à|Implantée?s? à|Ubicad[oa]s? en|Gelegen in|Im Herzen von) {PLACE}, (?=the\b|our\b|we\b|this\b|an?\b|unser|die\b|der\b|das\b|wir\b|notre\b|nous\b|la\b|le\b|l['’]|nuestr|el\b|somos\b)"
)
OF_HOUSES = re.compile(
    r"\b(?:building|block|hall|tower|park|university|center|centre|county|area|mall|plaza|street|floor|team|department|office|room|suite|unit)\b",
    re.IGNORECASE,
)
TAGS = ("tags", "tag", "categories", "category", "keywords", "kategorien", "kategorie", "etiquetas")


def towns_in_brackets(page: Page) -> Iterator[PlaceMention]:
    """Read the towns that stand in brackets behind their region or country."""
    held = IN_BRACKETS.within(page.text)
    for section in page.besides("benefits", "equal_opportunity") if held else ():
        for piece in pieces_of(section):
            found = held.search(piece.text) if held else None
            if not found:
                continue
            country, region = regions().get(fold(found["region"]), (None, None))
            country = country or country_of(found["region"])
            at = piece.span.start + found.start("towns")
            names = list(_names(found["towns"], at)) if country else []
            if len(names) > 1:
                for name, span in names:
                    yield PlaceMention(Place(name, region, country), span, False, True)
                return


def _names(listed: str, offset: int) -> Iterator[tuple[str, Span]]:
    at = 0
    for gap in [*BETWEEN.finditer(listed), None]:
        end = gap.start() if gap else len(listed)
        name = listed[at:end].strip(" .")
        if VILLAGE.fullmatch(name) and fold(name) not in NO_TOWN:
            start = offset + listed.index(name, at)
            yield name, Span(start, start + len(name))
        at = gap.end() if gap else end


def town_that_opens(page: Page) -> Iterator[PlaceMention]:
    """Read "Located in Quillhaven, our bakery …"."""
    held = OPENS_WITH_PLACE.within(page.text)
    for section in page.besides("benefits", "equal_opportunity", "apply") if held else ():
        for piece in pieces_of(section):
            found = held.search(piece.text) if held else None
            if found and not names_no_place(found[1]) and not OF_HOUSES.search(found[1]):
                start = piece.span.start + found.start(1)
                span = Span(start, start + len(found[1]))
                yield PlaceMention(Place(found[1], None, None), span, False, True)
                return


def town_of_tags(page: Page) -> Iterator[PlaceMention]:
    """Read the one well-known town among the tags of the source's record."""
    found = {
        page.piece(label.span): label.span
        for label in page.labelled(TAGS, meta_only=True)
        if _is_city(page.piece(label.span))
    }
    if len({fold(name) for name in found}) == 1:
        name, span = next(iter(found.items()))
        yield PlaceMention(Place(name, None, None), span, False, True)


def _is_city(name: str) -> bool:
    known = fold(name) in cities() or is_large_town(name)
    return known and name[:1].isupper() and fold(name) not in regions() and not country_of(name)


def town_of_employer(page: Page) -> Iterator[PlaceMention]:
    """Read the town that the text speaks of once and the employer is named after."""
    mentions, _ = page.once("towns spoken of", towns_spoken_of)
    company = page.once("company", read_company) if mentions else None
    words = set(fold(company.value).split()) if company else set()
    for mention in mentions:
        if mention.place.city and words.issuperset(fold(mention.place.city).split()):
            yield mention
