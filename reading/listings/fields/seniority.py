"""Seniority: the level that the title, or a label, names."""

import re

from reading.listings.fields import title as titles
from reading.listings.fields.passages import cues, labelled_values, sentences_with, span_of
from reading.listings.model import Field
from reading.listings.page import Page
from reading.text.patterns import one_of
from reading.text.spans import Span

LABELS = (
    "seniority", "seniority level", "experience level", "experiencelevel", "career level", "job level", "level",
    "position level", "karrierelevel", "karrierestufe", "karriereebene", "erfahrungslevel", "erfahrungsstufe", "niveau", "niveau d experience",
    "niveau de poste", "seniorite", "nivel", "nivel de experiencia", "nivel profesional", "antiguedad",
)  # fmt: skip
# From the lowest up, as the title writes them.
IN_TITLE = (
    ("intern", one_of(r"\bintern(?:ship)?s?\b", r"\bpraktik(?:um|ant\w*)\b", r"\bwerkstudent\w*", r"\bstagiaire\b", r"^stage\b", r"\bbecari[oa]s?\b", r"\bpr[áa]cticas\b", r"\balternan(?:ce|te?)\b", r"\bapprenti(?:ce|ceship|e)?s?\b", r"\bauszubildende\w?\b", r"\bausbildung\b", r"\bazubi\b", r"\btrainee(?:ship)?s?\b", r"\bdual\w* studi\w+", r"\bvolont[äa]r\w*", r"\bworking student\b")),
    ("junior", one_of(r"\bjunior\b", r"\bjr\b\.?", r"\bentry[- ]level\b", r"\bgraduate\b(?! (?:school|program coordinator|admission|recruit))", r"\bnew grad\b", r"\bberufseinsteiger\w*", r"\bd[ée]butant\w*")),
    ("mid", one_of(r"\bmid(?:[- ]level|[- ]?weight)\b", r"\bintermediate\b", r"\bconfirm[ée](?:\(?e\)?)?\b", r"\bmid\b(?=[-/ ]+senior)")),
    ("senior", one_of(r"\bsenior\b(?! (?:living|care|services?|housing|home|citizen|center|community|communities|life|health|citizens))", r"\bsr\b\.?", r"\bsénior\b", r"\bexperienced\b")),
    ("lead", one_of(r"\b(?:tech(?:nical)?|team|engineering|squad|design|data|product|development|qa|project)[- ]lead(?:er)?\b", r"\bteamlead\b", r"\b(?:team|gruppen|schicht)leit(?:er|ung)\w*", r"\blead\b(?! (?:gen|qualif|manage|nurtur|time|acid))", r"\bchef\w? d['’][ée]quipe", r"\bjefe de equipo")),
    ("principal", one_of(r"\bprincipal\b(?! (?:investigator|residence|'s))", r"\bdistinguished\b", r"\bstaff (?=(?:\w+[ /-]){0,3}(?:engineer|developer|designer|scientist|researcher|architect|sre|programmer))", r"\bstaff\+")),
    ("manager", one_of(r"\b(?:engineering|software engineering|development) manager\b", r"\bmanager,? of\b", r"^manager,", r"\b(?:abteilungs|bereichs|filial|standort|niederlassungs|personal|werk|markt|betriebs)leit(?:er|ung)\w*")),
    ("director", one_of(r"\bdirector\b", r"\bhead of\b", r"\bvice president\b", r"\b[se]?vp\b", r"\bdirecteur\b|\bdirectrice\b", r"\bdirectora?\b")),
    ("executive", one_of(r"\bchief [\w ]{2,30} officer\b", r"\b(?-i:CEO|CTO|CFO|COO|CMO|CPO|CIO|CISO|CRO|CHRO)\b", r"\bgesch[äa]ftsf[üu]hr\w+", r"\bchief executive\b", r"\bmanaging director\b|\bexecutive director\b", r"\bdirecteur g[ée]n[ée]ral\b")),
)  # fmt: skip
NO_RANK = re.compile(
    r"\b(?:art|creative|film|funeral|music|choir|stage|game|assistant to|assistenz|assistant of|assistant [àa]|reporting to|executive assistant|(?:asistente|secretari[oa]) de)\b",
    re.IGNORECASE,
)
OF_THE_LABEL = (
    ("intern", one_of(r"^intern(?:ship)?$", r"^praktik", r"^stage$", r"^trainee", r"^student")),
    ("junior", one_of(r"^(?:entry|junior|graduate)(?:[- ]?level)?(?:/junior)?$", r"^jr\.?$", r"^berufseinst", r"^d[ée]butant", r"^einsteiger")),
    ("mid", one_of(r"^(?:mid|middle|intermediate|regular)(?:[- ]?level)?$", r"^mid[- ]senior(?: level)?$", r"^confirm[ée]", r"^mid[- ]?(?:to|/)[- ]?senior$")),
    ("senior", one_of(r"^(?:senior|sr\.?)(?:[- ]?level)?$", r"^mid[- ]senior(?: level)?$", r"^s[ée]nior", r"^mid[- ]?(?:to|/)[- ]?senior$", r"^erfahren")),
    ("lead", one_of(r"^(?:team ?)?lead(?:er)?$")),
    ("principal", one_of(r"^(?:principal|staff)(?:[- ]?level)?$")),
    ("manager", one_of(r"^manager(?:[- ]?level)?$", r"^f[üu]hrungskraft")),
    ("director", one_of(r"^director(?:[- ]?level)?$", r"^head$")),
    ("executive", one_of(r"^executive(?:[- ]?level)?$", r"^c-level$")),
)  # fmt: skip
CUES = cues("entry junior senior mid")
IN_PROSE = re.compile(
    r"\b(?:an? |our |this )?(entry|junior|mid|senior)[- ]level (?:role|position|job|opportunity|opening|individual contributor)\b"
    r"|\bthis is an? (junior|senior)(?: \w+)? (?:role|position)\b",
    re.IGNORECASE,
)


def read(page: Page) -> Field | None:
    """Give a list of levels: one, or two ends where the listing leaves it open ("Junior/Senior")."""
    for value, span, is_meta in labelled_values(page, LABELS):
        levels = [level for level, pattern in OF_THE_LABEL if pattern.search(value)]
        if levels:
            rule = "named by the source" if is_meta else "after its label"
            return Field(levels, (span,) * len(levels), rule, 0.95)
    return _in_title(page) or _in_prose(page)


def _in_title(page: Page) -> Field | None:
    title = page.once("title", titles.read)
    if title is None or not title.spans:
        return None
    start, end = title.spans[0]
    words = page.text[start:end]
    if NO_RANK.search(words):
        return None
    found = {level: match for level, pattern in IN_TITLE if (match := pattern.search(words))}
    levels = _meant(list(found))
    spans = tuple(Span(start + found[x].start(), start + found[x].end()) for x in levels)
    return Field(levels, spans, "in the title", min(0.95, title.sure)) if levels else None


def _meant(levels: list[str]) -> list[str]:
    """Keep the highest of ranks said together ("Senior Director"), both ends of alternatives."""
    if "intern" in levels:
        return ["intern"]
    ends = [level for level in levels if level in ("junior", "mid", "senior")]
    if len(ends) > 1:
        return ends
    return levels[-1:]


def _in_prose(page: Page) -> Field | None:
    for sentence, _kind in sentences_with(
        page, CUES, besides=("about", "benefits", "equal_opportunity", "requirements")
    ):
        found = IN_PROSE.search(sentence.text)
        if found:
            level = (found[1] or found[2]).lower().replace("entry", "junior")
            return Field([level], (span_of(sentence, found),), "a sentence on the level", 0.9)
    return None
