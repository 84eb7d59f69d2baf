"""Requirements that name no thing by itself: lines of the résumé that speak in the same words."""

import re
from functools import cache, lru_cache

from reading.evidence.lines import Lines
from reading.evidence.model import Bearing, Fact, Finding, Quote
from reading.text.lexicons import load
from reading.text.spans import Span
from reading.text.towns import fold

WORD = re.compile(r"[^\W\d_]{3,40}")
ENDINGS = re.compile(
    r"(?:ically|ations?|ational|ments?|ingly|ings?|edly|ities|ers?|ed|es|ly|s|ungen|ung|erin|innen|ende[nrms]?|en|e|n|ciones|ci[oó]n|adores?|ando|iendo|ados?|adas?|os|as|eurs?|euses?|trices?|ant|ees?)$"
)
STEM = 4
FEWEST, MOST_QUOTES, MOST_LINES = 2, 3, 3000


def stem_of(word: str) -> str:
    """Cut an ending off a word, so that "payrolls" and "payroll" are one; at least four letters stay."""
    folded = fold(word)
    found = ENDINGS.search(folded, STEM)
    if found:
        return folded[: found.start()]
    return folded[:-1] if len(folded) == STEM and folded.endswith("s") else folded


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """Give the stems of the words that say something; not those of every requirement."""
    return frozenset(stem_of(word[0]) for word in WORD.finditer(text)) - _empty()


@cache
def _empty() -> frozenset[str]:
    groups = (*load("stopwords").values(), *load("asking_words").values())
    words = [word for lines in groups for line in lines for word in line.split()]
    return frozenset(stem_of(word) for word in words if len(word) >= 3)


def alike(requirement: str, lines: Lines) -> Finding:
    """Find the lines that share the most of a requirement's words; two at least, if it has two."""
    wanted = stems_of(requirement)
    fewest = min(FEWEST, len(wanted))
    found: list[tuple[int, Quote]] = []
    if wanted:
        for line in [*lines.all()][:MOST_LINES]:
            shared = wanted & stems_of(lines.text[line.start : line.end])
            if len(shared) >= fewest:
                mark = _mark(lines, line, shared)
                found.append(
                    (len(shared), lines.quote(mark, _bearing(lines, mark, shared, wanted)))
                )
    found.sort(key=lambda pair: (-pair[0], pair[1].line))
    quotes = tuple(quote for _, quote in found[:MOST_QUOTES])
    words = sorted({lines.text[q.mark.start : q.mark.end] for q in quotes}, key=str.lower)
    return Finding(
        "words", requirement, quotes, (Fact("words", {"words": words}),) if words else ()
    )


def _bearing(lines: Lines, mark: Span, shared: frozenset[str], wanted: frozenset[str]) -> Bearing:
    """Tell what a line bears: one that shares no more than half of the words is only close."""
    bearing = lines.bearing_of(mark)
    is_close = bearing == "supports" and len(shared) * 2 <= len(wanted) and len(wanted) > 2
    return "related" if is_close else bearing


def _mark(lines: Lines, line: Span, shared: frozenset[str]) -> Span:
    """Give the first word that counts."""
    for word in WORD.finditer(lines.text, line.start, line.end):
        if stem_of(word[0]) in shared:
            return Span(*word.span())
    return line
