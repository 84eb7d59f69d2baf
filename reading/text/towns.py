"""The gazetteer: which names are towns, and in which countries; the names alone, no positions."""

import unicodedata
from functools import lru_cache

from reading.text.lexicons import look_up

SHORT = 80  # what is looked up again and again
# Towns whose names are words, months or first names: alone they name no place.
WORDS = frozenset(
    "angeles bar bath battle best bury business central chance clinton cool corona date deal deep"
    " design enterprise eden felix for general golden grace granada grant hope hull independence"
    " industry international jackson la liberty lincoln love male man march marina mission mobile"
    " mercedes mount nelson nice normal norman of open orange parker people plan plant port power"
    " progress quality reading real rugby sale same sandy santa social split stage star street"
    " sugar summit sun sunrise temple trabajo union university urban venus victor vista warren"
    " wells west white wise young sur bad hof laufen singen".split()
)


def is_town(name: str, country: str | None = None) -> bool:
    """Tell a town, of any country or of this one."""
    countries = look_up("towns", fold(name))
    if countries is None or country is None:
        return countries is not None
    return country in countries.upper().split(",")


def is_large_town(name: str) -> bool:
    """Tell a town that is known without its country, and whose name is no word."""
    key = fold(name)
    countries = None if key in WORDS else look_up("towns", key)
    # A large town's country stands in capitals.
    return countries is not None and countries != countries.lower()


def fold(name: str) -> str:
    """Lower case without accents, for looking names up."""
    if name.isascii():
        return name.lower().strip()
    return _folded(name) if len(name) <= SHORT else _without_accents(name)


@lru_cache(maxsize=1024)
def _folded(name: str) -> str:
    return _without_accents(name)


def _without_accents(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()
