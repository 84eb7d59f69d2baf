"""Relocation: whether help with moving is given; None where the listing does not speak of it."""

import re

from reading.listings.model import Field
from reading.listings.page import Page, pieces_of, sentences_of
from reading.text.patterns import one_of

HELP = one_of(
    r"\brelocation (?:assistance|support|package|bonus|help|benefits?|allowance|stipend|costs?|is )",
    r"\brelocation\b[^.\n]{0,30}\b(?:available|provided|offered|possible|paid)",
    r"\bno relocation\b",
    r"\brelocation\b[^.\n]{0,40}\b(?:included|sponsored|covered|supported|assisted)",
    r"\brelocation (?:programs?|services|expenses|reimbursement|budget|possible)",
    r"\bwe(?:['’]ll| will)? (?:also )?(?:sponsor|cover|pay for|support) (?:your )?relocation",
    r"\b(?:help|support|assist|cover|pay|reimburs|offer|provid|fund|sponsor|contribut)[^.\n]{0,50}\brelocat",
    r"\brelocation[^.\n]{0,30}\bcontribution",
    r"\b(?:unterst[üu]tz|hilfe|hilft|helfen|begleit|zuschuss|[üu]bernahme|[üu]bernehmen)[^.\n]{0,40}\b(?:umzug|umziehen|relocation)",
    r"\bumzug[^.\n]{0,30}\b(?:unterst[üu]tz|[üu]bern|zuschuss|bezahlt|hilfe)",
    r"\b(?:prise en charge|aid[eo]n?s?|accompagnement|participation|prime)[^.\n]{0,30}\b(?:d[ée]m[ée]nag|relocalisation|mobilit[ée] g[ée]o)",
    r"\b(?:ayuda|apoyo|gastos|bono|paquete|cubrimos|asistencia)[^.\n]{0,30}\b(?:reubicaci[óo]n|mudanza|traslado de residencia|relocalizaci[óo]n)",
    r"\bumzugs(?:hilfe|unterst[üu]tzung|kosten|paket)",
    r"\baide (?:à la relocalisation|au d[ée]m[ée]nagement)",
)
NONE_GIVEN = one_of(
    r"\b(?:not|no|cannot|can['’]t|unable|without|isn['’]t|doesn['’]t|don['’]t|won['’]t)\b",
    r"\b(?:keine?|nicht|pas de|sin|nein|non|none|false)\b",
    r"relocation[^:\n]{0,20}:\W{0,3}(?:no|none|n/a)\b",
)


LABELS = (
    "relocation",
    "relocation assistance",
    "relocation support",
    "relocation package",
    "relocation offered",
    "relocation provided",
    "relocation available",
    "umzugshilfe",
    "umzugskosten",
    "aide au demenagement",
    "ayuda de reubicacion",
)
SAID = re.compile(
    r"\W{0,3}(?:yes|no|none|not|true|false|available|offered|provided|paid|ja|nein|oui|non|s[ií])\b",
    re.IGNORECASE,
)
MOVE = one_of(
    "relocat",
    "umzug",
    "umziehen",
    "d[ée]m[ée]nag",
    "mobilit[ée] g[ée]o",
    "relocali",
    "reubicaci",
    "mudanza",
    "traslado de residencia",
)


def _is_offered(kind: str, sentence: str) -> bool:
    """Read "Relocation if you move to Ghent" in a list of what is offered."""
    return kind == "benefits" and sentence.lstrip(" *-•").lower().startswith("relocation")


def read(page: Page) -> Field | None:
    """Give True or False, with the sentence that says so."""
    for label in page.labelled(LABELS):
        said = page.piece(label.span)[:40]
        if SAID.match(said):
            is_given = not NONE_GIVEN.search(said)
            return Field(is_given, (label.span,), "after its label", 0.93)
    move = MOVE.within(page.text)
    for section in page.sections if move else ():
        for piece in pieces_of(section):
            for sentence in sentences_of(piece) if move and move.search(piece.text) else ():
                if HELP.search(sentence.text) or _is_offered(section.kind, sentence.text):
                    value = not NONE_GIVEN.search(sentence.text)
                    return Field(value, (sentence.span,), "the sentence on relocation", 0.93)
    return None
