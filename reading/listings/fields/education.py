"""Education: the lowest level that is asked or preferred."""

import re
from collections.abc import Iterable

from reading.listings.fields.education_levels import LABELLED_LEVELS, LEVELS
from reading.listings.model import Field
from reading.listings.page import Page, pieces_of
from reading.text.cues import held_by
from reading.text.patterns import Cued, holds
from reading.text.spans import Span

LABELS = (
    "education", "education level", "level of education", "minimum education", "min education", "required education",
    "education required", "education requirements", "minimum qualification", "minimum qualifications required", "highest qualification", "minimum degree", "degrees required", "degree requirements", "minimum level of education", "qualification level", "educational requirements", "educational requirement",
    "educational qualification", "educational qualifications", "academic qualification", "academic qualifications", "degree", "degree required",
    "ausbildung", "abschluss", "bildungsabschluss", "schulabschluss", "bildungsniveau", "erforderliche ausbildung", "vorausgesetzte ausbildung",
    "formation", "niveau detudes", "niveau detudes souhaite", "niveau detudes requis", "niveau detudes minimum", "niveau detude", "niveau de formation", "diplome", "diplome requis", "niveau requis",
    "formacion", "formacion minima", "formacion academica", "formacion requerida", "educacion", "educacion minima", "educacion requerida", "nivel de estudios", "nivel educativo", "nivel academico",
    "estudios", "estudios minimos", "estudios requeridos", "titulacion", "escolaridad", "grado academico", "nivel de educacion",
    "escolaridade", "formacao", "formacao academica", "titolo di studio", "opleidingsniveau", "opleiding",
)  # fmt: skip
# "Carrera: Economía" names what was studied at a university.
CAREERS = ("carrera", "carreras", "carrera profesional", "carreras afines", "carrera universitaria")
SHORT_CAREER = re.compile(
    r"\bt[ée]cnic|\btecn[óo]log|\bcort[ao]s?\b|\bindistint|\bno (?:es )?(?:requerid|necesari)|\btrunca|\bplan de\b",
    re.IGNORECASE,
)
NOT_THAT = re.compile(
    r"\b(?:scrum|web|station|toast|grand)[ -]?$|\bno $|\bnot? (?:require )?an? $"
    r"|\b(?:not including|excluding|after|beyond|since|before) (?:the )?$",
    re.IGNORECASE,
)
NO_DEMAND = re.compile(
    r"(?: (?:diploma|degree|education))?(?: or [\w ]{1,20})?,? ?(?:(?:is|are|ist|sind) )?(?:not (?:required|necessary|needed)|nicht (?:erforderlich|notwendig|nötig))\b",
    re.IGNORECASE,
)
# Work that is done for those who learn, and help with one's own learning, ask for nothing.
# "Able to teach Spanish to A Level": the pupils' level.
TAUGHT = re.compile(
    r"\b(?:teach\w*|taught|tutor\w*|instruct\w*|deliver\w*|unterricht\w*|enseign\w*|ense[ñn]ar|lessons?|lectures?)\b[^.;\n]{0,50}\b(?:to|up to|at|for|jusqu['’](?:au|en)|bis(?: zum)?|hasta)\b[^.;\n]{0,20}$",
    re.IGNORECASE,
)
FOR_OTHERS = re.compile(
    r"^ ?(?:students?\b(?! or)|pupils|teachers?\b|class(?:es|room)|reimbursement|assistance|programs? for|fees|kids|sector)",
    re.IGNORECASE,
)
# "Ridgeway High School" is where the work is done.
SCHOOL = re.compile(r"H(?:igh|IGH)[ -]S(?:chool|CHOOL)$")
NAMED = re.compile(
    r"\b(?!(?:Minimum|Min|MINIMUM|Completed|Required|Preferred|Education|EDUCATION|Some|SOME|Or|OR|And|AND|An?|The) )[A-Z][\w.'’-]{2,20} $"
)
# "Stipends for education at doctorate level" offer, and ask for nothing.
OFFERED = re.compile(
    r"\b(?:stipends?|allowances?|differentials?|tuition|reimburs\w{3,6}|scholarships?)\b[^.\n]{0,50}$",
    re.IGNORECASE,
)
GRADUATED = re.compile(
    r"\W{0,3}(?:diploma|degree|graduat|equivalen|education|GED|level|certificat|transcript|require|complet|qualif|or\b|and\b|preferred|drop)",
    re.IGNORECASE,
)
# "Nivel medio de inglés" is how well a language is spoken.
OF_LANGUAGE = re.compile(
    r"\b(?:ingl[ée]s|english|engl|franc[ée]s|fran[çc]ais|alem[áa]n|portugu[ée]s|italiano|espa[ñn]ol|castellano|catal[áa]n"
    r"|anglais|allemand|chino|japon[ée]s|ruso|idiomas?|lenguas?|langues?|languages?)\b",
    re.IGNORECASE,
)
LEVEL_WORD = re.compile(r"(?:nivel|niveau|n[íi]vel|level)\b", re.IGNORECASE)
# One look for all levels: most lines hold none. Short forms are looked for as words.
HINT = (
    "degree", "school", "secondary ed", "educa", "diplom", "diplôm", "ausbildung", "lehr", "studi", "estudi", "abschlu", "universi", "college", "bacc", "bac ", "bac+", "doct", "dokt", "dout", "promo", "licen",
    "ingenier", "ingénieur", "gradua", "grado", "titul", "títul", "tulo", "vocational", "apprentice", "abitur", "reife", "matur", "matric", "leaving", "th pass", "th std", "th grade", "standard", "grade 1", "10 +", "10+", "bachiller", "secondaire", "schul", "ensino",
    "segundo grau", "secundari", "preparatoria", "ñanza", "nanza", "niveau", "nivel", "nível", "ciclo", "technic", "trade", "practical eng", "certificate", "guilds", "journeyman", "brief", "facharb", "formation t", "fachschul", "staatl", "examiniert", "gelernt", "formaci", "formaç",
    "titre prof", "brevet", "cnic", "egresad", "curso", "carrera", "associate", "terciar", "bachelor", "bachar", "bachel", "profesional", "superior", "laurea", "akadem", "master", "máster", "maestr", "mestr", "pós-", "pos-g", "postg", "post-g", "posgr", "école", "ecole",
    "year 12", "fortbildung", "weiterbildung", "certificat", "qualified", "meister", "fachwirt", "betriebswirt", "ausgebildet", "fachkraft", "qualifica", "capacit", "apprentissage", "técnico en", "tecnico en", "técnica en", "tecnica en", "tertiary", "third", "immatrik", "eingeschr", "enrolled", "contador", "magister", "staatsexamen", "volljurist", "ingénieur", "juris", "dottor", "dipl", "gcse", "大专", "本科", "硕士", "博士",
)  # fmt: skip
SHORT = re.compile(
    r"\b(?=[A-Z2hmp])(?:GED|HS|HSD|H\.S|[AO]-[Ll]evel|GCSE|CESS|ESO|S?NVQ|SVQ|BTEC|EFZ|Cert|FP|CAP|BEP|CFG|MBO|mbo|HBO|hbo|BTS|DUT|HND|DEUG|TSU|B\.?Sc?|B\.|BA|BS|B[TE]|BCom|BBA|BCA|M\.|MSc?|MBA|MPH|MSW|MLI?S|MFA|MEd|MEng|LL|ITI|DEA|DEI|CQP|CFC|AFP|CCP|BP|A\.A|A\.S|AAS?|AS|ADN|BUT|IDE|J\.?D|WO|2[:.]1|[Pp][Hh]|PHD|PharmD|EdD|DrPH|DVM|phd)"
)
ASKING = ("requirements", "nice_to_have")
LONGEST_LABELLED = 160
Levels = Iterable[tuple[str, Cued]]


def read(page: Page) -> Field | None:
    """Give highschool, vocational, associate, bachelor, master or doctorate."""
    for label in page.labelled(CAREERS):
        if not SHORT_CAREER.search(page.piece(label.span)):
            return Field("bachelor", (label.span,), "after its label", 0.9)
    for label in page.labelled(LABELS):
        at = Span(label.span.start, min(label.span.end, label.span.start + LONGEST_LABELLED))
        found = _lowest(page, [at], LEVELS) or _lowest(page, [at], LABELLED_LEVELS)
        if found:
            return Field(found[0], (found[1],), "after its label", 0.92)
    asked = [piece.span for section in page.of(*ASKING) for piece in pieces_of(section)]
    found = _lowest(page, asked, LEVELS)
    if found:
        return Field(found[0], (found[1],), "what is asked of the candidate", 0.92)
    rest = page.of("intro", "role", "other", "terms")
    found = _lowest(page, [piece.span for section in rest for piece in pieces_of(section)], LEVELS)
    return Field(found[0], (found[1],), "named in the text", 0.85) if found else None


def _lowest(page: Page, spans: list[Span], levels: Levels) -> tuple[str, Span] | None:
    hint = tuple(held_by(page.text, HINT))
    spans = [span for span in spans if _may_speak(page.piece(span), hint)]
    for level, pattern in levels if spans else ():
        held = pattern.within(page.text)
        for span in spans if held else ():
            found = held.search(page.text, span.start, span.end) if held else None
            if found and _is_asked(page.text, Span(*found.span()), span):
                return level, Span(*found.span())
    return None


def _may_speak(text: str, hint: tuple[str, ...]) -> bool:
    return holds(text, hint) or bool(SHORT.search(text))


def _is_asked(text: str, found: Span, within: Span) -> bool:
    before = text[max(within.start, found.start - 24) : found.start]
    after = text[found.end : min(within.end, found.end + 60)]
    if LEVEL_WORD.match(text, found.start) and OF_LANGUAGE.search(f"{before} | {after[:24]}"):
        return False
    if OFFERED.search(text, max(within.start, found.start - 70), found.start):
        return False
    if TAUGHT.search(text, max(within.start, found.start - 90), found.start):
        return False
    if SCHOOL.match(text[found.start : found.end]) and NAMED.search(before):
        return bool(GRADUATED.match(after))
    return not (NOT_THAT.search(before) or NO_DEMAND.match(after) or FOR_OTHERS.match(after))
