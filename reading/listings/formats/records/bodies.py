"""The texts of a record: its description and what stands in keys of their own beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reading.listings.formats.records.entries import Entries, Entry
from reading.listings.formats.records.flattened import unflattened
from reading.listings.formats.records.keys import is_key_of, rank, words_of
from reading.listings.formats.records.pay import PAY
from reading.listings.formats.records.plain_json import clean
from reading.listings.formats.records.texts import TAG, is_nothing, one_line, unescaped
from reading.listings.headings import heading_kind

# Nothing that people are meant to read, or only a piece of what stands elsewhere in full.
BESIDES = re.compile(
    r"\b(?:ur[li]s?|slug|logo|image|icon|id|ids|seo|meta|og|embedding|vector|questions?|cookies?|raw|tracking"
    r"|hash|fingerprint|token|disclaimer|signature|robots|canonical|schema|context|password|snippet|short"
    r"|search|privacy|link|links|href|email|phone|photo|updated|source|css|script)\b"
)
LAST = re.compile(
    r"\b(?:additional\w{0,2}|closing|benefits?|perks|how to apply|application|apply|eeo|equal|disclaimer"
    r"|incentive\w{0,12}|beneficios|avantages|leistungen|wir bieten)\b"
)
SUMMARY = re.compile(
    r"\b(?:excerpt|summary|teaser|intro|preview|headline|subtitle|resumen|extrait)\b"
)
HEADINGS = ("title", "heading", "header", "headline", "name", "label", "text", "section", "key")
CONTENTS = (
    "content",
    "text",
    "body",
    "html",
    "description",
    "value",
    "items",
    "bullets",
    "list",
    "points",
    "details",
)
# What these say in a few words is shown as a line of its own.
VALUES = (
    "title", "company", "location", "city", "region", "country", "posted", "closing", "workplace", "employment",
    "seniority", "department", "team", "category", "industry", "requisition", "apply", "openings", "education",
    "experience", "skills", "tags", "hours", "contact",
)  # fmt: skip
FORMS = re.compile(r" (?:html|plain|text|plain text|markdown|raw|md|body|content|value)$")
FORMATTED = re.compile(r"<(?:p|li|br|ul|div|h[1-6])\b", re.IGNORECASE)
WORDY = 160
FEWEST_WORDS = 3
OF_NAMES = re.compile(
    r"\b(?:langues?|languages?|idiomas?|lenguas?|sprachen?|formations?|trainings?|educations?|studies|estudios|permis|licen[cs]es?|fuhrerscheine?)\b"
)
WORD = re.compile(r"[^\W\d_]{2,}")
NEEDLE = 120
MOST_PARTS = 60
LONGEST = 1_100_000
SIGNS = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Part:
    """One text of the listing; `items` where the record gives a list."""

    heading: str
    text: str
    items: tuple[str, ...] = ()
    place: tuple[int, int, int] = (0, 0, 0)
    letters: str = ""


def parts_of(entries: Entries) -> list[Part]:
    """Give the texts in the order of reading, each once: the description, then the others."""
    found: list[Part] = []
    for number, entry in enumerate(entries.all):
        for part in _parts(entry, entries):
            part.place = (_group(entry.words), number, len(found))
            part.letters = letters_of(" ".join((part.text, *part.items)))
            if part.letters:
                found.append(part)
    return sorted(_each_once(found[:MOST_PARTS]), key=lambda part: part.place)


def _group(words: str) -> int:
    if LAST.search(words):
        return 3
    return 0 if is_key_of(words, "body") else 1


def _parts(entry: Entry, entries: Entries) -> Iterator[Part]:
    words, value = entry.words, entry.value
    if isinstance(value, dict):
        part = _section(value)
        if part and not is_key_of(words, "company", "location", "department", "category"):
            yield part
    elif isinstance(value, list):
        yield from _of_list(words, value)
    elif isinstance(value, str) and _is_text(words, value):
        yield Part(_heading(words, entries), unflattened(text_of(value)))


def _is_text(words: str, value: str) -> bool:
    """Tell a text for people by its key, or by its length."""
    text = unescaped(value[:LONGEST]).strip()
    if BESIDES.search(words) or " " not in text or text.startswith(("http", "{", "[{")):
        return False
    if rank("body", words) is not None or FORMATTED.search(text):
        return len(text.split()) >= FEWEST_WORDS or "\n" in text
    if len(text) < WORDY and is_key_of(words, *VALUES):
        return False
    if PAY.search(words) and len(text) < WORDY:
        return False
    if _announces(words):
        return text.count(" ") >= 2
    return len(text) >= WORDY and text.count(" ") * 12 > len(text)


def _announces(words: str) -> bool:
    bare = FORMS.sub("", words)
    return heading_kind(bare) is not None or heading_kind(bare.rpartition(" ")[2]) is not None


def _heading(words: str, entries: Entries) -> str:
    """Name a text as the record does, or by its key; the description itself needs no name."""
    bare = FORMS.sub("", words)
    for ending in ("headline", "title", "heading", "header"):
        named = entries.get(f"{bare} {ending}")
        if isinstance(named, str) and 0 < len(one_line(named)) <= 100 and bare:
            return one_line(named)
    if rank("body", words) is not None or SUMMARY.search(bare) or not _announces(bare):
        return ""
    if heading_kind(bare) is None:
        bare = bare.rpartition(" ")[2]
    return bare[:1].upper() + bare[1:]


def _section(value: dict[str, Any]) -> Part | None:
    """Read {"title": …, "text": …}: a heading and what stands under it."""
    by_words = {words_of(key): inner for key, inner in list(value.items())[:40]}
    for content in CONTENTS:
        inner = by_words.get(content)
        heading = next(
            (h for n in HEADINGS if n != content and isinstance(h := by_words.get(n), str)), ""
        )
        if isinstance(inner, list) and _are_lines(inner) and heading:
            return Part(one_line(heading), "", _lines(inner))
        long = isinstance(inner, str) and (len(inner) >= WORDY or FORMATTED.search(inner))
        if isinstance(inner, str) and long and len(one_line(heading)) <= 150:
            return Part(one_line(heading), text_of(inner))
    return None


def _of_list(words: str, values: list[Any]) -> Iterator[Part]:
    rows = [value for value in values[:200] if not is_nothing(value)]
    if rows and all(isinstance(row, dict) for row in rows):
        if not is_key_of(words, "location", "department", "company"):
            sections = [part for row in rows if (part := _section(row))]
            yield from sections
            is_list = not sections and _announces(words) and not is_key_of(words, "skills")
            items = tuple(map(_as_item, rows)) if is_list else ()
            if items and all(items) and not (OF_NAMES.search(words) and _are_names(items)):
                yield Part(words[:1].upper() + words[1:], "", items)
    elif (
        _are_lines(rows) and not BESIDES.search(words) and not is_key_of(words, "tags", "location")
    ):
        long = sum(len(row) for row in rows) / len(rows) > 40
        announces = _announces(words) and not is_key_of(words, "skills")
        if (announces or long) and any(" " in row for row in rows):
            bare = FORMS.sub("", words)
            yield Part(bare[:1].upper() + bare[1:], "", _lines(rows))


def _as_item(row: dict[str, Any]) -> str:
    """Read {"name": "Baking", "text": "three years"} as one item."""
    texts = [
        one_line(v)
        for k, v in row.items()
        if isinstance(v, str) and not BESIDES.search(words_of(k))
    ]
    return ": ".join(text for text in texts[:2] if text)


def _are_names(items: tuple[str, ...]) -> bool:
    """Tell the names of languages or trainings, with a code, from demands in words."""
    return all(len(WORD.findall(item)) < FEWEST_WORDS for item in items)


def _are_lines(rows: list[Any]) -> bool:
    return bool(rows) and all(isinstance(row, str) for row in rows)


def _lines(rows: list[str]) -> tuple[str, ...]:
    return tuple(
        line for row in rows[:500] if (line := " ".join(TAG.sub(" ", text_of(row)).split()))
    )


def text_of(value: str) -> str:
    """Give a text as its writer meant it: escaped markup unescaped, written line breaks broken."""
    text = clean(unescaped(value[:LONGEST]))
    if "\n" not in text and text.count("\\n") >= 2:
        text = text.replace("\\r\\n", "\n").replace("\\n", "\n")
    return text.strip()


def letters_of(text: str) -> str:
    """Give a text's letters and digits alone, for telling whether another says the same."""
    return SIGNS.sub("", TAG.sub(" ", _entity_free(text)).casefold())


def _entity_free(text: str) -> str:
    return re.sub(r"&[#\w]{1,30};", " ", text)


def _each_once(parts: list[Part]) -> list[Part]:
    """Leave out what another text says as well: the plain copy, the excerpt, the opening."""
    kept: list[Part] = []
    for part in sorted(parts, key=_worth, reverse=True):
        if not any(_is_said_in(part.letters, other.letters) for other in kept):
            kept.append(part)
    return kept


def _worth(part: Part) -> tuple[int, bool]:
    """Rank by length, roughly: markup counts more than a few letters."""
    return (len(part.letters) * (11 if FORMATTED.search(part.text) else 10), bool(part.heading))


def _is_said_in(letters: str, whole: str) -> bool:
    """Tell whether a text stands in another, by a few pieces of it."""
    if len(letters) <= NEEDLE * 3:
        return letters.rstrip("…")[:NEEDLE] in whole
    needles = [letters[at : at + 40] for at in (40, len(letters) // 2, len(letters) - 80)]
    return sum(needle in whole for needle in needles) >= 2
