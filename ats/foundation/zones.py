"""Time zones as people choose them: places, without the historical and abbreviated names."""

from functools import cache
from zoneinfo import available_timezones

AREAS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@cache
def zone_names() -> list[str]:
    """Return the names of zones, UTC first, then by area and place."""
    places = [name for name in available_timezones() if name.partition("/")[0] in AREAS]
    return ["UTC", *sorted(places)]


def zone_choices() -> list[tuple[str, str]]:
    """Return (name, words) for a select; a callable, so that nothing is read at import."""
    return [(name, name.replace("_", " ")) for name in zone_names()]
