"""The town a listing speaks of where nothing names its place: addresses, "in Ghent", how often."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from reading.listings.fields.place_phrases import SPOKEN_IN
from reading.listings.model import Item
from reading.listings.page import Page, pieces_of
from reading.text.place_parts import SIDE
from reading.text.places import Place, PlaceMention, cities, country_of, fold, regions
from reading.text.spans import Span
from reading.text.towns import WORDS, is_large_town, is_town

WORD = r"(?:(?:St|Ste|Mt|Ft)\. )?[A-ZÀ-Þ][\w'’-]{1,24}"
LINK = r"(?: (?:am|an der|im|bei|de|del|de la|la|le|les|sur|sous|en|di|upon|on|of))?"
NAME = rf"{WORD}(?:{LINK} {WORD}){{0,3}}"
# "Los Angeles, CA 90012", "Toronto, ON", "Linz, Austria".
PAIR = re.compile(
    rf"(?<![\w-])(?P<town>{NAME}),{{0,1}} \(?(?P<rest>[A-Z]{{2}}(?![\w'’.-])|(?<=, ){WORD}(?: {WORD})?)"
    r"(?P<zip>,? {1,2}(?:(?:USA?,? )?\d{5}\b|[A-Z]\d[A-Z] ?\d[A-Z]\d))?"
)
POSTAL = re.compile(
    rf"(?<![\w.,/-])(?:[A-Z]{{1,2}}-)?(?P<code>\d{{4,5}}|\d{{4}} [A-Z]{{2}}|\d\d-\d{{3}}|\d{{4}}-\d{{3}}) {{1,2}}(?P<town>{NAME})"
)
BRITISH = re.compile(rf"(?P<town>{NAME}),? (?:{WORD},? )?[A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}\b")
IN_TOWN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Tt]hroughout|[Ww]ithin|[Aa]cross|[Oo]utside|[Aa]round|[Nn]ahe|[Bb]ei|[Rr]aum|Standort|[Hh]erzen von|(?:sede|oficinas?|planta|campus|centro|agence|usine|bureaux?|site|ville|ciudad|localidad|comuna|distrito|région|zona|secteur|agglomération) (?:de|d['’])|à|À|[Ee]n|[Ee]m|[Vv]ers"
    rf"|[Pp]rès de|[Cc]erca de|[Aa]lrededor de) (?:the |der |dem |downtown |central )?(?P<town>{NAME})"
)
BASED = re.compile(rf"(?P<town>{NAME})[-‐‑ ]{{1,2}}based\b")
# What there is to find only where these stand.
PAIRED = re.compile(r", [A-ZÀ-Þ]|[ ,(][A-Z]{2}(?![\w'’.-])")
BRITISH_CODE = re.compile(r"[A-Z]\d[A-Z\d]? \d[A-Z]{2}\b")
DIGIT = re.compile(r"\d")
# A full stop that ends a sentence, and no street: "at 12 Plum St. in Ghent".
SENTENCE_END = re.compile(
    r"(?<!\bSt)(?<!\bAve)(?<!\bBlvd)(?<!\bRd)(?<!\bDr)(?<!\bLn)(?<!\bNo)(?<!\bMt)(?<!\bFt)\. "
)
SHORT = 40
COUNTRIES_OF_CODES = {
    5: ("DE", "FR", "ES", "IT", "MX", "US"),
    4: ("AT", "CH", "BE", "LU", "DK", "NO", "NL"),
}
LANDMARKS = frozenset(
    "Square Street Avenue Road Plaza Mall Building Tower Park Airport Station Platz Straße Place Plaça".split()
)
NAMED_AFTER = frozenset(("NY", "NYC"))
# Degrees as well as states: "in Botany, MA".
DEGREES = frozenset("MA MD PA MS ME OK HI OR IN DO".split())
BEHIND_STREET = re.compile(
    r".*\b(?:St|Street|Rd|Road|Ave|Avenue|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Hwy|Highway|Pkwy|Ct|Court|Pl|Place|Box|Suite|Floor)\b\.? "
)
# "at 12 Plum St. in Ghent", "Lindenweg 4 in Seeham".
BEHIND_NUMBER = re.compile(
    r"\b\d{1,5} (?:[A-Z][\w'’-]{1,20}\.? ){1,3}(?:St|Street|Rd|Road|Ave|Avenue|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Place|Square)\.?,? {0,2}$"
    r"|(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee) \d{1,4}[a-z]?,? {0,2}$|\b(?:rue|avenue|calle|avenida) [^.,\d]{3,40},? \d{1,4},? {0,2}$"
)
IN = re.compile(r"\b(?:in|near|outside|around)$", re.IGNORECASE)
# What makes a place the job's, and what makes it somebody else's.
OF_WORK = re.compile(
    r"\b(?:locat|situat|situé|based|basée?s?\b|offices?\b|büro|sitz|standort|localis|ubicad|sede\b|bureau|oficina|campus\b"
    r"|branch|stores?\b|sites?\b|plant\b|clinic|klinik|hospital|schule|schools?\b|kita\b|kindertagesst|praxis\b|filiale|team\b|équipe|equipo"
    r"|roles?\b|positions?\b|jobs?\b|stelle\b|poste\b|puesto|vacan|suchen|recrut|recherch|busca|hiring|seeking|looking for|work|arbeit|throughout)",
    re.IGNORECASE,
)  # fmt: skip
OF_OTHERS = re.compile(
    r"\b(?:founded|established in|gegründet|fondée? en|fundad[ao]|customers?|(?<!our )clients?\b|kunden|clientes|investors?|backed|born"
    r"|subsidiar|affiliat|conferenc|trade fair|messe\b|degree|studied|graduat|partner|listed on|exchange|projects? in|court|gericht"
    r"|not (?:located|based|in)|as well as|worldwide|around the world|countries|other offices|also (?:in|have))",
    re.IGNORECASE,
)  # fmt: skip
# What a source's record says in sentences.
OF_RECORD = (
    "summary",
    "excerpt",
    "subtitle",
    "how to apply",
    "application",
    "address",
    "contact address",
    "apply in person",
)
BEFORE, MOST_WORDS = 70, 3
MOST = 200
ADDRESS, STRONG, WEAK, LEAD = 3, 2, 1, 2
# Towns of these countries are taken after words of work alone: English has too many names.
ENGLISH = ("GB", "US", "IE", "CA", "AU", "NZ")


class Clue(NamedTuple):
    place: Place
    span: Span
    points: int


def towns_spoken_of(page: Page) -> tuple[list[PlaceMention], int]:
    """Give the one town that outweighs all others, and its points."""
    clues: dict[str, list[Clue]] = {}
    for clue in islice(_clues(page), MOST):
        clues.setdefault(_key(clue.place), []).append(clue)
    ranked = sorted(clues.values(), key=_weight, reverse=True)
    if not ranked:
        return [], 0
    if len(ranked) > 1 and _weight(ranked[0]) < _weight(ranked[1]) + LEAD:
        addressed = [named for named in ranked if named and _is_addressed(named)]
        if len(addressed) != 1:
            return [], 0
        ranked = addressed
    best = max(ranked[0], key=lambda clue: sum(map(bool, clue.place)))
    return [PlaceMention(best.place, best.span, False, True)], _weight(ranked[0])


def _is_addressed(clues: list[Clue]) -> bool:
    return len(clues) > 1 and any(clue.points == ADDRESS for clue in clues)


def _key(place: Place) -> str:
    known = cities().get(fold(place.city or ""))
    return fold(known[0][0]) if known else fold(place.city or "")


def _weight(clues: list[Clue]) -> int:
    """Add up, each kind of clue at most twice: a town named ten times is no ten times surer."""
    points = sorted((clue.points for clue in clues), reverse=True)
    return sum(points[:3])


def _clues(page: Page) -> Iterator[Clue]:
    language = page.language or "en"
    for section in page.besides("equal_opportunity"):
        heading, above = section.heading_span, ""
        pieces = pieces_of(section)
        least = STRONG if section.kind == "benefits" else WEAK
        for piece in [Item(section.heading, heading), *pieces] if heading else pieces:
            found = clues_in(piece, above, language)
            yield from (clue for clue in found if clue.points >= least)
            above = piece.text
    for span in (
        page.header.title,
        *(label.span for label in page.labelled(OF_RECORD)),
    ):
        if span:
            yield from clues_in(Item(page.piece(span), span), "", language)


def clues_in(piece: Item, above: str, language: str) -> Iterator[Clue]:
    """Give the towns of a piece: of addresses, beside their state or country, after "in"."""
    text, offset = piece.text, piece.span.start
    taken: list[range] = []
    for found, clue in (*_pairs(piece), *_addressed(piece, above, language)):
        if not any(found.start("town") in span for span in taken):
            taken.append(range(*found.span()))
            yield clue
    fact = _alone(text, language) if len(text) <= SHORT else None
    if fact:
        yield Clue(Place(fact, None, None), piece.span, STRONG)
    based = BASED.finditer(text) if "based" in text else ()
    for found in (*IN_TOWN.finditer(text), *based):
        points = _points(text, found.start())
        town = _town_of(found["town"], language, is_of_work=points >= STRONG)
        if town and points and not any(found.start("town") in span for span in taken):
            yield _clue(town, offset + found.start("town"), points)


def _clue(town: str, start: int, points: int) -> Clue:
    return Clue(Place(town, None, None), Span(start, start + len(town)), points)


def _pairs(piece: Item) -> Iterator[tuple[re.Match[str], Clue]]:
    for found in _paired(piece.text) if PAIRED.search(piece.text) else ():
        place = _of_pair(found)
        points = _points(piece.text, found.start()) if place else 0
        if place and (found["zip"] or points == STRONG or _is_listed(place)):
            around = min(STRONG, 2 * points)
            start, end = (piece.span.start + at for at in found.span())
            yield found, Clue(place, Span(start, end), ADDRESS if found["zip"] else around)


def _paired(text: str) -> Iterator[re.Match[str]]:
    """Find each town with what stands behind it, also behind a house: "Plum Mall, Lakewood CO"."""
    at = 0
    while found := PAIR.search(text, at):
        yield found
        rest = found["rest"]
        is_run_on = " " in rest and fold(rest) not in regions() and not country_of(rest)
        at = found.start("rest") if is_run_on else found.end()


def _is_listed(place: Place) -> bool:
    return is_town(place.city or "", place.country) or fold(place.city or "") in cities()


def _addressed(piece: Item, above: str, language: str) -> Iterator[tuple[re.Match[str], Clue]]:
    if not DIGIT.search(piece.text):
        return
    british = BRITISH.finditer(piece.text) if BRITISH_CODE.search(piece.text) else ()
    for found in (*POSTAL.finditer(piece.text), *british):
        town = _of_code(found, above, language)
        if town:
            start = piece.span.start + found.start("town") + found["town"].index(town)
            yield found, _clue(town, start, ADDRESS)


def _alone(line: str, language: str) -> str | None:
    """Read a line that is a town and nothing else."""
    name = line.strip(" .-–•*")
    is_known = fold(name) in cities() or is_large_town(name)
    is_spoken = language != "en" and len(name) > 4 and fold(name) not in WORDS
    is_known = is_known or (
        is_spoken and any(is_town(name, c) for c in SPOKEN_IN.get(language, ()))
    )
    return name if name[:1].isupper() and is_known else None


def _points(text: str, at: int) -> int:
    before = SENTENCE_END.split(text[max(0, at - BEFORE) : at])[-1]
    if OF_OTHERS.search(before):
        return 0
    is_strong = OF_WORK.search(before + text[at : at + 20]) or BEHIND_NUMBER.search(before)
    return STRONG if is_strong else WEAK


def _of_pair(found: re.Match[str]) -> Place | None:
    """Read a town with its state or country; the gazetteer tells it from "Jane Doe, MA"."""
    name, rest = found["town"], found["rest"]
    town, _, state = name.rpartition(" ")
    if rest == "US" and town and state.isupper() and state in regions():  # "Lakewood CO US 80401"
        name, rest = town, state
    has_comma = "," in found[0][len(name) : len(name) + 1]
    region = regions().get(rest if rest.isupper() else fold(rest))
    country = region[0] if region else country_of(rest) if has_comma else None
    if not country or (rest.isupper() and not region and rest not in ("UK", "US")):
        return None
    if name.split(" ")[-1] in NAMED_AFTER:
        return Place("New York", "NY", "US") if rest == "NY" else None
    town = _tail(name, country)
    before = found.string[max(0, found.start() - 9) : found.start()].rstrip()
    is_whole = before.endswith((".", ",")) or (not before and name.count(" ") < MOST_WORDS)
    if town and town != name and found["zip"] and is_whole:
        town = name  # behind a street all of it is the town: "5 Plum Blvd. Sunset Valley, TX 78745"
    if town is None and region and has_comma:
        town = _unknown(name, rest, has_code=bool(found["zip"]), before=before)
    if town is None or not (has_comma or found["zip"]):
        return None
    return Place(town, region[1] if region else None, country)


def _unknown(name: str, state: str, *, has_code: bool, before: str) -> str | None:
    """Take a town of no list for its post code behind its state, or for "in" before both."""
    town = BEHIND_STREET.sub("", name)
    is_said = IN.search(before) and not (state.isupper() and state in DEGREES)
    is_name = town[:1].isupper() and fold(town) not in WORDS and town.count(" ") < MOST_WORDS
    return town if is_name and (has_code or is_said) else None


def _tail(name: str, country: str) -> str | None:
    """Leave out what runs into a town's name: "Hollow Oak Ghent"."""
    words = name.split(" ")
    for index in range(len(words)):
        tail = " ".join(words[index:])
        if is_town(tail, country) or any(country == c for _, _, c in cities().get(fold(tail), ())):
            return tail
    return None


def _of_code(found: re.Match[str], above: str, language: str) -> str | None:
    """Read "14482 Potsdam": a town of a country with such codes, or a line of its own in an address."""
    groups = found.groupdict()
    code, name = groups.get("code"), found["town"]
    if code is None:
        return _tail(name, "GB")
    spoken = SPOKEN_IN.get(language, ())
    digits = len(code.split(" ")[0]) if "-" not in code else 0
    fitting = COUNTRIES_OF_CODES.get(digits, ("PL", "PT", "NL"))
    countries = [country for country in fitting if country in spoken] or (
        fitting if language == "en" and digits != 5 else [c for c in fitting if c != "US"]
    )
    words = name.split(" ")
    for end in range(len(words), 0, -1):
        head = " ".join(words[:end])
        if any(is_town(head, country) for country in countries):
            return head
    is_line = found.start() == 0 and found.end() >= len(found.string) - 12
    return name if is_line and re.search(r"\w ?\d{1,4} ?[a-zA-Z]?\W*$", above[-60:]) else None


def _town_of(name: str, language: str, *, is_of_work: bool) -> str | None:
    side = SIDE.match(name)
    if side and fold(name) not in cities() and not is_town(name):
        name = name[side.end() :]  # "South East London"
    words = name.split(" ")
    spoken = SPOKEN_IN.get(language, ENGLISH if is_of_work and language == "en" else ())
    for end in range(len(words), 0, -1):
        head = " ".join(words[:end]).rstrip(".")
        if fold(head) in WORDS or (fold(head) in regions() and fold(head) not in cities()):
            return None
        if words[end:] and words[end] in LANDMARKS:  # "Copley Square"
            return None
        if (
            fold(head) in cities()
            or is_large_town(head)
            or any(is_town(head, c) for c in spoken if is_of_work)
        ):
            return head
    return None
