"""Places: "City, State", "City, Country", "Remote, MX", lone countries and well-known cities."""

import re
from dataclasses import dataclass
from functools import lru_cache

from reading.text.dashed_places import dashed_place
from reading.text.place_names import (
    CITY_REGIONS,
    CODES_NOT_ALONE,
    NOT_ALONE,
    cities,
    country_of,
    regions,
)
from reading.text.place_parts import CITY_STATES, NAME_LIKE, Place, from_parts, lone, region_of
from reading.text.spans import Span
from reading.text.streets import CODE as POST_CODE
from reading.text.streets import without_streets
from reading.text.towns import fold, is_large_town, is_town

__all__ = ("Place", "PlaceMention", "cities", "country_of", "fold", "places_in_line", "regions")

REMOTE = re.compile(
    r"\b(?:100 ?% )?(?:fully |full )?(?:remote|home ?office|t[ée]l[ée]travail|telecommut(?:e|ing)|anywhere|worldwide)\b(?: in the\b)?(?: (?:jobs?|position|role|work(?:ing)?)\b)?",
    re.IGNORECASE,
)
PART = re.compile(r"[,(]|\s[-–—]\s")
BETWEEN = re.compile(r"\s*(?:;|\||/|•|·|\bor\b|\boder\b|\bou\b|\n)\s*")
LONGEST = 200
COMMA = re.compile(
    r"\s*,\s*(?:(?:and|und|et|y|or|oder|ou|o|&)\s)?\s*|\s(?:and|und|et|y|or|oder|ou|o|&)\s"
)
AND = re.compile(r"\s(?:and|und|et|y|e|&|\+)\s")
FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
# What stands around a place's name and is no part of it.
AROUND = re.compile(
    r"^[^\w(]+|^(?:based in|located in|in|near)\b|\b(?:only|based|within|from)\b|[()]"
    r"|^(?:greater|metro|großraum|raum)\b|\b(?:metropolitan|metro)? ?(?:area|region)\b|\bund umgebung\b"
    r"|\b(?:or|and|&) (?:surroundings?|surrounding areas?|nearby)\b|\b(?:hq|headquarters?|main office|head office|hauptsitz|si[èe]ge)\b"
    r"|\b(?:city cent(?:re|er)|town cent(?:re|er)|downtown|innenstadt|stadtmitte|centre[- ]ville|cbd|y alrededores|et (?:ses )?environs)\b"
    r"|\b(?:provincia|province|prov\.)(?: (?:de|di|of) )?|^(?:stadt|ville de|city of|ciudad de (?!m)|comuna de|municipio de)\b",
    re.IGNORECASE,
)
# A sentence in brackets behind a place: "(on the road to the sea)".
SAID = re.compile(r"\s*\((?=[a-z])[^()\s]{1,20} [^()]{1,60}\)?$")
KIND_OF_PLACE = re.compile(
    r"^(?:(?:the )?(?:village|town|city|municipality|township|borough|commune|municipio|comuna|gemeinde|stadt|ville|villa)(?: (?:of|de|di|d['’]))? )(?=[A-ZÀ-Þ])(?!(?:of|de)\b)(?![\w ]*\b(?:City|Hall)\b)",
    re.IGNORECASE,
)
# A town of no list before a British post code, or the half of one: "Quillhaven TN40".
BRITISH = re.compile(
    r"[A-Z][a-z][\w'’ -]{1,28} (?:[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|(?:AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY"
    r"|EH|EN|EX|FK|FY|GL|GU|HA|HD|HG|HP|HR|HU|HX|IG|IP|IV|KA|KT|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK"
    r"|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE)\d{1,2})"
)
CENTRE = re.compile(r"\s(?:cbd|city cent(?:re|er)|innenstadt|centre[- ]ville)$", re.IGNORECASE)
# What goes on behind the last of several places.
AND_AROUND = re.compile(
    r"[\s,]*\b(?:et (?:ses |les |leurs )?(?:alentours|environs)|y (?:sus )?alrededores|und Umgebung|und Umland|(?:and|&) (?:the )?(?:surrounding|nearby) (?:areas?|towns?)"
    r"|(?:and|&) surrounds?|e dintorni|e região|en omgeving|i okolice)\s*\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PlaceMention:
    place: Place
    span: Span
    is_remote: bool
    is_known: bool
    """A country, state or listed city is in it: not only the shape of a place."""

    def moved(self, by: int) -> "PlaceMention":
        span = Span(self.span.start + by, self.span.end + by)
        return PlaceMention(self.place, span, self.is_remote, self.is_known)


def places_in_line(line: str, offset: int = 0) -> list[PlaceMention]:
    """Read a line that holds places and nothing else: "Lisbon, PT; Remote, ES"."""
    if len(line) > LONGEST:
        return _places_in(line, offset)
    return [mention.moved(offset) for mention in _places_in_short(line)]


@lru_cache(maxsize=256)
def _places_in_short(line: str) -> tuple[PlaceMention, ...]:
    """Several fields look at the lines on top."""
    return tuple(_places_in(line, 0))


def _places_in(line: str, offset: int) -> list[PlaceMention]:
    line = AND_AROUND.sub("", line) if len(line) <= LONGEST else line
    if len(line) <= LONGEST and (whole := _listed(line, offset)):
        return whole
    mentions, at = [], 0
    for gap in [*BETWEEN.finditer(line), None]:
        end = gap.start() if gap else len(line)
        mentions += _listed(line[at:end], offset + at) or _one(line[at:end], offset + at)
        at = gap.end() if gap else end
    return mentions


def bare_town(name: str) -> str:
    """Take post code and centre off a town's name: "02100 Saint-Quentin", "Perth CBD"."""
    bare = CENTRE.sub("", POST_CODE.sub(" ", name)).strip(" ,-")
    return bare or name


def is_known_place(name: str) -> bool:
    """Tell a country, a state or a town that needs no country beside it."""
    name = name.strip(" .,()")
    folded = fold(name)
    country = country_of(name)
    is_country = country is not None and folded not in NOT_ALONE
    is_region = len(name) > 3 and folded in regions()
    return is_country or is_region or folded in cities() or is_large_town(name)


def _listed(piece: str, offset: int) -> list[PlaceMention]:
    """Read "Saigon, Hanoi, Danang" and "Berlin and Hamburg": towns without their country."""
    if states := _states(piece, offset):
        return states
    for between in (COMMA, AND):
        names: list[tuple[str, int]] = []
        at = 0
        for gap in [*between.finditer(piece), None]:
            end = gap.start() if gap else len(piece)
            if names and piece[at:end].strip(" .") in regions() and piece[at : at + 2].isupper():
                _, start = names.pop()  # "Berlin, Ghent & Washington, DC"
                names.append((piece[start - offset : end], start))
            else:
                names.append((piece[at:end], offset + at))
            at = gap.end() if gap else end
        if between is COMMA and _are_town_and_province(piece, [name for name, _ in names]):
            return []
        folded = {fold(name) for name, _ in names}
        firm = names[:-1] if len(names) > 2 else names
        if len(folded) > 1 and (between is AND or all(_is_city(name) for name, _ in firm)):
            found = [_one(name, start) for name, start in names]
            if all(mentions and mentions[0].is_known for mentions in found):
                return [mentions[0] for mentions in found]
    return []


def _states(piece: str, offset: int) -> list[PlaceMention]:
    """Read "Remote, Alabama, California, Ohio": states of one country and nothing else."""
    names: list[tuple[str, int]] = []
    at = 0
    for gap in [*COMMA.finditer(piece), None]:
        end = gap.start() if gap else len(piece)
        name = piece[at:end].strip(" .()")
        if name and not REMOTE.fullmatch(name):
            names.append((name, offset + at + piece[at:end].index(name)))
        at = gap.end() if gap else end
    found = [regions().get(fold(name)) for name, _ in names if len(name) > 3]
    if len(names) < 3 or len(found) < len(names) or None in found:
        return []
    states = [state for state in found if state]
    if len({country for country, _ in states}) > 1:
        return []
    return [
        PlaceMention(Place(None, region, country), Span(start, start + len(name)), False, True)
        for (name, start), (country, region) in zip(names, states, strict=True)
    ]


def _are_town_and_province(piece: str, names: list[str]) -> bool:
    """Tell "Pilar, Buenos Aires" from "Madrid, Barcelona"."""
    if len(names) != 2 or "," not in piece:
        return False
    first, last = (fold(name.strip(" .()")) for name in names)
    if last in CITY_STATES and first not in cities():  # "Friedrichshain, Berlin"
        return True
    return last in CITY_REGIONS and first not in CITY_REGIONS


def _is_city(name: str) -> bool:
    name = name.strip(" .()")
    is_more = country_of(name) or (fold(name) in regions() and fold(name) not in cities())
    return not is_more and not name.isupper() and (fold(name) in cities() or is_large_town(name))


def _one(piece: str, offset: int) -> list[PlaceMention]:
    mention = _place(piece, offset)
    return [mention] if mention else []


def _place(piece: str, offset: int) -> PlaceMention | None:
    stripped = piece.strip(" \t.,()")
    if not stripped or len(stripped) > 80:
        return None
    start = offset + piece.index(stripped)
    span = Span(start, start + len(stripped))
    is_remote = bool(REMOTE.search(stripped))
    flag = FLAG.search(stripped)
    if fold(stripped) in cities() or fold(stripped) in regions():
        known = lone(stripped)
        return PlaceMention(known[0], span, False, True) if known else None
    if dashed := dashed_place(stripped):
        return PlaceMention(dashed, span, False, True)
    bare = AROUND.sub(" ", REMOTE.sub(" ", FLAG.sub(" ", SAID.sub("", stripped))))
    parts = without_streets([part.strip() for part in PART.split(bare) if part.strip()])
    is_labelled = any(part.endswith(":") for part in parts)  # "Location: Remote, Texas"
    parts = [_bare_part(part) for part in parts]
    parts = _without_employer([part for part in parts if part])
    if not parts:
        nowhere = Place(None, None, _country_of_flag(flag))
        is_known = is_remote or flag is not None
        return PlaceMention(nowhere, span, is_remote, is_known) if is_known else None
    is_code = len(parts) == 1 and parts[0] in CODES_NOT_ALONE and not is_remote and not flag
    found = None if is_code or is_labelled else _read(parts, stripped, has_flag=flag is not None)
    if found is None:
        return None
    place, is_known = found
    if flag:
        region = place.region if place.country == _country_of_flag(flag) else region_of(parts[1:2])
        place, is_known = place._replace(country=_country_of_flag(flag), region=region), True
    return PlaceMention(place, span, is_remote, is_known)


def _read(parts: list[str], whole: str, *, has_flag: bool) -> tuple[Place, bool] | None:
    """Read the parts, also of a town no list knows: before a flag, before a British post code."""
    found = from_parts(parts)
    if (found is None or not found[1]) and len(parts) == 1 and BRITISH.fullmatch(whole):
        return Place(parts[0], None, None), True
    if found is None and has_flag and all(NAME_LIKE.match(part) for part in parts[:2]):
        return Place(parts[0], region_of(parts[1:2]), None), True
    return found


def _bare_part(part: str) -> str:
    """Take post code and kind of place off a part: "02100 Village Oak"."""
    bare = re.sub(r"\s+", " ", POST_CODE.sub(" ", part)).strip(" .-–:")
    return KIND_OF_PLACE.sub("", bare)


def _country_of_flag(flag: re.Match[str] | None) -> str | None:
    """Read the two letters of a flag sign."""
    return "".join(chr(ord(c) - 0x1F1E6 + ord("A")) for c in flag[0]) if flag else None


def _without_employer(parts: list[str]) -> list[str]:
    """Leave out a name before the town, where more than "town, country" stands."""
    last = parts[-1] if parts else ""
    state = regions().get(last) if last.isupper() else None
    country = country_of(last) or regions().get(last if last.isupper() else fold(last), (None,))[0]
    if len(parts) < 3 or not country:
        return parts
    if (
        state
        and state[0] != country
        and _is_of(parts[-2], state[0])
        and not _is_of(parts[-2], country)
    ):
        return parts[-2:]  # "Town Hall, Littleton, CO"
    for index, part in enumerate(parts[:-1]):
        is_listed = any(country == c for _, _, c in cities().get(fold(part), ()))
        if not is_listed and regions().get(fold(part), ("",))[0] == country:
            break
        if is_listed or fold(part) in cities() or is_town(part, country):
            return parts[index:]
    return parts


def _is_of(town: str, country: str) -> bool:
    return is_town(town, country) or any(country == c for _, _, c in cities().get(fold(town), ()))
