"""A draft laid out for checks: its parts, their sentences, the employer's name covered."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from reading.listings.lint.model import Draft, Passage
from reading.text.languages import language_of

# A posting has a few thousand characters; what lies beyond this is no posting's.
LONGEST = 200_000
# A piece of so many characters is no sentence any more: what looks around in one stays linear.
SENTENCE = re.compile(r"(?:[^\n.!?]|[.!?](?!\s|$)){1,800}[.!?]?")
LANGUAGES = ("en", "de", "fr", "es")
COVER = "\u2063"  # is in no word and on no screen


class Sentence(NamedTuple):
    """`words` is what checks search: as long as `text`, the employer's name covered."""

    part: str
    key: str
    offset: int
    text: str
    words: str

    def passage(self, start: int, end: int) -> Passage:
        """Give the place of words found in this sentence."""
        return Passage(
            self.part,
            self.key,
            self.offset + start,
            self.offset + end,
            self.text[start:end],
            self.text.strip(),
            self.offset + len(self.text) - len(self.text.lstrip()),
        )

    def whole(self) -> Passage:
        """Give the place of the whole sentence."""
        start = len(self.text) - len(self.text.lstrip())
        return self.passage(start, len(self.text.rstrip()))


class Sheet:
    """What checks look at; everything is computed once and only when asked for."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Every sentence of every part, in reading order."""
        return [s for part, key, text in self._parts() for s in self._split(part, key, text)]

    def of(self, *parts: str) -> list[Sentence]:
        """Give the sentences of these parts."""
        return [sentence for sentence in self.sentences if sentence.part in parts]

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages whose words count: the text's and English, all where nobody can tell."""
        told = self.draft.language or language_of(self.draft.content).code
        if told is None:
            return LANGUAGES
        return (told, "en") if told in LANGUAGES[1:] else ("en",)

    def _parts(self) -> Iterator[tuple[str, str, str]]:
        draft = self.draft
        yield "title", "", draft.title
        yield "content", "", draft.content[:LONGEST]
        for index, line in enumerate(draft.requirements):
            yield "requirement", str(index), line.text
        for asked in draft.questions:
            yield "question", asked.key, asked.label
            yield "hint", asked.key, asked.hint
            for option in asked.options:
                yield "option", asked.key, option

    def _split(self, part: str, key: str, text: str) -> Iterator[Sentence]:
        covered = self._cover(text)
        for found in SENTENCE.finditer(text):
            if not found[0].isspace():
                start, end = found.span()
                yield Sentence(part, key, start, found[0], covered[start:end])

    def _cover(self, text: str) -> str:
        name = (self.draft.company or "").strip()
        if len(name) < 3:
            return text
        return re.sub(
            re.escape(name), lambda found: COVER * len(found[0]), text, flags=re.IGNORECASE
        )
