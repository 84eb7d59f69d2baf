"""The whole of an employer's name of which a phrase gave a part.

A full stop after an initial looks like the end of a sentence, an "and" like a list of two, and a
name that is mostly used in short stands somewhere with what kind of house it is.
"""

import re

from reading.listings.page import Page
from reading.listings.spoken_of import LEGAL
from reading.text.spans import Span

LONGEST_BEFORE = 60
# "L.U. |Electric, Inc.", "T&H Heating and |Air Conditioning Inc."
CUT_OFF = re.compile(
    r"(?:(?:\b[A-Z]\.){1,4} |\b[A-Z]&[A-Z] |(?:\b[A-Z][\w&'’-]* ){1,3}(?:and|&|und|et|y|e) )$"
)
OPENS_SENTENCE = re.compile(r"(?:The|At|Join|Both|Die|Der|Das|Bei|Les?|La|Chez|El) ")
KIND_OF_HOUSE = (
    r" (?:University|College|Hospital|Institute|Foundation|Hochschule|Klinikum|Museum)\b(?! [A-Z])"
)
LONGEST = 40_000


def whole_name(page: Page, span: Span) -> Span:
    """Give the span with what was cut off before a name with a legal form, or with its house."""
    name = page.piece(span)
    if LEGAL.search(name):
        before = page.text[max(0, span.start - LONGEST_BEFORE) : span.start]
        cut = CUT_OFF.search(before.rpartition("\n")[2])
        if cut is None:
            return span
        opening = OPENS_SENTENCE.match(cut[0])
        start = span.start - len(cut[0]) + (opening.end() if opening else 0)
        return Span(start, span.end)
    house = re.search(rf"\b{re.escape(name)}{KIND_OF_HOUSE}", page.text[:LONGEST])
    return Span(*house.span()) if house else span


def legal_name(page: Page, span: Span) -> Span:
    """Give "Hollow Oak, Inc." for the one word "Hollow" that a page has on top."""
    name = page.piece(span)
    if " " in name or not name.isalpha():
        return span
    found = re.search(
        rf"\b{name}(?: [A-Z][\w&'’-]{{1,30}}){{1,3}},? (?:Inc|LLC|Ltd|GmbH|AG|Corp|PLC|e\.V|SAS|S\.A|S\.L|SL|BV|B\.V)\b\.?",
        page.text[:LONGEST],
    )
    return Span(*found.span()) if found else span
