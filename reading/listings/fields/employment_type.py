"""The kind of employment: full or part time, contract, temporary, internship."""

import re

from reading.listings.fields.title import read as read_title
from reading.listings.model import Field
from reading.listings.page import Page, facts_of, pieces_of
from reading.text.patterns import one_of
from reading.text.spans import Span

LABELS = (
    "employment type", "job type", "type", "contract type", "employment", "hours", "working hours",
    "anstellungsart", "beschaftigungsart", "vertragsart", "arbeitszeit", "type de contrat", "contrat",
    "tipo de contrato", "jornada", "tipo de empleo", "contract", "position type", "job status", "schedule",
    "employmenttype", "contratto", "contratto di lavoro", "tipo di contratto", "orario di lavoro", "modalidad", "vertrag", "work type", "time type", "beschaftigung", "regime",
    "tipo de contratacion", "tipo de jornada", "contratacion", "arbeitszeitmodell", "umfang", "duree",
    "contract duration", "shift type", "modalidad de contratacion", "working time", "contrattype", "term",
)  # fmt: skip
# Where a word stands alone (header, label) it means the job; in prose it may mean anything.
ALONE = (
    ("INTERN", one_of(
        r"\bintern(?:ship)?\b", r"\bpraktik(?:um|ant)", r"\bstag(?:e|iaire)\b", r"\bbecari[oa]\b",
        r"\bpr[áa]cticas\b",
    )),
    ("PART_TIME", one_of(
        r"\bpart[- _]?time\b", r"\bteilzeit", r"\btemps partiel", r"\b(?:media jornada|tiempo parcial|tempo parziale)",
    )),
    ("CONTRACTOR", one_of(r"\bcontract(?:or)?\b(?!:)", r"\bfreelance", r"\bfreiberuf", r"\baut[óo]nomo\b")),
    ("TEMPORARY", one_of(
        r"\btemporary\b", r"\bseasonal\b", r"\bfixed[- ]term", r"\bbefristet", r"\bcdd\b", r"\btemporal\b",
    )),
    ("FULL_TIME", one_of(
        r"\bfull[- _]?time\b", r"\bvollzeit", r"\btemps plein", r"\b(?:jornada completa|tiempo completo|tempo pieno)",
    )),
)  # fmt: skip
IN_PROSE = (
    ("PART_TIME", one_of(
        r"\bin teilzeit\b", r"\bpart[- ]time (?:position|role|job|basis)", r"\bseeking a part[- ]time",
        r"\b[àa] temps partiel",
    )),
    ("FULL_TIME", one_of(
        r"\bin vollzeit\b", r"\bfull[- ]time (?:position|role|job|opportunity|basis|employment)",
        r"\b(?:seeking|hiring|looking for)(?: an?)? full[- ]time", r"\b[àa] temps plein", r"\bjornada completa\b", r"\bdisponibilidad (?:horaria )?(?:full[- ]time|tiempo completo|completa)\b",
        r"\b(?:position|role|job|post|contract) is (?:a )?full[- ]time", r"^full[- ]time,", r"\b(?:proyecto|puesto|trabajo|empleo) full[- ]time\b",
    )),
    ("CONTRACTOR", one_of(
        r"\b(?:contract|freelance) (?:position|role|job|basis)", r"\bindependent contractor", r"\ben freelance\b", r"\b(?:as a|als) freelancer\b", r"\bind[ée]pendante? \(freelance\)",
    )),
    ("TEMPORARY", one_of(
        r"\btemporary (?:position|role|job)", r"\b(?:poste|contrat|contrats|postes) (?:en |de )?CDD\b", r"\bcontrat [àa] dur[ée]e d[ée]termin[ée]e",
        r"\b(?:befristete (?:stelle|position|anstellung)|zun[äa]chst befristet|stelle ist (?:zun[äa]chst )?[^\n]{0,30}befristet|befristet (?:auf|bis|f[üu]r))", r"\bcontrato temporal\b", r"\b(?:position|role) is temporary",
    )),
    ("INTERN", one_of(r"\bthis internship\b", r"\binternship (?:position|program)")),
)  # fmt: skip
# One look for all of them: most lines hold none.
HINT = one_of(
    "time",
    "jornada",
    "zeit",
    "temps",
    "contract",
    "freelance",
    "temporary",
    "internship",
    "cdd",
    "contrat",
    "befristet",
)

YES = re.compile(r"\W*(?:yes|ja|oui|s[íi]|true)\b", re.IGNORECASE)
# The words that may stand around the kind of employment where a line holds nothing else.
FACT = re.compile(
    r"[^\w(]{0,8}(?:(?:job type|type|employment|contract|modalidad|contrato|disponibilidad|position|permanent|unbefristet\w*|indefinido"
    r"|cdi|regular|this is an?|paid)[\s:,-]{1,3}){0,2}"
    r"((?:full|part)[- _]?time|vollzeit\w*|teilzeit\w*|temps (?:plein|partiel|complet)|tiempo (?:completo|parcial)|jornada completa"
    r"|media jornada|freelance|contractor|internship|praktikum|stage|cdd|befristet|temporary|seasonal)"
    r"(?:[\s,/(]{1,3}(?:\d{1,3}.{0,18}|permanent|position|role|job|employment|unbefristet|basis|hours.{0,12}))?[).]?\s*$",
    re.IGNORECASE,
)


def read(page: Page) -> Field | None:
    """Give FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY or INTERN."""
    lines = [(span, "the header") for span in page.header.lines if span != page.header.company]
    lines = [(label.span, "after its label") for label in page.labelled(LABELS)] + lines
    for label in page.labelled(("full time", "part time")):
        if YES.match(page.piece(label.span)):
            kind = (
                "FULL_TIME"
                if "full" in page.text[: label.span.start][-14:].lower()
                else "PART_TIME"
            )
            return Field(kind, (label.span,), "after its label", 0.92)
    for span, rule in lines:
        found = _alone(re.split(r"[.;,] (?=[A-Zp])", page.piece(span), maxsplit=1)[0])
        if found and (span != page.header.title or found == "INTERN"):
            return Field(found, (span,), rule, 0.93)
    return _as_fact(page) or _in_prose(page) or _in_title(page)


def _in_title(page: Page) -> Field | None:
    """Read "Software Engineering Intern" where the title stands in the prose."""
    title = page.once("title", read_title)
    if title and _alone(title.value) == "INTERN":
        return Field("INTERN", title.spans, "the title", title.sure)
    return None


def _as_fact(page: Page) -> Field | None:
    """Read "Full time" where it is a line of its own."""
    for item in facts_of(page):
        found = FACT.match(item.text)
        kind = _alone(found[1]) if found else None
        if kind:
            return Field(kind, (item.span,), "a line of its own", 0.9)
    return None


def _alone(line: str) -> str | None:
    if len(line) > 90:
        return None
    kinds = [kind for kind, pattern in ALONE if pattern.search(line)]
    if {"FULL_TIME", "PART_TIME"} <= set(kinds):  # "full-time or part-time" leaves it open
        return None
    return kinds[0] if kinds else None


def _in_prose(page: Page) -> Field | None:
    found: dict[str, Span] = {}
    for section in page.besides("equal_opportunity"):
        for piece in pieces_of(section):
            for kind, pattern in IN_PROSE if HINT.search(piece.text) else ():
                match = pattern.search(piece.text)
                if match:
                    start = piece.span.start
                    found.setdefault(kind, Span(start + match.start(), start + match.end()))
    if len(found) != 1:
        return None
    [(kind, span)] = found.items()
    return Field(kind, (span,), "a sentence on the employment", 0.85)
