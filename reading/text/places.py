"""Places: "City, State", "City, Country", "Remote, MX", lone countries and well-known cities."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from babel import Locale

from reading.text.lexicons import load
from reading.text.spans import Span

LANGUAGES = ("en", "de", "fr", "es")
MORE_COUNTRY_NAMES = {
    "usa": "US", "u.s.": "US", "u.s": "US", "us": "US", "u.s.a.": "US", "united states of america": "US",
    "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "the netherlands": "NL", "holland": "NL", "czech republic": "CZ", "turkey": "TR", "uae": "AE",
    "south korea": "KR", "hong kong": "HK",
}  # fmt: skip
# Names of countries that are also words, first names or states.
NOT_ALONE = {"georgia", "jersey", "jordan", "chad", "guinea", "turkey", "china"}
REMOTE = re.compile(
    r"\b(?:100 ?% )?(?:fully |full )?(?:remote|home ?office|t[ée]l[ée]travail|anywhere|worldwide)\b",
    re.IGNORECASE,
)
PART = re.compile(r"[,(]|\s[-–—]\s")
BETWEEN = re.compile(r"\s*(?:;|\||/|•|·|\bor\b|\boder\b|\bou\b|\n)\s*")
NAME_LIKE = re.compile(r"[^\W\d_][\w.'’ -]{1,40}$")
POST_CODE = re.compile(r"\s*\b(?:[A-Z]-)?\d{4,6}(?:-\d{4})?\b\s*")


class Place(NamedTuple):
    city: str | None
    region: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class PlaceMention:
    place: Place
    span: Span
    is_remote: bool
    is_known: bool
    """A country, state or listed city is in it: not only the shape of a place."""


@cache
def country_names() -> dict[str, str]:
    """Give ISO codes by folded name, in four languages."""
    names: dict[str, str] = {}
    for language in LANGUAGES:
        for code, name in Locale(language).territories.items():
            if (
                len(code) == 2
                and code.isalpha()
                and code not in {"EU", "UN", "ZZ", "XA", "XB", "EZ"}
            ):
                names.setdefault(fold(name), code)
    return names | MORE_COUNTRY_NAMES


@cache
def country_codes() -> frozenset[str]:
    """Give the ISO codes, and UK."""
    return frozenset(country_names().values()) | {"UK"}


@cache
def regions() -> dict[str, tuple[str, str]]:
    """Give (country, code) by folded name and by code, the first country first."""
    found: dict[str, tuple[str, str]] = {}
    for country, lines in load("regions").items():
        for code, name in (line.split("=") for line in lines):
            found.setdefault(fold(name), (country, code))
            if country != "DE":  # German state codes are never written after a city
                found.setdefault(code, (country, code))
    return found


@cache
def cities() -> dict[str, list[tuple[str, str | None, str]]]:
    """Give (name, state, country) of every well-known city by folded name."""
    found: dict[str, list[tuple[str, str | None, str]]] = {}
    for country, lines in load("cities").items():
        for line in lines:
            first, *others = line.split(" / ")
            name, _, state = first.partition(", ")
            for known_as in (name, *others):
                found.setdefault(fold(known_as), []).append((name, state or None, country))
    return found


def fold(name: str) -> str:
    """Lower case without accents, for looking names up."""
    if name.isascii():
        return name.lower().strip()
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()


def country_of(name: str) -> str | None:
    """Tell a country by its name or its capital-letter code."""
    bare = name.strip(" .,()")
    if bare in country_codes():
        return "GB" if bare == "UK" else bare
    return country_names().get(fold(name.strip(" ,()")))


def places_in_line(line: str, offset: int = 0) -> list[PlaceMention]:
    """Read a line that holds places and nothing else: "Lisbon, PT; Remote, ES"."""
    mentions, at = [], 0
    for gap in [*BETWEEN.finditer(line), None]:
        end = gap.start() if gap else len(line)
        mention = _place(line[at:end], offset + at)
        if mention:
            mentions.append(mention)
        at = gap.end() if gap else end
    return mentions


def _place(piece: str, offset: int) -> PlaceMention | None:
    stripped = piece.strip(" \t.,()")
    if not stripped or len(stripped) > 80:
        return None
    start = offset + piece.index(stripped)
    span = Span(start, start + len(stripped))
    is_remote = bool(REMOTE.search(stripped))
    bare = re.sub(r"^\W+|\b(?:only|based|in|within|from)\b|[()]", " ", REMOTE.sub(" ", stripped))
    parts = [re.sub(r"\s+", " ", POST_CODE.sub(" ", p)).strip(" .-–:") for p in PART.split(bare)]
    parts = [part for part in parts if part]
    if not parts:
        return PlaceMention(Place(None, None, None), span, is_remote, True) if is_remote else None
    found = _from_parts(parts)
    return PlaceMention(found[0], span, is_remote, found[1]) if found else None


def _from_parts(parts: list[str]) -> tuple[Place, bool] | None:
    if len(parts) > 4 or not all(
        NAME_LIKE.match(part) or part in country_codes() for part in parts
    ):
        return None
    if len(parts) == 1:
        return _lone(parts[0])
    city, last = parts[0], parts[-1]
    listed = cities().get(fold(city), [])
    region = regions().get(last if last.isupper() else fold(last))
    country = country_of(last)
    if country and not listed:
        city = _listed_tail(city, country)
    if country and any(country == c for _, _, c in listed):
        return Place(city, _region_of(parts[1:-1]), country), True
    if region and ((last.isupper() and len(parts) == 2) or not country):
        return Place(city, region[1], region[0]), True
    if country:
        return Place(city, _region_of(parts[1:-1]), country), True
    return (Place(city, None, None), True) if listed else None


def _listed_tail(city: str, country: str) -> str:
    """Leave out an employer's name that ran into the city's: "Acme Lisbon, Portugal"."""
    words = city.split()
    for index in range(1, len(words)):
        tail = " ".join(words[index:])
        if any(country == c for _, _, c in cities().get(fold(tail), ())):
            return tail
    return city


def _region_of(parts: list[str]) -> str | None:
    if not parts:
        return None
    found = regions().get(parts[0] if parts[0].isupper() else fold(parts[0]))
    return found[1] if found else parts[0]


def _lone(name: str) -> tuple[Place, bool] | None:
    country = country_of(name)
    if country and fold(name) not in NOT_ALONE:
        return Place(None, None, country), True
    if fold(name) in cities():
        return Place(_listed_name(name), None, None), True
    region = regions().get(fold(name))
    if region and len(name) > 3:
        return Place(None, region[1], region[0]), True
    return None


def _listed_name(name: str) -> str:
    """Write out short forms ("NYC"), and leave names as they stand in the text."""
    return cities()[fold(name)][0][0] if name.isupper() and len(name) <= 4 else name
