"""The job's title: named by the source, on top, or in the sentence that says who is sought."""

import re
from bisect import bisect_right

from reading.listings.fields.sought import at_the_opening, first_sought, in_prose, without_praise
from reading.listings.fields.sought_phrases import SOUGHT
from reading.listings.headings import bare
from reading.listings.model import Field, Item
from reading.listings.page import Page
from reading.listings.praise import PRAISED
from reading.listings.title_line import parts_of_title
from reading.listings.title_words import CALLS
from reading.listings.titles import GENDER, clean_title, names_a_job, singular_title
from reading.text.lexicons import load
from reading.text.spans import Span

# Coded words are part of the title as the employer wrote it: the checks speak of them.
CODED = re.compile(
    r"(?:rock ?stars?|ninjas?|gurus?|wizards?|superstars?|unicorns?)\b", re.IGNORECASE
)
LABELS = (
    "title",
    "job title",
    "position title",
    "jobtitle",
    "stellentitel",
    "intitule du poste",
    "puesto",
    "job role",
    "titulo del trabajo",
    "titulo del puesto",
    "nombre del puesto",
    "cargo a desempenar",
    "position name",
    "role title",
    "vacancy",
    "class title",
    "jobname",
    "stellenbezeichnung",
    "titre du poste",
    "titulo",
    "cargo",
    "intitule",
    "intitule de loffre",
    "intitule de lemploi",
    "intitule du stage",
    "metier",
    "profession",
    "occupation",
    "designation",
    "post title",
    "name of post",
    "name of position",
    "name of the post",
    "post",
    "job name",
    "vacancy title",
    "position applied for",
    "working title",
    "business title",
    "functional title",
    "internship title",
    "opening title",
    "jobtitel",
    "berufsbezeichnung",
    "beruf",
    "position bezeichnung",
    "tatigkeit",
    "titel der stelle",
    "titel",
    "nombre de la vacante",
    "nombre del cargo",
    "vacante",
    "cargo solicitado",
    "puesto solicitado",
    "puesto vacante",
    "puesto de trabajo",
    "denominacion del puesto",
    "nome da vaga",
    "titulo da vaga",
    "cargo pretendido",
    "mansione",
    "posizione",
)
BESIDES = (
    "position",
    "role",
    "stelle",
    "poste",
    "job",
    "opening",
    "vaga",
    "empleo",
    "emploi",
    "offre",
    "fonction",
    "posicion",
)
OF_THE_RECORD = (*LABELS, "position", "role", "roles", "job", "stelle", "poste")
# Labels that mean the title and nothing else.
EXPLICIT = (
    "job title", "position title", "jobtitle", "vacancy title", "role title", "job name", "position name", "stellenbezeichnung",
    "stellentitel", "jobtitel", "berufsbezeichnung", "intitule du poste", "intitule de loffre", "titre du poste", "titulo del puesto",
    "nombre del puesto", "nombre del cargo", "nombre de la vacante", "puesto vacante", "nome da vaga", "titulo da vaga",
)  # fmt: skip
LONGEST_EXPLICIT, MOST_ON_TOP = 70, 20
PERSON = re.compile(
    r"\W*(?:(?:full |first |last |contact )?name|contact(?: person)?|recruiter|hiring manager|supervisor|ansprechpartner(?:in)?|kontakt|nom|nombre|contacto|email|e-mail|phone)\W{0,3}:",
    re.IGNORECASE,
)
SEEN_AS = re.compile(
    r"[^.:!?\n]{0,80}?\bsuchen ?wir\b[^.:!?\n]{0,60}?\s(?:als|eine[nr]?|eine:n|einen?/n?)\s(?:[a-zäöüß]{2,30}\s){0,3}(?=[A-ZÄÖÜ])"
)
LONGEST = 140
# A line of so many words that nothing parts is an advertisement's, and no title yet.
MOST_WORDS = 10
SEPARATES = re.compile(r"\s[-–—|/&+]\s|,")
TAG = re.compile(
    r"\(\s?(?:[mwfdx](?:\s?[/|,*]\s?(?:[mwfdxi]|-)){1,3}|h/f|f/h|all genders?)\s?\)", re.IGNORECASE
)
# What a source calls its page where a title should stand; said of no job in particular.
OF_NO_JOB = frozenset(
    "job jobs job posting job postings job description job opening job openings job vacancy career careers vacancies"
    " vacancy hiring were hiring we are hiring now hiring join us join our team join the team work with us work for us"
    " work at open positions open position positions current openings current vacancies opportunities opportunity"
    " employment recruitment home untitled apply index page stelle stellen stellenangebot stellenangebote karriere"
    " stellenausschreibung stellenanzeige stellenausschreibungen offene stellen mitarbeiter gesucht wir suchen wir"
    " suchen dich wir stellen ein ausschreibung emploi emplois recrutement offre demploi offres demploi offre"
    " nous recrutons rejoignez nous carriere carrieres poste empleo empleos vacante vacantes oferta de empleo ofertas"
    " de empleo trabaja con nosotros trabajo bolsa de trabajo unete vaga vagas trabalhe conosco lavora con noi".split()
)


# What is offered without another name: "Postdoctoral position".
IS_A_POSITION = re.compile(r"\s(?:position|fellowship|internship|studentship)s?$", re.IGNORECASE)
# Who calls, behind the job: "docentes en la Universidad".
HOUSE = re.compile(
    r"\s(?:en|para|pour|chez|at|bei) (?:la|el|los|las|le|les|the|der|dem|un[ae]?)\s", re.IGNORECASE
)


def read(page: Page) -> Field | None:
    """Give the title without gender tags, requisition number or employer's prefix."""
    return (
        _named(page)
        or _labelled(page, LABELS)
        or _explicit(page)
        or _on_top(page)
        or _labelled(page, BESIDES)
        or _tagged_line(page)
        or _called(page)
        or in_prose(page)
    )


def _says_no_job(title: str) -> bool:
    """Tell "Jobs" and "Work with us", which a source calls its page, from a title."""
    words = bare(title).split()
    return not words or all(word in OF_NO_JOB for word in words)


def _named(page: Page) -> Field | None:
    names = dict.fromkeys((*OF_THE_RECORD, *load("record_keys")["title"][:-6]))
    for label in page.labelled(names, meta_only=True):
        span = label.span
        if label.span.end - label.span.start > LONGEST or _says_no_job(page.piece(span)):
            continue
        parted = parts_of_title(page.text, span)
        if parted.title != span and names_a_job(page.piece(parted.title)):
            return _field(page, parted.title, "named by the source", 0.96)
        _, prefix, rest = page.piece(span).rpartition(": ")
        if prefix and names_a_job(rest):
            span = Span(span.end - len(rest), span.end)
        return _field(page, span, "named by the source", 0.97)
    return None


def _on_top(page: Page) -> Field | None:
    span = page.header.title
    if span is None:
        return None
    line = page.piece(span)
    is_sentence = line.endswith(".") and line.count(" ") > 3
    if (SOUGHT.match(line) or is_sentence) and (field := first_sought(page, Item(line, span))):
        return field
    if (
        line.count(" ") > MOST_WORDS
        and not SEPARATES.search(line)
        and not _is_announced(page, span)
    ):
        return at_the_opening(page)
    if page.header.company and IS_A_POSITION.search(line):
        title = clean_title(line)
        return Field(title[:1].upper() + title[1:], (span,), "first line", 0.85)
    if line[:1].islower() or (PRAISED.match(line) and not CODED.match(line)):
        span = without_praise(page, span)
        title = clean_title(page.piece(span))
        title = singular_title(title) if title[:1].islower() and page.language == "en" else title
        return (
            Field(title[:1].upper() + title[1:], (span,), "first line", 0.85)
            if names_a_job(title)
            else None
        )
    if wanted := SEEN_AS.match(line):  # "Für unseren Kunden suchen wir Sie als Bäcker"
        span = parts_of_title(page.text, Span(span.start + wanted.end(), span.end)).title
    if names_a_job(page.piece(span)) or GENDER.search(line):
        return _field(page, span, "first line", 0.95)
    if _says_no_job(line):
        return None
    has_facts = bool(page.header.places or page.header.company)
    return _field(page, span, "first line", 0.75) if has_facts else None


def _is_announced(page: Page, span: Span) -> bool:
    """Tell what stands behind "Open positions:": a title, however long."""
    before = page.text[max(0, span.start - 30) : span.start].rpartition("\n")[2]
    return before.endswith(": ") and names_a_job(page.piece(span))


def _tagged_line(page: Page) -> Field | None:
    """Take the first heading or short line with a gender tag: "Pflegekraft (m/w/d)"."""
    for block in page.blocks[:40]:
        line = page.text[block.start : block.end]
        if len(line) <= 100 and TAG.search(line) and not line.endswith((".", ":", "?")):
            span = parts_of_title(page.text, block.span).title
            is_prose = line.count(" ") > 9 or SOUGHT.search(line) or "suchen" in line
            return None if is_prose else _field(page, span, "the line with a gender tag", 0.85)
    return None


def _called(page: Page) -> Field | None:
    """Read "CONVOCATORIA DE DOCENTES EN LA …" where the page's title says something else."""
    for block in page.blocks[:MOST_ON_TOP]:
        line = page.text[block.start : block.end]
        found = CALLS.match(line) if line.count(" ") <= MOST_WORDS else None
        if found and not line.endswith((".", ":", "?")):
            end = HOUSE.search(line, found.end())
            title = Span(block.start + found.end(), block.start + end.start() if end else block.end)
            if names_a_job(page.piece(title)):
                return _field(page, parts_of_title(page.text, title).title, "a call", 0.8)
    return None


def _labelled(page: Page, names: tuple[str, ...]) -> Field | None:
    for label in page.labelled(names):
        if names_a_job(page.piece(label.span)) and not _is_of_person(page, label.span):
            span = parts_of_title(page.text, label.span).title
            return _field(page, span, "after its label", 0.9)
    return None


def _explicit(page: Page) -> Field | None:
    """Take what stands after "Job title:" on top, though no word of it is a job's name."""
    top = page.blocks[min(len(page.blocks), MOST_ON_TOP) - 1].end if page.blocks else 0
    for label in page.labelled(EXPLICIT):
        value = page.piece(label.span)
        is_short = len(value) <= LONGEST_EXPLICIT and not value.endswith((".", "?", ":"))
        is_beside = ":" in page.text[max(0, label.span.start - 4) : label.span.start]
        is_named = is_short and is_beside and any(c.isalpha() for c in value)
        if label.span.end > top or _says_no_job(value) or _is_of_person(page, label.span):
            continue
        if is_named:
            title = parts_of_title(page.text, label.span).title
            return _field(page, title, "after its label", 0.85)
    return None


def _is_of_person(page: Page, span: Span) -> bool:
    """Tell the title of a recruiter, whose name stands in the line above."""
    index = bisect_right(page.blocks, span.start, key=lambda block: block.start) - 1
    if index < 1:
        return False
    above = page.blocks[index - 1]
    return PERSON.match(page.text[above.start : above.end]) is not None


def _field(page: Page, span: Span, rule: str, sure: float) -> Field | None:
    title = clean_title(page.piece(span))
    return Field(title, (span,), rule, sure) if title else None
