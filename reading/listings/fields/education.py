"""Education: the lowest level that is asked or preferred."""

import re

from reading.listings.model import Field
from reading.listings.page import Page, pieces_of
from reading.text.spans import Span

# From the lowest up. Short forms count only as they are written (BS, not bs).
LEVELS = (
    ("highschool", re.compile(r"\b(?:high school|secondary school|GED\b|schulabschluss|abitur\b|baccalauréat\b|bachillerato)", re.IGNORECASE)),
    ("vocational", re.compile(
        r"\b(?:vocational (?:training|qualification|degree|school)|trade school|abgeschlossene[nrs]? [\w-]{0,30}\s?(?:berufs)?ausbildung"
        r"|berufsausbildung|apprenticeship completed|formaci[óo]n profesional|\bFP\b|\bCAP\b|BEP\b)", re.IGNORECASE)),
    ("associate", re.compile(r"\bassociate['’]?s?'? (?:degree|of)|\bBac ?\+ ?2\b|\bBTS\b|\bDUT\b", re.IGNORECASE)),
    ("bachelor", re.compile(
        r"\b(?:bachelor(?:['’]?s)?\b|(?-i:B\.?Sc?\.?(?=[ /,)])|B\.S\.|B\.A\.|BA/BS|BS/BA|BA/BSc|BA (?:degree|in)|BTech|B\.Tech|B\.E\.)"
        r"|undergraduate degree|(?:university|college|four[- ]year|4[- ]year|engineering|technical) degree"
        r"|degree (?:in|from|or equivalent)|(?:hochschul|universit[äa]ts)?studium\b|hochschulabschluss|studienabschluss"
        r"|\bBac ?\+ ?3\b|\blicence\b|licenciatura|licenciad[oa]|grado (?:en|universitario)|titulaci[óo]n universitaria"
        r"|ingenier[oa] (?:en|de|titulad)|t[íi]tulo universitario|estudios universitarios)", re.IGNORECASE)),
    ("master", re.compile(
        r"\b(?:master['’]s\b|masters? (?:degree|of|en)|masters degree|(?-i:M\.?Sc\.?\b|M\.S\.|M\.A\.|MBA\b|BS/MS|MS (?:degree|in)|Master\b(?! [Dd]ata))"
        r"|bac ?\+ ?5\b|dipl[ôo]me d['’]ing[ée]nieur|[ée]cole d['’]ing[ée]nieur|m[áa]ster (?:en|universitario))", re.IGNORECASE)),
    ("doctorate", re.compile(r"\b(?:ph\.? ?d\b|doctora(?:te|l degree|do)|promotion in\b|doctorat\b)", re.IGNORECASE)),
)  # fmt: skip
SCRUM = re.compile(r"\bscrum$", re.IGNORECASE)
ASKING = ("requirements", "nice_to_have")


def read(page: Page) -> Field | None:
    """Give highschool, vocational, associate, bachelor, master or doctorate."""
    for label in page.labelled(
        ("education", "ausbildung", "formation", "education level", "formacion")
    ):
        found = _lowest(page, [label.span])
        if found:
            return Field(found[0], (found[1],), "after its label", 0.92)
    asked = [piece.span for section in page.of(*ASKING) for piece in pieces_of(section)]
    found = _lowest(page, asked)
    if found:
        return Field(found[0], (found[1],), "what is asked of the candidate", 0.92)
    rest = page.of("intro", "role", "other", "terms")
    found = _lowest(page, [piece.span for section in rest for piece in pieces_of(section)])
    return Field(found[0], (found[1],), "named in the text", 0.75) if found else None


def _lowest(page: Page, spans: list[Span]) -> tuple[str, Span] | None:
    for level, pattern in LEVELS:
        for span in spans:
            found = pattern.search(page.text, span.start, span.end)
            if found and not SCRUM.search(
                page.text[max(0, found.start() - 8) : found.start()].rstrip()
            ):
                return level, Span(*found.span())
    return None
