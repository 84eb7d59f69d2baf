"""The kind of employment: full or part time, contract, temporary, internship."""

import re

from reading.listings.model import Field
from reading.listings.page import Page, pieces_of
from reading.text.spans import Span

LABELS = (
    "employment type", "job type", "type", "contract type", "employment", "hours", "working hours",
    "anstellungsart", "beschaftigungsart", "vertragsart", "arbeitszeit", "type de contrat", "contrat",
    "tipo de contrato", "jornada", "tipo de empleo", "contract",
)  # fmt: skip
# Where a word stands alone (header, label) it means the job; in prose it may mean anything.
ALONE = (
    ("INTERN", re.compile(r"\bintern(?:ship)?\b|\bpraktik(?:um|ant)|\bstag(?:e|iaire)\b|\bbecari[oa]\b|\bpr[áa]cticas\b", re.IGNORECASE)),
    ("PART_TIME", re.compile(r"\bpart[- ]?time\b|\bteilzeit|\btemps partiel|\bmedia jornada|\btiempo parcial", re.IGNORECASE)),
    ("CONTRACTOR", re.compile(r"\bcontract(?:or)?\b|\bfreelance|\bfreiberuf|\bauftragnehmer", re.IGNORECASE)),
    ("TEMPORARY", re.compile(r"\btemporary\b|\bseasonal\b|\bfixed[- ]term|\bbefristet|\bcdd\b|\btemporal\b", re.IGNORECASE)),
    ("FULL_TIME", re.compile(r"\bfull[- _]?time\b|\bvollzeit|\btemps plein|\bjornada completa|\btiempo completo", re.IGNORECASE)),
)  # fmt: skip
IN_PROSE = (
    ("PART_TIME", re.compile(r"\bin teilzeit\b|\bpart[- ]time (?:position|role|job|basis)|\bseeking a part[- ]time|\b[àa] temps partiel", re.IGNORECASE)),
    ("FULL_TIME", re.compile(
        r"\bin vollzeit\b|\bfull[- ]time (?:position|role|job|opportunity|basis|employment)|\b[àa] temps plein"
        r"|\b(?:seeking|hiring|looking for)(?: an?)? full[- ]time|\b(?:position|role|job) is full[- ]time", re.IGNORECASE)),
    ("CONTRACTOR", re.compile(r"\b(?:contract|freelance) (?:position|role|job|basis)|\bindependent contractor", re.IGNORECASE)),
    ("TEMPORARY", re.compile(r"\btemporary (?:position|role|job)|\b(?:position|role) is temporary", re.IGNORECASE)),
    ("INTERN", re.compile(r"\bthis internship\b|\binternship (?:position|program)", re.IGNORECASE)),
)  # fmt: skip


def read(page: Page) -> Field | None:
    """Give FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY or INTERN."""
    lines = [(span, "the header") for span in page.header.lines if span != page.header.company]
    lines = [(label.span, "after its label") for label in page.labelled(LABELS)] + lines
    for span, rule in lines:
        found = _alone(page.piece(span))
        if found and (span != page.header.title or found == "INTERN"):
            return Field(found, (span,), rule, 0.93)
    return _in_prose(page)


def _alone(line: str) -> str | None:
    if len(line) > 90:
        return None
    kinds = [kind for kind, pattern in ALONE if pattern.search(line)]
    if {"FULL_TIME", "PART_TIME"} <= set(kinds):  # "full-time or part-time" leaves it open
        return None
    return kinds[0] if kinds else None


def _in_prose(page: Page) -> Field | None:
    found: dict[str, Span] = {}
    for section in page.besides("benefits", "equal_opportunity"):
        for piece in pieces_of(section):
            for kind, pattern in IN_PROSE:
                match = pattern.search(piece.text)
                if match:
                    start = piece.span.start
                    found.setdefault(kind, Span(start + match.start(), start + match.end()))
    if len(found) != 1:
        return None
    [(kind, span)] = found.items()
    return Field(kind, (span,), "a sentence on the employment", 0.85)
