"""Names of countries, states and well-known cities, in four languages."""

from functools import cache

from reading.text.lexicons import load, sorted_lines
from reading.text.towns import fold

# Names of countries that are also words, first names or states.
NOT_ALONE = {"georgia", "jersey", "jordan", "chad", "guinea", "turkey", "china"}
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
