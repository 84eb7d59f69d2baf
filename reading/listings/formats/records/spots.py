"""Places as records give them: parts under keys of their own, or one text, or a list of either."""

import re
from collections.abc import Iterator
from typing import Any

from reading.listings.formats.records.entries import Entries
from reading.listings.formats.records.keys import is_key_of, words_of
from reading.listings.formats.records.place_texts import (
    NUMBERED,
    Spot,
    code_of,
    in_text,
    is_nowhere,
)
from reading.listings.formats.records.texts import first_text, one_line, texts_of
from reading.text.places import (
    REMOTE,
    Place,
    bare_town,
    fold,
    places_in_line,
    regions,
)

COUNTY = re.compile(
    r"\b(?:county|district|kreis|landkreis|province|arrondissement)\b", re.IGNORECASE
)
NESTED = (
    "address",
    "postal address",
    "location",
    "place",
    "job location",
    "geo location",
    "city",
    "value",
)
STATES_OF_RECORDS = frozenset(
    (
        "published",
        "draft",
        "open",
        "closed",
        "active",
        "inactive",
        "archived",
        "live",
        "paused",
        "new",
        "listed",
    )
)
MOST = 50
DEEPEST = 5
LONGEST_TEXT = 80


def spots_of(entries: Entries) -> list[Spot]:
    """Give where the job is; the places of several keys only where the better key names none."""
    country = _country(entries)
    found: list[Spot] = []
    for entry in entries.of("location"):
        spots = list(_spots(entry.value, 0))
        if len(spots) == 1 and len(found) == 1 and _completes(spots[0], found):
            found = spots
        found = found or spots
    for entry in entries.of("more_locations"):
        found += _spots(entry.value, 0)
    apart = _apart(entries)
    if apart and (not found or len(found) == 1) and _completes(apart, found):
        found = [apart]
    if not found:
        required = entries.get("applicant location requirements")
        found = list(_spots(required, 0))
    return _distinct(_with_country(found, country))


def _apart(entries: Entries) -> Spot | None:
    """Read city, region and country from keys beside each other."""
    parts = [entries.text(slot) for slot in ("city", "region", "country")]
    parts = ["" if part.lower() in STATES_OF_RECORDS else part for part in parts]
    return composed(*parts) if any(parts) else None


def _completes(apart: Spot, found: list[Spot]) -> bool:
    """Tell whether parts say more than the one text: the same city, or a city where it has none."""
    if not found:
        return True
    place, city = found[0].place, fold(apart.place.city or "")
    # "Lima - La Molina" beside a city and a region of their own keys.
    same = not place.city or fold(place.city) == city or (city and city in fold(found[0].shown))
    return bool(same) and sum(map(bool, apart.place)) > sum(map(bool, place))


def _country(entries: Entries) -> str | None:
    names = [text for entry in entries.of("country") for text in texts_of(entry.value)]
    codes = {code for name in names if (code := code_of(name))}
    return codes.pop() if len(codes) == 1 else None


def _with_country(spots: list[Spot], country: str | None) -> list[Spot]:
    if country is None or len(spots) != 1 or spots[0].place.country:
        return spots
    place = spots[0].place
    return [Spot(place._replace(country=country), f"{spots[0].shown}, {country}")]


def _distinct(spots: list[Spot]) -> list[Spot]:
    """Leave out what is said twice, and a country of which a city is named."""
    named = {spot.place: spot for spot in reversed(spots)}
    kept = [spot for spot in named.values() if any(spot.place)][::-1]
    cities = {spot.place.country for spot in kept if spot.place.city}
    return [
        spot
        for spot in kept
        if spot.place.city
        or spot.place.region
        or spot.place.country not in cities
        or REMOTE.search(spot.shown)
    ][:MOST]


def _spots(value: Any, depth: int) -> Iterator[Spot]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for element in value[:MOST]:
            yield from _spots(element, depth + 1)
    elif isinstance(value, str):
        yield from in_text(one_line(value))
    elif isinstance(value, dict):
        yield from _in_object(value, depth)


def _in_object(value: dict[str, Any], depth: int) -> Iterator[Spot]:
    by_words = {words_of(key): inner for key, inner in list(value.items())[:100]}
    area = by_words.get("area")
    if isinstance(area, list) and len(area) > 1 and all(isinstance(a, str) for a in area):
        yield _of_area(area, first_text(value))
        return
    parts = []
    for slot in ("city", "region", "country"):
        named = (v for k, v in by_words.items() if is_key_of(k, slot))
        texts = (text for v in named if (text := first_text(v)))
        parts.append(next((text for text in texts if not NUMBERED.match(text)), ""))
    if any(parts):
        yield composed(*parts)
        return
    for name in NESTED:
        inner = by_words.get(name)
        found = list(_spots(inner, depth + 1)) if isinstance(inner, dict | list) else []
        if found:
            shown = by_words.get("location")  # "Remote (US)" over an address of the country alone
            if isinstance(shown, str) and len(shown) <= LONGEST_TEXT and REMOTE.search(shown):
                found = [Spot(spot.place, one_line(shown)) for spot in found]
            yield from found
            return
    yield from in_text(first_text(value))


def _of_area(area: list[str], shown: str) -> Spot:
    """Read ["US", "California", "Fresno County", "Fresno"]: from the largest to the smallest."""
    city = shown.split(",", maxsplit=1)[0] if len(area) > 2 else ""
    return composed("" if COUNTY.search(city) else city, area[1], area[0])


def composed(city: str, region: str, country: str) -> Spot:
    """Make a place of its parts, each as the record writes it."""
    shown = ", ".join(dict.fromkeys(part for part in (city, region, country) if part))
    if city and region and city.lower().endswith(", " + region.lower()):
        city = city[: -len(region) - 2]
    code, city = code_of(country), bare_town(city)
    if is_nowhere(city):
        city = ""
    elif "," in city:
        found = places_in_line(city)
        if found and found[0].is_known and found[0].place.city:
            place = found[0].place
            return Spot(place._replace(country=code or place.country), shown)
    if city and not region and not code and (known := list(in_text(city))):
        return known[0]
    if city and code_of(city) and code_of(city) == code:
        city = ""
    if is_nowhere(region) or fold(region) == fold(country) or region.isdigit():
        region = ""
    state, of_country = _region(region, code)
    return Spot(Place(city or None, state, code or of_country), shown)


def _region(name: str, country: str | None) -> tuple[str | None, str | None]:
    if not name:
        return None, None
    bare = name.partition("-")[2] if re.match(r"[A-Z]{2}-[A-Z0-9]{1,3}$", name) else name
    found = regions().get(bare if bare.isupper() else fold(bare))
    if found and country in (None, found[0]):
        return found[1], found[0]
    return bare, None
