"""What a heading announces: headings by their words, and lines that look like headings."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from reading.listings.heading_parts import kind_of_parts
from reading.listings.heading_sentences import kind_of_sentence
from reading.listings.misspelt import misspelt_kind
from reading.text.blocks import Block
from reading.text.lexicons import load
from reading.text.places import fold

WORDS = re.compile(r"[^a-z0-9]+")
# Letters with a stroke, which accents' folding leaves as they are.
STROKES = str.maketrans("łŁøØđĐ", "lloodd")
APOSTROPHE = re.compile(r"['’`´ʼ]")
ABOUT = re.compile(r"(?:about|uber|a propos (?:de|d)|acerca de)\b")
LEGAL_FORM = re.compile(r"\b(?:Inc|Ltd|Co|Corp|e\.V|S\.A|S\.L)\.$")
DASH = re.compile(r"\s[-–—|]\s")
EITHER = re.compile(r"\b([^\W\d_]{3,20})\s?/\s?([^\W\d_]{3,20})\b")
# "| Experience |" is a row's first cell.
BEFORE_LIST = (":", "…", "...", "?", " |")
LONGEST = 110
MOST_WORDS = 12
SHORTEST_IN_CAPITALS = 6
MOST_OF_OPENING = 7
TITLE_CASE = re.compile(r"(?:[A-ZÀ-Þ][\w/&-]{1,30},?(?: (?:and|&|of|or))?(?: |$)){2,7}$")
OPENING = re.compile(
    r"¿?(?:What|Who|How|Why|Your|Was|Wen|Warum|Dein|Deine|Ihr|Ihre|Votre|Vos|Ton|Tes|Tu|Tus|Qué|Lo que|Cuál(?:es)?|Cómo|(?:De|En|A) qué|Ce que|Quel(?:le)?s?|En quoi|Comment|Co|Czego|Jak|Na czym|Za co|Wat|Cosa|O que|Qual|Quais|Vad|Hvad|Hva)\b[^.!,;]*$"
)
# In a short heading these words are enough.
KEYWORDS = (
    ("nice_to_have", re.compile(r"\b(?:nice to have|preferred|desirable|bonus points|deseables?|wunschenswert|diferenciais|points (?:supplementaires|bonus)|(?:bonus|extra) points)\b")),
    ("responsibilities", re.compile(
        r"\b(?:candidate|applicant|incumbent|holder|person|employee)(?: will| shall)(?: be)?$|\b(?:responsib(?:ilit|lit|ilt)|responsabilit|responsabilidad|dut(?:y|ies)\b|aufgaben|missions\b|funciones\b|tareas\b|taches\b|atribuicoes\b)"
        r"|\bwhat (?:will you|you will|youll|youd) (?:be )?do|\bthings youll do\b")),
    ("requirements", re.compile(
        r"\b(?:requirement|qualification|anforderung|requisitos\b|requerimientos\b|exigences\b|voraussetzung|mitbring)"
        r"|\b(?:key|selection|essential|minimum|mandatory|hiring|required) criteria\b|^(?:technical|required|essential|relevant|desired) experience$"
        r"|^(?:a )?(?:bit|little|word|something) about you\b"
        r"|^(?:le |votre |ton |tu |el )?(?:profil|perfil)\b|\bskills$|^education and\b|\bcertifications?$"
        r"|^what (?:you|youll|you will|youd) .{0,14}\b(?:need|bring|know|have)\b|\b(?:good|ideal|perfect|successful|right) (?:candidate|fit|match)\b"
        r"|\bskills (?:you|do you|we)\b|\bwho you are\b")),
    ("benefits", re.compile(r"\b(?:benefits|perks|avantages|beneficios)\b|^we.{0,12} offer|\bwir .{0,12}bieten\b|\bbieten wir\b|\bofrecemos\b")),
    ("apply", re.compile(r"^how to apply|\bapplication process\b|\bbewerbungs|\b(?:votre|ta) candidature\b|\bpostuler\b")),
    ("equal_opportunity", re.compile(r"\b(?:equal (?:employment )?opportunit\w*|diversity|eeo)\b")),
    ("relocation", re.compile(r"^relocation\b")),
)  # fmt: skip

# In a sentence that opens a list these words say what the list is.
LEADS = (
    ("benefits", re.compile(r"\b(?:benefits|perks|vorteile|avantages|beneficios)(?: (?:include|including|are|such as|like))?$"
        r"|\b(?:provides?|gives?|offers?|equips?|rewards?) you(?: with)?(?: the| an?| these| following){0,2}$")),
    ("requirements", re.compile(
        r"\b(?:candidates?|applicants?|you|someone|people|person|bewerber\w*|kandidat\w*|candidat\w*)\b.{0,30}"
        r"\b(?:ha(?:s|ve)|should|must|need|brings?|possess|will have|meets?|qualif\w*|mitbring\w*|verfug\w*)\b(?! to do\b)"
        r"|\bfolgende[nrs]? (?:eigenschaften|fahigkeiten|kenntnisse|qualifikationen|voraussetzungen|anforderungen)\b"
        r"|^(?:vous (?:maitrisez|avez|disposez|possedez)|sie (?:haben|besitzen|bringen)|du (?:hast|bringst)|tienes|cuentas con)\b"
        r"|\b(?:looking for|looking to find|seeking|searching for|like to find|would like|wed like|want|need)\b.{0,40}\bwho$"
        r"|\b(?:si|if|wenn)$|\bif you\b|\bwenn du\b|\bsi (?:vous|tu)$"
        r"|\b(?:competencias|conocimientos|competences|kompetenzen)\b.{0,40}\b(?:clave|para|necesari\w*|requerid\w*|requises|son)\b"
        r"|\b(?:qualifications|requirements|skills|experience|anforderungen|requisitos)\b.{0,40}\b(?:include|required|needed|are|following|sind)\b")),
    ("nice_to_have", re.compile(
        r"\b(?:would be|is|serait|seraient|sera|sont|ware|waren|ist|sind)(?: an?| un| von| de)? (?:plus|bonus|advantage|asset|atout|vorteil)s?$")),
    ("responsibilities", re.compile(
        r"\b(?:you|youll|you will|candidate|role|position|holder|incumbent|du|sie|vous|tu)\b.{0,40}"
        r"\b(?:do|doing|responsible|responsibilit\w*|tasks?|duties|involves?|be working|work on|own|aufgaben|missions?|in charge)\b"
        r"|\b(?:responsibilities|duties|tasks|aufgaben|missions|funciones|tareas)\b.{0,40}\b(?:include|are|following|sind|sont|son|limited to|umfassen)\b"
        r"|\b(?:missions|taches|activites|travaux|interventions)\b.{0,30}\b(?:realise\w*|confie\w*|propose\w*|suivantes?|assuree?s|menee?s)\b"
        r"|\b(?:cela consistera|il s ?agira|vous (?:serez|aurez|devrez|participerez)|tu (?:seras|auras|devras|participeras)"
        r"|du (?:wirst|bist verantwortlich|ubernimmst)|sie (?:werden|ubernehmen)|seras responsable|te encargaras)\b"
        r"|\b(?:elle|vous|tu) (?:devra|devrez|devras|sera|serez|seras)$"
        r"|\b(?:ihre|deine|vos|tes|tus|sus|folgende[nrs]?) (?:haupt|kern)?(?:aufgaben|tatigkeiten|missions|tareas|funciones)\b"
        r"|\b(?:following|these|las siguientes|les|des) (?:key |main |core |daily )?(?:responsibilities|duties|tasks|functions|tareas|funciones|actividades|(?:missions|taches|activites) suivantes)$"
        r"|\bfolgende[mnrs]? (?:einsatz|aufgaben|tatigkeits|arbeits)(?:bereiche?n?|gebiete?n?|feld(?:ern)?)$|\bresponsible for(?: the)? following$"
        r"|\b(?:responsables?|encargad[oa]s?|chargee?s?|verantwortlich|zustandig|responsible|accountable|in charge|a cargo)(?: de| d| fur| for| of)$"
        r"|\b(?:you|candidate|applicant|incumbent|holder|who)(?: will|ll)(?: be)?$|\bto$|\byoull(?: be)?$")),
)  # fmt: skip
MOST_WORDS_OF_LEAD = 22
OF_ASKING = re.compile(
    r"(?:vous (?:maitrisez|avez|devrez|serez)|il elle (?:devra|sera)|sie haben|du hast|you have)$"
)
EXAMPLES = re.compile(
    r"(?:here are|some)\b.{0,40}\b(?:examples?|projects)\b|examples?\b|we (?:also )?offer|in return",
    re.IGNORECASE,
)


OF_LISTS = frozenset(("responsibilities", "requirements", "nice_to_have", "benefits"))


class Heading(NamedTuple):
    kind: str
    sure: float


@cache
def _phrases() -> tuple[dict[str, str], re.Pattern[str], list[str]]:
    """Give the kinds by phrase, and one pattern of a group for each phrase with gaps."""
    exact: dict[str, str] = {}
    patterns, kinds = [], []
    for kind, phrases in load("headings").items():
        for phrase in phrases:
            if "*" in phrase:
                pattern = (
                    re.escape(phrase).replace(r"\ \*", r"(?: .*)?").replace(r"\*\ ", r"(?:.* )?")
                )
                patterns.append("(" + pattern.replace(r"\*", ".*") + "$)")
                kinds.append(kind)
            else:
                exact.setdefault(phrase, kind)
    return exact, re.compile("|".join(patterns)), kinds


def bare(text: str) -> str:
    """Give a heading's words alone: no case, accents, signs or apostrophes."""
    return _bare_of_short(text) if len(text) <= LONGEST else _bare(text)


@lru_cache(maxsize=4096)
def _bare_of_short(text: str) -> str:
    return _bare(text)


def _bare(text: str) -> str:
    return WORDS.sub(" ", fold(APOSTROPHE.sub("", text).translate(STROKES))).strip()


def exact_kind(text: str) -> str | None:
    """Tell what a heading announces if the lexicon holds exactly these words."""
    return _phrases()[0].get(bare(text))


def heading_kind(text: str) -> Heading | None:
    """Tell what a heading announces by its words; None where they say nothing."""
    return _kind_of_short(text) if len(text) <= LONGEST else None


@lru_cache(maxsize=4096)
def _kind_of_short(text: str) -> Heading | None:
    words = bare(text)
    exact, pattern, kinds = _phrases()
    if kind := exact.get(words):
        return Heading(kind, 0.98)
    if kind := exact.get(bare(DASH.split(text)[0])):  # "Your tasks – what to expect"
        return Heading(kind, 0.9)
    count = words.count(" ") + 1
    if count <= MOST_WORDS + 2:
        found = pattern.match(words)
        if found and found.lastindex:
            return Heading(kinds[found.lastindex - 1], 0.9 if count <= 6 else 0.84)
    known = _of_either(text) or _by_keyword(words, count)
    nearest = None if known else misspelt_kind(words)
    return Heading(nearest, 0.8) if nearest else known


def _of_either(text: str) -> Heading | None:
    """Read "Essential skills/knowledge" as the one or the other, less surely."""
    pair = EITHER.search(text)
    if pair is None or EITHER.search(text, pair.end()):
        return None
    sides = (text[: pair.start()] + side + text[pair.end() :] for side in pair.groups())
    found = next((kind for side in sides if (kind := heading_kind(side))), None)
    return Heading(found.kind, min(found.sure, 0.88)) if found else None


def _by_keyword(words: str, count: int) -> Heading | None:
    if ABOUT.match(words):
        return Heading("about", 0.9 if count <= 4 else 0.85)
    if count <= 6:
        found = (kind for kind, keyword in KEYWORDS if keyword.search(words))
        if kind := next(found, None):
            return Heading(kind, 0.8)
    known = kind_of_sentence(words) or kind_of_parts(words)
    return Heading(known, 0.8) if known else None


def as_heading(block: Block, text: str, *, before_list: bool = False) -> Heading | None:
    """Tell whether a line opens a section: by its markup, its words, or its shape.

    A heading whose words say nothing has the kind `other`; right before a list (`before_list`)
    dots at its end announce like a colon.
    """
    line = text[block.start : block.end]
    count = len(line.split())
    is_long = len(line) > LONGEST or count > MOST_WORDS + 4
    if before_list and is_long and len(line) <= 2 * LONGEST and line.endswith(":"):
        return _long_lead(line, block)
    if is_long:
        return None
    known = heading_kind(line)
    if block.kind == "heading":
        return known or Heading("other", 0.9)
    if block.kind == "item":
        return _of_item(line, block, known)
    announces = line.endswith(BEFORE_LIST) if before_list else line.endswith(":")
    is_set_off = block.is_bold or announces or _is_in_capitals(line) or _opens_alone(line, block)
    if known and (is_set_off or (known.sure > 0.85 and not _is_sentence(line))):
        return known
    if block.is_bold and count <= MOST_WORDS and not _is_sentence(line):
        lead = _lead(line) if announces and before_list else None
        return lead or Heading("other", 0.8)
    return _announced(line, count, before_list=before_list) if announces else None


def _of_item(line: str, block: Block, known: Heading | None) -> Heading | None:
    """Tell a heading that was made an item: "• Requirements:"."""
    is_set_off = line.endswith(":") or block.is_bold
    is_known = known is not None and known.sure > 0.95 and known.kind in OF_LISTS
    return known if is_known and is_set_off and line.count(" ") < 4 else None


def _announced(line: str, count: int, *, before_list: bool) -> Heading | None:
    lead = _lead(line) if before_list else None
    return lead or (Heading("other", 0.7) if count <= MOST_WORDS else None)


def _long_lead(line: str, block: Block) -> Heading | None:
    if line.count(" ") >= MOST_WORDS_OF_LEAD or block.kind != "line":
        return None
    return Heading("other", 0.7) if EXAMPLES.match(line) else _lead(line)


def _lead(line: str) -> Heading | None:
    """Read "Here are some of the things you'll do day by day:"."""
    words = bare(line)
    if words.count(" ") < 3 and not OF_ASKING.match(words):
        return None
    return next((Heading(kind, 0.78) for kind, lead in LEADS if lead.search(words)), None)


def _opens_alone(line: str, block: Block) -> bool:
    """Tell "What you will bring to us" after an empty line."""
    asks = line.endswith("?") and OPENING.match(line) is not None
    if not (block.has_gap or asks) or line.count(" ") >= MOST_OF_OPENING:
        return False
    return OPENING.match(line) is not None or TITLE_CASE.match(line) is not None


def _is_in_capitals(line: str) -> bool:
    return line.isupper() and len(line) >= SHORTEST_IN_CAPITALS and not _is_sentence(line)


def _is_sentence(line: str) -> bool:
    return line.endswith((".", ",", ";", "!")) and not (
        line.endswith(("...", "…")) or LEGAL_FORM.search(line)
    )
