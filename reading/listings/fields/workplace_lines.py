"""Where the work is done, by other words: "Work remotely: no", "Telecommute", "on our premises"."""

import re
from collections.abc import Sequence

from reading.listings.model import Field, Item, Section
from reading.listings.page import Page, facts_of, pieces_of
from reading.text.patterns import one_of
from reading.text.spans import Span

# Labels of how the work is done, besides those of the place.
FURTHER_LABELS = (
    "work arrangement", "work arrangements", "working arrangement", "working arrangements", "location arrangement", "employment location arrangement",
    "job arrangement", "job location type", "location type", "work location type", "work setting", "work setup", "work mode", "mode of work", "work style", "working model",
    "working mode", "way of working", "ways of working", "working pattern", "attendance", "office policy", "remote policy", "remote status", "remote type", "remote option", "remote work",
    "remote hybrid", "remote on site", "remote onsite", "onsite remote", "on site remote", "office remote", "onsite hybrid remote", "remote hybrid onsite", "in office remote",
    "flexible working", "work environment type", "workplace model", "work format", "place of work", "arbeitsform", "arbeitsmodus", "arbeitsplatzmodell", "home office", "homeoffice", "mobiles arbeiten",
    "mode de travail", "modalite de travail", "modalites de travail", "organisation du travail", "rythme de travail", "format de travail", "modalidad de contratacion", "modalidad del puesto",
    "tipo de modalidad", "esquema de trabajo", "formato de trabajo", "formato", "esquema", "tipo de jornada y modalidad", "regime de trabalho", "modelo de trabalho", "modalidade", "modalidade de trabalho",
    "formato de trabalho", "local de trabalho", "modalita di lavoro", "modalita", "werkvorm", "werklocatie", "tryb pracy", "tryb",
)  # fmt: skip
# A label of several words is of the workplace where all of them are of these, and one of the first.
OF_WORKPLACE = frozenset(
    "remote remotely onsite hybrid telework teleworking telecommute telecommuting workplace homeoffice teletravail teletrabajo remoto".split()
)
OF_LABEL = OF_WORKPLACE | frozenset(
    "ability able to work working works location type status option options eligibility eligible position role job is this the of"
    " arrangement arrangements model policy requirement requirements available availability for possible on site in office travail de"
    " trabajo modalidad mode arbeit anteil moglichkeit".split()
)
# Only some days of the week are done from home: "Home-based (1-2 days per week)".
PARTLY = (
    r"\b(?:home(?:[- ](?:based|office|working))?|remote|t[ée]l[ée]travail|teletrabajo)[ :(]{1,3}(?:up to |bis zu |jusqu['’]à |hasta )?"
    r"(?:[1-4]|one|two|three|four|ein|zwei|drei|vier|deux|trois|dos|tres)(?:\s?[-–]\s?[1-4])? (?:days?|jours?|d[íi]as?|tage?)\b"
)
# What is answered with yes or no.
ASKED = (
    "remote", "remotely", "work remotely", "remote work", "remote job", "remote position", "remote ok", "remote possible", "remote allowed",
    "fully remote", "is remote", "remote option", "telework", "telework eligible", "telecommute", "telecommuting", "telecommuting allowed",
    "work from home", "home office", "homeoffice", "teletravail", "teletrabajo", "remoto", "trabajo remoto", "travail a distance",
)  # fmt: skip
NO = re.compile(
    r"\W{0,3}(?:no|nein|non|n[aã]o|not|none|nicht|kein\w{0,2}|aucun)\b(?!\W{0,3}(?:fixed|set))",
    re.IGNORECASE,
)
YES = re.compile(r"\W{0,3}(?:yes|ja|oui|s[íi]|true|100 ?%|total|complet|full)\b", re.IGNORECASE)
MODELS = ("ubicacion", "localizacion", "localisation", "lugar", "standort", "ort", "job location", *FURTHER_LABELS, "work model", "workplace", "workplace type", "work arrangement", "work setting", "work setup", "work mode", "arbeitsmodell", "modalidad", "modalidad de trabajo", "mode de travail", "location", "work location", "lieu", "lieu de travail", "arbeitsort", "einsatzort")  # fmt: skip
TAIL = r"(?:\s?[(,–-].{0,40})?[.)]{0,2}\s*$"
# A line, or a label's value, that is no more than this.
LINES = (
    ("hybrid", re.compile(PARTLY, re.IGNORECASE)),
    ("hybrid", re.compile(
        r"[^\w(]{0,6}(?:(?:partly|partially|teilweise) remote|remote partiel|(?:mode|travail|rythme|format|organisation|mod[èe]le) hybride"
        r"|(?:modalidad|esquema|modelo|formato|r[ée]gimen|trabajo) (?:h[íi]brid[oa]|mixt[oa])(?: de trabajo)?|h[íi]brid[oa]|h[íi]brida|mixta|teletrabajo parcial"
        r"|(?:mix|mischung) (?:of|aus) (?:home|b[üu]ro|office|remote|home-?office) (?:and|und) .{3,20}|hybrid arbeiten|hybrides arbeiten)(?:\s?:.{0,30})?" + TAIL,
        re.IGNORECASE,
    )),
    ("remote", re.compile(
        r"[^\w(]{0,6}(?:telecommut(?:e|ing)|(?:100 ?% )?telework|home[- ]based|wfh|virtual(?: position| role| job)?|remote[- ]eligible|remote - [A-Z][\w ]{2,20}|remote, [\w ]{3,20}"
        r"|anywhere(?: in the world)?|fully distributed(?: team)?|(?:deutschlandweit|bundesweit|europaweit|weltweit) remote|ortsunabh[äa]ngig(?:es arbeiten)?"
        r"|t[ée]l[ée]travail (?:complet|total|int[ée]gral|100 ?%)|travail [àa] domicile|teletrabajo (?:100 ?%|total|completo)|trabajo (?:desde casa|a distancia)"
        r"|trabalho remoto|lavoro da remoto|(?:100 ?% )?(?:en|à|a) (?:remoto|remote|distancia|distance)|im home-?office)" + TAIL,
        re.IGNORECASE,
    )),
    ("onsite", re.compile(
        r"[^\w(]{0,6}(?:(?:poste |travail |100 ?% )?(?:en )?pr[ée]sentiel|(?:poste |travail )?(?:100 ?% )?sur (?:site|place)|vor ort|office[- ]based"
        r"|in[- ](?:office|person)|pr[äa]senz|one location|in sede|arbeiten vor ort(?: im betrieb)?|on (?:our|company|the company['’]s) premises)" + TAIL,
        re.IGNORECASE,
    )),
)  # fmt: skip
JOB = r"(?:position|role|job|post|vacancy|stelle|poste|puesto|posici[óo]n)"
SAID = (
    ("onsite", one_of(
        rf"\b{JOB} is not eligible for (?:remote|telework)",
        r"\b(?:work|position|job|role|duties)\b[^.\n]{0,80} (?:is|are|be) (?:performed|done|carried out|executed)(?: \w+)? (?:in[- ]person|on[- ]?site)\b",
        r"\bwe do not (?:offer|allow|support) remote\b", r"\b(?:this is|it is) an? (?:fully )?(?:in-office|office-based|on-premises?) (?:position|role|job)\b",
        rf"\b{JOB} is (?:located |based |performed )?(?:fully )?(?:in|at) (?:the|our) office full[- ]time", r"\b(?:work|takes? place|performed|carried out|based|executed|done) (?:\w+ )?(?:on|at) our premises\b",
        r"\bpresence in the office is (?:required|mandatory|expected)", r"\bdu arbeitest (?:bei uns )?vor ort\b", r"\barbeit findet (?:bei uns )?vor ort statt",
         r"\bpr[äa]senz (?:im b[üu]ro|vor ort) ist (?:erforderlich|notwendig|n[öo]tig)", r"\bt[ée]l[ée]travail (?:n['’]est pas|non) (?:autoris|possible|envisag|pr[ée]vu)",
        r"\bnon t[ée]l[ée]travaillable\b", r"\bno (?:hay|ofrecemos|se ofrece|se permite) (?:el )?(?:teletrabajo|trabajo remoto)", r"\b(?:puesto|posici[óo]n|vacante) es (?:100 ?% )?presencial\b",
    )),
    ("hybrid", one_of(
        rf"\b{JOB} is hybrid\b", r"\b(?:in|into|from|at) (?:the|our) office (?:at least |about |around |for )?(?:\d|one|two|three|four)(?:\s?[-–]\s?\d)? days (?:a|per|each) week",
        r"\bin (?:the|our) office (?:at least|about|around|a minimum of) (?:\d|one|two|three|four) days", r"\b(?:split|divide) your time between (?:your )?(?:home|the office|our office)",
        r"\bup to (?:\d|one|two|three|four) (?:remote|home[- ]office) days", r"\bdu arbeitest hybrid\b", r"\bbis zu \d{1,2} ?% (?:mobile[sn]? arbeiten|remote|home-?office)",
        r"\b(?:zeitweise|teilweise|gelegentlich|tageweise) (?:von zu ?hause|remote|mobil)\b", r"\bremote-anteil\b", r"\bmix aus (?:b[üu]ro|home-?office|remote)", r"\bt[ée]l[ée]travail (?:ponctuel|r[ée]gulier)\b",
        r"\b\d{2} ?% of your time in (?:the|our) office",
    )),
    ("remote", one_of(
        rf"\b{JOB}, (?:which|that) (?:can|may) be (?:done|performed|carried out) (?:from anywhere|from home|remotely)",
        r"\bthis is a telecommut\w{1,4} (?:position|role|job)", rf"\b{JOB} (?:can|may) be (?:done|performed|carried out) (?:from anywhere|remotely)", r"\bdu arbeitest (?:komplett |immer )?von zu ?hause",
        r"\barbeite,? von wo (?:aus )?du (?:willst|m[öo]chtest)", r"\bdu kannst (?:komplett )?ortsunabh[äa]ngig arbeiten", r"\btrabaja(?:r)? desde (?:cualquier (?:lugar|parte)|casa)\b",
        r"\b(?:puesto|posici[óo]n|vacante) es (?:100 ?% |totalmente )?(?:en )?remot[oa]\b",
    )),
)  # fmt: skip
HINT = one_of("in[- ]person", "on[- ]?site", "remote", "telework", "telecommut", "office", "premises", "vor ort", "pr[äa]senz", "t[ée]l[ée]travail", "teletrabajo", "remot[oa]", "presencial", "hybrid", "split", "divide", "mobile", "mobil", "zu ?hause", "von wo", "ortsunabh", "desde", "anywhere", "mix aus", "b[üu]ro")  # fmt: skip


def denied(page: Page) -> Field | None:
    """Read "Work remotely: no"; "yes" is remote. A record's own "no" says only that nobody ticked it."""
    for label in page.labelled(ASKED):
        value = page.piece(label.span)
        if not label.is_meta and NO.match(value) and len(value) < 40:
            return Field("onsite", (label.span,), "after its label", 0.88)
        if YES.match(value) and len(value) < 30:
            return Field("remote", (label.span,), "after its label", 0.92)
    return None


def speaks_of_workplace(label: str) -> bool:
    """Tell "ability to work remotely" and "remote work eligibility"."""
    words = set(label.split())
    return bool(words & OF_WORKPLACE) and words <= OF_LABEL


def in_lines(page: Page) -> Field | None:
    """Read "Telecommute" and "Sur site" where nothing else is said."""
    spans = [label.span for label in page.labelled(MODELS)]
    for span in (*spans, *(item.span for item in facts_of(page))):
        line = page.piece(span)
        kind = next((kind for kind, pattern in LINES if pattern.match(line)), None)
        if kind:
            return Field(kind, (span,), "a line of its own", 0.85)
    return None


def _said_by(section: Section) -> Sequence[Item]:
    """Leave out what is asked of the candidate; the paragraphs behind that list may be of the job."""
    is_asked = section.kind in ("requirements", "nice_to_have")
    return section.paragraphs if is_asked else pieces_of(section)


def in_sentences(page: Page) -> Field | None:
    """Read "You work on our premises"; what is denied comes first."""
    hint = HINT.within(page.text)
    pieces = [
        piece
        for section in page.besides("equal_opportunity")
        for piece in (_said_by(section) if hint else ())
        if hint and hint.search(piece.text)
    ]
    for kind, pattern in SAID:
        for piece in pieces:
            found = pattern.search(piece.text)
            if found:
                start = piece.span.start
                span = Span(start + found.start(), start + found.end())
                return Field(kind, (span,), "a sentence on how the work is done", 0.8)
    return None
