"""Who may be hired: residence, right to work, visa, citizenship, clearance; in the listing's words."""

import re

from reading.listings.model import Field, Item
from reading.listings.page import Page, pieces_of, sentences_of
from reading.text.patterns import one_of
from reading.text.spans import Span

LABELS = (
    "work authorization",
    "work authorisation",
    "visa",
    "visa sponsorship",
    "sponsorship",
    "visa requirements",
    "work permit",
    "work eligibility",
    "citizenship",
    "clearance",
    "permiso de trabajo",
    "arbeitserlaubnis",
    "security clearance",
)
CLAUSES = (
    re.compile(
        r"\b(?:[Aa]ll )?(?:(?:[Aa]pplicants?|[Cc]andidates?|[Ii]ndividuals?|[Ee]mployees)\b[^.;\n]{0,60}? must be )?"
        r"(?:based (?:in [A-Z]\w{1,30} )?and )?(?:legally )?"
        r"(?:authori[sz]ed to work\b|(?:eligible|entitled|permitted) to (?:legally )?work in\b)"
        r"(?:[^.;\n]|(?<=\b[A-Z])\.(?=[A-Z]\b)|(?<=\.S)\.){0,80}"
    ),
    re.compile(r"\b[Aa]uthori[sz]ation to work in\b[^.;\n]{0,40}(?:\.S\.?)?"),
    re.compile(
        r"\b(?:[Tt]he )?[A-Z][\w.]{1,20}(?: [A-Z]\w{1,30})?[- ](?:based|resident)"
        r" (?:applicants|candidates)(?: only)?"
    ),
    re.compile(
        r"\b(?:applicants|candidates|you) must (?:currently )?(?:reside|live|be (?:based|located))"
        r" in [A-Z][^.;\n]{2,60}"
    ),
)
SENTENCES = one_of(
    r"\bvisas?\b[^.\n]{0,60}sponsor",
    r"\bsponsor[^.\n]{0,60}\bvisas?\b",
    r"\bsponsorship (?:is|will|now|for)\b",
    r"\bwork (?:permit|authori[sz]ation)",
    r"\bright to work\b",
    r"\bsecurity clearance",
    r"\bactive (?:ts|secret)\b",
    r"\b(?:top )?secret (?:security )?clearance\b",
    r"\bobtain [^\n]{0,60}clearance\b",
    r"\bemployment authori[sz]ation\b",
    r"\bsponsorship\b[^.\n]{0,80}\b(?:available|offered|provided)\b",
    r"\b(?:candidates|applicants) with (?:[A-Z]\w{1,20}[/ ]){1,4}(?:work(?:ing)? )?rights\b",
    r"\b(?:us|u\.s\.|eu) citizen",
    r"\bcitizenship (?:is )?required",
    r"\bgreen card",
    r"\b(?-i:[A-Z][a-z]{2,20}) (?:citizens|nationals|residents)(?: only)?\b",
    r"\bvalid work (?:visa|permit)",
    r"\bwork (?:visa|eligibility)\b",
    r"\bvisa (?:support|assistance)\b",
    r"\b(?:ts/sci|public trust)\b",
    r"\blegally (?:work|entitled)",
    r"\bpapiers? en r[èe]gle",
    r"\bautorisation de travail",
    r"\barbeitserlaubnis",
    r"\baufenthaltstitel",
    r"\bpermis de travail",
    r"\bpermiso de trabajo",
)
HINT = one_of(
    "to work", "visa", "clearance", "employment authori", "sponsor", "permi[st]", "clearance", "citizen", "green card", "authori",
    "applicants", "candidates", "must", "national", "resident", "legally", "ts/sci", "public trust", "papier", "autoris", "erlaubnis", "aufenthalt", "active",
)  # fmt: skip
NOT_THAT = one_of("discriminat", "without regard", "regardless of", "national origin", "protected")
MOST_WORDS = 45


def read(page: Page) -> Field | None:
    """Give the clause or sentence as it stands."""
    for label in page.labelled(LABELS):
        line = page.text.rfind("\n", 0, label.span.start - 1) + 1
        span = Span(line, label.span.end)
        return Field(" ".join(page.piece(span).split()), (span,), "after its label", 0.9)
    for section in page.sections:
        for piece in pieces_of(section):
            for sentence in sentences_of(piece) if HINT.search(piece.text) else ():
                field = _read(sentence)
                if field:
                    return field
    return None


def _read(sentence: Item) -> Field | None:
    text = sentence.text
    if NOT_THAT.search(text):
        return None
    for clause in CLAUSES:
        found = clause.search(text)
        if found:
            start = sentence.span.start + found.start()
            value = found[0].rstrip(" ,")
            return Field(
                value, (Span(start, start + len(value)),), "the clause on who may be hired", 0.9
            )
    if SENTENCES.search(text) and len(text.split()) <= MOST_WORDS:
        return Field(text.strip(), (sentence.span,), "the sentence on who may be hired", 0.85)
    return None
