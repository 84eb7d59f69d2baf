"""The words of a record's values: cleaned of what exports put in place of nothing."""

import html
import re
from collections.abc import Iterator
from typing import Any

from reading.listings.formats.records.keys import words_of
from reading.listings.formats.records.plain_json import clean

NOTHING = frozenset(
    ("", "-", "--", "-1", "0", "nan", "nat", "none", "null", "n/a", "na", "undefined", "unspecified",
     "not specified", "not available", "not applicable", "unknown", "no especificado", "sin especificar",
     "keine angabe", "k.a.", "non precise", "[]", "{}", "false", "n.a.", "not disclosed", "other"),
)  # fmt: skip
NAMES = (
    "name", "label", "title", "display name", "value label", "descriptor", "libelle", "nombre", "nom", "bezeichnung",
    "value", "text", "full location", "credential category", "niveau libelle", "identifier", "code",
)  # fmt: skip
TAG = re.compile(r"<[^<>]{0,2000}>")
ESCAPED_TAG = re.compile(
    r"&lt;/?(?:p|div|ul|ol|li|br|h[1-6]|span|strong|b|em|table|a)\b", re.IGNORECASE
)
REAL_TAG = re.compile(
    r"</?(?:p|div|ul|ol|li|br|h[1-6]|span|strong|b|em|table|a)\b[^<>]{0,2000}>", re.IGNORECASE
)
SPACE = re.compile(r"\s+")
LONGEST_VALUE = 200
MOST_VALUES = 60
DEEPEST = 4


def one_line(text: str) -> str:
    """Give a short value as one line: no tags, no entities."""
    text = TAG.sub(" ", html.unescape(unescaped(text[: 20 * LONGEST_VALUE])))
    return SPACE.sub(" ", clean(text)).strip()


def unescaped(text: str) -> str:
    """Take one coat of entities off markup that travels escaped; other text stays as it is."""
    for _ in range(2):
        escaped = len(ESCAPED_TAG.findall(text))
        if not escaped or escaped < 3 * len(REAL_TAG.findall(text)):  # a board may add a line
            break
        text = html.unescape(text)
    return text


def is_nothing(value: Any) -> bool:
    if isinstance(value, str):
        return value.strip().lower() in NOTHING
    return value is None or value in ([], {})


def texts_of(value: Any, depth: int = 0) -> Iterator[str]:
    """Give the short texts of a value: itself, its names, or those of its elements."""
    if isinstance(value, bool) or is_nothing(value) or depth > DEEPEST:
        return
    if isinstance(value, str | int | float):
        line = one_line(str(value))
        if 0 < len(line) <= LONGEST_VALUE and not is_nothing(line):
            yield line
    elif isinstance(value, list):
        for element in value[:MOST_VALUES]:
            yield from texts_of(element, depth + 1)
    elif isinstance(value, dict):
        yield from _named(value, depth)


def _named(value: dict[str, Any], depth: int) -> Iterator[str]:
    by_words = {words_of(key): inner for key, inner in list(value.items())[:MOST_VALUES]}
    for name in NAMES:
        found = next(texts_of(by_words.get(name), depth + 1), None)
        if found:
            yield found
            return


def first_text(value: Any) -> str:
    return next(texts_of(value), "")
