"""A line that holds a title and more: employer, place, terms, told apart."""

import re

from reading.listings.praise import PRAISED
from reading.listings.spoken_of import acts, houses
from reading.listings.title_pieces import (
    TitleLine,
    is_place,
    is_term,
    part_at_dashes,
    take_brackets,
    trimmed,
)
from reading.listings.title_words import (
    AFTER_CALL,
    ANNOUNCED,
    ARTICLE_OF_NAME,
    CALLS,
    JOB_AT,
    KIND_OF_EMPLOYER,
    LABEL,
    NOBODY,
    OF_PAY,
    OPEN_AT,
    ORGANIZATION,
    PAY,
    SAYS_JOB,
    SEEKS,
)
from reading.listings.titles import GENDER, names_a_job
from reading.text.places import country_of
from reading.text.spans import Span

MOST = 220
# What says of a job only whose it is: "Postdoctoral position".
ADJECTIVE = re.compile(
    r"\b(?:(?:post|pre)?-?doctoral|graduate|faculty|phd|ph\.d\.|tenure[- ]track|entry[- ]level|trainee)$",
    re.IGNORECASE,
)
AT = re.compile(r"\s(?:at|@|bei|chez|na|no|en|em)\s+(?=[\[(]?[^\W_])|\s@(?=\w)")
IN_BRACKETS = re.compile(r"\[[^\[\]()]{2,60}\]$|\([^\[\]()]{2,60}\)$")
IN = re.compile(r"\s(?:in|à|en|em|im|near|auf)\s+(?=[^\W\d_])|,\s+")


def parts_of_title(text: str, span: Span) -> TitleLine:
    """Part "Acme - Baker (m/f) - Ghent, Belgium" into title, employer and place.

    A name after the title is the employer only where the text says so elsewhere: "Engineer –
    Platform" is a title.
    """
    parted = TitleLine(span)
    if span.end - span.start > MOST:
        return parted
    _offered_at(text, parted)
    _pay(text, parted)
    _open_at(text, parted)
    _announced(text, parted)
    _call(text, parted)
    _sentence(text, parted)
    take_brackets(text, parted)
    _announced(text, parted)
    part_at_dashes(text, parted)
    _colon(text, parted)
    _call(text, parted)
    _at(text, parted)
    _organization(text, parted)
    _in(text, parted)
    _after_gender(text, parted)
    if (says := SAYS_JOB.search(text, *parted.title)) and says.end() == parted.title.end:
        head = Span(parted.title.start, says.start())
        words = text[head.start : head.end]
        parted.title = head if names_a_job(words) and not ADJECTIVE.search(words) else parted.title
    parted.title = trimmed(text, parted.title)
    return parted


def _announced(text: str, parted: TitleLine) -> None:
    for _ in range(2):
        found = ANNOUNCED.match(text, *parted.title)
        if found and found.end() < parted.title.end:
            parted.title = Span(found.end(), parted.title.end)


def _offered_at(text: str, parted: TitleLine) -> None:
    """Read "New job at Acme: Night Baker"."""
    found = JOB_AT.match(text, *parted.title)
    if found:
        parted.company = Span(*found.span("name"))
        parted.title = Span(found.end(), parted.title.end)


def _call(text: str, parted: TitleLine) -> None:
    """Read "Now hiring a Night Baker to join us", "Se solicita panadero"."""
    found = CALLS.match(text, parted.title.start, parted.title.end)
    if not found:
        return
    end = AFTER_CALL.search(text, found.end(), parted.title.end)
    title = Span(found.end(), end.start() if end else parted.title.end)
    _, opened, inside = text[title.start : title.end].rpartition("(")
    if end and opened and ")" not in inside:  # "(full time, from now on)" is looked at below
        title = Span(found.end(), parted.title.end)
    if names_a_job(text[title.start : title.end]):
        parted.title = title


def _sentence(text: str, parted: TitleLine) -> None:
    """Read "Acme recrute un(e) Boulanger à Lille"."""
    found = SEEKS.match(text, parted.title.start, parted.title.end)
    if not found or not names_a_job(found["title"]) or names_a_job(found["name"]):
        return
    name = ARTICLE_OF_NAME.sub("", found["name"])
    is_nobody = name.split()[0].lower() in ("wir", "nous", "we", "who")
    if not is_nobody and not KIND_OF_EMPLOYER.search(name):
        parted.company = Span(found.end("name") - len(name), found.end("name"))
    start, end = found.span("title")
    while praised := PRAISED.match(text, start, end):
        start = praised.end()
    parted.title = Span(start, end)


def _pay(text: str, parted: TitleLine) -> None:
    """Read "Night Baker $20/hr - Ghent, Belgium"."""
    line = text[parted.title.start : parted.title.end]
    found = PAY.search(line) if not OF_PAY.isdisjoint(line) or "EUR" in line else None
    if not found or not names_a_job(line[: found.start()]):
        return
    start, end = parted.title.start + found.start(), parted.title.end
    last = trimmed(text, Span(max(start, text.rfind(" - ", start, end)), end))
    (parted.places if is_place(text[last.start : last.end]) else parted.rest).append(last)
    parted.title = Span(parted.title.start, start)


def _open_at(text: str, parted: TitleLine) -> None:
    """Read "One postdoctoral position open at Hollow Oak, Ghent"."""
    found = OPEN_AT.match(text, *parted.title)
    if not found or is_place(found["name"]):
        return
    if found["place"]:
        if not is_place(found["place"]):
            return
        parted.places.append(Span(*found.span("place")))
    parted.company = Span(*found.span("name"))
    parted.title = Span(*found.span("title"))


def names_a_call(words: str) -> bool:
    """Tell "Job posting" and "We are hiring" from an employer's name."""
    return bool(ANNOUNCED.match(f"{words}: ") or CALLS.match(f"{words} x"))


def _colon(text: str, parted: TitleLine) -> None:
    """Read "Acme: Data Director"."""
    name, colon, rest = text[parted.title.start : parted.title.end].partition(": ")
    if colon and names_a_job(rest) and not names_a_job(name) and name.count(" ") < 5:
        is_nobody = all(word.lower() in NOBODY for word in name.split()) or names_a_call(name)
        if (
            parted.company is None
            and not is_term(name)
            and not LABEL.search(name.rstrip())
            and not is_nobody
        ):
            parted.company = Span(parted.title.start, parted.title.start + len(name))
        parted.title = Span(parted.title.end - len(rest), parted.title.end)


def _at(text: str, parted: TitleLine) -> None:
    """Read "Baker at Acme"."""
    for found in AT.finditer(text, parted.title.start, parted.title.end):
        head = text[parted.title.start : found.start()]
        tail = text[found.end() : parted.title.end]
        place = IN.search(tail)
        name = tail[: place.start()] if place and is_place(tail[place.end() :]) else tail
        bracketed = IN_BRACKETS.match(tail)
        if bracketed:
            parted.company = Span(found.end() + 1, found.end() + len(bracketed[0]) - 1)
            parted.title = Span(parted.title.start, found.start())
            return
        is_sure = found[0].strip() in ("at", "@", "bei", "chez") or acts(text, name)
        is_name = name[:1].isupper() or acts(text, name)
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
        words = text[tail.start : tail.end]
        is_named = words[:1].isupper() and not names_a_job(words) and houses(text, words)
        is_one = is_named or ORGANIZATION.match(text, *tail)
        if is_one and names_a_job(head) and parted.company is None:
            parted.company = tail
            parted.title = Span(parted.title.start, parted.title.start + len(head))
            return


def _in(text: str, parted: TitleLine) -> None:
    """Read "Baker in Ghent" and "Baker, Ghent"."""
    for found in IN.finditer(text, parted.title.start, parted.title.end):
        tail = Span(found.end(), parted.title.end)
        words, head = text[tail.start : tail.end], text[parted.title.start : found.start()]
        if head.count("(") > head.count(")"):  # "(Go, remote)"
            continue
        if names_a_job(head) and is_place(words):
            if len(words) > 3 or country_of(words):
                parted.places.append(tail)
                parted.title = Span(parted.title.start, found.start())
            return


SITE = re.compile(r"\s{0,2}[|–—-]\s")


def _after_gender(text: str, parted: TitleLine) -> None:
    """Read "Baker (m/f/d) Ghent"."""
    found = next(reversed(list(GENDER.finditer(text, *parted.title))), None)
    if not found or found.end() >= parted.title.end or found.end() == found.start():
        return
    tail = trimmed(text, Span(found.end(), parted.title.end))
    words = text[tail.start : tail.end]
    if SITE.match(text, found.end(), parted.title.end) and not names_a_job(words):
        parted.rest.append(tail)
        parted.title = Span(parted.title.start, found.end())
        return
    words = words.removeprefix("in ").removeprefix("à ")
    if is_place(words) and names_a_job(text[parted.title.start : found.start()]):
        parted.places.append(Span(tail.end - len(words), tail.end))
        parted.title = Span(parted.title.start, found.end())
