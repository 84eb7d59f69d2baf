"""Where the work is, in words: countries by name, and a line of places."""

from functools import lru_cache

from django.utils.translation import gettext as _

from ats.foundation.countries import country_name, country_names
from postings.kinds import Workplace
from postings.pay import locale_name


@lru_cache(maxsize=8)
def _codes(locale: str) -> dict[str, str]:
    known = {**country_names("en"), **country_names(locale)}
    by_name = {name.casefold(): code for code, name in country_names("en").items()}
    by_name |= {name.casefold(): code for code, name in country_names(locale).items()}
    return by_name | {code.casefold(): code for code in known}


def country_code(text: str) -> str:
    """Return the ISO code of a country written as a name or code; ValueError when unknown."""
    try:
        return _codes(locale_name())[text.strip().casefold()]
    except KeyError:
        raise ValueError(text) from None


def place_text(place: dict) -> str:
    """Return "city, country" of a place, or the widest part that is known."""
    country = country_name(place["country"]) if place["country"] else ""
    if place["city"]:
        return f"{place['city']}, {country}" if country else place["city"]
    return (
        f"{place['region']}, {country}"
        if place["region"] and country
        else (place["region"] or country)
    )


def where_text(places: list[dict], workplace: str) -> str:
    """Return where the work is in one line: "Lisbon, Portugal, hybrid", "Remote in Portugal"."""
    names = _(" or ").join(dict.fromkeys(place_text(place) for place in places))
    if workplace == Workplace.REMOTE:
        return _("Remote in %(places)s") % {"places": names} if names else _("Remote")
    if workplace == Workplace.HYBRID:
        return _("%(places)s, hybrid") % {"places": names} if names else _("Hybrid")
    return names
