"""What a check gives, and looks that several checks share."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reading.listings.lint.model import Fix, Passage, Source
from reading.listings.lint.sheet import Sentence, Sheet
from reading.listings.lint.words import signal

# How far before a word its "never" may stand.
NO_REACH = 120
ADVERT = ("title", "content", "requirement")


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: where, what fills the rule's sentences, what would mend it."""

    passage: Passage | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    fix: Fix | None = None
    source: Source | None = None
    """a nearer source than the rule's own"""


def found_in(sheet: Sheet, sentence: Sentence, name: str) -> Iterator[re.Match[str]]:
    """Find signal words of a group in a sentence."""
    pattern = signal(sheet.languages, name)
    if pattern:
        yield from pattern.finditer(sentence.words)


def says(sheet: Sheet, sentence: Sentence, name: str) -> bool:
    """Tell whether a sentence holds a signal word of a group."""
    return any(True for _ in found_in(sheet, sentence, name))


def says_no(sheet: Sheet, sentence: Sentence, at: int) -> bool:
    """Tell whether the sentence takes back what it says at `at`: "we never ask for …"."""
    pattern = signal(sheet.languages, "no")
    if pattern is None:
        return False
    after = sentence.words[at : at + NO_REACH]
    before = sentence.words[max(0, at - NO_REACH) : at]
    return bool(pattern.search(before) or pattern.search(after))


def text_says(sheet: Sheet, name: str, *parts: str) -> bool:
    """Tell whether any sentence of these parts holds a signal word of a group."""
    return any(says(sheet, sentence, name) for sentence in sheet.of(*parts))
