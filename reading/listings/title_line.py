"""A line that holds a title and more: employer, place, terms, told apart."""

import re
from dataclasses import dataclass, field

from reading.listings.title_words import (
    ANNOUNCED,
    ARTICLE_OF_NAME,
    LABEL,
    ORGANIZATION,
    SEEKS,
    TERMS,
)
from reading.listings.titles import GENDER, names_a_job
from reading.text.money import money_in
from reading.text.places import country_of, places_in_line
from reading.text.spans import Span

MOST = 220
GAP = re.compile(r"\s+[-–—|•·]\s+|\s[|•·]\s?|(?<=[\w)])\s?[–—|]\s(?=\S)")
BRACKETS = re.compile(r"\s*[\[(]([^\[\]()]{2,60})[\])]\s*")
AT = re.compile(r"\s(?:at|@|bei|chez|na|no|en|em)\s+(?=[^\W_])|\s@(?=\w)")
IN = re.compile(r"\s(?:in|à|en|em|im|near|auf)\s+(?=[^\W\d_])|,\s+")
LEGAL = re.compile(
    r"\b(?:GmbH|AG|SE|KG|Inc|LLC|Ltd|Limited|PLC|S\.?A\.?|S\.?L\.?|SAS|SARL|B\.?V\.?|Corp|e\.V)\.?$"
)


@dataclass(slots=True)
class TitleLine:
    """What a title's line was made of."""

    title: Span
    company: Span | None = None
    places: list[Span] = field(default_factory=list)
    rest: list[Span] = field(default_factory=list)
    """terms, pay: what is neither title, employer nor place"""


def parts_of_title(text: str, span: Span) -> TitleLine:
    """Part "Acme - Baker (m/f) - Ghent, Belgium" into title, employer and place.

    A name after the title is the employer only where the text says so elsewhere: "Engineer –
    Platform" is a title.
    """
    parted = TitleLine(span)
    if span.end - span.start > MOST:
        return parted
    found = ANNOUNCED.match(text, span.start, span.end)
    if found and found.end() < span.end:
        parted.title = Span(found.end(), span.end)
    _sentence(text, parted)
    _brackets(text, parted)
    _dashes(text, parted)
    _colon(text, parted)
    _at(text, parted)
    _organization(text, parted)
    _in(text, parted)
    _after_gender(text, parted)
    parted.title = trimmed(text, parted.title)
    return parted


def trimmed(text: str, span: Span) -> Span:
    """Leave out spaces and signs around."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip(" \t-–—|:,•·"))
    return Span(start, max(start, span.start + len(piece.rstrip(" \t-–—|:,•·"))))


def employs(text: str, name: str) -> bool:
    """Tell whether the text speaks of this name as of an employer."""
    if not 2 <= len(name) <= 60:
        return False
    if LEGAL.search(name):
        return True
    quoted = re.escape(name)
    return bool(
        re.search(
            rf"(?:\b(?:[Aa]t|[Jj]oin(?:ing)?|[Aa]bout|[Üü]ber|[Bb]ei|[Cc]hez|[Aa] propos de|À propos de|[Ss]obre|[Ee]n|[Ff]or)\s{quoted}\b"
            rf"|(?:^|[.!?]\s|\b){quoted}(?:['’]s)?\s(?:is|are|has|was|offers|ist|sucht|bietet|est|recrute|recherche|es|busca|ofrece|é)\b)",
            text,
            re.MULTILINE,
        )
    )


def is_place(piece: str) -> bool:
    """Tell a piece that is a known place and nothing else."""
    places = places_in_line(piece)
    return bool(places) and all(p.is_known for p in places) and not names_a_job(piece)


def is_term(piece: str) -> bool:
    """Tell terms of work and pay."""
    if TERMS.match(piece):
        return True
    return any(m.has_unit and m.span.end - m.span.start > len(piece) / 2 for m in money_in(piece))


def _sentence(text: str, parted: TitleLine) -> None:
    """Read "Acme recrute un(e) Boulanger à Lille"."""
    found = SEEKS.match(text, parted.title.start, parted.title.end)
    if not found or not names_a_job(found["title"]) or names_a_job(found["name"]):
        return
    name = ARTICLE_OF_NAME.sub("", found["name"])
    if name.split()[0].lower() not in ("wir", "nous", "we", "who"):
        parted.company = Span(found.end("name") - len(name), found.end("name"))
    parted.title = Span(*found.span("title"))


def _brackets(text: str, parted: TitleLine) -> None:
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
        elif last and last.end() >= len(piece) - 1 and (is_place(last[1]) or is_term(last[1])):
            _sort(text, parted, _moved(last, parted))
            parted.title = Span(parted.title.start, parted.title.start + last.start())
        else:
            return


def _moved(found: re.Match[str], parted: TitleLine) -> Span:
    return Span(parted.title.start + found.start(1), parted.title.start + found.end(1))


def _sort(text: str, parted: TitleLine, span: Span) -> None:
    if span.end <= span.start:
        return
    (parted.places if is_place(text[span.start : span.end]) else parted.rest).append(span)


def _dashes(text: str, parted: TitleLine) -> None:
    pieces = [trimmed(text, piece) for piece in _split(text, parted.title)]
    pieces = [piece for piece in pieces if piece.end > piece.start]
    if len(pieces) < 2:
        return
    named = [names_a_job(text[p.start : p.end]) or GENDER.search(text, *p) for p in pieces]
    if not any(named):
        return
    at = next(index for index, is_named in enumerate(named) if is_named)
    last = at
    for index, piece in enumerate(pieces):
        words = text[piece.start : piece.end]
        if index == at or _taken(parted, piece, words):
            continue
        if index < at:
            parted.company = parted.company or piece
        elif (
            parted.company is None
            and not named[index]
            and (employs(text, words) or ORGANIZATION.match(words))
        ):
            parted.company = piece
        elif index == last + 1:
            last = index
    parted.title = Span(pieces[at].start, pieces[last].end)


def _taken(parted: TitleLine, piece: Span, words: str) -> bool:
    if is_place(words):
        parted.places.append(piece)
    elif is_term(words):
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


def _colon(text: str, parted: TitleLine) -> None:
    """Read "Acme: Data Director"."""
    name, colon, rest = text[parted.title.start : parted.title.end].partition(": ")
    if colon and names_a_job(rest) and not names_a_job(name) and name.count(" ") < 5:
        if parted.company is None and not is_term(name) and not LABEL.search(name):
            parted.company = Span(parted.title.start, parted.title.start + len(name))
        parted.title = Span(parted.title.end - len(rest), parted.title.end)


def _at(text: str, parted: TitleLine) -> None:
    """Read "Baker at Acme"."""
    for found in AT.finditer(text, parted.title.start, parted.title.end):
        head = text[parted.title.start : found.start()]
        tail = text[found.end() : parted.title.end]
        place = IN.search(tail)
        name = tail[: place.start()] if place and is_place(tail[place.end() :]) else tail
        is_sure = found[0].strip() in ("at", "@", "bei", "chez", "na") or employs(text, name)
        is_name = name[:1].isupper() or employs(text, name)
        if not names_a_job(head) or is_place(name) or not is_sure or not is_name:
            continue
        if name.count(" ") > 5 or names_a_job(name):
            continue
        parted.company = Span(found.end(), found.end() + len(name))
        if place and len(name) < len(tail):
            parted.places.append(Span(found.end() + place.end(), parted.title.end))
        parted.title = Span(parted.title.start, found.start())
        return


def _organization(text: str, parted: TitleLine) -> None:
    """Read "Lecturer in Botany, University of Ghent"."""
    for comma in re.finditer(",", text[parted.title.start : parted.title.end]):
        tail = trimmed(text, Span(parted.title.start + comma.end(), parted.title.end))
        head = text[parted.title.start : parted.title.start + comma.start()]
        if ORGANIZATION.match(text, *tail) and names_a_job(head) and parted.company is None:
            parted.company = tail
            parted.title = Span(parted.title.start, parted.title.start + len(head))
            return


def _in(text: str, parted: TitleLine) -> None:
    """Read "Baker in Ghent" and "Baker, Ghent"."""
    for found in IN.finditer(text, parted.title.start, parted.title.end):
        tail = Span(found.end(), parted.title.end)
        words = text[tail.start : tail.end]
        if names_a_job(text[parted.title.start : found.start()]) and is_place(words):
            if len(words) > 3 or country_of(words):
                parted.places.append(tail)
                parted.title = Span(parted.title.start, found.start())
            return


def _after_gender(text: str, parted: TitleLine) -> None:
    """Read "Baker (m/f/d) Ghent"."""
    found = GENDER.search(text, *parted.title)
    if not found or found.end() >= parted.title.end or found.end() == found.start():
        return
    tail = trimmed(text, Span(found.end(), parted.title.end))
    words = text[tail.start : tail.end]
    words = words.removeprefix("in ").removeprefix("à ")
    if is_place(words) and names_a_job(text[parted.title.start : found.start()]):
        parted.places.append(Span(tail.end - len(words), tail.end))
        parted.title = Span(parted.title.start, found.end())
