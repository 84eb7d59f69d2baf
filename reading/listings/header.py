"""The header: short lines above the prose that name the job, the employer, the place."""

import re

from reading.listings.headings import as_heading, bare
from reading.listings.page import BARE_LABEL, LABELLED, Header
from reading.listings.title_line import employs, is_term, parts_of_title
from reading.listings.titles import GENDER, names_a_job
from reading.text.blocks import Block
from reading.text.dates import dates_in
from reading.text.money import money_in
from reading.text.places import places_in_line
from reading.text.spans import Span

MOST_LINES = 14
LONGEST_LINE = 110
LONGEST_PIPED = 260
ADDRESS = re.compile(r"https?://|www\.|@")
AGE = re.compile(
    r"\b(?:ago|vor \d|il y a|hace)\b|^\W*(?:posted|new|today|reposted)\b", re.IGNORECASE
)
TERMS = re.compile(
    r"^\W*(?:(?:full|part)[ -]?time|vollzeit|teilzeit|contract(?:or)?|permanent|temporary|internship"
    r"|cdi|cdd|stage|alternance|remote|hybrid|on-?site|t[ée]l[ée]travail\b.{0,12}"
    r"|jornada completa|tiempo completo)\W*$",
    re.IGNORECASE,
)
OPENS_SENTENCE = re.compile(
    r"(?:we|our|join|are you|do you|nous|notre|wir|unser|du|sie|buscamos|somos|nuestr[oa]|estamos)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[a-zäöüß]{2}(?<!\bInc)(?<!\bLtd)(?<!\bCo)(?<!\bCorp)\.$")
DASH = re.compile(r"\s[-–—|]\s")
PIPE = re.compile(r"\s+[|•·]\s+")
PICTURE = re.compile(r"(?:^|\s{1,3})(?=[☀-➿\U0001F300-\U0001FAFF])")
OF_TERMS = re.compile(
    r"\b(?:(?:full|part)[ -]?time|vollzeit|teilzeit|remote|hybrid|on-?site|telecommute|cdi|cdd|freelance"
    r"|tiempo completo|jornada completa|t[ée]l[ée]travail|presencial|remoto)\b",
    re.IGNORECASE,
)
# A page's own title may stand below its menu.
MOST_ABOVE = 60
LONGEST_ABOVE = 900
# Lines above a title that say only that a job is offered.
ANNOUNCEMENTS = frozenset(
    (
        "job advert", "job advertisement", "job posting", "job vacancy", "vacancy", "job opening", "job offer",
        "job description", "job title", "about the job", "careers", "career", "jobs", "now hiring", "were hiring",
        "we are hiring", "hiring", "join us", "join our team", "career opportunity", "current vacancies", "open position",
        "stellenanzeige", "stellenausschreibung", "stellenangebot", "stellenbeschreibung", "wir suchen", "wir suchen sie",
        "wir suchen dich", "wir stellen ein", "karriere", "ihre karriere", "offre demploi", "nous recrutons", "recrutement",
        "fiche de poste", "oferta de empleo", "oferta de trabajo", "vacante", "empleo", "vaga", "a propos du poste",
    )
)  # fmt: skip
LABELS = frozenset(
    (
        "role", "position", "title", "job title", "company", "employer", "location", "type", "department", "team",
        "salary", "contact", "url", "posted", "date posted", "reports to", "hours", "grade", "company name", "job",
        "employment type", "job location", "link to job posting", "job type", "posted on", "nombre de la compania",
        "titulo del trabajo", "titulo del puesto", "lugar", "ubicacion", "link a la publicacion del trabajo", "experience",
        "stelle", "firma", "standort", "entreprise", "lieu", "poste", "empresa", "puesto", "reference number",
    )
)  # fmt: skip


def header_of(text: str, blocks: list[Block]) -> Header:
    """Read the lines before the first section and the first sentence."""
    header = Header()
    plain: list[Span] = []
    seen: set[str] = set()
    is_value = False
    for span in _lines(text, blocks[_start(text, blocks) :]):
        line = text[span.start : span.end]
        header.lines.append(span)
        if line in seen:  # pages print the title twice
            continue
        seen.add(line)
        if is_value or bare(line) in LABELS:  # a label over its value
            is_value = not is_value
            continue
        if line.endswith(("!", "?")) or bare(line) in ANNOUNCEMENTS:
            continue
        if BARE_LABEL.match(line):
            continue
        if _is_place(line, span.start):
            header.places.append(span)
            header.company = header.company or _employer_before_place(text, span)
        elif not _is_fact(line):
            plain.append(span)
    _name(text, header, plain)
    return header


def _employer_before_place(text: str, span: Span) -> Span | None:
    """Read "Acme AG - 22145, Hamburg, DE"."""
    gap = next(reversed(list(DASH.finditer(text, *span))), None)
    if gap is None:
        return None
    name, place = Span(span.start, gap.start()), text[gap.end() : span.end]
    words = text[name.start : name.end]
    is_name = not names_a_job(words) and not places_in_line(words) and not is_term(words)
    return name if is_name and "," in place and _is_place(place, 0) else None


def _start(text: str, blocks: list[Block]) -> int:
    """Give the block that is the page's one main heading, where it names a job."""
    main = [
        index
        for index, block in enumerate(blocks[:MOST_ABOVE])
        if block.kind == "heading" and block.level == 1
    ]
    if len(main) != 1 or sum(b.end - b.start for b in blocks[: main[0]]) > LONGEST_ABOVE:
        return 0
    line = text[blocks[main[0]].start : blocks[main[0]].end]
    is_job = names_a_job(line) or bool(GENDER.search(line))
    above = [text[b.start : b.end] for b in blocks[: main[0]]]
    return main[0] if is_job and not any(names_a_job(words) for words in above) else 0


def _lines(text: str, blocks: list[Block]) -> list[Span]:
    lines: list[Span] = []
    for block, following in zip(blocks[:MOST_LINES], [*blocks[1:], None], strict=False):
        line = text[block.start : block.end]
        opens_list = following is not None and following.kind == "item" and line.endswith(":")
        parts = list(PIPE.finditer(line[:LONGEST_PIPED]))
        if not lines and len(parts) >= 2 and len(line) <= LONGEST_PIPED:
            return _piped(line, block.start)
        if lines and not opens_list and (facts := _facts_in(line, block.start)):
            lines += facts
            continue
        heading = as_heading(block, text, before_list=opens_list)
        is_top = block.kind == "heading" and block.level <= 3
        is_named = any(names_a_job(text[span.start : span.end]) for span in lines)
        is_first = len(lines) < 3 and not is_named and bare(line) in ANNOUNCEMENTS
        is_name = len(lines) == 1 and block.is_bold and not line.endswith(":")
        if heading and not is_first and not ((is_top or is_name) and heading.kind == "other"):
            break
        if block.kind == "item" or (block.kind != "heading" and _is_prose(line)):
            break
        lines.append(block.span)
    return lines


def _facts_in(line: str, offset: int) -> list[Span]:
    """Split a line of facts below the title: "Acme | Full-time, remote", or one sign a fact."""
    has_facts = OF_TERMS.search(line) or len(PICTURE.findall(line[:LONGEST_PIPED])) > 1
    if len(line) > LONGEST_PIPED or not has_facts:
        return []
    for gap in (PIPE, PICTURE):
        spans = _piped(line, offset, gap)
        if len(spans) > 1:
            return spans
    return []


def _piped(line: str, offset: int, between: re.Pattern[str] = PIPE) -> list[Span]:
    """Split "Acme | Engineer | Remote" into lines."""
    spans, at = [], 0
    for gap in [*between.finditer(line), None]:
        end = gap.start() if gap else len(line)
        if line[at:end].strip():
            spans.append(Span(offset + at, offset + end))
        at = gap.end() if gap else end
    return spans


def _is_prose(line: str) -> bool:
    if OPENS_SENTENCE.match(line) and line.endswith((".", "!", "?")):
        return True
    return len(line) > LONGEST_LINE or (line.endswith((".", "!", "?")) and line.count(" ") >= 7)


def _is_place(line: str, offset: int) -> bool:
    places = places_in_line(line, offset)
    return bool(places) and all(place.is_known for place in places) and not names_a_job(line)


def _is_fact(line: str) -> bool:
    """Tell lines of another kind: dates, pay, addresses, terms, labelled values."""
    if TERMS.match(line) or is_term(line) or AGE.search(line) or ADDRESS.match(line):
        return True
    labelled = LABELLED.match(line)
    if labelled:
        is_label = ":" in labelled[0] and bare(labelled[1]) in LABELS
        return is_label or bool(ADDRESS.search(line)) or not names_a_job(line)
    if any(money.has_unit for money in money_in(line)):
        return not names_a_job(line)
    return next(dates_in(line), None) is not None


def _name(text: str, header: Header, plain: list[Span]) -> None:
    """Take the title from the first lines that are no facts, the employer from its neighbour."""
    if not plain:
        return
    named = [
        index for index, span in enumerate(plain[:3]) if names_a_job(text[span.start : span.end])
    ]
    index = named[0] if named else 0
    if not named and len(plain) > 3:
        return
    has_facts = len(header.lines) > len(plain)
    _part(text, header, plain[index])
    if header.company or not has_facts:
        return
    if len(plain) > index + 1 and _is_name(text, plain[index + 1]) and index == 0:
        header.company = plain[index + 1]
    elif index > 0 and _is_name(text, plain[index - 1]):
        header.company = plain[index - 1]


def _part(text: str, header: Header, span: Span) -> None:
    """Take the title's line apart; what is no title stays a line of the header."""
    parted = parts_of_title(text, span)
    header.title = parted.title
    header.company = parted.company or header.company
    header.places = [*parted.places, *header.places]
    at = header.lines.index(span)
    # What stands on top in one piece is kept as the reach of the header.
    pieces = [parted.title, *parted.places, *parted.rest]
    header.lines[at : at + 1] = sorted(pieces) if pieces != [span] else [span]
    header.end = max(header.end, span.end)


def _is_name(text: str, span: Span) -> bool:
    line = text[span.start : span.end]
    if (LABELLED.match(line) and ":" in line[:40]) or SENTENCE.search(line):
        return False
    is_employer = employs(text, line)
    return line.count(" ") <= 9 and (is_employer or not (names_a_job(line) and line.count(" ") > 2))
