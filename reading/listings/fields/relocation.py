"""Relocation: whether help with moving is given; None where the listing does not speak of it."""

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
    r"\b(?:help|support|assist)[^.\n]{0,40}\brelocat",
    r"\bumzugs(?:hilfe|unterst[üu]tzung|kosten|paket)",
    r"\baide (?:à la relocalisation|au d[ée]m[ée]nagement)",
    r"\b(?:ayuda|apoyo)[^.\n]{0,20}reubicaci[óo]n",
)
NONE_GIVEN = one_of(
    r"\b(?:not|no|cannot|can['’]t|unable|without|isn['’]t|doesn['’]t|don['’]t|won['’]t)\b",
    r"\b(?:keine?|nicht|pas de|sin)\b",
    r"relocation[^:\n]{0,20}:\W{0,3}(?:no|none|n/a)\b",
)


MOVE = one_of("relocat", "umzug", "d[ée]m[ée]nagement", "reubicaci")


def _is_offered(kind: str, sentence: str) -> bool:
    """Read "Relocation if you move to Ghent" in a list of what is offered."""
    return kind == "benefits" and sentence.lstrip(" *-•").lower().startswith("relocation")


def read(page: Page) -> Field | None:
    """Give True or False, with the sentence that says so."""
    for section in page.sections:
        for piece in pieces_of(section):
            for sentence in sentences_of(piece) if MOVE.search(piece.text) else ():
                if HELP.search(sentence.text) or _is_offered(section.kind, sentence.text):
                    value = not NONE_GIVEN.search(sentence.text)
                    return Field(value, (sentence.span,), "the sentence on relocation", 0.93)
    return None
