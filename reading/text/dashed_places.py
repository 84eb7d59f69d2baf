"""Places as some systems write them, wide to narrow between dashes: "US-TX-Houston-Bakery"."""

from reading.text.place_names import cities, country_of, regions
from reading.text.place_parts import Place
from reading.text.towns import fold, is_town

MOST, LONGEST = 6, 80


def dashed_place(piece: str) -> Place | None:
    """Read country or state and the town behind it; the gazetteer must know the town there."""
    if "-" not in piece or len(piece) > LONGEST:
        return None
    parts = [part.strip() for part in piece.split("-")]
    if not 2 <= len(parts) <= MOST or not all(part[:1].isupper() for part in parts[:2]):
        return None
    country = country_of(parts[0]) if len(parts[0]) > 1 else None
    region = regions().get(parts[0]) if parts[0].isupper() else None
    if country and len(parts) > 2:
        inner = regions().get(parts[1] if parts[1].isupper() else fold(parts[1]))
        if inner and inner[0] == country and _is_of(parts[2], country):
            return Place(parts[2], inner[1], country)
    if region and _is_of(parts[1], region[0]):
        return Place(parts[1], region[1], region[0])
    if country and not region and _is_of(parts[1], country):
        return Place(parts[1], None, country)
    return None


def _is_of(town: str, country: str) -> bool:
    listed = any(country == c for _, _, c in cities().get(fold(town), ()))
    return bool(town) and (listed or is_town(town, country))
