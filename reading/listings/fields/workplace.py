"""Where the work is done: on site, hybrid or remote; only what is stated."""

import re

from reading.listings.model import Field
from reading.listings.page import Page, facts_of, pieces_of
from reading.text.patterns import Cued, holds, one_of
from reading.text.places import places_in_line
from reading.text.spans import Span

LABELS = (
    "workplace",
    "workplace type",
    "work model",
    "work type",
    "remote",
    "arbeitsmodell",
    "modalidad",
    "modalidad de trabajo",
    "modalidad laboral",
    "lugar de trabajo",
    "mode de travail",
    "arbeitsort",
    "einsatzort",
    "location",
    "sede di lavoro",
    "local",
    "alocacao",
    "work location",
    "workplacetype",
    "arbeitsweise",
    "teletravail",
    "remote ok",
)
TAG_BEGINS = ("li-", "li_", "li ")
TAG = Cued(r"#?\bLI[-_ ](Remote|Hybrid|On-?site)\b", re.IGNORECASE)
PARTLY_FROM_HOME = (
    r"\bt[ée]l[ée]travail (?:partiel|fr[ée]quent|possible|tr[èe]s ouvert|occasionnel|hybride)"
)


def alone(word: str) -> str:
    """Return a pattern for a word that is a sentence, or a piece of a line, of its own."""
    return rf"(?:^|[.;·|] ){word}(?=$|\.(?:\s|$)|;| [·|])"


# Where a word stands alone it means this job; in prose it has to say so.
WORDS = (
    ("hybrid", one_of(r"\bhybrid", PARTLY_FROM_HOME, r"\bh[íi]brido", r"\bmodalit[àa] ibrida")),
    ("remote", one_of(
        r"\bremote\b", "home ?office", "t[ée]l[ée]travail", "teletrabajo", "remoto",
    )),
    ("onsite", one_of(
        r"\bon[- ]?site\b", r"\bin[- ]office\b", "vor ort", "pr[ée]sentiel", "presencial", r"\bin[- ]person\b",
    )),
)  # fmt: skip
IN_PROSE = (
    ("hybrid", one_of(
        r"\bhybrid(?:e[sn]?)? (?:work|model|role|position|team|remote|environment|arbeit|schedule|set-?up)",
        r"\bhybriden? modell", r"\bworking (?:an? )?hybrid", r"\bhybrid (?:basis|policy|working)", r"\bflexible hybrid", r"\bdays in the office",
        r"\bdays? (?:a|per|each) week in (?:the|our) office",
        r"\btage (?:pro|in der) woche (?:vor ort|im b[üu]ro)", PARTLY_FROM_HOME, alone("hybrid"),
    )),
    ("remote", one_of(
        r"\b(?:fully|100 ?%|completely|entirely)[ -]remote",
        r"\bremote[- ](?:first|position|role|job|opportunity|work\b)",
        r"\b(?:position|role|job) (?:is|can be|will be) (?:fully |done )?remote(?:ly)?",
        r"\bwork(?:ing)? remotely", r"\bwork from (?:anywhere|home\b|wherever)", r"\bremote-(?:driven|only|based)",
        r"\bteams? works? remotely", r"\b(?:trabajo|puesto|modalidad) (?:100 ?% )?remot[oa]",
        r"\b(?:trabalho|vaga) (?:100 ?% )?remot[oa]", r"\bposte (?:100 ?% )?(?:en|à) (?:distance|t[ée]l[ée]travail|remote)",
        r"\b100 ?% (?:home ?office|t[ée]l[ée]travail)", alone("(?:fully )?remote"), alone(r"(?:fully )?remote (?:within|in|from) [A-ZÀ-Þ][\w ]{2,30}"),
    )),
    ("onsite", one_of(
        r"\bwork(?:ing|s)? (?:from|in|at) (?:the|our) office (?:five|5) days", r"\b(?:five|5) days (?:a|per) week (?:in|from|at) (?:the|our) office",
        r"\b(?:position|role|job) is (?:fully |100 ?% )?on[- ]?site",
        r"\bon[- ]?site (?:position|role|job|only)", alone("on[- ]?site"), r"\btrabajo (?:100 ?% )?presencial", r"\bmodalidad presencial\b",
        r"\b(?:work|working) (?:fully |100 ?% |full-time )?(?:on[- ]?site|in[- ]person)\b",
        r"\b(?:five|5) days (?:(?:a|per) week )?(?:on[- ]?site|in[- ]person|in[- ]office)\b", r"\bin[- ]person (?:position|role|job)",
    )),
)  # fmt: skip
FACT = re.compile(
    r"[^\w(]{0,8}(?:(?:100 ?%|fully|full|trabajo|modalidad|vaga|puesto|work|working|workplace|poste|location|local|ubicaci[óo]n)[\s:,-]{1,3}){0,2}"
    r"(?:remote|remoto|remota|h[íi]brid[oa]|hybrid|hybrides?|on[- ]?site|presencial|t[ée]l[ée]travail|home ?office|teletrabajo|in[- ]person)"
    r"(?:\s(?:work|only|position|role|first|la mayor parte.{0,20}|\(.{0,40}\)))?[.)]?\s*$",
    re.IGNORECASE,
)
NOT_AFTER = re.compile(r"[^.\n]{0,24}\b(?:is|are|ist)(?: not| nicht|n['’]t)\b", re.IGNORECASE)
NOT_SO = re.compile(r"\b(?:not|no|isn't|isn’t|cannot|nicht)\b[^.\n]{0,30}$", re.IGNORECASE)


# One look for all of them: most lines hold none.
HINT = (
    "remot", "hybrid", "site", "office", "home", "anywhere", "wherever", "télétravail", "teletravail", "teletrabajo",
    "presencial", "person", "distance", "híbrid", "woche", "vor ort",
)  # fmt: skip


def read(page: Page) -> Field | None:
    """Give onsite, hybrid or remote."""
    return _in_header(page) or _labelled(page) or _tagged(page) or _as_fact(page) or _in_prose(page)


def _in_header(page: Page) -> Field | None:
    for span in page.header.places:
        for mention in places_in_line(page.piece(span), span.start):
            if mention.is_remote:
                return Field("remote", (mention.span,), "the header's place line", 0.93)
    for span in page.header.lines:
        found = _word(page.piece(span))
        if found and span != page.header.company:
            return Field(found, (span,), "the header", 0.92)
    return None


def _labelled(page: Page) -> Field | None:
    for label in page.labelled(LABELS):
        found = _word(page.piece(label.span))
        name = page.text[max(0, label.span.start - 16) : label.span.start].lower()
        if (
            found is None
            and "remote" in name
            and re.match(r"\W*(?:yes|true|ja|oui|s[íi])\b", page.piece(label.span), re.IGNORECASE)
        ):
            found = "remote"
        if found:
            return Field(found, (label.span,), "after its label", 0.92)
    return None


def _word(line: str) -> str | None:
    """Give the model named first; hybrid outdoes what it is made of."""
    found = [(match.start(), kind) for kind, pattern in WORDS if (match := pattern.search(line))]
    if any(kind == "hybrid" for _, kind in found):
        return "hybrid"
    return min(found)[1] if found else None


def _as_fact(page: Page) -> Field | None:
    """Read "Remote" or "Trabajo presencial" where it is a line of its own."""
    for item in facts_of(page):
        if FACT.match(item.text):
            return Field(_word(item.text), (item.span,), "a line of its own", 0.9)
    return None


def _tagged(page: Page) -> Field | None:
    found = TAG.search(page.text) if holds(page.text, TAG_BEGINS) else None
    if not found:
        return None
    value = found[1].lower().replace("-", "")
    return Field(value, (Span(*found.span()),), "the recruiting tag", 0.93)


def _in_prose(page: Page) -> Field | None:
    pieces = [
        piece
        for section in page.besides("equal_opportunity")
        for piece in (
            section.paragraphs if section.kind == "responsibilities" else pieces_of(section)
        )
        if holds(piece.text, HINT)
    ]
    for kind, pattern in IN_PROSE:
        for piece in pieces:
            found = pattern.search(piece.text)
            if found and kind != "onsite" and NOT_AFTER.match(piece.text, found.end()):
                continue
            if found and not NOT_SO.search(piece.text[: found.start()][-60:]):
                start = piece.span.start
                span = Span(start + found.start(), start + found.end())
                return Field(kind, (span,), "a sentence on how the work is done", 0.8)
    return None
