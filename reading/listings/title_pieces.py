"""The pieces of a title's line, between brackets and dashes, and what each of them is."""

import re
from dataclasses import dataclass, field

from reading.listings.spoken_of import employs
from reading.listings.title_words import BETWEEN_TERMS, LABEL, NOBODY, ORGANIZATION, TERM, TERMS
from reading.listings.titles import GENDER, names_a_job
from reading.text.money import money_in
from reading.text.places import places_in_line
from reading.text.spans import Span

GAP = re.compile(r"\s+[-–—|•·]\s+|\s[|•·]\s?|(?<=[\w)])\s?[–—|]\s(?=\S)")
HEAD = 80
BRACKETS = re.compile(r"\s*[\[(]([^\[\]()]{2,90})[\])]\s*")


@dataclass(slots=True)
class TitleLine:
    """What a title's line was made of."""

    title: Span
    company: Span | None = None
    places: list[Span] = field(default_factory=list)
    rest: list[Span] = field(default_factory=list)
    """terms, pay: what is neither title, employer nor place"""


def trimmed(text: str, span: Span) -> Span:
    """Leave out spaces and signs around."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip(" \t-–—|:,•·"))
    return Span(start, max(start, span.start + len(piece.rstrip(" \t-–—|:,•·"))))


def is_place(piece: str) -> bool:
    """Tell a piece that is a known place and nothing else."""
    places = places_in_line(piece)
    return bool(places) and all(p.is_known for p in places) and not names_a_job(piece)


def is_term(piece: str) -> bool:
    """Tell terms of work and pay."""
    if TERMS.match(piece):
        return True
    return any(m.has_unit and m.span.end - m.span.start > len(piece) / 2 for m in money_in(piece))


def are_terms(piece: str) -> bool:
    """Tell "Vollzeit oder Teilzeit, ab sofort" in brackets: terms and nothing else."""
    return (
        all(TERM.match(term) for term in BETWEEN_TERMS.split(piece))
        or TERM.match(piece) is not None
    )


def take_brackets(text: str, parted: TitleLine) -> None:
    """Take "[Remote]" before a title and "(Ghent, Belgium)" after it away."""
    for _ in range(4):
        piece = text[parted.title.start : parted.title.end]
        first = BRACKETS.match(piece)
        last = next(reversed(list(BRACKETS.finditer(piece))), None)
        if first and first.end() < len(piece) and not names_a_job(first[1]):
            _sort(text, parted, _moved(first, parted))
            parted.title = Span(parted.title.start + first.end(), parted.title.end)
        elif first and names_a_job(first[1]) and piece.startswith("["):
            rest = Span(parted.title.start + first.end(), parted.title.end)
            parted.title = _moved(first, parted)
            _sort(text, parted, trimmed(text, rest))
        elif last and last.end() >= len(piece) - 1 and _are_terms_and_place(last[1]):
            at = parted.title.start + last.start(1)
            for part in last[1].split(","):
                _sort(text, parted, trimmed(text, Span(at, at + len(part))))
                at += len(part) + 1
            parted.title = Span(parted.title.start, parted.title.start + last.start())
        elif (
            last
            and last.end() >= len(piece) - 1
            and (is_place(last[1]) or is_term(last[1]) or are_terms(last[1]))
        ):
            _sort(text, parted, _moved(last, parted))
            parted.title = Span(parted.title.start, parted.title.start + last.start())
        else:
            return


def _are_terms_and_place(inside: str) -> bool:
    """Tell "Full-time, Ghent": terms, and a place among them."""
    parts = [part.strip() for part in inside.split(",")]
    places = [is_place(part) for part in parts]
    others = (part for part, is_one in zip(parts, places, strict=True) if not is_one)
    return any(places) and not all(places) and all(is_term(x) or are_terms(x) for x in others)


def _moved(found: re.Match[str], parted: TitleLine) -> Span:
    return Span(parted.title.start + found.start(1), parted.title.start + found.end(1))


def _sort(text: str, parted: TitleLine, span: Span) -> None:
    if span.end <= span.start:
        return
    (parted.places if is_place(text[span.start : span.end]) else parted.rest).append(span)


def part_at_dashes(text: str, parted: TitleLine) -> None:
    """Read "Acme - Baker - Ghent, Belgium"."""
    pieces = [trimmed(text, piece) for piece in _split(text, parted.title)]
    pieces = [piece for piece in pieces if piece.end > piece.start]
    if len(pieces) < 2:
        return
    named = [names_a_job(text[p.start : p.end]) or GENDER.search(text, *p) for p in pieces]
    if not any(named):
        _long_title(text, parted, pieces)
        return
    at = next(index for index, is_named in enumerate(named) if is_named)
    last, is_spoken_of = at, parted.company is not None
    for index, piece in enumerate(pieces):
        words = text[piece.start : piece.end]
        if index == at or _taken(parted, piece, words, is_before=index < at):
            continue
        name, comma, place = words.partition(", ")
        if index > at and comma and is_place(place) and employs(text, name):  # "Hollow Oak, Ghent"
            parted.places.append(Span(piece.end - len(place), piece.end))
            piece, words = Span(piece.start, piece.start + len(name)), name  # noqa: PLW2901
        if index < at:
            parted.company = parted.company or piece
            is_spoken_of = is_spoken_of or employs(text, words)
        elif not named[index] and (
            ORGANIZATION.match(words)
            if parted.company and not is_spoken_of
            else parted.company is None and (employs(text, words) or ORGANIZATION.match(words))
        ):
            parted.company = piece
        elif index == last + 1:
            last = index
    parted.title = Span(pieces[at].start, pieces[last].end)


def _long_title(text: str, parted: TitleLine, pieces: list[Span]) -> None:
    """Take the place off a title that is too long to be known as one: "Baker I / … - Ghent, BE"."""
    last, before = pieces[-1], pieces[-2]
    head = text[pieces[0].start : min(before.end, pieces[0].start + HEAD)]
    is_long = before.end - pieces[0].start > HEAD and names_a_job(head)
    if is_long and is_place(text[last.start : last.end]):
        parted.places.append(last)
        parted.title = Span(pieces[0].start, before.end)


def _taken(parted: TitleLine, piece: Span, words: str, *, is_before: bool) -> bool:
    if is_place(words):
        parted.places.append(piece)
    elif (
        is_term(words)
        or all(word.lower() in NOBODY for word in words.split())
        or (is_before and LABEL.search(words))
    ):
        parted.rest.append(piece)
    else:
        return False
    return True


def _split(text: str, span: Span) -> list[Span]:
    pieces, at = [], span.start
    for gap in [*GAP.finditer(text, span.start, span.end), None]:
        end = gap.start() if gap else span.end
        pieces.append(Span(at, end))
        at = gap.end() if gap else end
    return pieces
