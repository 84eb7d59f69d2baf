"""One listing while it is being read: its text, blocks, sections, labels and header."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any, NamedTuple

from reading.listings.headings import bare
from reading.listings.model import Item, Section
from reading.text.blocks import Block
from reading.text.spans import Span

LABELLED = re.compile(
    r"\s*:?(?:[☀-➿\U0001F300-\U0001FAFF]\ufe0f?\s{0,2})?\**([^\W\d_][\w /'’-]{1,32}?)\**\s{0,2}(?::(?!//)|\||\s[–—-]\s)\s{0,3}\**(?=\S)"
)
SPAN = attrgetter("span")
LONGEST_LABELLED = 240
# Labels that also stand before their value without a colon.
BARE_LABEL = re.compile(
    r"\W{0,3}(lieu d['’]affectation|lieu de travail|lugar de trabajo|local de trabalho|luogo di lavoro|type de contrat|employment type|job type|seniority level"
    r"|job location|work location|arbeitsort|einsatzort|anstellungsart|salary range|headquarters|date posted)\s+(?=[^\s:|–-])",
    re.IGNORECASE,
)
LONGEST_BARE = 90
LONGEST_VALUE, LONGEST_EXPLAINED = 60, 140
LONGEST_FACT = 60
OF_FACTS = ("terms", "place", "pay", "role", "intro", "other", "header")
SENTENCE_END = re.compile(r"[.!?\n](?:(?<!\n)[\"”’)]?\s+(?=[\"“(]?[A-ZÀ-Þ¿¡0-9])|(?<=\n))")


class Label(NamedTuple):
    """A value that the text itself names: "Location: Lisbon", or a key of front matter."""

    span: Span
    is_meta: bool
    """from the source's own record (front matter), not from its prose"""


@dataclass(slots=True)
class Header:
    """The short lines on top, told apart."""

    title: Span | None = None
    company: Span | None = None
    lines: list[Span] = field(default_factory=list)
    places: list[Span] = field(default_factory=list)
    end: int = -1
    """where its last line ends, which may reach beyond the pieces of that line"""


@dataclass(slots=True)
class Page:
    text: str
    language: str | None
    blocks: list[Block]
    sections: list[Section]
    labels: dict[str, list[Label]]
    header: Header
    _read: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, name: str, read: "Callable[[Page], Any]") -> Any:
        """Give a field that others look at as well, read the first time alone."""
        if name not in self._read:
            self._read[name] = read(self)
        return self._read[name]

    def piece(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def labelled(self, names: Iterable[str], *, meta_only: bool = False) -> Iterator[Label]:
        """Give the values under any of these labels, the source's own record first."""
        named = filter(self.labels.__contains__, names)
        found = [label for name in named for label in self.labels[name]]
        if found:
            yield from (label for label in found if label.is_meta)
            yield from (label for label in found if not (label.is_meta or meta_only))

    def of(self, *kinds: str) -> Iterator[Section]:
        return (section for section in self.sections if section.kind in kinds)

    def besides(self, *kinds: str) -> Iterator[Section]:
        return (section for section in self.sections if section.kind not in kinds)


def pieces_of(section: Section) -> list[Item]:
    """Give a section's items and paragraphs in the order of the text."""
    return sorted((*section.items, *section.paragraphs), key=SPAN)


def facts_of(page: "Page") -> Iterator[Item]:
    """Give the short items and lines that stand for themselves, like "Full time"."""
    for section in page.of(*OF_FACTS):
        for item in pieces_of(section):
            if len(item.text) <= LONGEST_FACT:
                yield item


def sentences_of(item: Item) -> Iterator[Item]:
    """Split one block into sentences, each with its span."""
    at = 0
    for gap in [*SENTENCE_END.finditer(item.text), None]:
        # Its full stop is the sentence's own, a line break is not.
        end = gap.start() + (gap[0][0] != "\n") if gap else len(item.text)
        sentence = item.text[at:end]
        if sentence.strip():
            start = item.span.start + at
            yield Item(sentence, Span(start, start + len(sentence)))
        at = gap.end() if gap else end


def labels_of(text: str, blocks: list[Block]) -> dict[str, list[Label]]:
    """Collect "Label: value" lines, and short headings with one short line under them."""
    labels: dict[str, list[Label]] = {}
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        if block.end - block.start > LONGEST_LABELLED:
            continue
        line = text[block.start : block.end]
        found = LABELLED.match(line) or BARE_LABEL.match(line[:LONGEST_BARE])
        if found:
            value = Span(block.start + found.end(), block.end)
            labels.setdefault(bare(found[1]), []).append(Label(value, is_meta=False))
        elif following and len(line) <= 32 and _is_short(text, following):
            value = Span(following.start, following.end)
            labels.setdefault(bare(line), []).append(Label(value, is_meta=False))
    return labels


def _is_short(text: str, block: Block) -> bool:
    """Tell a value from a sentence; brackets may explain it: "Oak College (Lab of Crumbs, Bread)"."""
    length = block.end - block.start
    is_longer = block.kind != "item" and LONGEST_VALUE < length <= LONGEST_EXPLAINED
    if is_longer and text[block.end - 1] == ")":
        length = text.find(" (", block.start, block.end) - block.start
    return 0 < length <= LONGEST_VALUE
