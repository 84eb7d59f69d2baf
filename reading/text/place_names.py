"""Names of countries, states and well-known cities, in four languages."""

from functools import cache

from babel import Locale

from reading.text.lexicons import load
from reading.text.towns import fold

LANGUAGES = ("en", "de", "fr", "es")
MORE_COUNTRY_NAMES = {
    "usa": "US", "u.s.": "US", "u.s": "US", "us": "US", "u.s.a.": "US", "united states of america": "US",
    "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB",
    "the netherlands": "NL", "holland": "NL", "czech republic": "CZ", "turkey": "TR", "uae": "AE",
    "south korea": "KR", "hong kong": "HK",
}  # fmt: skip
# Names of countries that are also words, first names or states.
NOT_ALONE = {"georgia", "jersey", "jordan", "chad", "guinea", "turkey", "china"}


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


def country_of(name: str) -> str | None:
    """Tell a country by its name or its capital-letter code."""
    bare = name.strip(" .,()")
    if bare in country_codes():
        return "GB" if bare == "UK" else bare
    return country_names().get(fold(name.strip(" ,()")))
