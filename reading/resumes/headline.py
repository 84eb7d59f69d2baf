"""What a person calls itself: the line below the name, or beside it."""

import re
from collections.abc import Sequence

from reading.listings.titles import names_a_job
from reading.resumes.contacts import BARE_LINK, MAIL, PHONE
from reading.resumes.headings import heading_of
from reading.resumes.model import Found
from reading.resumes.person import DOCUMENT
from reading.resumes.positions import LEAD_COMPOUND, LEVEL
from reading.resumes.rows import CELL, Row
from reading.text.periods import periods_in
from reading.text.spans import Span

PARTING = re.compile(r"\s+[|•·—–]\s+")
NEXT_ROWS, LONGEST = 6, 120


def headline_of(rows: Sequence[Row], name: Found | None) -> Found | None:
    """Find what the person calls itself in the line below the name, or beside it."""
    if name is None:
        return None
    index = next((i for i, row in enumerate(rows) if row.start <= name.span.start < row.end), None)
    if index is None:
        return None
    rest = (
        rows[index].text[name.span.end - rows[index].start :]
        if name.span.end <= rows[index].end
        else ""
    )
    offset = name.span.end
    after = [
        row
        for row in rows[index + 1 :]
        if row.start > name.span.end and row.stream == rows[index].stream
    ]
    for text, start in [(rest, offset), *((row.text, row.start) for row in after[:NEXT_ROWS])]:
        bare = _without_contact(text.strip(" |,–—-·•:()"))
        if not bare or DOCUMENT.fullmatch(bare):
            continue
        begin = start + text.index(bare)
        if heading_of(bare) or len(bare) > LONGEST or bare.endswith("."):
            return None
        if MAIL.search(bare):
            continue
        if _is_headline(bare):
            return Found(bare, Span(begin, begin + len(bare)), 0.8)
    return None


def _without_contact(text: str) -> str:
    """Leave out what follows the headline in its line: an address, a number, a place."""
    for cut in PARTING.finditer(text):
        rest = text[cut.end() :]
        if MAIL.search(rest) or PHONE.search(rest) or BARE_LINK.search(rest) or CELL in cut[0]:
            return text[: cut.start()]
    return text


def _is_headline(text: str) -> bool:
    if any(c.isdigit() for c in text) and (periods_in(text) or re.search(r"\d{4}", text)):
        return False
    return names_a_job(text) or bool(LEVEL.search(text) or LEAD_COMPOUND.search(text))
