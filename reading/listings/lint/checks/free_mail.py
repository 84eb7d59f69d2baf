"""An address to apply to that anybody could have."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from reading.listings.lint.checks.hits import Hit
from reading.listings.lint.model import Rule
from reading.listings.lint.sheet import Sheet
from reading.listings.lint.words import load_words

ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?P<domain>[\w-]{1,63}(?:\.[\w-]{2,24}){1,3})\b")


@cache
def _domains() -> frozenset[str]:
    return frozenset(load_words("free_mail")["domains"])


def free_mail(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """The text gives such an address."""
    for sentence in sheet.of("content", "hint"):
        if "@" not in sentence.words:
            continue
        for found in ADDRESS.finditer(sentence.words):
            if found["domain"].lower() in _domains():
                yield Hit(sentence.passage(*found.span()), {"words": found[0]})
