"""Headings of a résumé: which line opens a section, and of what kind."""

import re
from functools import cache, lru_cache

from reading.resumes.rows import together
from reading.text.lexicons import load
from reading.text.towns import fold

LONGEST = 60
MOST_WORDS = 7
SIGNS = re.compile(r"[^\w\s&+]|_")
NUMBERED = re.compile(r"^\s{0,3}(?:\d{1,2}|[IVX]{1,4})[.)]\s+")
AND = re.compile(r"\s(?:and|und|et|y|e|&|\+)\s|\s?[&/+,·|]\s?|\s[-–—]\s")
SPACES = re.compile(r"\s+")
# Words that may stand before or after a heading and say nothing of its kind.
AROUND = re.compile(
    r"^(?:my|meine?|mes|mon|ma|mis?|selected|relevant|key|main|professional|general|ausgewahlte|wichtige|principales?|other|further|weitere|autres?|otr[ao]s)\s"
    r"|\s(?:continued|cont|contd|fortsetzung|suite|continuacion|overview|history|section|highlights|details|uberblick|ubersicht)$"
)


@cache
def _kinds() -> dict[str, str]:
    return {
        heading.strip(): kind
        for kind, lines in load("resume_headings").items()
        for line in lines
        for heading in line.split("|")
    }


@cache
def _closed_up() -> dict[str, str]:
    """Give the kinds of headings of several words by their letters alone, as set apart ones come."""
    return {SPACES.sub("", words): kind for words, kind in _kinds().items()}


@lru_cache(maxsize=2048)
def heading_of(line: str) -> str | None:
    """Give the kind of section that a line opens by its words alone; None for other lines."""
    if not line or len(line) > LONGEST or len(line.split()) > MOST_WORDS + 10:
        return None
    if "@" in line or "://" in line:
        return None
    return _by_words(line) or _by_words(together(line))


def _by_words(line: str) -> str | None:
    line = NUMBERED.sub("", line).replace("’", " ").replace("'", " ")
    if re.search(r"\d", line):
        return None
    words = bare(line)
    if len(words.split()) > MOST_WORDS:
        return None
    known = _kind(words)
    if known is None and line.isupper():  # letters set apart, with spaces where none are
        known = _closed_up().get(words.replace(" ", ""))
    if known:
        return known
    parts = [bare(part) for part in AND.split(line) if part.strip()]
    kinds = [_kind(part) for part in parts]
    return kinds[0] if len(parts) > 1 and all(kinds) else None


def kinds_of(line: str) -> list[str]:
    """Give the kinds that a heading names: two for "Skills & Languages"."""
    first = heading_of(line)
    if first is None:
        return []
    parts = [heading_of(part.strip()) for part in AND.split(line) if part.strip()]
    found = [kind for kind in parts if kind]
    return list(dict.fromkeys(found)) if len(found) > 1 and _kind(bare(line)) is None else [first]


def _kind(words: str) -> str | None:
    found = _kinds().get(words) or _kinds().get(AROUND.sub("", words))
    return found or (_closed_up().get(words) if " " not in words else None)


def bare(line: str) -> str:
    """Give a line's words in lower case, without accents and signs, "and" written out."""
    words = SIGNS.sub(" ", line).replace("&", " and ")
    return fold(SPACES.sub(" ", words).strip())
