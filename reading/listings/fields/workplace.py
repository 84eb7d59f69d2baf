"""Where the work is done: on site, hybrid or remote; only what is stated."""

import re

from reading.listings.fields.workplace_lines import (
    FURTHER_LABELS,
    PARTLY,
    denied,
    in_lines,
    in_sentences,
    speaks_of_workplace,
)
from reading.listings.model import Field, Item, Section
from reading.listings.page import Page, facts_of, pieces_of, sentences_of
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
    *FURTHER_LABELS,
)
LONGEST_CELL = 24
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
    ("hybrid", one_of(r"\bhybrid", r"\bpart(?:ly|ially)?[- ](?:time )?remote\b", PARTLY_FROM_HOME, r"\bh[íi]brid[oa]\b", r"\bmodalit[àa] ibrida")),
    ("remote", one_of(
        r"\bremote\b", "home[- ]?office", "t[ée]l[ée]travail", r"\btravail [àa] distance\b", "teletrabajo", "remoto",
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
        r"\btage (?:pro|in der) woche (?:vor ort|im b[üu]ro)", PARTLY_FROM_HOME, PARTLY, alone("hybrid"),
        r"\b(?:home[- ]?office|remote|zu hause)\b.{0,20} (?:oder|or) .{0,20}\b(?:b[üu]ro|office)\b",
        r"\b(?:b[üu]ro|office)\b.{0,20} (?:oder|or) .{0,20}\b(?:home[- ]?office|remote(?:ly)?|zu hause)\b",
        r"\b(?:\d|one|two|three|four|deux|trois|dos|tres|zwei|drei) (?:days?|jours?|d[íi]as?|tage?)[^.\n]{0,20}\b(?:t[ée]l[ée]travail|home ?office|remote(?:ly)?|from home|teletrabajo)\b",
        r"\bpartially remote\b", r"\b(?:an?|this|our) hybrid (?:[\w-]+ ){0,2}(?:role|position|job|internship|co-?op|opportunity|contract|vacancy)\b", r"\bsemipresencial", r"\btravail [àa] distance (?:partiel|possible|occasionnel|fr[ée]quent|ponctuel|r[ée]gulier|\d|un|deux|trois)",
    )),
    ("remote", one_of(
        r"\b(?:fully|100 ?%|completely|entirely)[ -]remote",
        r"\bremote[- ](?:first|position|role|job|opportunity|work\b)",
        r"\b(?:position|role|job) (?:is|can be|will be) (?:fully |done )?remote(?:ly)?",
        r"\bposte (?:est )?(?:enti[èe]rement |totalement )?(?:en|à|ouvert (?:en|au)) (?:full |100 ?% )?(?:t[ée]l[ée]travail|distance|remote)(?! partiel| possible| hybride| \d)",
        r"\b(?:trabajo|puesto|modalidad|empleo|posici[óo]n|cargo)(?: es| ser[áa])?(?: (?:100 ?%|totalmente|completamente|full))? remot[oa]", r"\b(?:vollst[äa]ndig|komplett|ausschlie[ßs]+lich) (?:remote|im home[- ]?office|mobil)",
        r"\b(?:position|role|job) (?:is|will be) (?:100 ?% |fully |entirely )?(?:remote|home[- ]based|virtual)", r"\bhome[- ]based (?:position|role|job|contract)", r"\b(?:fully|100 ?%) (?:distributed|virtual)",
        r"\bwork(?:ing)? remotely", r"\bwork from (?:anywhere|home\b|wherever)", r"\bremote-(?:driven|only|based)",
        r"\bteams? works? remotely", r"\b(?:trabajo|puesto|modalidad) (?:100 ?% )?remot[oa]",
        r"\b(?:trabalho|vaga) (?:100 ?% )?remot[oa]", r"\bposte (?:100 ?% )?(?:en|à) (?:distance|t[ée]l[ée]travail|remote)",
        r"\b100 ?% (?:home[- ]?office|t[ée]l[ée]travail)", r"\b[Ww]e(?:['’]re| are) (?:an? )?(?:all|fully|100 ?%|completely|entirely)[- ]remote\b", r"\ball-remote (?:team|company|organi[sz]ation)",
        alone("travail (?:enti[èe]rement )?[àa] distance"), r"\b(?:poste|mission) (?:enti[èe]rement )?[àa] distance\b", r"\btravail (?:enti[èe]rement|totalement|100 ?%) [àa] distance\b", alone("(?:fully )?remote"), alone(r"(?:fully )?remote (?:within|in|from) [A-ZÀ-Þ][\w ]{2,30}"),
    )),
    ("onsite", one_of(
        r"\bwork(?:ing|s)? (?:from|in|at) (?:the|our) office (?:five|5) days", r"\b(?:five|5) days (?:a|per) week (?:in|from|at) (?:the|our) office",
        r"\b(?:position|role|job) is (?:fully |100 ?% )?(?:on[- ]?site|in[- ]person|in[- ]office|office[- ]based)", r"\b(?:requires?|must|required to|need to|expected to) (?:be(?:ing)? |work(?:ing)? )?(?:fully |100 ?% )?(?:on[- ]?site|in[- ]person|in[- ]office|in the office)\b",
        r"\bno (?:remote|home[- ]?office|telework|t[ée]l[ée]travail)\b(?: (?:work|position|option|role|job))?", r"\b(?:remote|telework)(?: work)? (?:is )?not (?:considered|possible|available|an option|offered|allowed|permitted)",
        r"\b(?:kein|nicht) (?:home ?office|remote)", r"\bpas de t[ée]l[ée]travail", r"\b(?:modalidad|formato|r[ée]gimen|trabajo|empleo|puesto)(?: de trabajo| laboral)?\s?:?\s?(?:100 ?% )?presencial\b",
        r"\breport(?:ing|s)? to (?:the|our) (?:\w+ )?(?:office|facility|site|workplace|plant) (?:in[- ]person|daily|every day|each day|full[- ]time|five days)",
        r"\boffice[- ]based (?:position|role|job)", r"\ben pr[ée]sentiel\b", r"\bpr[äa]senz(?:arbeit|pflicht)\b", r"\b100 ?% presencial\b",
        r"\bon[- ]?site (?:position|role|job|only)", alone("on[- ]?site"), r"\btrabajo (?:100 ?% )?presencial", r"\bmodalidad presencial\b",
        r"\b(?:work|working) (?:fully |100 ?% |full-time )?(?:on[- ]?site|in[- ]person)\b",
        r"\b(?:five|5) days (?:(?:a|per) week )?(?:on[- ]?site|in[- ]person|in[- ]office)\b", r"\bin[- ]person (?:position|role|job)",
    )),
)  # fmt: skip
# What is offered beside the office; a job that is all done from home says so.
OFFERED = one_of(
    r"\bhome[- ]?office(?:\b|(?:[- ]?(?:option|m[öo]glichkeit|tage?|anteil|regelung|angebot)\w{0,2}\b))",
    r"\bt[ée]l[ée]travail\b", r"\bmobile[snrm]? arbeit(?:en)?\b",
)  # fmt: skip
SPOKEN_OF = re.compile(
    r"option|m[öo]glich|anteilig|teilweise|flexib|tage?\b|gelegentlich|ab und zu|zeitweise|nach absprache|angebot|regelung|possib|partiel|jours?\b",
    re.IGNORECASE,
)
FACT = re.compile(
    r"[^\w(]{0,8}(?:(?:100 ?%|fully|full|trabajo|modalidad|vaga|puesto|work|working|workplace|poste|location|local|ubicaci[óo]n)[\s:,-]{1,3}){0,2}"
    r"(?:remote|remoto|remota|h[íi]brid[oa]|hybrid|hybrides?|on[- ]?site|presencial|t[ée]l[ée]travail|home ?office|teletrabajo|in[- ]person)"
    r"(?:\s(?:work|only|position|role|first|la mayor parte.{0,20}|\(.{0,40}\)))?[.)]?\s*$",
    re.IGNORECASE,
)
NOT_AFTER = re.compile(
    r"[^.\n]{0,24}\b(?:(?:is|are|ist)(?: not| nicht|n['’]t)\b|not (?:considered|possible|available|an option|offered|allowed|permitted|eligible)"
    r"|nicht m[öo]glich|non (?:possible|envisag)|no (?:es )?posible)",
    re.IGNORECASE,
)
NOT_SO = re.compile(
    r"\b(?:not|no|isn't|isn’t|cannot|nicht|kein(?:e|en)?|pas de)\b[^.\n]{0,30}$", re.IGNORECASE
)


OF_THE_JOB = re.compile(
    r"\W*(?:this is|this (?:position|role|job)|the (?:position|role|job) is|die stelle ist|ce poste est|(?:este|el) puesto es)\b",
    re.IGNORECASE,
)
# One look for all of them: most lines hold none.
HINT = (
    "remot", "hybrid", "site", "office", "home", "anywhere", "wherever", "télétravail", "teletravail", "teletrabajo",
    "presencial", "person", "distance", "híbrid", "woche", "vor ort",
)  # fmt: skip


def read(page: Page) -> Field | None:
    """Give onsite, hybrid or remote."""
    return (
        _in_header(page)
        or denied(page)
        or _labelled(page)
        or _tagged(page)
        or _as_fact(page)
        or in_lines(page)
        or _in_prose(page)
        or _offered(page)
        or in_sentences(page)
    )


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
    several = [name for name in page.labels if " " in name and speaks_of_workplace(name)]
    for label in page.labelled(dict.fromkeys((*LABELS, *several))):
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
    for block in page.blocks:  # the last cells of a row, below its text
        line = page.text[block.start : block.end]
        if block.kind == "line" and len(line) <= LONGEST_CELL and FACT.match(line):
            return Field(_word(line), (block.span,), "a line of its own", 0.8)
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
        for piece in pieces_of(section)
        if holds(piece.text, HINT) and _may_say(piece, section)
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


def _may_say(piece: Item, section: Section) -> bool:
    """Tell a duty from what a list of duties says of the job itself: "This is an onsite position"."""
    is_duty = section.kind == "responsibilities" and piece in section.items
    return not is_duty or OF_THE_JOB.match(piece.text) is not None


def _offered(page: Page) -> Field | None:
    """Read work from home that is offered as an option, or among the benefits: hybrid."""
    offered = OFFERED.within(page.text)
    for section in page.besides("equal_opportunity", "requirements") if offered else ():
        for piece in pieces_of(section):
            for sentence in sentences_of(piece) if offered and offered.search(piece.text) else ():
                found = offered.search(sentence.text) if offered else None
                if not found or not (section.kind == "benefits" or SPOKEN_OF.search(sentence.text)):
                    continue
                is_denied = NOT_SO.search(sentence.text[: found.start()][-60:])
                if is_denied or NOT_AFTER.match(sentence.text, found.end()):
                    continue
                start = sentence.span.start
                span = Span(start + found.start(), start + found.end())
                return Field("hybrid", (span,), "work from home is offered", 0.75)
    return None
