"""Public holidays of a country and its regions, from the `holidays` package.

Only workers call it: the package costs a process some 20 MB, so it is imported here alone and
when it is needed.
"""

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.utils.translation import gettext as _

LANGUAGE = "en_US"
REGIONS_NAMED = 20


class UnknownPlace(Exception):
    """The package knows no such country or region; its text says so to people."""


class Holiday(NamedTuple):
    on: date
    name: str


@lru_cache(maxsize=64)
def holidays_of(country: str, region: str, years: tuple[int, ...]) -> tuple[Holiday, ...]:
    """Return the public holidays, as they are observed, in their order; UnknownPlace."""
    import holidays

    supported = holidays.list_supported_countries()
    if country not in supported:
        raise UnknownPlace(
            _("We know no public holidays of the country “%(code)s”. Add your days off below.")
            % {"code": country}
        )
    regions = supported[country]
    if region and region not in regions:
        raise UnknownPlace(_no_region(region, country, regions))
    found = holidays.country_holidays(
        country, subdiv=region or None, years=years, language=LANGUAGE
    )
    return tuple(Holiday(day, name[:120]) for day, name in sorted(found.items()))


def _no_region(region: str, country: str, regions: list[str]) -> str:
    words = {"region": region, "country": country, "known": ", ".join(regions[:REGIONS_NAMED])}
    if not regions:
        return _("We know no regions of %(country)s; leave the region blank.") % words
    return _("We know no region “%(region)s” of %(country)s, but these: %(known)s.") % words
