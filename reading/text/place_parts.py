"""The parts of one place, town first: which of them is the state, which the country."""

import re
from typing import NamedTuple

from reading.text.place_names import (
    CITY_REGIONS,
    NOT_ALONE,
    cities,
    country_codes,
    country_of,
    province_of,
    regions,
)
from reading.text.towns import fold, is_large_town, is_town

# "South East London" is London.
SIDE = re.compile(
    r"(?:(?:north|south|east|west|central|inner|outer)[ -]{0,2}){1,2}(?=\w)|(?:nord|süd|ost|west)-(?=\w)",
    re.IGNORECASE,
)
# States that are one town.
CITY_STATES = frozenset(("berlin", "hamburg", "wien"))
NAME_LIKE = re.compile(r"[^\W\d_][\w.'’ -]{1,40}$")


class Place(NamedTuple):
    city: str | None
    region: str | None
    country: str | None


def from_parts(parts: list[str]) -> tuple[Place, bool] | None:
    """Give a place and whether it is known."""
    if len(parts) > 4 or not all(
        NAME_LIKE.match(part) or part in country_codes() for part in parts
    ):
        return None
    if len(parts) == 1:
        return lone(parts[0]) or _without_comma(parts[0])
    in_province = _in_province(*parts) if len(parts) == 2 else None
    return in_province or _of_country(_town_first(parts)) or _without_country(_town_first(parts))


def _town_first(parts: list[str]) -> list[str]:
    """Turn "USA, DC, Washington" around."""
    first, last = parts[0], parts[-1]
    is_turned = country_of(first) and not country_of(last) and not _is_town_of_region(first, last)
    return parts[::-1] if is_turned else parts


def _of_country(parts: list[str]) -> tuple[Place, bool] | None:
    """Read what ends with a state or a country."""
    city, last = parts[0], parts[-1]
    listed = cities().get(fold(city), [])
    if fold(last) in CITY_STATES and not listed and len(parts) == 2:  # a quarter of the town
        return Place(last, None, None), True
    region = regions().get(last if last.isupper() else fold(last))
    country = country_of(last)
    if country and not listed and not is_town(city, country):
        city = _listed_tail(city, country)
    is_of_country = country is not None and is_town(city, country)
    is_listed = any(country == c for _, _, c in listed)
    if country and (is_listed or (is_of_country and not (region and is_town(city, region[0])))):
        return Place(city, region_of(parts[1:-1]), country), True
    if region and ((last.isupper() and len(parts) == 2) or not country):
        return Place(city, region[1], region[0]), True
    if country and fold(city) in regions() and not listed and not is_of_country:
        return Place(None, region_of([city]), country), True
    return (Place(city, region_of(parts[1:-1]), country), True) if country else None


def _in_province(town: str, name: str) -> tuple[Place, bool] | None:
    """Read "Jiutepec, Mor." and "Milano, MI", where no state of the name has such a town."""
    found = province_of(town, name)
    if not found or fold(name) in CITY_REGIONS or _is_town_of_region(town, name):
        return None
    return Place(town, found[1], found[0]), True


def _is_town_of_region(town: str, name: str) -> bool:
    """Tell "Salvador, Bahia", a town that bears a country's name."""
    region = regions().get(name if name.isupper() else fold(name))
    return region is not None and is_town(town, region[0])


def _without_country(parts: list[str]) -> tuple[Place, bool] | None:
    city, last = parts[0], parts[-1]
    if len(parts) == 2 and fold(last) in CITY_REGIONS:
        return Place(city, last, None), True
    is_listed = fold(city) in cities() or is_large_town(city)
    return (Place(city, None, None), True) if is_listed else None


def _without_comma(name: str) -> tuple[Place, bool] | None:
    """Read "Guadalajara Mexico" and "Austin TX"."""
    town, _, last = name.rpartition(" ")
    if not town or not (fold(town) in cities() or is_large_town(town)):
        return None
    country = country_of(last)
    region = regions().get(last) if last.isupper() else None
    if last.isupper() and len(last) == 2 and (in_province := _in_province(town, last)):
        return in_province
    if region:
        return Place(town, region[1], region[0]), True
    return (Place(town, None, country), True) if country else None


def _listed_tail(city: str, country: str) -> str:
    """Leave out an employer's name that ran into the city's: "Acme Lisbon, Portugal"."""
    words = city.split()
    for index in range(1, len(words)):
        tail = " ".join(words[index:])
        if any(country == c for _, _, c in cities().get(fold(tail), ())):
            return tail
    return city


def region_of(parts: list[str]) -> str | None:
    """Give a state's code, or its name as written where none is known."""
    if not parts:
        return None
    found = regions().get(parts[0] if parts[0].isupper() else fold(parts[0]))
    return found[1] if found else parts[0]


def lone(name: str) -> tuple[Place, bool] | None:
    """Read a name that stands alone: a country, a town, a state."""
    country = country_of(name)
    if country and fold(name) not in NOT_ALONE:
        return Place(None, None, country), True
    if fold(name) in cities():
        return Place(_listed_name(name), None, None), True
    region = regions().get(fold(name))
    is_state = (
        region is not None and len(name) > 3 and region[0] == "US"
    )  # "Florida", before a town
    if is_large_town(name) and not is_state:
        return Place(name, None, None), True
    if region and len(name) > 3:
        return Place(None, region[1], region[0]), True
    side = SIDE.match(name)  # "South East London"
    if side and (fold(name[side.end() :]) in cities() or is_large_town(name[side.end() :])):
        return Place(name[side.end() :], None, None), True
    return None


def _listed_name(name: str) -> str:
    """Write out short forms ("NYC"), and leave names as they stand in the text."""
    return cities()[fold(name)][0][0] if name.isupper() and len(name) <= 4 else name
