"""Spoken languages that the job asks for, with the level as the listing states it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from reading.listings.demands import demand_of
from reading.listings.fields.passages import blocks_with, cues, kind_at, labelled_values
from reading.listings.fields.spoken_language_phrases import (
    COMPOUND,
    EITHER,
    JOIN,
    LABELS,
    LED_IN_AS_WISHED,
    LEVELS,
    NOT_THAT,
    SPEAKING,
    WORD,
)
from reading.listings.model import Field, Item
from reading.listings.page import Page, sentences_of
from reading.text.lexicons import load
from reading.text.spans import Span

AROUND = 60
BESIDES = ("about", "benefits", "equal_opportunity", "place")


class LanguageMention(NamedTuple):
    code: str
    level: str | None
    span: Span
    is_either: bool
    """said as an alternative to the one before or after it"""


@cache
def _names() -> dict[str, str]:
    return {
        name: code
        for code, lines in load("spoken_languages").items()
        for name in " ".join(lines).split()
    }


@cache
def _cues() -> frozenset[str]:
    return cues(" ".join(name for name in _names() if len(name) >= 4))


def speaks_of_languages(page: Page) -> bool:
    """Tell whether any language is named on a page, before each line is looked at."""
    return bool(blocks_with(page, _cues()))


def languages_in(text: str, offset: int = 0) -> Iterator[LanguageMention]:
    """Find languages that a text asks to speak; a level stands for all joined to it by "and", "or", commas."""
    found = [
        (m, _names()[m[0].lower()]) for m in WORD.finditer(text[:3000]) if m[0].lower() in _names()
    ]
    for group in _joined(text, found):
        first, last = group[0][0].start(), group[-1][0].end()
        near = text[max(0, first - AROUND) : last + AROUND]
        if NOT_THAT.search(near) or not (
            SPEAKING.search(near) or COMPOUND.search(text[first:last])
        ):
            continue
        for index, (word, code) in enumerate(group):
            left = (
                max(0, first - AROUND)
                if index == 0 or not _own(text, group)
                else group[index - 1][0].end()
            )
            right = (
                group[index + 1][0].start()
                if index + 1 < len(group) and _own(text, group)
                else last + 45
            )
            before, after = text[left : word.start()], text[word.end() : right]
            is_either = len(group) > 1 and bool(
                EITHER.search(text[group[0][0].end() : group[-1][0].start()])
            )
            yield LanguageMention(
                code,
                _level(before, word[0], after),
                Span(offset + word.start(), offset + word.end()),
                is_either,
            )


def _joined(
    text: str, found: list[tuple[re.Match[str], str]]
) -> Iterator[list[tuple[re.Match[str], str]]]:
    group: list[tuple[re.Match[str], str]] = []
    for word, code in found:
        if (
            group
            and len(text[group[-1][0].end() : word.start()]) < 40
            and _is_join(text[group[-1][0].end() : word.start()])
        ):
            group.append((word, code))
        else:
            if group:
                yield group
            group = [(word, code)]
    if group:
        yield group


def _is_join(gap: str) -> bool:
    """Tell "German and English", "German (C1) and English" from two sentences."""
    bare = re.sub(
        r"\([^()]{1,25}\)|\b(?:[ABC][12]|fluent|good|very|sehr|gute|native|basic|business|[Ss]prache|language|level|Niveau|niveau|mindestens|at least)\b|[-–]",
        "",
        gap,
    )
    return bool(JOIN.fullmatch(bare))


def _own(text: str, group: list[tuple[re.Match[str], str]]) -> bool:
    """Tell whether each of several languages has a level of its own."""
    if len(group) < 2:
        return True
    gaps = [text[a[0].end() : b[0].start()] for a, b in pairwise(group)]
    return any(pattern.search(gap) for gap in gaps for _level_name, pattern in LEVELS)


def _level(before: str, word: str, after: str) -> str | None:
    """Give A1 to C2 as written, or native, fluent, good, intermediate, basic; the strongest word nearest wins."""
    after = re.split(r"[.;]\s|,(?! (?:written|spoken|oral))", after, maxsplit=1)[0]
    before = re.split(r"[.;:]\s|,\s", before)[-1]
    for name, pattern in LEVELS:
        found = pattern.search(after) or pattern.search(before)
        if found:
            return found[1] if name == "cefr" else name
    return None


def read(page: Page) -> Field | None:
    """Give a list of {"language", "level", "is_must"}, each language once, one span each."""
    found: dict[str, tuple[dict, Span]] = {}
    for value, span, is_meta in labelled_values(page, LABELS):
        if not is_meta:
            for mention in languages_in(f"languages: {value}", span.start - len("languages: ")):
                _add(found, mention, None if mention.is_either else True)
    for block in blocks_with(page, _cues()):
        kind = kind_at(page, block.span.start)
        if kind not in BESIDES:
            if LED_IN_AS_WISHED.search(
                page.text[max(0, block.span.start - 120) : block.span.start]
            ):
                kind = "nice_to_have"
            for sentence in sentences_of(block):
                _read(found, sentence, kind)
    if not found:
        return None
    return Field(
        [value for value, _ in found.values()],
        tuple(span for _, span in found.values()),
        "asked of the candidate",
        0.92,
    )


def _read(found: dict[str, tuple[dict, Span]], sentence: Item, kind: str) -> None:
    mentions = list(languages_in(sentence.text, sentence.span.start))
    if not mentions:
        return
    demand = demand_of(sentence.text, kind=kind)
    for mention in mentions:
        at = mention.span.start - sentence.span.start
        is_wished = any(span.start <= at < span.end for span in demand.wished)
        _add(found, mention, False if is_wished else None if mention.is_either else demand.is_must)


def _add(
    found: dict[str, tuple[dict, Span]], mention: LanguageMention, is_must: bool | None
) -> None:
    value = {"language": mention.code, "level": mention.level, "is_must": is_must}
    if mention.code not in found or (found[mention.code][0]["level"] is None and mention.level):
        found[mention.code] = (value, mention.span)
