"""Technologies and tools in running text, by a lexicon of names and their other spellings."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from reading.text.lexicons import load
from reading.text.skill_context import is_in_address, is_meant, is_next_in_list
from reading.text.spans import Span

TOKEN = re.compile(
    r"\.(?:NET|[Nn]et)\b(?!\.?\w)|[^\W_][\w]*(?:[+#]{1,2}(?!\w)|(?:\.[A-Za-z]\w*)+)?"
)
GAP = re.compile(r"[ \t]?([-/&'’·]?)[ \t]{0,2}")
VERSION = re.compile(r"([a-z][a-z.]{2,20})\d{1,2}")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
LISTED = re.compile(r"[^\s,;|•·/()\[\]'\"“”‘’](?:[^,;|•·\n()\[\]'\"“”‘’]{0,60})")
MARKS = "^!?"
SHORT = 500
JOINED = 5  # two names glued together have more letters


class Entry(NamedTuple):
    name: str
    spelling: str
    mark: str
    """empty: in any case; ^ as written; ! as written, not opening a sentence; ? as written,
    beside another skill or after words that ask for one"""


class SkillMention(NamedTuple):
    name: str
    span: Span


class _Node:
    """One word further in the names that begin alike."""

    __slots__ = ("entries", "following")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.entries: list[Entry] = []


class _Hit(NamedTuple):
    entry: Entry
    start: int
    end: int
    is_written: bool
    """in the case that the lexicon gives"""


def key_of(spelling: str) -> tuple[str, ...]:
    """Give the words of a spelling in lower case, each with the sign that joins it.

    A space and a hyphen join alike: "MS-Office" is ("ms", "office"), "PL/SQL" ("pl", "/sql").
    """
    tokens = list(TOKEN.finditer(spelling))
    return tuple(
        (_sign(spelling[before.end() : token.start()]) or "" if before else "") + token[0].lower()
        for before, token in zip([None, *tokens], tokens, strict=False)
    )


def _sign(gap: str) -> str | None:
    """Give what joins two words of a name; None where they cannot be one name."""
    found = GAP.fullmatch(gap) if gap else None
    return None if found is None else found[1].replace("’", "'").replace("-", "")


@cache
def _spellings() -> dict[str, list[tuple[str, str]]]:
    """Give canonical name and spelling by the spelling's first word; the rest is built on demand."""
    found: dict[str, list[tuple[str, str]]] = {}
    for lines in load("skills").values():
        for line in lines:
            name, equals, others = line.partition(" = ")
            spellings = (others if equals else line).split(" | ")
            name = name if equals else spellings[0].lstrip(MARKS)
            for spelling in spellings:
                first = TOKEN.search(spelling)
                if first:
                    found.setdefault(first[0].lower(), []).append((name, spelling))
    return found


@cache
def _names(first: str) -> _Node | None:
    """Give the names that begin with a word of the lexicon."""
    if first not in _spellings():
        return None
    root = _Node()
    for name, spelling in _spellings()[first]:
        bare = spelling.lstrip(MARKS)
        node = root
        for word in key_of(bare)[1:]:
            node = node.following.setdefault(word, _Node())
        node.entries.append(Entry(name, bare, spelling[: len(spelling) - len(bare)]))
    return root


@lru_cache(maxsize=2048)
def _short(text: str) -> tuple[SkillMention, ...]:
    return tuple(skills_in(text))


def skill_mentions(text: str) -> tuple[SkillMention, ...]:
    """Find skills as `skills_in` does; a line that two fields read is searched once."""
    return _short(text) if len(text) <= SHORT else tuple(skills_in(text))


def listed_skills(text: str) -> Iterator[SkillMention]:
    """Find skills in what a label calls a list of them: a part that is a name alone is meant."""
    mentions = list(skills_in(text))
    for part in LISTED.finditer(text):
        tokens = list(TOKEN.finditer(part[0]))
        size, hit = _longest(part[0], tokens, 0) if tokens else (0, None)
        if hit and size == len(tokens):
            at = Span(part.start() + hit.start, part.start() + hit.end)
            mentions.append(SkillMention(hit.entry.name, at))
    return iter(sorted(set(mentions), key=lambda mention: mention.span))


def skills_in(text: str, offset: int = 0) -> Iterator[SkillMention]:
    """Find skills, left to right; the longest name wins ("Adobe Analytics UI")."""
    hits = list(_hits(text, list(TOKEN.finditer(text))))
    for run in _runs(text, hits):
        is_list = _is_list(run)
        for hit in run:
            if (is_list and _is_named(hit, run, text[hit.start : hit.end])) or _stands_alone(
                text, hit
            ):
                yield SkillMention(hit.entry.name, Span(offset + hit.start, offset + hit.end))


def _hits(text: str, tokens: list[re.Match[str]]) -> Iterator[_Hit]:
    known, done = _spellings(), 0
    for index, token in enumerate(tokens):
        written = token[0]
        word = written.lower()
        if index < done or not (
            word in known
            or word[-1].isdigit()
            or not (written[1:].islower() or len(written) <= JOINED or written.isupper())
        ):
            continue
        size, hit = _longest(text, tokens, index)
        done = index + size
        if hit is None:
            yield from _glued(token) if _is_joined(written) else ()
        elif not is_in_address(text, hit.start, hit.end):
            yield hit


def _is_joined(token: str) -> bool:
    """Tell a word with a capital inside: "PythonJava", and no "PYTHON"."""
    return not token[1:].islower() and not token.isupper() and len(token) > JOINED


def _longest(text: str, tokens: list[re.Match[str]], index: int) -> tuple[int, _Hit | None]:
    node = _first(tokens[index][0])
    best: tuple[int, _Hit | None] = (1, None)
    start, size = tokens[index].start(), 1
    while node is not None:
        end = tokens[index + size - 1].end()
        if entry := _entry(node, text[start:end]):
            best = size, _Hit(entry, start, end, text[start:end].startswith(entry.spelling))
        if index + size == len(tokens):
            break
        token = tokens[index + size]
        sign = _sign(text[end : token.start()])
        node = None if sign is None else node.following.get(sign + token[0].lower())
        size += 1
    return best


def _first(token: str) -> _Node | None:
    """Find the names that begin with a word; "Java17" begins like "Java"."""
    word, known = token.lower(), _spellings()
    if word in known:
        return _names(word)
    version = VERSION.fullmatch(word)
    return _names(version[1]) if version and version[1] in known else None


def _entry(node: _Node, written: str) -> Entry | None:
    """Choose the spelling that is written so, else one that may stand in any case."""
    if not node.entries:
        return None
    exact = next((entry for entry in node.entries if written.startswith(entry.spelling)), None)
    return exact or min(node.entries, key=lambda entry: len(entry.mark))


def _glued(token: re.Match[str]) -> Iterator[_Hit]:
    """Take "PythonJavascript" apart: every part must be a skill by itself."""
    parts, at = [], token.start()
    for piece in CAMEL.split(token[0]):
        node = _names(piece.lower()) if piece.lower() in _spellings() else None
        if node is None or not node.entries or len(piece) < 3:
            return
        parts.append(_Hit(node.entries[0], at, at + len(piece), is_written=True))
        at += len(piece)
    if len(parts) > 1:
        yield from parts


def _runs(text: str, hits: list[_Hit]) -> Iterator[list[_Hit]]:
    """Group what stands in one list: "Go, Rust and R"."""
    run: list[_Hit] = []
    for hit in hits:
        if run and not is_next_in_list(text, run[-1].end, hit.start):
            yield run
            run = []
        run.append(hit)
    if run:
        yield run


def _is_list(run: list[_Hit]) -> bool:
    """Tell a list of skills: one of them is certain, or two are written as names."""
    if len({hit.entry.name for hit in run}) < 2:
        return False
    if any(not hit.entry.mark or (hit.is_written and hit.entry.mark in "^!") for hit in run):
        return True
    return sum(hit.is_written for hit in run) > 1


def _is_named(hit: _Hit, run: list[_Hit], written: str) -> bool:
    """Tell "SQL, access management" from "python, go and r", where nobody writes capitals."""
    if hit.is_written or hit.entry.mark != "?":
        return True
    if written.isupper() and len(run) > 2:  # "Java, GO, C++"
        return True
    return len(run) > 2 and not any(other.is_written and other.entry.mark for other in run)


def _stands_alone(text: str, hit: _Hit) -> bool:
    if not hit.entry.mark or (hit.is_written and hit.entry.mark == "^"):
        return True
    return is_meant(text, hit.start, hit.end, hit.entry.mark, is_written=hit.is_written)
