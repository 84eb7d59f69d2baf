"""Kinds of employment beside a title: "Night Baker (FT)", "Archivist (12 months, part-time)"."""

import re

from reading.listings.fields.title import read as read_title
from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.patterns import one_of
from reading.text.spans import Span

# Said of the job by whoever offers it, unless it is said of experience, of staff or of studies.
IN_PASSING = (
    ("FULL_TIME", one_of(
        r"\bfull[- ]?time\b", r"\bvollzeit(?:stelle|job|besch[äa]ftigung|position|anstellung)?\b", r"\btemps (?:plein|complet)\b", r"\bplein temps\b",
        r"\btiempo completo\b", r"\bjornada (?:laboral )?completa\b", r"\btempo (?:pieno|integral)\b",
    )),
    ("PART_TIME", one_of(
        r"\bpart[- ]?time\b", r"\bteilzeit(?:stelle|job|besch[äa]ftigung|position|anstellung)?\b", r"\btemps partiel\b", r"\bmi-temps\b",
        r"\b(?:tiempo|jornada) parcial\b", r"\bmedi[oa] (?:tiempo|jornada)\b", r"\btempo parziale\b",
    )),
)  # fmt: skip
# Short forms, as they stand behind a title.
SHORT = re.compile(r"(?:[(|,/]|\s[-–—]|[-–—](?=\s))\s?(FT|PT)(?=\s?[)|,/–—-]|$)")
SHORT_KINDS = {"FT": "FULL_TIME", "PT": "PART_TIME"}
LONGEST_TITLE = 200
BESIDE_TITLE = re.compile(r"[(|\[]|\s[–—-]\s|,\s")


def short_form(page: Page) -> Field | None:
    """Read "Night Baker (FT)" on top, or in the source's own title."""
    named = [label.span for label in page.labelled(("title", "job title"), meta_only=True)]
    for span in (*named, *page.header.lines):
        start, end = page.text.rfind("\n", 0, span.start) + 1, page.text.find("\n", span.end)
        found = list(SHORT.finditer(page.text, start, end if end >= 0 else len(page.text)))
        if len({one[1] for one in found}) == 1:
            return Field(SHORT_KINDS[found[0][1]], (Span(*found[0].span(1)),), "the title", 0.9)
    return None


def beside_title(page: Page) -> Field | None:
    """Read "Archivist (12 months, part-time)" in the title's line, in brackets or after a dash."""
    named = [label.span for label in page.labelled(("title", "job title"), meta_only=True)]
    first = page.once("title", read_title)
    for span in (*named, *(first.spans[:1] if first else ())):
        start, end = page.text.rfind("\n", 0, span.start) + 1, page.text.find("\n", span.end)
        end = min(end if end >= 0 else len(page.text), start + LONGEST_TITLE)
        beside = BESIDE_TITLE.search(page.text, start, end)
        line = page.text[beside.start() : end] if beside else ""
        kinds = {kind: found for kind, terms in IN_PASSING if (found := terms.search(line))}
        if beside and len(kinds) == 1:
            [(kind, found)] = kinds.items()
            at = beside.start()
            return Field(kind, (Span(at + found.start(), at + found.end()),), "the title", 0.88)
    return None
