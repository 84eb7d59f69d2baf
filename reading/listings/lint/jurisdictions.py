"""Whose law counts: decided from the places, and said why."""

from functools import cache
from typing import NamedTuple

from babel import Locale

from reading.listings.lint.model import Draft, Scope
from reading.text.places import Place, cities, country_of, fold, regions

EU = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
)
EVERYWHERE_IN = {
    "US": ("US-CA", "US-CO", "US-IL", "US-NY", "US-NYC", "US-WA"),
    "CA": ("CA-ON",),
}
NEW_YORK_CITY = frozenset(
    {"new york", "new york city", "nyc", "manhattan", "brooklyn", "queens", "bronx", "the bronx",
     "staten island"}
)  # fmt: skip

IN_PLACE = "The posting names {place}."
REMOTE_IN = "It is remote and names {place} as a whole, so somebody there may do it."
REMOTE_HOME = "It is remote and names no place; the employer is in {place}."


class _Where(NamedTuple):
    country: str | None
    region: str | None
    city: str


def jurisdictions_of(draft: Draft) -> dict[str, Scope]:
    """Give each jurisdiction that counts with the reason; the first place that says so."""
    found: dict[str, Scope] = {}
    for place in draft.places:
        where = _where(place)
        scope = Scope(IN_PLACE, {"place": _said(place)})
        for code in _codes(where):
            found.setdefault(code, scope)
        is_whole_country = not where.region and not where.city
        if draft.workplace == "remote" and is_whole_country and where.country:
            wide = Scope(REMOTE_IN, {"place": _named(where.country)})
            for code in EVERYWHERE_IN.get(where.country, ()):
                found.setdefault(code, wide)
    if not draft.places and draft.workplace == "remote" and draft.country:
        home = Scope(REMOTE_HOME, {"place": _named(draft.country)})
        codes = ("EU",) if draft.country in EU else EVERYWHERE_IN.get(draft.country, ())
        found |= dict.fromkeys(codes, home)
    return found


def _codes(where: _Where) -> list[str]:
    codes = [f"{where.country}-{where.region}"] if where.region else []
    if where.country == "US" and where.region == "NY" and where.city in NEW_YORK_CITY:
        codes.append("US-NYC")
    if where.country in EU:
        codes.append("EU")
    return codes


def _where(place: Place) -> _Where:
    """Fill in what a place leaves out, where only one state or country can be meant."""
    country = country_of(place.country) if place.country else None
    region, city = place.region or None, fold(place.city or "")
    if region:
        known = regions().get(region.upper() if len(region) <= 3 else fold(region))
        if known and country in (None, known[0]):
            country, region = known
    elif city:
        known_as = {(c, r) for _, r, c in cities().get(city, ()) if country in (None, c)}
        if len(known_as) == 1:
            country, region = known_as.pop()
    return _Where(country, region, city)


@cache
def _named(country: str) -> str:
    return Locale("en").territories.get(country, country)


def _said(place: Place) -> str:
    return ", ".join(part for part in place if part)
