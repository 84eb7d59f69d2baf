"""Benefits: what the employer offers besides the pay, item by item."""

import re
from collections.abc import Iterable
from functools import cache

from reading.listings.fields.passages import blocks_with, cues, kind_at
from reading.listings.model import Field, Item, Section
from reading.listings.page import Page, sentences_of
from reading.text.lexicons import load
from reading.text.patterns import one_of

OFFERED = one_of(
    r"\b(?:we|our)\b[^.\n]{0,40}\b(?:offer|provide|include|give)\w*\b", r"\b(?:benefits|perks|package)\b[^.\n]{0,30}\b(?:include|such as|like|are|:)", r"\boffers?\b", r"\bbenefits?\b", r"\b(?:bieten|bietet|erh[äa]ltst|erhalten)\b", r"\b(?:nous (?:offrons|proposons)|avantages)\b", r"\b(?:ofrecemos|beneficios)\b",
)  # fmt: skip
NO_ITEM = re.compile(
    r"(?:https?://|#?LI-|apply\b|to apply|interested\?|equal opportunit|we are (?:an|proud)|salary range\b|job type|schedule:|location"
    # What the job is, and how to apply, are told in the same list.
    r"|(?:salary|salario|sueldo|gehalt|salaire|pay|hours|working (?:time|hours)|work schedule|arbeitszeit|horaires?|horario|start(?: date)?|contract|vertrag|contrat)\s?:"
    r"|lugar de trabajo|ubicaci[óo]n|tipo de (?:puesto|contrato|empleo)|lieu (?:de travail|du poste)|type de (?:contrat|poste)|arbeitsort|einsatzort|notas?:|note:"
    r"|si (?:cumples|te interesa|est[áa]s interesad)|(?:the|this|a|an|your) (?:[\w-]+ ){0,3}(?:cv|r[ée]sum[ée]|cover letter|motivation letter|letter of motivation|publication list)\b|(?:cv|r[ée]sum[ée]|cover letter|lebenslauf|anschreiben|lettre de motivation)\b"
    r"|(?:this is|the (?:position|role|job) is) |(?:un)?befristete (?:stelle|anstellung|schwangerschafts|elternzeit)|(?:voll|teil)zeitstelle|(?:full|part)[- ]time position\b)",
    re.IGNORECASE,
)
# Headings that promise something; "Why join us" may as well praise the employer.
OFFER = one_of(
    r"benefit",
    r"perk",
    r"offer",
    r"package",
    r"reward",
    r"compensation",
    r"\b(?:get|give|receive|return|provide)\b",
    r"bie(?:ten|tet)",
    r"vorteil",
    r"angebot",
    r"leistung",
    r"freuen",
    r"offr",
    r"propos",
    r"avantage",
    r"ofrec",
    r"beneficio",
)
CUES = cues(
    "benefits benefit offer offers offering perks package bieten bietet erhältst erhalten offrons proposons avantages ofrecemos beneficios"
)
IN_PASSING = ("pay", "terms", "role", "other", "intro")
MOST, LONGEST, LEAST_SURE = 40, 300, 0.8


@cache
def _kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple(load("benefit_kinds").items())


def kinds_of(text: str) -> list[str]:
    """Give the kinds of benefits that a line speaks of: health, time_off, learning and others."""
    lowered = text.lower()
    return [kind for kind, phrases in _kinds() if _speaks_of(lowered, phrases)]


def _speaks_of(lowered: str, phrases: tuple[str, ...]) -> bool:
    for phrase in phrases:  # noqa: SIM110, half the time of any()
        if phrase in lowered and _begins(lowered, phrase):
            return True
    return False


def _begins(text: str, phrase: str) -> bool:
    at = text.find(phrase)
    while at > 0 and text[at - 1].isalpha():
        at = text.find(phrase, at + 1)
    return at >= 0


def read(page: Page) -> Field | None:
    """Give a list of {"text", "kinds"} as written, one span each; sentences where there is no list."""
    items: list[tuple[Item, list[str]]] = []
    sure = 0.95
    for section in page.of("benefits"):
        listed = _listed(section)
        items += listed
        if not listed:
            items += _sentences(section.paragraphs)
        if listed and section.sure < LEAST_SURE:
            sure = section.sure
    if not items:
        offering = [x for x in blocks_with(page, CUES) if kind_at(page, x.span.start) in IN_PASSING]
        items = [x for x in _sentences(offering) if OFFERED.search(x[0].text) and len(x[1]) > 1]
    if not items:
        return None
    items = items[:MOST]
    value = [{"text": item.text.strip(), "kinds": kinds} for item, kinds in items]
    return Field(value, tuple(item.span for item, _ in items), "what is offered", sure)


def _listed(section: Section) -> list[tuple[Item, list[str]]]:
    """Give a list's items without the names of their groups; of "Why us", what is a benefit."""
    found = []
    items = [item for item in section.items if _is_item(item)]
    is_offer = bool(OFFER.search(section.heading))
    for item, following in zip(items, [*items[1:], None], strict=False):
        is_name = (
            following is not None
            and item.text.count(" ") < 3
            and _is_sentence(following)
            and not _is_sentence(item)
        )
        kinds = [] if is_name else kinds_of(item.text)
        if kinds or (is_offer and not is_name):
            found.append((item, kinds))
    return found


def _is_sentence(item: Item) -> bool:
    return len(item.text) > 50 and item.text.rstrip().endswith((".", "!"))


def _is_item(item: Item) -> bool:
    return (
        len(item.text) <= LONGEST
        and not NO_ITEM.match(item.text)
        and not item.text.rstrip().endswith((":", "?"))
    )


def _sentences(paragraphs: Iterable[Item]) -> list[tuple[Item, list[str]]]:
    found = []
    for paragraph in paragraphs:
        for sentence in sentences_of(paragraph):
            kinds = kinds_of(sentence.text) if len(sentence.text) <= 600 else []
            if kinds and not NO_ITEM.match(sentence.text):
                found.append((sentence, kinds))
    return found
