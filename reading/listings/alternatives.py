"""Alternatives within a line: which of the things named are enough ("Python or Java", "one of A, B, C")."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reading.text.spans import Span

# Between two things of one list.
GAP = re.compile(
    r"\s{0,2}(?:\([^()]{1,30}\)\s?)?(?:,|/|;|\||&)?\s{0,2}(?:(?P<either>and/or|or|oder|bzw\.?|ou|o|u)\b|(?P<both>and|und|sowie|et|y|e)\b)?\s{0,2}(?:in |with |mit |en |con |a |an |the |even |also |auch )?$",
    re.IGNORECASE,
)
# A thing beside a known one that the lexicon does not have: "Kafka or Pulsar".
UNKNOWN = re.compile(r"[A-ZÀ-Þ][\w+#.]{1,20}(?<![.])(?: [A-ZÀ-Þ][\w+#]{1,20}){0,2}")
OPENS = re.compile(
    r"(?:\b(?:one|any|either)(?: or more| of| or more of)?(?: of)?(?: the following| these)?|\bat least one(?: of)?(?: the following| these)?|\b(?:such as|e\.g\.?,?|for example|for instance|like|including but not limited to|eine[rms]?(?: der)?|mindestens eine[rs]?|z\. ?B\.|wie|beispielsweise|etwa|comme|tel(?:le)?s? que|par exemple|au moins (?:un|une)(?: des?)?|como|por ejemplo|al menos un[oa]?(?: de)?|ej\.))\s{0,2}:?\s{0,2}\(?$",
    re.IGNORECASE,
)
SIMILAR = re.compile(
    r"\s{0,2}[,(]?\s{0,2}(?:(?:and/or|or|oder|ou|o|and|und|et|y)\s)?(?:(?:an? |any |other |eine[rmns]? |einem |un |une |otr[oa]s? )?(?:similar|equivalent|comparable|like|related|ähnliche\w*|vergleichbare\w*|similaires?|équivalents?|similares?|equivalentes?|the like|etc\b)|etc\b|u\. ?ä\.|o\. ?ä\.|\.\.\.|…)",
    re.IGNORECASE,
)
OR = re.compile(r"\s(?:or|oder|ou|o)\s")
GOES_ON = re.compile(r"[,/;]\s{0,2}")
MOST = 12


class Alternatives(NamedTuple):
    options: tuple[str, ...]
    is_open: bool
    """others like them will do as well"""
    span: Span


class _Run(NamedTuple):
    places: list[tuple[int, int]]
    has_either: bool
    has_both: bool


def alternatives_in(text: str, places: Sequence[tuple[int, int]]) -> Iterator[Alternatives]:
    """Group known things (start and end in the line) of which one is enough.

    "A and B or C" binds B and C. A list without "or", and not opened by "one of" or "such as",
    is no choice; nor is "A/B", which may mean both.
    """
    runs = list(_runs(text, _all(text, sorted(set(places)))))
    for index, run in enumerate(runs):
        first, last = run.places[0][0], run.places[-1][1]
        opened = OPENS.search(text[max(0, first - 50) : first])
        if GOES_ON.search(text[max(0, first - 3) : first]) and not opened and not run.has_both:
            continue  # a list whose earlier things nobody knows
        if (
            opened
            and index + 1 < len(runs)
            and (GOES_ON.search(text[last : runs[index + 1].places[0][0]]))
            and "." not in text[last : runs[index + 1].places[0][0]]
        ):
            continue  # unknown things stand between; half a choice is none
        similar = SIMILAR.match(text[last : last + 30])
        if not (run.has_either or opened or (similar and not run.has_both)):
            continue
        if len(run.places) < 2 and not similar:
            continue
        options = tuple(dict.fromkeys(text[a:b] for a, b in run.places))[:MOST]
        is_open = bool(similar) or bool(
            opened and opened[0].lower().lstrip().startswith(OPEN_WORDS)
        )
        if len(options) > 1 or is_open:
            yield Alternatives(
                options, is_open, Span(first, last + (similar.end() if similar else 0))
            )


OPEN_WORDS = (
    "such",
    "e.g",
    "for ",
    "like",
    "incl",
    "z.",
    "wie",
    "beisp",
    "etwa",
    "comme",
    "tel",
    "par ",
    "como",
    "por ",
    "ej",
)


def _all(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Add capitalised words right beside a known thing and "or"."""
    found: list[tuple[int, int]] = []
    for start, end in places:
        if found and start < found[-1][1]:
            continue
        found.append((start, end))
    extra = []
    for _start, end in found:
        after = OR.match(text, end)
        word = UNKNOWN.match(text, after.end()) if after else None
        if word and not any(a < word.end() and word.start() < b for a, b in found):
            extra.append(word.span())
    return sorted([*found, *extra])


def _runs(text: str, places: list[tuple[int, int]]) -> Iterator[_Run]:
    run: list[tuple[int, int]] = []
    either = both = False
    for place in places:
        gap = GAP.match(text[run[-1][1] : place[0]]) if run and place[0] - run[-1][1] < 50 else None
        if run and gap and text[run[-1][1] : place[0]].strip():
            if (
                gap["both"]
                and not either
                and not OPENS.search(text[max(0, run[0][0] - 50) : run[0][0]])
            ):
                # What follows "and" may still be a choice of its own.
                yield _Run(run, either, both)
                run, either, both = [place], False, True
                continue
            run.append(place)
            either |= bool(gap["either"])
        else:
            if run:
                yield _Run(run, either, both)
            run, either, both = [place], False, False
    if run:
        yield _Run(run, either, both)
