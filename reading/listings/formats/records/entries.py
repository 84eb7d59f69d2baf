"""A record opened up: every value under the words of its key, best keys first."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reading.listings.formats.records.finding import BESIDES, with_attributes
from reading.listings.formats.records.keys import rank, words_of
from reading.listings.formats.records.texts import first_text, is_nothing

# Objects that only group: what stands in them means what it would mean outside.
TRANSPARENT = frozenset(
    "job jobs data attributes fields details detail posting item offer oferta vacante vacancy stelle offre"
    " header info general basic basics user area sections content record node result entry properties"
    " job_ad job_details job_info job_posting job_data basic_info user_area job_listing information"
    " job_description job_descriptions custom_fields custom_field metadata extra source_data main".split()
)
NAMED = (
    ("name", "value"),
    ("label", "value"),
    ("field label", "value label"),
    ("key", "value"),
    ("title", "value"),
)
MOST_ENTRIES = 5000
DEEPEST = 6
SECONDARY = 1000
BY_ITS_END = 500
OF_OTHERS = re.compile(
    r"(?:(?:job )?poster|company|employer|organi[sz]ation|hiring|empresa|unternehmen|entreprise|arbeitgeber|contact|recruiter|user"
    r"|author|publisher|department|category|categories|parent|board|site|page|seo|meta|og|education|experience"
    r"|not|is|has|last|next|previous|alternate|internal|legal|normali[sz]ed|publisher|source|modified|updated?)\b"
)
TELLING = frozenset(
    "title titulo titel titre puesto position company employer empresa unternehmen arbeitgeber entreprise location"
    " locations standort standorte ubicacion lieu localisation city ciudad stadt ville country pais country"
    " department seniority description descripcion beschreibung descriptif workplace modalidad commitment jornada"
    " deadline posted published".split()
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One value; `is_custom` for those under names that the employer made up."""

    words: str
    value: Any
    is_custom: bool = False


@dataclass(slots=True)
class Entries:
    all: list[Entry] = field(default_factory=list)
    _by_words: dict[str, list[Entry]] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        if len(self.all) < MOST_ENTRIES and not is_nothing(entry.value):
            self.all.append(entry)
            self._by_words.setdefault(entry.words, []).append(entry)

    def of(self, slot: str) -> Iterator[Entry]:
        """Give what may fill a slot, the best key first, the employer's own names last."""
        found = [
            (place + SECONDARY * entry.is_custom, number, entry)
            for number, entry in enumerate(self.all)
            if (place := _place(slot, entry.words)) is not None
        ]
        return (entry for _, _, entry in sorted(found, key=lambda x: x[:2]))

    def text(self, slot: str) -> str:
        """Give the first text that fills a slot."""
        return next((text for entry in self.of(slot) if (text := first_text(entry.value))), "")

    def get(self, words: str) -> Any:
        return next((entry.value for entry in self._by_words.get(words, ())), None)


def _place(slot: str, words: str) -> int | None:
    """Rank a key, or the end of one that has a word of its writer's before it: "vacancy city"."""
    exact = rank(slot, words)
    if exact is not None or " " not in words or OF_OTHERS.match(words):
        return exact
    for count in (2, 1):
        tail = " ".join(words.split()[-count:])
        place = rank(slot, tail) if count > 1 or tail in TELLING else None
        if place is not None:
            return place + BY_ITS_END
    return None


def entries_of(record: dict[str, Any]) -> Entries:
    """Open a record up."""
    found = Entries()
    _open(with_attributes(record), "", found, 0)
    return found


def _open(record: dict[str, Any], before: str, found: Entries, depth: int) -> None:
    for key, value in list(record.items())[:MOST_ENTRIES]:
        own = words_of(key)
        if not own or BESIDES.search(own):
            continue
        words = f"{before} {own}".strip()
        if isinstance(value, dict) and depth < DEEPEST:
            is_group = own.replace(" ", "_") in TRANSPARENT and not _is_section(value)
            if not is_group:
                found.add(Entry(words, value))
            _open(value, before if is_group else words, found, depth + 1)
        elif isinstance(value, list) and (pairs := _pairs(value)):
            for name, inner in pairs:
                found.add(Entry(name, inner, is_custom=True))
        else:
            found.add(Entry(words, value))


def _is_section(value: dict[str, Any]) -> bool:
    """Tell {"title": …, "text": …}: a heading and what stands under it."""
    return 0 < len(value) <= 3 and {words_of(key) for key in value} <= {
        "title",
        "text",
        "content",
        "id",
    }


def _pairs(values: list[Any]) -> list[tuple[str, Any]]:
    """Read [{"name": …, "value": …}, …] as an object; [] for any other list."""
    rows = [v for v in values[:200] if isinstance(v, dict)]
    if not rows or len(rows) < len(values[:200]):
        return []
    by_words = [{words_of(key): inner for key, inner in row.items()} for row in rows]
    for name, value in NAMED:
        if all(isinstance(row.get(name), str) and value in row for row in by_words):
            if any(LONG.search(str(row[value])[:5000]) for row in by_words):
                return []
            return [(words_of(row[name]), row[value]) for row in by_words]
    return []


LONG = re.compile(r"<(?:p|li|br|div)\b|\S(?:\s+\S+){40}")
