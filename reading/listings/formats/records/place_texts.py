"""A location that is one text: which places it names, and what of it names none."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from babel.core import get_global

from reading.listings.formats.records.keys import is_key_of, words_of
from reading.text.places import Place, country_of, places_in_line

NOWHERE = frozenset(
    "remote worldwide anywhere global globally international everywhere europe emea eu latam americas apac asia"
    " africa oceania hybrid onsite various multiple virtual flexible online homeoffice teletrabajo remoto"
    " weltweit europa bundesweit nationwide hibrido presencial teletravail cet est pst gmt utc".split()
)  # fmt: skip
AREAS = frozenset(
    ("north america", "south america", "latin america", "the americas", "asia pacific", "middle east",
     "european union", "home office", "home based", "on site", "multiple locations", "various locations",
     "american timezones", "anywhere in the world", "in the world", "european timezones", "america latina", "eu only", "dach")
)  # fmt: skip
NAME = re.compile(r"[^\W\d_][\w.'’() -]{1,48}$")
WORKING = re.compile(
    r"\b(?:fully |100 ?% )?(?:remote(?:ly)?|hybrid|on-?site|home ?office|remoto|h[íi]brido|presencial)\b(?: (?:jobs?|position|role|work(?:ing)?)\b)?",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"\d{2,6}(?:\s?[-–]\s|$)")  # "33 - Bordeaux", a post code, a commune's number
ADDED = re.compile(r"\s{1,3}\([^()]{2,40}\)?$")  # "Schorndorf (Württemberg)"
UNDECIDED = re.compile(
    r"\b(?:negotiable|to be (?:determined|decided|confirmed|agreed)|tbd|tba|tbc|unspecified|not specified|undisclosed"
    r"|a convenir|por definir|nach vereinbarung|a definir|multiple|various|several|anywhere in)\b"
)
MOST = 50


class Spot(NamedTuple):
    """A place, and how the page shows it."""

    place: Place
    shown: str


def code_of(country: str) -> str | None:
    """Give the ISO code of a country by its name, its code of two or three letters."""
    bare = country.strip(" .,()")
    if not bare:
        return None
    if len(bare) == 2 and bare.isalpha():
        return country_of(bare.upper())
    if len(bare) == 3 and bare.isalpha():
        alias = get_global("territory_aliases").get(bare.upper())
        if alias:
            return str(alias[0])
    return country_of(bare)


def in_text(text: str) -> Iterator[Spot]:
    """Read a location that is one text; what is no known name is a city all the same."""
    if not text or len(text) > 300:
        return
    parts = [part.strip() for part in text.split(",")]
    codes = [(part, code_of(_without_only(part))) for part in parts]
    if len(parts) > 1 and all(code or is_nowhere(part) for part, code in codes):
        yield from (Spot(Place(None, None, code), part) for part, code in codes if code)
        return
    for piece in re.split(r"\s*[;|\n]\s*|\s+(?:or|oder|ou|und|and)\s+|\s/\s", text)[:MOST]:
        yield from _in_piece(piece)


def _in_piece(piece: str) -> Iterator[Spot]:
    bare = re.sub(r"\(\s*\)", " ", WORKING.sub(" ", piece)).strip(" -–—,:/()")
    label, colon, rest = bare.partition(":")
    if colon and is_key_of(words_of(label), "location"):  # "Arbeitsort: Bern"
        bare = rest
    bare = NUMBERED.sub("", bare.strip())
    if is_nowhere(bare):
        return
    known = [m for m in places_in_line(bare) if m.is_known and any(m.place)]
    if known:
        yield from (Spot(m.place, piece) for m in known)
        return
    code = code_of(_without_only(bare))
    if code:
        yield Spot(Place(None, None, code), piece)
        return
    bare = ADDED.sub("", bare)
    names = [name for part in bare.split(",") if (name := part.strip())]
    if 0 < len(names) <= 3 and all(NAME.match(name) for name in names):
        city, *others = names
        yield Spot(Place(city, others[0] if others else None, None), piece)


def _without_only(name: str) -> str:
    return re.sub(r"\b(?:only|based|timezones?)\b", "", name, flags=re.IGNORECASE).strip()


def is_nowhere(name: str) -> bool:
    """Tell words that stand for a place and name none: "Worldwide", "Remote"."""
    words = words_of(name)
    if UNDECIDED.search(words):
        return True
    if not words or words in AREAS or name.strip().lower() in NOWHERE:
        return True
    return all(word in NOWHERE for word in words.split())
