"""Skills: technologies and tools of a lexicon, where the text speaks of the job."""

import re
from collections.abc import Iterator

from reading.listings.fields import company
from reading.listings.model import Field, Item
from reading.listings.page import Page, pieces_of, sentences_of
from reading.text.places import fold
from reading.text.skills import SkillMention, skill_mentions
from reading.text.spans import Span

BESIDES = ("equal_opportunity", "apply")
# Sections about the employer name tools too, where they say what people there work with.
OF_THE_EMPLOYER = ("about", "benefits")
ASKING = ("requirements", "nice_to_have", "responsibilities")
AT_WORK = re.compile(
    r"\b(?:(?:tech(?:nical|nology)? )?stack|tools?|tool ?kit|tooling|technolog(?:y|ies)|we (?:use|work with|rely on|run on)"
    r"|built (?:with|on)|herramientas|tecnolog[ií]as|trabajamos con|utilizamos|usamos|outils|nous (?:utilisons|travaillons)"
    r"|technologien|werkzeuge|wir (?:nutzen|arbeiten mit|setzen auf|verwenden))\b",
    re.IGNORECASE,
)
# Who buys from the employer, or pays for it, is no tool.
OTHERS = re.compile(
    r"\b(?:clients|customers|partners|investors|companies|brands|employers|alumni|kunden|clientes|empresas|marques)\b"
    r"[^.:]{0,24}\b(?:include|including|such as|like|are|from|wie|como|comme|tel(?:le)?s que|zählen|incluyen)\b"
    r"|\b(?:backed|trusted|funded) by\b",
    re.IGNORECASE,
)
LONGEST_LINE = 60


def read(page: Page) -> Field | None:
    """Give canonical names in the order of the text, each with its first mention."""
    employer = page.once("company", company.read)
    own = fold(str(employer.value)).lower() if employer else ""
    found: dict[str, Span] = {}
    for section in page.besides(*BESIDES):
        pieces = pieces_of(section)
        if section.kind in OF_THE_EMPLOYER:
            pieces = list(_at_work(pieces))
        for piece in pieces:
            for mention in _mentions(piece, own if section.kind not in ASKING else None):
                found.setdefault(mention.name, mention.span)
    if not found:
        return None
    return Field(list(found), tuple(found.values()), "named in the text", 0.9)


def _at_work(pieces: list[Item]) -> Iterator[Item]:
    """Keep what says, itself or in the line above it, what people work with."""
    is_under = False
    for piece in pieces:
        speaks = bool(AT_WORK.search(piece.text))
        if len(piece.text) <= LONGEST_LINE and not piece.text.rstrip().endswith("."):
            is_under = speaks
        if speaks or is_under:
            yield piece


def _mentions(piece: Item, own: str | None) -> Iterator[SkillMention]:
    found = skill_mentions(piece.text)
    if not found:
        return
    others = _named_others(piece) if own is not None else []
    for name, span in found:
        at = Span(piece.span.start + span.start, piece.span.start + span.end)
        written = fold(piece.text[span.start : span.end]).lower()
        is_own = own and (own == written or own.startswith(written + " "))
        if not is_own and not any(other.start <= at.start < other.end for other in others):
            yield SkillMention(name, at)


def _named_others(piece: Item) -> list[Span]:
    """Give what follows "our clients include" up to the end of its sentence."""
    if not OTHERS.search(piece.text):
        return []
    return [
        Span(sentence.span.start + other.end(), sentence.span.end)
        for sentence in sentences_of(piece)
        if (other := OTHERS.search(sentence.text))
    ]
