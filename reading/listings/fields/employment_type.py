"""The kind of employment: full or part time, contract, temporary, internship."""

import re

from reading.listings.fields.employment_lines import for_a_time, in_lines, in_sentences, of_line
from reading.listings.fields.employment_titles import IN_PASSING, beside_title, short_form
from reading.listings.fields.hours_per_week import read as read_hours
from reading.listings.fields.title import read as read_title
from reading.listings.model import Field
from reading.listings.page import LONGEST_FACT, Page, facts_of, pieces_of
from reading.text.patterns import one_of
from reading.text.spans import Span

LABELS = (
    "employment type", "job type", "type", "contract type", "employment", "hours", "working hours",
    "anstellungsart", "beschaftigungsart", "vertragsart", "arbeitszeit", "type de contrat", "contrat",
    "tipo de contrato", "jornada", "tipo de empleo", "contract", "position type", "job status", "schedule",
    "employmenttype", "contratto", "contratto di lavoro", "tipo di contratto", "orario di lavoro", "modalidad", "vertrag", "work type", "time type", "beschaftigung", "regime",
    "tipo de contratacion", "tipo de jornada", "contratacion", "arbeitszeitmodell", "umfang", "duree",
    "contract duration", "shift type", "modalidad de contratacion", "working time", "contrattype", "term", "full part time",
    "full time part time", "full or part time", "employment status", "contract terms", "terms of employment", "job terms",
    "position status", "job classification", "appointment type", "working pattern", "work pattern", "work schedule",
    "job schedule", "hours of work", "work hours", "job hours", "type of employment", "type of contract", "type of position",
    "type of job", "kind of employment", "engagement", "engagement type", "commitment", "time commitment", "status", "basis",
    "employment basis", "position terms", "tenure", "art der anstellung", "anstellungsverhaltnis", "arbeitsverhaltnis", "pensum",
    "arbeitspensum", "stellenumfang", "beschaftigungsumfang", "beschaftigungsgrad", "arbeitszeiten", "stellenart",
    "temps de travail", "duree du travail", "duree de travail", "nature du contrat", "contrat propose", "type demploi",
    "statut", "rythme", "regime de travail", "quotite", "availability", "disponibilidad", "disponibilite", "disponibilidade", "tipo de puesto", "tipo de trabajo", "tipo de vacante", "tipo de posicion",
    "tipo de oferta", "tipo de jornada laboral", "jornada laboral", "jornada de trabajo", "dedicacion", "contrato", "horario",
    "employee group", "employee class", "employee category", "worker type", "worker sub type", "worker category", "wymiar pracy", "wymiar etatu", "wymiar czasu pracy", "etat", "rodzaj umowy", "typ umowy",
    "dienstverband", "anstallningsform", "omfattning", "stillingstype", "ansettelsesform", "stillingsprosent", "carga horaria", "condiciones de contratacion", "tiempo de trabajo", "regime de contratacao", "tipo de vinculo", "tipologia contrattuale",
)  # fmt: skip
# Where a word stands alone (header, label) it means the job; in prose it may mean anything.
ALONE = (
    ("INTERN", one_of(
        r"\bintern(?:ship)?\b", r"\bpraktik(?:um|ant)", r"\bstag(?:e|iaire)\b", r"\bbecari[oa]\b",
        r"\bpr[áa]cticas\b",
    )),
    ("PART_TIME", one_of(
        r"\bpart[- _]?time\b", r"\bteilzeit", r"\btemps partiel", r"\bmi-temps\b", r"\bminijob\b",
        r"\b(?:media jornada|medio tiempo|tiempo parcial|jornada parcial|tempo parziale|meio per[íi]odo)",
        r"\bniepe[łl]ny (?:etat|wymiar)", r"\b(?:p[óo][łl]|cz[ęe][śs][ćc]) etatu\b", r"\bdeeltijd", r"\bdeltid",
    )),
    ("CONTRACTOR", one_of(r"\bcontract(?:or)?\b(?!:)", r"\bfreelance", r"\bfreiberuf", r"\baut[óo]nomo\b")),
    ("FULL_TIME", one_of(
        r"\bfull[- _]?time\b", r"\bvollzeit", r"\btemps (?:plein|complet)\b", r"\bplein temps\b",
        r"\b(?:jornada completa|tiempo completo|tempo pieno|per[íi]odo integral|tempo integral)",
        r"\bpe[łl]ny (?:etat|wymiar)", r"\bvoltijd", r"\bheltid",
    )),
    ("TEMPORARY", one_of(
        r"\btemporary\b", r"\bseasonal\b", r"\bfixed[- ]term", r"\bbefristet", r"\bcdd\b", r"\btemporal\b", r"\bt[ée]rmino fijo\b", r"\bint[ée]rim\b",
    )),
)  # fmt: skip
IN_PROSE = (
    ("PART_TIME", one_of(
        r"\bin teilzeit\b", r"\bpart[- ]time (?:position|role|job|basis)", r"\bseeking a part[- ]time",
        r"\b[àa] temps partiel", r"\b(?:im rahmen|auf basis) einer geringf[üu]gigen (?:besch[äa]ftigung|t[äa]tigkeit|anstellung)\b", r"\bauf (?:mini-?job-basis|geringf[üu]giger basis)\b",
        r"\bna (?:p[óo][łl]|cz[ęe][śs][ćc]) etatu\b", r"\bw niepe[łl]nym wymiarze\b",
    )),
    ("FULL_TIME", one_of(
        r"\bin vollzeit\b", r"\bfull[- ]time (?:position|role|job|opportunity|basis|employment)",
        r"\b(?:seeking|hiring|looking for)(?: an?)? full[- ]time", r"\bfull[- ]time,? (?!equivalent)(?:[\w-]+,? ){1,2}(?:position|role|job)\b",r"\b[àa] temps plein", r"\bna pe[łl]ny etat\b", r"\bw pe[łl]nym wymiarze\b", r"\bjornada completa\b", r"\bdisponibilidad (?:horaria )?(?:full[- ]time|tiempo completo|completa)\b",
        r"\b(?:position|role|job|post|contract) is (?:a )?full[- ]time", r"^as a full[- ]time (?:employee|member|team member|associate)\b(?! (?:or|may))", r"^full[- ]time,", r"\brequires? a full[- ]time commitment\b", r"\b(?:proyecto|puesto|trabajo|empleo) full[- ]time\b",
    )),
    ("CONTRACTOR", one_of(
        r"\b(?:contract|freelance) (?:position|role|job|basis)", r"\b(?:modo|modalidad|tipo|forma|r[ée]gimen) de contrataci[óo]n\b[^.,;\n]{0,30}\b(?:es|ser[áa])\b[^.,;\n]{0,20}\b(?:para|por|como|a|de) (?:freelancers?|honorarios|aut[óo]nomos?|monotribut\w{1,4})\b",
        r"\bcontratistas?\b[^.\n]{0,20}\bsin relaci[óo]n de dependencia\b", r"\bsin relaci[óo]n de dependencia\b", r"\b(?:facturaci[óo]n|prestaci[óo]n) (?:como|de servicios como) (?:aut[óo]nom|independiente|monotribut)", r"\b(?:an?|as) independent contractor\b(?! may)", r"\ben freelance\b", r"\b(?:as a|als) freelancer\b", r"\bind[ée]pendante? \(freelance\)", r"\bpour une? ind[ée]pendante?\b", r"\bstatut (?:d['’])?ind[ée]pendant", r"\b(?:contrat|mission)s? (?:de |en )?freelance\b",
    )),
    ("TEMPORARY", one_of(
        r"\b(?:temporary|seasonal) (?:position|role|job|post|vacancy)\b", r"\b(?:poste|contrat|contrats|postes) (?:en |de )?CDD\b", r"\bcontrat [àa] dur[ée]e d[ée]termin[ée]e",
        r"\b(?:befristete (?:stelle|position|anstellung)|zun[äa]chst befristet|stelle ist (?:zun[äa]chst )?[^\n]{0,30}\bbefristet|befristet (?:auf|bis|f[üu]r)|auf (?:\w{3,8}|\d{1,2}) (?:jahre?|monate?) befristet)",
        r"\b(?:commenc\w{1,4}|start\w{0,3}|appointments?|appointed|position|post|role|tenable|employed)\b[^.\n]{0,60}(?<!funded )(?<!financed )(?<!paid )\bfor (?:a (?:period|term) of |an initial |up to )?(?:an?|one|two|three|four|six|nine|twelve|\d{1,2})[- ](?:years?|months?)\b(?! of|['’])", r"\bcontrato temporal\b", r"\b(?:position|role) is temporary",
    )),
    ("INTERN", one_of(r"\bthis internship\b", r"\binternship (?:position|program)")),
)  # fmt: skip
NOT_OF_JOB = re.compile(
    r"[^.;\n]{0,30}?\b(?:experience|employees?|staff|team members?|workers?|colleagues|associates?|students?|stud(?:y|ies|ium)|degree|equivalents?|training"
    r"|education|enrol|school|course|program(?:me)?s?\b|mitarbeite[rn]|besch[äa]ftigte|studierende|erfahrung|exp[ée]rience|salari[ée]s|[ée]tudiant|[ée]tudes|experiencia"
    r"|empleados|estudi|commitments?|considered)",
    re.IGNORECASE,
)
NOT_OF_JOB_BEFORE = re.compile(
    r"\b(?:urlaub\w*|vacation|holidays?|vacaciones|cong[ée]s|equivalent|years?|months?|all|eligible|other|per|students?|convert\w*|leading|lead to|becom\w+|possib\w+|later)\b[^.;\n]{0,25}$",
    re.IGNORECASE,
)
PARENTHESES = re.compile(r"\([^()]{0,200}\)")
# After a list a board prints what it knows of the job.
OF_LISTS = ("responsibilities", "requirements", "nice_to_have", "benefits", "apply")
# One look for all of them: most lines hold none.
HINT = one_of(
    "time",
    "jornada",
    "zeit",
    "temps",
    "contract",
    "freelance",
    "temporary",
    "internship",
    "cdd",
    "contrat",
    "befristet",
    r"\bfor (?:a (?:period|term) of |an initial |up to )?(?:an?|one|two|three|four|six|nine|twelve|\d{1,2})[- ](?:year|month)",
    "pendant",
    "dependencia",
    "facturaci",
    "contrataci",
    "seasonal",
    "geringf",
    "-basis",
    "etat",
    "wymiarze",
)

# A contract that only tells its law, length or terms: every employee has one.
OF_ANY_JOB = re.compile(
    r"\b(?:with|under|on)(?: an?| the)?(?: (?!freelance)[a-z-]+){1,2} contract\b|\b(?:permanent|employment|labou?r|open[- ]ended|indefinite|unlimited|undetermined) contract\b"
    r"|\bcontract (?:duration|length|period|start|end|terms?|law|type|managers?|management|administrat\w+|negotiat\w+)\b",
    re.IGNORECASE,
)
OF_STUDENTS = re.compile(
    r"\bwerkstud(?:ent|ier)|\bstudentische[rn]? (?:hilfskraft|mitarbeit)|\bmini-?job", re.IGNORECASE
)
BEFORE_TITLE = re.compile(r"(?<!\w)(?:seasonal|temporary)\s{1,2}$", re.IGNORECASE)
FOR_A_TIME = re.compile(
    r"^(?:seasonal|temporary)\b|\bsaisonni(?:er|[èe]re)\b|\bsaison(?:kraft|arbeiter|aushilfe)|\((?:seasonal|temporary|fixed[- ]term)\)|[-–—,] (?:seasonal|temporary)$"
    r"|\b(?:maternity|paternity) cover\b|\b(?:elternzeit|mutterschutz)vertretung\b|\bde temporada\b",
    re.IGNORECASE,
)
CELL = re.compile(r",((?:[Ff]ull|[Pp]art)[- ][Tt]ime(?: , ?[Ee]mployee)?),(?=[\"A-Z])")
MOST_OF_PART_TIME = 30
YES = re.compile(r"\W*(?:yes|ja|oui|s[íi]|true)\b", re.IGNORECASE)
# The words that may stand around the kind of employment where a line holds nothing else.
FACT = re.compile(
    r"[^\w(]{0,8}(?:(?:job type|type|employment|contract|modalidad|contrato|disponibilidad|position|permanent|unbefristet\w*|indefinido"
    r"|cdi|regular|this is an?|paid)[\s:,-]{1,3}){0,2}"
    r"((?:full|part)[- _]?time|vollzeit\w*|teilzeit\w*|temps (?:plein|partiel|complet)|tiempo (?:completo|parcial)|jornada completa"
    r"|media jornada|freelance|contractor|internship|praktikum|stage|cdd|befristet|temporary|seasonal)"
    r"(?:stelle|job|position|besch[äa]ftigung)?(?:[\s,/(]{1,3}(?:\d{1,3}.{0,18}|permanent|position|role|job|employment|unbefristet|basis|hours.{0,12}))?[).]?\s*$",
    re.IGNORECASE,
)


def read(page: Page) -> Field | None:
    """Give FULL_TIME, PART_TIME, CONTRACTOR, TEMPORARY or INTERN."""
    lines = [(span, "the header") for span in page.header.lines if span != page.header.company]
    lines = [(label.span, "after its label") for label in page.labelled(LABELS)] + lines
    for label in page.labelled(("full time", "part time")):
        if YES.match(page.piece(label.span)):
            kind = (
                "FULL_TIME"
                if "full" in page.text[: label.span.start][-14:].lower()
                else "PART_TIME"
            )
            return Field(kind, (label.span,), "after its label", 0.92)
    for span, rule in lines:
        first = re.split(r"[.;,] (?=[A-Zp])", page.piece(span), maxsplit=1)[0]
        found = _alone(first) or (of_line(first) if rule == "after its label" else None)
        if found and (span != page.header.title or found == "INTERN"):
            return Field(found, (span,), rule, 0.93)
    return (
        short_form(page)
        or _as_fact(page)
        or beside_title(page)
        or _in_prose(page)
        or _in_title(page)
        or in_lines(page)
        or _in_passing(page)
        or in_sentences(page)
        or for_a_time(page)
        or _in_cell(page)
        or _by_hours(page)
    )


def _in_cell(page: Page) -> Field | None:
    """Read ",Full Time," between two cells of a row."""
    found = CELL.search(page.text) if '",' in page.text else None
    kind = _alone(found[1]) if found else None
    return (
        Field(kind, (Span(*found.span(1)),), "a cell of its row", 0.85) if found and kind else None
    )


def _by_hours(page: Page) -> Field | None:
    """Take a week that cannot be a full one for part time."""
    hours = page.once("hours_per_week", read_hours)
    if hours is None or hours.value["max"] is None or hours.value["max"] > MOST_OF_PART_TIME:
        return None
    return Field("PART_TIME", hours.spans, "the hours of its week", 0.85)


def _in_passing(page: Page) -> Field | None:
    """Read "a number of part-time hours": no more than a mention, and the only kind mentioned."""
    found: dict[str, Span] = {}
    hint = HINT.within(page.text)
    for section in page.besides("equal_opportunity", "requirements", "nice_to_have"):
        for piece in pieces_of(section) if hint else ():
            for kind, pattern in IN_PASSING if hint and hint.search(piece.text) else ():
                for match in pattern.finditer(piece.text):
                    before = piece.text[max(0, match.start() - 40) : match.start()]
                    after = NOT_OF_JOB.match(piece.text, match.end(), match.end() + 60)
                    if not after and not NOT_OF_JOB_BEFORE.search(before):
                        start = piece.span.start
                        span = Span(start + match.start(), start + match.end())
                        found.setdefault(kind, span)
    if len(found) != 1:  # "full-time or part-time" leaves it open
        return None
    [(kind, span)] = found.items()
    return Field(kind, (span,), "mentioned in passing", 0.7)


def _in_title(page: Page) -> Field | None:
    """Read "Software Engineering Intern" where the title stands in the prose."""
    title = page.once("title", read_title)
    if title and _alone(title.value) == "INTERN":
        return Field("INTERN", title.spans, "the title", title.sure)
    if title and (FOR_A_TIME.search(title.value) or _is_for_a_time(page, title.spans[0])):
        return Field("TEMPORARY", title.spans, "the title", min(title.sure, 0.88))
    if title and OF_STUDENTS.search(title.value):
        return Field("PART_TIME", title.spans, "the title", title.sure)
    return None


def _is_for_a_time(page: Page, title: Span) -> bool:
    """Tell "Seasonal" before a title that was read without it."""
    return BEFORE_TITLE.search(page.text, max(0, title.start - 16), title.start) is not None


def _as_fact(page: Page) -> Field | None:
    """Read "Full time" where it is a line of its own."""
    lines = (line for section in page.of(*OF_LISTS) for line in section.paragraphs)
    short = (line for line in lines if len(line.text) <= LONGEST_FACT)
    for item in (*facts_of(page), *short):
        found = FACT.match(item.text)
        kind = _alone(found[1]) if found else None
        if kind:
            return Field(kind, (item.span,), "a line of its own", 0.9)
    return None


def _alone(line: str) -> str | None:
    line = PARENTHESES.sub(" ", line)
    if len(line) > 90:
        return None
    line = OF_ANY_JOB.sub(" ", line)
    kinds = [kind for kind, pattern in ALONE if pattern.search(line)]
    if {"FULL_TIME", "PART_TIME"} <= set(kinds):  # "full-time or part-time" leaves it open
        return None
    return kinds[0] if kinds else None


def _in_prose(page: Page) -> Field | None:
    found: dict[str, Span] = {}
    hint = HINT.within(page.text)
    for section in page.besides("equal_opportunity"):
        for piece in pieces_of(section) if hint else ():
            for kind, pattern in IN_PROSE if hint and hint.search(piece.text) else ():
                match = pattern.search(piece.text)
                if match:
                    start = piece.span.start
                    found.setdefault(kind, Span(start + match.start(), start + match.end()))
    if len(found) == 2 and "TEMPORARY" in found and {"FULL_TIME", "PART_TIME"} & set(found):
        del found["TEMPORARY"]  # "à temps plein, contrat à durée déterminée": the hours come first
    if len(found) != 1:
        return None
    [(kind, span)] = found.items()
    return Field(kind, (span,), "a sentence on the employment", 0.85)
