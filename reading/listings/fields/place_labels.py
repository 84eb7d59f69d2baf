"""Places after their labels: "Location: Lisbon", an address, the name of a village."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from reading.listings.fields.place_evidence import STRONG, clues_in
from reading.listings.fields.place_phrases import IN_OFFICE, NOT_OF_PLACE, SAID_OF_PLACE, SPOKEN_IN
from reading.listings.model import Item
from reading.listings.page import Page
from reading.listings.title_line import parts_of_title
from reading.listings.titles import names_a_job
from reading.text.places import (
    AND_AROUND,
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
# Labels of other things as well: they count only before a place that is known.
OF_KNOWN_PLACES = (
    "place of employment", "work place", "workplace", "where", "area", "town", "position location", "vacancy location", "office", "main location",
    "location of work", "duty location", "place of performance", "geographic location", "beschaftigungsort", "tatigkeitsort", "arbeitsplatz",
    "einsatzgebiet", "stadt", "lieu dexercice", "lieu d exercice", "localisation du poste", "secteur", "lieu de stage", "localidad", "localizacion", "poblacion",
    "provincia", "zona", "sede",
)  # fmt: skip
# A name alone: "LE LOROUX BOTTEREAU", "Upper Dunmore (2 days a week)".
VILLAGE = re.compile(
    r"((?:[A-ZÀ-Þ][\w'’-]{1,24}|[Ll][ae]s?|[Dd]e[lr]?|[Aa][mn]|[Uu]nder|sur|sous|upon|en)"
    r"(?: (?:[A-ZÀ-Þ][\w'’-]{1,24}|am|an|der|de|del|la|le|les|sur|sous|upon|en|im|bei)){0,4})(?=\W*$| ?[,;(|/]| [-–—] )"
)
NO_PLACE = frozenset(
    "office offices headquarters hq home homeoffice remote hybrid onsite flexible various multiple several any anywhere field"
    " client clients customer site sites campus store stores branch branches nationwide worldwide global international europe"
    " tbd tba tbc negotiable unknown other all see apply now none na n/a central main head our the department buro filiale"
    " zentrale verschiedene mehrere bundesweit deutschlandweit weltweit diverse siege domicile divers plusieurs varios varias"
    " oficina oficinas presencial remoto hibrido teletravail teletrabajo mobil mobile virtual on full part time type street road"
    " avenue building floor room suite school hospital clinic university college company date salary posted new today job jobs"
    " usa emea apac latam asia africa mon monday tuesday wednesday thursday friday weekly".split()
)  # fmt: skip
# What goes on behind a town: "Paris dans le 9e", "Ghent, by the river", "Bern nahe dem Bahnhof".
NEAR_IT = re.compile(
    r",| \(| (?:dans (?:l[ea]s?|l['’])|proche|pr[èe]s d|nahe\b|in der [Nn][äa]he|near\b|close to\b|cerca\b|en el\b|en la\b)"
)
# A sentence's end, and no short form: "Seattle, WA. To apply", "St. Louis".
SENTENCE_END = re.compile(r"(?<!\bSt)(?<!\bSte)(?<!\bMt)(?<!\bFt)\. ")
HEAD_OFFICE = re.compile(
    r"(?:(?:Main|Head|Central|Corporate|Regional|Country|Branch) )?Office,? (?:in |at )?(?=[A-ZÀ-Þ])"
)
MOST, SHORTEST = 50, 4
BETWEEN_TOWNS = re.compile(
    r"\s*[,/;]\s*(?:(?:et|und|y|ou|oder|e|en)\s)?|\s(?:et|und|y|ou|oder|e|en|&)\s"
)
LONGEST_LINE = 80


def labelled_places(page: Page) -> Iterator[PlaceMention]:
    """Read the places of a label where every one is known."""
    for label in page.labelled((*LABELS, *OF_KNOWN_PLACES)):
        line = NOT_OF_PLACE.split(page.piece(label.span), maxsplit=1)[0]
        found = places_in_line(line, label.span.start)
        is_said = SAID_OF_PLACE.search(line) and not any(any(m.place) for m in found)
        if found and all(mention.is_known for mention in found) and not is_said:
            yield from found
            yield from _lines_below(page, label.span)
            return
        inside = IN_OFFICE.search(line)  # "Im Büro in Bern, im Home-Office"
        mention = known_place(inside[1], label.span.start + inside.start(1)) if inside else None
        first = NEAR_IT.split(line, maxsplit=1)[0]
        if not inside and first != line and is_known_place(first):  # a quarter, a street, a river
            mention = known_place(first, label.span.start)
        said = SAID_OF_PLACE.search(line) or SAID_OF_PLACE.search(page.piece(label.span))
        if not mention and said:
            mention = known_place(
                said[said.lastindex or 1], label.span.start + said.start(said.lastindex or 1)
            )
        if mention:
            yield mention
            return
        towns = list(_towns_listed(page, line, label.span.start))
        if towns:
            yield from towns
            return


def _towns_listed(page: Page, line: str, start: int) -> Iterator[PlaceMention]:
    """Read "Saint-Quentin, Péronne et Ham" and "Ghent, Aalst and around": towns of one country."""
    listed = AND_AROUND.sub("", line)
    gaps = [*BETWEEN_TOWNS.finditer(listed), None]
    is_list = listed != line or len(gaps) > 3 or any(gap and gap[0].strip(", ") for gap in gaps)
    names, at = [], 0
    for gap in gaps:
        names.append((listed[at : gap.start() if gap else None].strip(" ."), at))
        at = gap.end() if gap else at
    countries = SPOKEN_IN.get(page.language or "", ())
    if not is_list or not 2 <= len(names) <= MOST:
        return
    for country in countries:
        if all(name[:1].isupper() and is_town(name, country) for name, _ in names):
            for name, at in names:
                first = start + at + line[at:].index(name)
                span = Span(first, first + len(name))
                yield PlaceMention(Place(name, None, None), span, False, True)
            return


def named_places(page: Page) -> Iterator[PlaceMention]:
    """Read a label's address, or the name alone that stands after it: a village no list knows."""
    for label in page.labelled(LABELS):
        line = page.piece(label.span)
        clues = list(clues_in(Item(line, label.span), "", page.language or "en"))
        addresses = [clue for clue in clues if clue.points > STRONG] or clues
        if addresses:
            place, span, _ = addresses[0]
            whole = places_in_line(line[span.start - label.span.start :], span.start)
            is_more = whole and whole[0].is_known and whole[0].place.city == place.city
            yield whole[0] if is_more else PlaceMention(place, span, False, True)
            return
        found = VILLAGE.match(line)
        before = page.text[max(0, label.span.start - 4) : label.span.start]
        is_beside = label.is_meta or ":" in before or "|" in before or before.endswith(" ")
        if found and (is_beside or is_town(found[1])) and not names_no_place(found[1]):
            start = label.span.start + found.start(1)
            span = Span(start, start + len(found[1]))
            yield PlaceMention(Place(found[1], None, None), span, False, True)
            return


def names_no_place(name: str) -> bool:
    """Tell "Head Office", "Flexible" and a job from a name."""
    if len(name) < SHORTEST:
        return True  # a code of the employer's own: "Ham"
    is_word = any(word in NO_PLACE for word in fold(name).replace("-", " ").split())
    return is_word or names_a_job(name) or country_of(name) is not None


def _lines_below(page: Page, span: Span) -> Iterator[PlaceMention]:
    """Read the further places of a label that has one a line."""
    after = bisect_right(page.blocks, span.start, key=lambda block: block.start)
    for block in page.blocks[after : after + MOST]:
        line = page.text[block.start : block.end]
        found = places_in_line(line, block.start) if len(line) <= LONGEST_LINE else []
        if block.has_gap or not found or not all(m.is_known and m.place.city for m in found):
            return
        yield from found


def places_of_title(page: Page) -> Iterator[PlaceMention]:
    """Read "Baker (Ghent, Belgium)" in the title of the source's record."""
    for label in page.labelled(("title", "job title"), meta_only=True):
        for span in parts_of_title(page.text, label.span).places:
            yield from places_in_line(page.piece(span), span.start)


def known_place(name: str, offset: int) -> PlaceMention | None:
    """Take only what is a country, a state or a listed city: prose has many capitals."""
    name = SENTENCE_END.split(name, maxsplit=1)[0].removesuffix(".")
    bare = HEAD_OFFICE.sub("", name.removeprefix("the "))
    first = bare.split(",")[0]
    is_place = country_of(bare) or fold(first) in cities() or fold(bare) in regions()
    if not is_place and not is_large_town(first) and not _is_town_with_state(bare):
        return None
    found = places_in_line(bare, offset + len(name) - len(bare))
    return found[0] if found and found[0].is_known else None


def _is_town_with_state(name: str) -> bool:
    """Tell "Berkeley Heights, NJ", "Seeham, Austria" and a town of no list: "Quillhaven, Iowa"."""
    town, _, rest = name.partition(", ")
    if not rest.isupper() and fold(rest) in regions() and VILLAGE.fullmatch(town):
        return not names_no_place(town)
    country = country_of(rest) or regions().get(rest if rest.isupper() else fold(rest), (None,))[0]
    return country is not None and is_town(town, country)
