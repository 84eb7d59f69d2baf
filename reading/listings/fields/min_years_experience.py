"""Years of experience: the lowest number in the first demand for some."""

import re

from reading.listings.model import Field, Item
from reading.listings.page import Page, pieces_of, sentences_of
from reading.text.patterns import Cued, one_of
from reading.text.spans import Span

LABELS = (
    "experience",
    "experience required",
    "berufserfahrung",
    "experiencia",
    "years of experience",
    "minimum experience",
    "experience level",
    "work experience",
    "experince",
    "minimum years of experience",
    "required experience",
    "relevant experience",
    "anos de experiencia",
    "experiencia minima",
    "experiencia requerida",
    "experiencia laboral",
    "experience requise",
    "experience souhaitee",
    "experience professionnelle",
    "tempo de experiencia",
)
WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "ten": 10, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "un": 1, "una": 1, "ein": 1, "einem": 1, "mindestens ein": 1,
}  # fmt: skip
UP_TO = (
    r"(?:\s?(?:-|–|—|to|bis|à|a|oder|or)\s?(?:\d{1,2}|two|three|four|five|zwei|drei|vier|fünf"
    r"|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)(?!\w))?"
)
UNIT = (
    r"(?:[- ]?years?(?! (?:college|university|degree|bachelor|undergraduate|diploma|accredited|technical))"
    r"|yrs?\b|jahre?n?\b|ans?\b|ann[ée]es?\b|años?\b|anos?\b)"
)
YEARS = Cued(
    rf"(?<![\w.,$€£])(?P<low>\d{{1,2}}|{'|'.join(WORDS)})\s?\+?{UP_TO}\s?\+?"
    rf"(?:\s?\(\d{{1,2}}\+?\))?\s?(?:or more |plus |full |mehr |o m[áa]s |ou plus |good |solid |consecutive )?{UNIT}",
    re.IGNORECASE,
)
EXPERIENCE = one_of(
    "experien", "erfahrung", "exp[ée]rien", r"\bexp\b", r"\bworking\b", r"\bin an? \w+ role",
    r"\bbackground\b", r"\bproficien", r"\bpractic", r"\bberufspraxis", r"\bpraxis\b", r"hands[- ]on\b", r"\bproven\b", r"\bpractice\b", "track record",
)  # fmt: skip
DEMAND = re.compile(r"\W{0,3}(?:of|in|as|with|developing|building|working|on)\b", re.IGNORECASE)
NOT_THAT = one_of(
    r"\bold\b", r"\bof age\b", r"\bage of\b", "military", "founded", "for (?:over|more than)", "we have",
    "over the (?:last|past)", r"\bago\b", "warranty", r"\bour (?:team|company)\b", "jahre alt",
    r"seit \d", r"within \d", r"\bcontract\b", "anniversar",
)  # fmt: skip
# Years that are enough instead of a degree: "a degree or at least four years".
DEGREE_OR = re.compile(
    r"\b(?:degree|diploma|bachelor\w{0,2}|master\w{0,2}|b\.?s\.?|b\.?a\.?|apprenticeship|studium|abschluss|ausbildung|dipl[ôo]me|licence|t[íi]tulo|licenciatura)\b"
    r"[^.;\n]{0,80}?\b(?:or|oder|ou|o)\b(?![^.;\n]{0,60}\b(?:and|with|plus|und|mit|et|avec|con|y)\b)[^.;\n]{0,60}$",
    re.IGNORECASE,
)
ASKING = ("requirements", "nice_to_have")
FIRST = ("intro", "role")
REST = ("about", "other", "responsibilities", "terms")
MOST = 30
INSTEAD = "years instead of a degree"


def read(page: Page) -> Field | None:
    """Give the years as an integer; "3-5 years" is 3."""
    for label in page.labelled(LABELS):
        item = Item(page.piece(label.span), label.span)
        found = YEARS.search(item.text[:80])
        if found and not NOT_THAT.search(item.text[:120]):
            return _field(item, found, "after its label", 0.93)
    instead: Field | None = None
    for kinds, sure in (
        (("requirements",), 0.95),
        (FIRST, 0.9),
        (("nice_to_have",), 0.88),
        (REST, 0.85),
    ):
        for section in page.of(*kinds):
            for piece in pieces_of(section):
                field = _demanded(piece, is_asked=section.kind in ASKING, sure=sure)
                if field and field.rule != INSTEAD:
                    return field
                instead = instead or field
    return instead


def _demanded(piece: Item, *, is_asked: bool, sure: float) -> Field | None:
    """Read the first demand; years that are enough instead of a degree only for want of others."""
    if not YEARS.search(piece.text):
        return None
    instead: Field | None = None
    for sentence in sentences_of(piece):
        found = YEARS.search(sentence.text)
        if not found or NOT_THAT.search(sentence.text):
            continue
        is_experience = bool(EXPERIENCE.search(sentence.text))
        if not is_experience and not (is_asked and DEMAND.match(sentence.text[found.end() :])):
            continue
        if not DEGREE_OR.search(sentence.text[: found.start()]):
            return _field(sentence, found, "the first demand for years", sure)
        instead = instead or _field(sentence, found, INSTEAD, min(sure, 0.8))
    return instead


def _field(item: Item, found: re.Match[str], rule: str, sure: float) -> Field | None:
    low = found["low"].lower()
    years = WORDS.get(low) or int(low)
    span = Span(item.span.start + found.start(), item.span.start + found.end())
    return Field(years, (span,), rule, sure) if 0 < years <= MOST else None
