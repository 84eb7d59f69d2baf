"""The names that phrases of a text give as the employer's, each with the weight of its phrase."""

import re
from collections import defaultdict
from collections.abc import Iterator

from reading.listings.fields.employer_names import is_name
from reading.listings.fields.employer_phrases import HINTS, IS_WHAT, PHRASES
from reading.listings.page import Page
from reading.listings.spoken_of import LEGAL
from reading.text.cues import held_by
from reading.text.spans import Span

ABOUT_US = 3
LOOSE_END = re.compile(r"(?: (?:of|the|and|&|für|de|du|des|la|le|del))+$")
LOOSE_START = re.compile(
    r"(?:(?:19|20)\d\d|The|Die|Der|Das|Wir|Bei|Dem|We|Our)[ ,]{1,2}(?=\S)|[Ll]['’](?=[a-zé])"
)
IT_IS = re.compile(r", [Cc]['’]est\b")
# "University of Ghent’s Department of Botany": a part of the house.
PART_OF_HOUSE = re.compile(
    r"['’]s? (?:Departments?|Faculty|Division|(?:School|College|Institute|Center|Centre|Office|Board) (?:of|for)|Human Resources)\b"
)


def named_by_phrases(page: Page) -> Iterator[tuple[int, Span]]:
    """Give the names; one that ends like a job only where several phrases name it: "Oak Coach"."""
    like_jobs: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for weight, span in _after_phrases(page):
        name = page.piece(span)
        if _is_only_said_to_be(page, span):
            continue
        if is_name(name, is_sure=weight == ABOUT_US):
            yield weight, span
        elif " " in name and weight > 1 and is_name(f"{name} Oak", is_sure=False):
            like_jobs[name].append((weight, span))
    for named in like_jobs.values():
        if len(named) > 1 and any(weight == ABOUT_US for weight, _ in named):
            yield from named


def _is_only_said_to_be(page: Page, span: Span) -> bool:
    """Tell "Demain, c'est" from a name, which a text says again."""
    is_said = IT_IS.match(page.text, span.end) is not None
    return is_said and page.text.find(page.piece(span), span.end) < 0


def _by_hint(stand: frozenset[str]) -> tuple[dict[str, list[int]], list[int]]:
    """Give the numbers of the phrases that each hint of a text asks for, and of those always."""
    of_hints: dict[str, list[int]] = {}
    always = []
    for number, phrase in enumerate(PHRASES):
        if not phrase.hints:
            always.append(number)
        for hint in stand.intersection(phrase.hints):
            of_hints.setdefault(hint, []).append(number)
    return of_hints, always


def _after_phrases(page: Page) -> Iterator[tuple[int, Span]]:
    stand = held_by(page.text, HINTS)
    of_hints, always = _by_hint(stand)
    for index, block in enumerate(page.blocks):
        lowered = page.text[block.start : block.end].lower()
        tried = set(always)
        for hint, numbers in of_hints.items():
            if hint in lowered:
                tried.update(numbers)
        for number in sorted(tried):
            phrase = PHRASES[number]
            for found in phrase.find(page.text, block.start, block.end):
                opening = LOOSE_START.match(found[1])
                at = opening.end() if opening else 0
                name = PART_OF_HOUSE.split(found[1][at:], maxsplit=1)[0]
                name = LOOSE_END.sub("", name.rstrip(",'’"))
                name = name if LEGAL.search(name) else name.rstrip(".,'’")
                if name:
                    start = found.start(1) + at
                    yield phrase.weight, Span(start, start + len(name))
        opening = IS_WHAT.match(page.text, block.start, block.end) if index < 2 else None
        if opening:  # who is introduced on top
            yield 1, Span(*opening.span(1))
