"""Names of countries, states and well-known cities, in four languages."""

from functools import cache

from reading.text.lexicons import load, sorted_lines
from reading.text.towns import fold, is_town

# Names of countries that are also words, first names or states.
NOT_ALONE = {"georgia", "jersey", "jordan", "chad", "guinea", "turkey", "china", "salvador"}
# Codes of countries that are words or short forms where they stand alone.
CODES_NOT_ALONE = frozenset(
    "AD AI AM AS AT BE BI CA CV DO GM HR ID IN IS IT ME ML MS MY NO PM PR QA SE SO TO TV VC".split()
)
# Provinces that bear the name of their town: after another town they are the province.
CITY_REGIONS = frozenset(
    (
        "buenos aires", "cordoba", "santa fe", "mendoza", "salta", "san juan", "san luis", "la rioja", "corrientes",
        "neuquen", "tucuman", "santiago del estero", "formosa", "jujuy", "catamarca", "puebla", "queretaro", "oaxaca",
        "guanajuato", "san luis potosi", "aguascalientes", "durango", "zacatecas", "tlaxcala", "chihuahua", "lima",
        "arequipa", "cusco", "madrid", "barcelona", "valencia", "sevilla", "malaga", "alicante", "zaragoza", "granada",
        "toledo", "girona", "tarragona", "sao paulo", "rio de janeiro", "salzburg", "zurich", "bern", "luzern", "porto",
        "lisboa", "utrecht", "groningen", "quebec", "panama", "guatemala",
    )
)  # fmt: skip


@cache
def country_names() -> dict[str, str]:
    """Give ISO codes by folded name, in four languages."""
    return dict(line.split("=") for line in sorted_lines("countries"))


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


@cache
def _provinces() -> dict[str, list[tuple[str, str]]]:
    """Give (country, name) of every province by its folded name or short form."""
    found: dict[str, list[tuple[str, str]]] = {}
    for country, lines in load("provinces").items():
        for line in lines:
            short, _, name = line.partition("=")
            # Short forms of two letters are written in capitals: "Campinas, SP".
            key = short if len(short) == 2 else fold(short).rstrip(".")
            found.setdefault(key, []).append((country, name or short))
    return found


def province_of(town: str, name: str) -> tuple[str, str] | None:
    """Give (country, province) where the town lies in a country with such a province."""
    bare = name.strip(" ()")
    known = _provinces().get(bare if len(bare) == 2 else fold(bare).rstrip("."), ())
    fitting = [found for found in known if is_town(town, found[0]) or _is_city_of(town, found[0])]
    return fitting[0] if len({country for country, _ in fitting}) == 1 else None


def _is_city_of(town: str, country: str) -> bool:
    return any(country == of for _, _, of in cities().get(fold(town), ()))
