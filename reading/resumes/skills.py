"""Skills: what the lists of skills name, and the tools that jobs mention."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reading.resumes.rows import CELL, Row
from reading.text.skills import skill_mentions
from reading.text.spans import Span

SPLIT = re.compile(r"\s*[,;|•·●▪∙⋅‣►▸\n]\s*|\s+[–—-]\s+|\s+/\s+|\s{3,}")
BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{0,120})[)\]]")
LABEL = re.compile(r"^([^\W\d_][^:|,;•·]{1,48}?)\s?(?::|\s\|)\s+(?=\S)")
RATING = re.compile(
    r"\s*(?:[-–:]?\s*(?:[★☆●○◉◯■□▪▮▯⬤*]{2,}|\d{1,3}\s?%|\d{1,2}\s?/\s?\d{1,2}|\d{1,2}\+?\s?(?:years?|yrs?|jahre?n?|ans?|a[ñn]os?)\b.*))\s*$",
    re.IGNORECASE,
)
LEVEL = re.compile(
    r"^(?:expert(?:e|in)?|advanced|intermediate|basic(?:s)?|beginner|proficient|fluent|good|very good|excellent|experienced|novice|familiar|working knowledge|strong"
    r"|experte|fortgeschritten|sehr gut(?:e kenntnisse)?|gut(?:e kenntnisse)?|grundkenntnisse|grundlagen|anfänger|basiswissen|profi|solide"
    r"|avanc[ée]e?|interm[ée]diaire|d[ée]butant|notions|confirm[ée]|ma[iî]tris[ée]|bon(?:ne)?s?(?: niveau)?|tr[èe]s bon(?:ne)?(?: niveau)?|courant|expert[oa]"
    r"|avanzad[oa]|intermedi[oa]|b[áa]sic[oa]|principiante|alto|medio|bajo|nivel \w+|niveau \w+|level \w+)$",
    re.IGNORECASE,
)
LEVEL_END = re.compile(
    r"\s*(?:[-–:]\s*|\s)(?:\(?(?:expert|advanced|intermediate|basic|beginner|proficient|experte|fortgeschritten|sehr gut|gut|grundkenntnisse|avancé|intermédiaire|débutant|avanzado|intermedio|básico|nivel \w+|niveau \w+)\)?)$",
    re.IGNORECASE,
)
VERSION = re.compile(r"\s+v?\d{1,4}(?:\.[\dx]{1,3}){0,3}\+?(?:\s?/\s?\d{1,4}(?:\.\d+)?)*$")
SENTENCE = re.compile(
    r"\b(?:and|or|with|the|of|using|for|to|und|mit|von|für|et|avec|pour|y|con|para)\b",
    re.IGNORECASE,
)
AND = re.compile(r"\s+(?:and|und|et|y|&)\s+")
MOST_WORDS, LONGEST = 5, 48


class Named(NamedTuple):
    name: str
    span: Span
    is_known: bool


def listed_skills(rows: Iterable[Row]) -> Iterator[Named]:
    """Read lists of skills: those of the lexicon by their canonical names, others as written."""
    for row in rows:
        for text, start in _tokens(row.text, row.start):
            yield from _of_token(text, start)


def mentioned_skills(rows: Sequence[Row]) -> Iterator[Named]:
    """Find the lexicon's skills in sentences."""
    for row in rows:
        for mention in skill_mentions(row.text):
            span = Span(row.start + mention.span.start, row.start + mention.span.end)
            yield Named(mention.name, span, True)


def _tokens(text: str, start: int) -> Iterator[tuple[str, int]]:
    label = LABEL.match(text)
    at = label.end() if label else 0
    if label and CELL in text[: at + 1] and not _is_label(label[1], text[at:]):
        at = 0
    inner = [(m[1], start + m.start(1)) for m in BRACKETS.finditer(text, at)]
    blanked = BRACKETS.sub(lambda m: " " * 0 + "\x00" * len(m[0]), text)
    for cut in [*SPLIT.finditer(blanked, at), None]:
        end = cut.start() if cut else len(text)
        piece = blanked[at:end].split("\x00")[0]
        if piece.strip():
            yield piece, start + at
        at = cut.end() if cut else end
    for piece, offset in inner:
        at = 0
        for cut in [*SPLIT.finditer(piece), None]:
            end = cut.start() if cut else len(piece)
            if skill_mentions(piece[at:end].strip()):
                yield piece[at:end], offset + at
            at = cut.end() if cut else end


def _is_label(label: str, rest: str) -> bool:
    """Tell "Tools | Jira, Figma" from cells that are all skills."""
    return CELL not in rest and not skill_mentions(label) and bool(re.search(r"[,;•·]", rest))


def _of_token(text: str, start: int) -> Iterator[Named]:
    bare = RATING.sub("", text).strip(" .,;:–-*'\"()")
    if (levelled := LEVEL_END.search(bare)) and (
        skill_mentions(bare[: levelled.start()]) or not levelled[0][0].isspace()
    ):
        bare = bare[: levelled.start()].strip(" .,;:–-*'\"()")
    if not bare or LEVEL.match(bare) or not any(c.isalpha() for c in bare):
        return
    begin = start + text.index(bare)
    mentions = skill_mentions(bare)
    covered = sum(m.span.end - m.span.start for m in mentions)
    if mentions and (covered >= 0.5 * len(bare) or len(mentions) > 1):
        for mention in mentions:
            yield Named(
                mention.name, Span(begin + mention.span.start, begin + mention.span.end), True
            )
        return
    parts = AND.split(bare)
    if len(parts) == 2 and all(len(part.split()) <= 2 for part in parts) and mentions:
        for mention in mentions:
            yield Named(
                mention.name, Span(begin + mention.span.start, begin + mention.span.end), True
            )
        return
    if len(bare) <= LONGEST and len(bare.split()) <= MOST_WORDS and not bare.endswith("."):
        name = VERSION.sub("", bare)
        if len(name) > 1 or name in ("C", "R"):
            yield Named(name, Span(begin, begin + len(name)), False)
