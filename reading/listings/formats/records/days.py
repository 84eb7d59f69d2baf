"""The day a record was published, or closes: ISO, RFC 822, seconds or milliseconds, or words."""

import re
from datetime import UTC, date, datetime
from typing import Any

from reading.text.dates import dates_in

ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
SOLID = re.compile(r"(?:19|20)\d{6}$")
NUMBER = re.compile(r"\d{9,16}(?:\.\d{1,9})?$")
SECONDS = (600_000_000, 5_000_000_000)
# Words of keys in Spanish, French, German, Portuguese, Italian, Dutch.
DAY_FIRST = frozenset(
    "fecha publicacion publicado publicada alta vencimiento cierre caducidad veroffentlicht veroeffentlicht veroffentlichung datum erstellt"
    " erscheinungsdatum bewerbungsfrist ablaufdatum publie publiee parution limite annonce dat data publicacao pubblicazione"
    " pubblicato scadenza plaatsingsdatum sluitingsdatum".split()
)
YEARS = range(1995, 2101)


def names_day_first(words: str) -> bool:
    """Tell a key of a language that writes the day before the month: "fecha publicacion"."""
    return not DAY_FIRST.isdisjoint(words.split())


def day_of(value: Any, *, is_day_first: bool = False) -> date | None:
    """Give the calendar day as it is written; of a count of seconds, the day in UTC."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _counted(float(value))
    if isinstance(value, dict):
        return next(
            (day for inner in value.values() if (day := day_of(inner, is_day_first=is_day_first))),
            None,
        )
    if not isinstance(value, str):
        return None
    text = value.strip()[:80]
    return _plausible(_written(text, is_day_first=is_day_first))


def _written(text: str, *, is_day_first: bool) -> date | None:
    iso = ISO.match(text)
    if iso:
        return _date(*map(int, iso.groups()))
    if SOLID.match(text):
        return _date(int(text[:4]), int(text[4:6]), int(text[6:]))
    if NUMBER.match(text):
        return _counted(float(text))
    mention = next(dates_in(text), None)
    if mention is None or (mention.is_ambiguous and not is_day_first):
        return None
    day = mention.day
    return day.replace(month=day.day, day=day.month) if mention.is_ambiguous else day


def _counted(number: float) -> date | None:
    for scale in (1, 1_000, 1_000_000):
        if SECONDS[0] <= number / scale <= SECONDS[1]:
            return _plausible(datetime.fromtimestamp(number / scale, UTC).date())
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plausible(day: date | None) -> date | None:
    return day if day and day.year in YEARS else None
