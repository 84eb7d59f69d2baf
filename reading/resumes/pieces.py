"""Pieces of an entry's head: what separators and type part, without dates, terms and places."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from reading.listings.title_words import TERMS
from reading.resumes.rows import Row
from reading.text.periods import periods_in
from reading.text.places import PlaceMention, places_in_line
from reading.text.spans import Span
from reading.text.towns import is_town

STRONG = re.compile(
    r"\s+[|•·●▪‣∙⋅—–−*~]\s+|\s+-{1,2}\s+|\s+/{2}\s+|\s@\s?|\s(?:at|bei der|bei|beim|chez|presso)\s(?=[\"“'A-ZÀ-Þ0-9])|\s*[;]\s+|\s{3,}|:\s+|(?<=[a-zà-ÿ]{4})\.\s+(?=[A-ZÀ-Þ])"
)
BARS = re.compile(r"\|+")
COMMA = re.compile(r"\s*,\s+")
TOWN = re.compile(r"[A-ZÀ-Þ][\w.'’-]{2,30}(?: [\w.'’-]{2,30}){0,2}")
STOP = re.compile(r"[^\W\d_]{5,}\.$")
EDGES = " \t,;:|·•–—-/()[]"
BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,60})[)\]]\s*$")
UNITS = r"(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|j\.|m\.|ans?|mois|a[ñn]os?|mes(?:es)?|weeks?|wochen?|semaines?|semanas?)"
DURATION = re.compile(
    rf"(?<!\w)[(\[]?\s?(?:ca\.? |over |about |less than |weniger als |moins d['’]|menos de )?(?:\d{{1,2}}(?:[.,]\d)?|an?|un|ein)\s?\+?\s?{UNITS}\b\.?(?:,?\s(?:and |und |et |y )?\d{{1,2}}\s?{UNITS}\b\.?)?\s?[)\]]?",
    re.IGNORECASE,
)
EMPLOYMENT = re.compile(
    r"\W*(?:full[- ]?time|part[- ]?time|permanent(?: contract)?|contract(?:or)?|fixed[- ]term|temporary|temp|self[- ]employed|freelance|internship|seasonal"
    r"|apprenticeship|vollzeit|teilzeit|festanstellung|befristet|unbefristet|selbstst?ändig|freiberuflich|werkstudent|minijob|geringfügig"
    r"|cdi|cdd|temps plein|temps partiel|intérim|indépendant|stage|alternance|tiempo completo|jornada completa|media jornada|tiempo parcial|indefinido"
    r"|temporal|autónomo|remote|hybrid|on-?site|(?:100 ?% )?remote|remoto|home ?office|télétravail|hybride|presencial|freelancer|a distance|à distance)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    span: Span
    row: int
    """its row in the head, from 0"""
    look: tuple = ()


def pieces_of(rows: Iterable[Row]) -> list[Piece]:
    """Part the rows of a head, and leave out dates, durations and terms of employment."""
    return [piece for number, row in enumerate(rows) for piece in _of_row(row, number)]


def _of_row(row: Row, number: int) -> Iterator[Piece]:
    text = _without(row.text, [p.span for p in periods_in(row.text)])
    text = _without(text, [Span(*m.span()) for m in DURATION.finditer(text)])
    text = STRONG.sub(lambda found: "|".ljust(len(found[0]), "|"), text)
    edges = {0, len(text)}
    for found in BARS.finditer(text):
        edges |= {found.start(), found.end()}
    edges |= {at for at in row.breaks if _is_edge(text, at)}
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        piece = trimmed(text, start, end)
        if piece and not TERMS.fullmatch(text[piece.start : piece.end]):
            said = text[piece.start : piece.end]
            if EMPLOYMENT.fullmatch(said) or not any(c.isalnum() for c in said):
                continue
            span = Span(row.start + piece.start, row.start + piece.end)
            yield Piece(said, span, number, row.look)


def _is_edge(text: str, at: int) -> bool:
    """Tell a change of type between words, and not within a name: "Acme (" stays whole."""
    before, after = text[:at].rstrip(), text[at:].lstrip()
    if not before or not after:
        return False
    return text[at - 1 : at].isspace() or text[at : at + 1].isspace() or before[-1] in ",(|"


def _without(text: str, spans: Iterable[Span]) -> str:
    """Blank out spans, so that what remains keeps its place; a date also parts what it stood between."""
    for span in spans:
        size = span.end - span.start
        blank = " " * size if size < 3 else " " + "|".center(size - 2) + " "
        text = text[: span.start] + blank + text[span.end :]
    return text


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Leave out the signs at both ends, but keep brackets that belong to the words."""
    while start < end and text[start] in EDGES:
        start += 1
    while start < end and text[end - 1] in EDGES:
        if text[end - 1] in ")]" and ("(" in text[start:end] or "[" in text[start:end]):
            break
        end -= 1
    return Span(start, end) if start < end else None


def place_of(text: str) -> PlaceMention | None:
    """Read a piece that is a known place and nothing else."""
    if len(text) > 70 or not text[:1].isalpha() or (text[:1].islower() and " " in text):
        return None
    found = places_in_line(text)
    if not found or not found[0].is_known:
        return None
    mention = found[0]
    covered = found[-1].span.end - mention.span.start
    return mention if covered >= len(text.strip(EDGES)) - 2 else None


def without_place(piece: Piece) -> tuple[Piece, Piece | None]:
    """Part "Acme Ltd, Leeds, UK" and "Acme (Leeds)" into the name and the place."""
    if STOP.search(piece.text):
        piece = cut(piece, 0, len(piece.text) - 1)
    bracket = BRACKETS.search(piece.text)
    if bracket and (
        place_of(bracket[1]) or is_town(bracket[1]) or EMPLOYMENT.fullmatch(bracket[1])
    ):
        rest, town = without_place(cut(piece, 0, bracket.start()))
        return rest, town or cut(piece, bracket.start(1), bracket.end(1))
    commas = list(COMMA.finditer(piece.text))
    for comma in commas[-3:]:
        tail = piece.text[comma.end() :]
        bare = BRACKETS.sub("", tail)
        if place_of(tail) or (comma is commas[-1] and TOWN.fullmatch(bare) and is_town(bare)):
            return cut(piece, 0, comma.start()), cut(piece, comma.end(), len(piece.text))
    return piece, None


def cut(piece: Piece, start: int, end: int) -> Piece:
    """Give a part of a piece."""
    span = trimmed(piece.text, start, end) or Span(start, end)
    begin = piece.span.start + span.start
    return Piece(
        piece.text[span.start : span.end],
        Span(begin, begin + span.end - span.start), piece.row, piece.look,
    )  # fmt: skip
