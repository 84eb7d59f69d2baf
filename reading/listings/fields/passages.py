"""Passages that speak of something, found by their words: what nobody mentions costs nothing."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from reading.listings.model import Item
from reading.listings.page import Page, sentences_of
from reading.text.spans import Span
from reading.text.words import words_in

STEM = 6
# What a line holds beyond this is no listing's sentence.
LONGEST_BLOCK = 20_000
LONGEST_VALUE = 160
CUT = re.compile(r"\s+[|•·–—]\s|\s{3,}|\t|\*\*")


def cues(words: str) -> frozenset[str]:
    """Give the first letters of words that a passage must hold one of."""
    return frozenset(word[:STEM] for word in words.lower().split())


@lru_cache(maxsize=2)
def _lowered(text: str) -> tuple[str, frozenset[str]]:
    # The one letter that grows when it is made small.
    lowered = text.replace("İ", "I").lower()
    return lowered, frozenset(word[:STEM] for word in words_in(set(lowered.split())))


def stems_on(page: Page) -> frozenset[str]:
    """Give the first letters of all words, to hold cues against that stand in no line."""
    return _lowered(page.text)[1]


def blocks_with(page: Page, wanted: frozenset[str]) -> list[Item]:
    """Give the lines that hold a word beginning with one of the cues, in order."""
    lowered, stems = _lowered(page.text)
    present = wanted & stems
    if not present:
        return []
    starts = page.once("starts of lines", _starts)
    hits: set[int] = set()
    for cue in present:
        at = lowered.find(cue)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            if not _is_word(lowered, at, cue):
                at = lowered.find(cue, at + 1)
            elif index >= 0 and at < page.blocks[index].end:
                hits.add(index)
                at = lowered.find(cue, page.blocks[index].end)
            elif index + 1 < len(starts):
                at = lowered.find(cue, starts[index + 1])
            else:
                break
    return [
        Item(page.text[block.start : block.end], block.span)
        for block in (page.blocks[index] for index in sorted(hits))
        if block.end - block.start <= LONGEST_BLOCK
    ]


def _starts(page: Page) -> list[int]:
    return [block.start for block in page.blocks]


def _is_word(text: str, at: int, cue: str) -> bool:
    """Tell a word that begins with the cue (a short cue is the whole word)."""
    if at and text[at - 1].isalpha():
        return False
    end = at + len(cue)
    return len(cue) == STEM or end >= len(text) or not text[end].isalpha()


def sentences_with(
    page: Page, wanted: frozenset[str], besides: Iterable[str] = ()
) -> Iterator[tuple[Item, str]]:
    """Give sentences of lines that hold a cue, each with the kind of section it stands in."""
    for block in blocks_with(page, wanted):
        kind = kind_at(page, block.span.start)
        if kind not in besides:
            for sentence in sentences_of(block):
                yield sentence, kind


def sentence_at(page: Page, offset: int) -> Item | None:
    """Give the sentence around an offset."""
    index = bisect_right(page.blocks, offset, key=lambda block: block.start) - 1
    if index < 0:
        return None
    block = page.blocks[index]
    sentences = sentences_of(Item(page.text[block.start : block.end], block.span))
    return next((x for x in sentences if x.span.start <= offset < x.span.end), None)


def kind_at(page: Page, offset: int) -> str:
    """Give the kind of the section around an offset, empty where there is none."""
    index = bisect_right(page.sections, offset, key=lambda section: section.span.start) - 1
    section = page.sections[index] if index >= 0 else None
    return section.kind if section and offset < section.span.end else ""


def labelled_values(page: Page, names: Iterable[str]) -> Iterator[tuple[str, Span, bool]]:
    """Give (value, span, is from the source's record) of labels, without what follows a divider."""
    for label in page.labelled(names):
        start, end = label.span
        value = page.text[start : min(end, start + LONGEST_VALUE)]
        cut = CUT.search(value.strip())
        value = (value.strip()[: cut.start()] if cut else value.strip()).strip(" *\"'")
        if value:
            start += page.text[start:end].index(value)
            yield value, Span(start, start + len(value)), label.is_meta


def span_of(sentence: Item, found: re.Match[str], group: int | str = 0) -> Span:
    """Give a match's place in the whole text."""
    start, end = found.span(group)
    return Span(sentence.span.start + start, sentence.span.start + end)
