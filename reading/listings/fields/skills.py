"""Skills: technologies and tools of a lexicon, where the text speaks of the job."""

from collections.abc import Iterator

from reading.listings.fields import company, title
from reading.listings.model import Field, Item
from reading.listings.page import Page, pieces_of, sentences_of
from reading.text.patterns import holds, one_of
from reading.text.places import fold
from reading.text.skills import SkillMention, listed_skills, skill_mentions
from reading.text.spans import Span

BESIDES = ("equal_opportunity", "apply")
# Sections about the employer name tools too, where they say what people there work with.
OF_THE_EMPLOYER = ("about", "benefits")
ASKING = ("requirements", "nice_to_have", "responsibilities")
AT_WORK = one_of(
    r"\b(?:(?:tech(?:nical|nology)? )?stack|tools?|tool ?kit|tooling|technolog(?:y|ies)|we (?:use|work with|rely on|run on)"
    r"|built (?:with|on)|herramientas|tecnolog[ií]as|trabajamos con|utilizamos|usamos|outils|nous (?:utilisons|travaillons)"
    r"|technologien|werkzeuge|wir (?:nutzen|arbeiten mit|setzen auf|verwenden))\b",
)
# Who buys from the employer, or pays for it, is no tool.
OTHERS = one_of(
    r"\b(?:clients|customers|partners|investors|companies|brands|employers|alumni|kunden|clientes|empresas|marques)\b"
    r"[^.:]{0,24}\b(?:include|including|such as|like|are|from|wie|como|comme|tel(?:le)?s que|zählen|incluyen)\b"
    r"|\b(?:backed|trusted|funded) by\b",
)
LONGEST_LINE = 60


# Labels of lists in which a name alone is meant, "Go" as much as "Python".
LABELS = (
    "skills", "key skills", "required skills", "skills required", "technical skills", "it skills", "computer skills", "software skills", "hard skills",
    "tech stack", "stack", "our stack", "technology", "technologies", "tools", "tooling", "software", "programming languages", "languages and frameworks", "frameworks", "databases", "environment", "keywords",
    "edv kenntnisse", "it kenntnisse", "programmiersprachen", "technologien", "werkzeuge",
    "competences", "competences techniques", "outils", "logiciels", "technologies utilisees",
    "habilidades", "herramientas", "tecnologias", "programas", "conocimientos informaticos", "conocimientos tecnicos", "ferramentas",
)  # fmt: skip
LONGEST_LABELLED, LONGEST_TITLE = 300, 160
# Code of a page's template speaks of the page.
TEMPLATE = ("<?", "?>", "<%", "%>", "{%", "<!--", "<!doctype", ".. raw::", "raw:: html", "charset=")


def read(page: Page) -> Field | None:
    """Give canonical names in the order of the text, each with its first mention."""
    employer = page.once("company", company.read)
    own = fold(str(employer.value)).lower() if employer else ""
    named = page.once("title", title.read)
    titles = named.spans if named else ()
    found: dict[str, Span] = {}
    for name, at in (*_titled(page), *_labelled(page)):
        found.setdefault(name, at)
    for section in page.besides(*BESIDES):
        pieces = pieces_of(section)
        if section.kind in OF_THE_EMPLOYER:
            pieces = list(_at_work(pieces))
        for piece in pieces:
            for mention in _mentions(piece, own if section.kind not in ASKING else None):
                if mention.span not in titles:
                    found.setdefault(mention.name, mention.span)
    if not found:
        return None
    return Field(list(found), tuple(found.values()), "named in the text", 0.9)


def _titled(page: Page) -> Iterator[SkillMention]:
    """Give what stands in the title's line: "Baker (Python/Go)", and no "Chef"."""
    named = page.once("title", title.read)
    if not named or not named.spans:
        return
    at = named.spans[0].start
    start = page.text.rfind("\n", 0, at) + 1
    line = page.text[start : start + LONGEST_TITLE].partition("\n")[0]
    found = skill_mentions(line)
    # What is a name in small letters as well is no other word.
    certain = {mention.name for mention in skill_mentions(line.lower())} if found else ()
    for name, span in found:
        if name in certain or len({mention.name for mention in found}) > 2:
            yield SkillMention(name, Span(start + span.start, start + span.end))


def _labelled(page: Page) -> Iterator[SkillMention]:
    for label in page.labelled(LABELS):
        start, end = label.span
        for name, at in listed_skills(page.text[start : min(end, start + LONGEST_LABELLED)]):
            yield SkillMention(name, Span(start + at.start, start + at.end))


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
    if not found or holds(piece.text, TEMPLATE):
        return
    others = _named_others(piece) if own is not None else []
    for name, span in found:
        at = Span(piece.span.start + span.start, piece.span.start + span.end)
        written = fold(piece.text[span.start : span.end]).lower()
        is_own = own and (own == written or own.startswith(written + " "))
        is_own = is_own or (own and written in own and _is_within_name(piece.text, span, own))
        if not is_own and not any(other.start <= at.start < other.end for other in others):
            yield SkillMention(name, at)


def _is_within_name(text: str, at: Span, name: str) -> bool:
    """Tell a tool's name that is part of the employer's, where that stands in full."""
    around = text[max(0, at.start - len(name)) : at.end + len(name)]
    return name in fold(around).lower()


def _named_others(piece: Item) -> list[Span]:
    """Give what follows "our clients include" up to the end of its sentence."""
    if not OTHERS.search(piece.text):
        return []
    return [
        Span(sentence.span.start + other.end(), sentence.span.end)
        for sentence in sentences_of(piece)
        if (other := OTHERS.search(sentence.text))
    ]
