"""The gazetteer: which names are towns, and in which countries; the names alone, no positions."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from reading.text.lexicons import look_up

SHORT = 80  # what is looked up again and again
# Towns whose names are words, months, first names or larger states: alone they are no town.
WORDS = frozenset(
    "angeles bar bath battle best bury business central chance clinton cool corona date deal deep"
    " design enterprise eden felix for general golden grace granada grant hope hull independence"
    " industry international jackson la liberty lincoln love male man march marina mission mobile"
    " mercedes mount nelson nice normal norman of open orange parker people plan plant port power"
    " progress quality reading real rugby sale same sandy santa social split stage star street"
    " sugar summit sun sunrise temple trabajo union university urban venus victor vista warren"
    " wells west white wise young spring summer fall autumn winter sur bad hof laufen singen victoria".split()
)


ARTICLES = ("le ", "la ", "les ", "los ", "las ", "el ", "il ", "de ", "den ")
SAINTS = (("st ", "saint-"), ("st. ", "saint-"), ("st-", "saint-"), ("ste ", "sainte-"), ("ste-", "sainte-"),
          ("st. ", "sankt "), ("st ", "sankt "), ("ft ", "fort "), ("ft. ", "fort "), ("mt ", "mount "), ("mt. ", "mount "))  # fmt: skip


@lru_cache(maxsize=2048)
def _countries(key: str) -> str | None:
    """Look a town up as it is spelled, then with other hyphens and the saint written out."""
    found = look_up("towns", key)
    if found is not None or not (" " in key or "-" in key):
        return found
    for spelling in _spellings(key):
        found = look_up("towns", spelling)
        if found is not None:
            return found
    return None


def _spellings(key: str) -> Iterator[str]:
    for name in (
        key,
        *(long + key[len(short) :] for short, long in SAINTS if key.startswith(short)),
    ):
        article = next((word for word in ARTICLES if name.startswith(word)), "")
        yield article + name[len(article) :].replace(" ", "-")
        yield name.replace("-", " ")
        yield name


def is_town(name: str, country: str | None = None) -> bool:
    """Tell a town, of any country or of this one."""
    countries = _countries(fold(name))
    if countries is None or country is None:
        return countries is not None
    return country in countries.upper().split(",")


def countries_with(name: str) -> list[str]:
    """Give the countries of a town's name, in capitals where it is large there."""
    countries = look_up("towns", fold(name))
    return countries.split(",") if countries else []


def is_large_town(name: str) -> bool:
    """Tell a town that is known without its country, and whose name is no word."""
    key = fold(name)
    countries = None if key in WORDS else _countries(key)
    # A large town's country stands in capitals.
    return countries is not None and countries != countries.lower()


def fold(name: str) -> str:
    """Lower case without accents, for looking names up."""
    if name.isascii():
        return name.lower().strip()
    return _folded(name) if len(name) <= SHORT else _without_accents(name)


@lru_cache(maxsize=2048)
def _folded(name: str) -> str:
    return _without_accents(name)


def _without_accents(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).strip()
