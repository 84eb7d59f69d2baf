"""Technologies and tools in running text, by a lexicon of names and their other spellings."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from reading.text.lexicons import load
from reading.text.spans import Span

TOKEN = re.compile(r"\.NET\b|[^\W_][\w]*(?:[+#]{1,2}(?!\w)|(?:\.[A-Za-z]\w*)+)?")
GAP = re.compile(r"[ \t-]{1,3}$")
LIST_SIGN = re.compile(r"\s{0,2}(?:[,/;|()+&•]|(?:and|or|und|oder|et|ou|y)\b)")
LIST_GAP = re.compile(r"[\s,/;|()+&•]{0,4}(?:(?:and|or|und|oder|et|ou|y)\b)?[\s,/(]{0,3}")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
MOST_TOKENS = 4
SHORT = 500


class Entry(NamedTuple):
    name: str
    spelling: str
    group: str
    """any: in any case; cased: as written; exact: as written, not opening a sentence;
    listed: as written, beside another skill"""


class SkillMention(NamedTuple):
    name: str
    span: Span


class _Hit(NamedTuple):
    entry: Entry
    start: int
    end: int


def key_of(spelling: str) -> str:
    """Give the tokens of a spelling, lower case, joined by spaces."""
    return " ".join(token.lower() for token in TOKEN.findall(spelling))


@cache
def entries() -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for group, lines in load("skills").items():
        for line in lines:
            name, equals, others = line.partition(" = ")
            spellings = (others if equals else line).split(" | ")
            name = name if equals else spellings[0]
            for spelling in spellings:
                found.setdefault(key_of(spelling), []).append(Entry(name, spelling, group))
    return found


@cache
def _first_tokens() -> frozenset[str]:
    return frozenset(key.partition(" ")[0] for key in entries())


@lru_cache(maxsize=512)
def _short(text: str) -> tuple[SkillMention, ...]:
    return tuple(skills_in(text))


def skill_mentions(text: str) -> tuple[SkillMention, ...]:
    """Find skills as `skills_in` does; a line that two fields read is searched once."""
    return _short(text) if len(text) <= SHORT else tuple(skills_in(text))


def skills_in(text: str, offset: int = 0) -> Iterator[SkillMention]:
    """Find skills, left to right; the longest name wins ("Adobe Analytics UI")."""
    tokens = list(TOKEN.finditer(text))
    hits = list(_hits(text, tokens))
    for index, hit in enumerate(hits):
        if hit.entry.group in ("any", "cased") or _is_meant(text, hits, index):
            yield SkillMention(hit.entry.name, Span(offset + hit.start, offset + hit.end))


def _hits(text: str, tokens: list[re.Match[str]]) -> Iterator[_Hit]:
    index = 0
    while index < len(tokens):
        size, hit = _longest(text, tokens, index)
        if hit:
            yield hit
        else:
            yield from _glued(tokens[index])
        index += size


def _longest(text: str, tokens: list[re.Match[str]], index: int) -> tuple[int, _Hit | None]:
    best: tuple[int, _Hit | None] = (1, None)
    if tokens[index][0].lower() not in _first_tokens():
        return best
    key = ""
    for size in range(1, MOST_TOKENS + 1):
        if index + size > len(tokens):
            break
        token = tokens[index + size - 1]
        if size > 1 and not GAP.match(text[tokens[index + size - 2].end() : token.start()] or "."):
            break
        key = f"{key} {token[0].lower()}" if key else token[0].lower()
        for entry in entries().get(key, ()):
            written = text[tokens[index].start() : token.end()]
            if entry.group == "any" or written == entry.spelling:
                best = size, _Hit(entry, tokens[index].start(), token.end())
                break
    return best


def _glued(token: re.Match[str]) -> Iterator[_Hit]:
    """Take "PythonJavascript" apart: every part must be a skill by itself."""
    parts, at = [], token.start()
    for piece in CAMEL.split(token[0]):
        entry = next(iter(entries().get(piece.lower(), ())), None)
        if entry is None or len(piece) < 3:
            return
        parts.append(_Hit(entry, at, at + len(piece)))
        at += len(piece)
    if len(parts) > 1:
        yield from parts


def _is_meant(text: str, hits: list[_Hit], index: int) -> bool:
    """Tell Go and Excel from "go" and "excel": by their place in a list or a sentence."""
    hit = hits[index]
    neighbours = [*hits[max(0, index - 1) : index], *hits[index + 1 : index + 2]]
    gaps = [
        text[min(hit.end, other.end) : max(hit.start, other.start)]
        for other in neighbours
        if other.entry.name != hit.entry.name
    ]
    if any(gap.strip() and LIST_GAP.fullmatch(gap) for gap in gaps):
        return True
    before, after = text[: hit.start].rstrip(), text[hit.end :].strip(" .")
    if not before and not after:  # an item that is nothing else
        return True
    if hit.entry.group == "listed":
        return False
    opens_sentence = not before or before[-1] in ".!?:•\n"
    return not opens_sentence or bool(LIST_SIGN.match(text, hit.end)) or after[:1].isupper()
