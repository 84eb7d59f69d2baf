"""Schools and degrees: which piece of an entry is the institution, the degree, the field."""

import re
from collections.abc import Iterator, Sequence

from reading.resumes.entries import Entry
from reading.resumes.model import Education, Found
from reading.resumes.pieces import BRACKETS, COMMA, Piece, cut, pieces_of, place_of, without_place
from reading.resumes.positions import LEGAL, years_of
from reading.text.spans import Span

INSTITUTION = re.compile(
    r"(?i:\b(?:universit(?:y|ät|aet|é|e|à|at|eit)|univ\.?|universidade?|college|school|institut[eo]?|hochschule|fachhochschule|academy|akademie|acad[ée]mie|academia"
    r"|polytech\w*|polit[ée]cnica|[ée]cole|lyc[ée]e|coll[èe]ge|facult[ée]|facultad|fakultät|gymnasium|realschule|gesamtschule|berufsschule|berufskolleg|berufsfachschule"
    r"|colegio|instituto|escuela|i\.?e\.?s\.?|conservator(?:y|io|ium)|conservatoire|uni|ecole|ifsi|greta|afpa|cfa|volkshochschule|bootcamp|academia|centro|center|centre|kolleg|seminar)\b)"
    r"|\b(?:I\.?U\.?T|IUT|INSA|EPITECH|Epitech|ESADE|ETH|EPFL|MIT|UCL|LSE|RWTH|KIT|TUM?|LMU|FH|HTW|HAW|DHBW|IHK|UNED|UPC|UPM|UAB|INP|HEC|ESSEC|CNAM|UCLA|NYU|USC|IE|UNAM|ITESM|IPN)\b"
    r"|(?i:\w(?:schule|universität|gymnasium|akademie|kolleg|hochschule)\b)"
)
OF_DEGREE = (
    r"(?:Applied Science|Science|Arts|Engineering|Business Administration|Laws?|Fine Arts|Education|Commerce|Technology|Music|Architecture|Nursing|Social Work|Philosophy"
    r"|Public Health|Public Administration|Design|Medicine|Pharmacy|Surgery|Dental Surgery|Research|Letters|Divinity|Business|Computer Applications|Honou?rs)"
)
DEGREE = re.compile(
    rf"(?:(?:Joint |Double |Executive |Honou?rs |Professional |Undergraduate |Postgraduate |Graduate |Integrated )?"
    rf"(?:(?i:bachelor|master|doctor|associate)(?:['’]?s)?(?:(?i: degree))?(?i: of ){OF_DEGREE}(?: and {OF_DEGREE})?(?: \((?:Hons?|B\.?\w{{1,4}}|M\.?\w{{1,4}})\.?\))?"
    r"|(?i:bachelor|master|magister|magistère|mag[íi]ster|m[áa]ster|mast[èe]re|licenciatura|licenciad[oa]|doctorado|doctorat|doktorat|promotion|maestr[íi]a|grado(?: superior| medio)?|diplomatura|dipl[ôo]me(?: d['’](?:ing[ée]nieur|[ée]tat))?|diplom)(?:['’]s)?(?i: degree| universitario| thesis| of)?(?! \w+ school)(?:\s[12I]{1,2}\b)?"
    r"|Dipl\.?-?\s?(?:Ing|Inf|Kfm|Kffr|Phys|Math|Psych|Biol|Chem|Betriebsw|Volksw|Päd)\.?(?: \((?:FH|Univ\.?|TU|BA)\))?|Diplom-\w{4,40}(?: \((?:FH|Univ\.?|TU|BA)\))?"
    r"|(?i:bachelorstudium|masterstudium|diplomstudium|lehramtsstudium|magisterstudium|aufbaustudium|fernstudium|studium)(?: der| des)?|B\.?\s?Sc\.?|M\.?\s?Sc\.?|B\.?\s?Eng\.?|M\.?\s?Eng\.?|B\.?\s?Tech\.?|M\.?\s?Tech\.?|B\.?\s?Ed\.?|M\.?\s?Ed\.?|B\.A\.?|M\.A\.?|B\.S\.?|M\.S\.?|BA|MA|BS|MS|BBA|E?MBA|BFA|MFA|B\.?Comm?\.?|BComp|BMus|BArch|MArch|MMath|MSci|MSW|BSW|BCA|MCA|MDes|BDes|LLM|MSt|LL\.?\s?[BMD]\.?|Ph\.?\s?D\.?|D\.?Phil\.?|M\.?Phil\.?|MPH|MPA|MRes|MEng|BEng|BN|BSN|MSN|RN|Dr\.(?:\s(?:rer|phil|med|jur|ing|nat|pol|oec)\.){0,3}|Dr\.-Ing\."
    r"|(?i:staatsexamen|erstes staatsexamen|zweites staatsexamen|[12]\. staatsexamen|(?:allgemeine )?(?:fach)?hochschulreife|(?:fach)?abitur|mittlere[rn]? reife|mittlere[rn]? (?:schul|bildungs)abschluss|fachoberschulreife|realschulabschluss|hauptschulabschluss|fachschulabschluss|meisterbrief|meister(?:prüfung)?|matura|umschulung|weiterbildung|fortbildung|lehre|berufsausbildung|duale ausbildung|ausbildung)(?i: (?:als|zum|zur) [\w/äöüß() -]{4,60})?"
    r"|(?i:baccalaur[ée]at|bac(?:\s?\+\s?\d| pro(?:fessionnel)?| [a-z]{1,4}\b)?|licence(?: pro(?:fessionnelle)?)?|dut|bts|but|cap|bep|deug|dea|dess|cpge|classes? pr[ée]paratoires?|brevet(?: de technicien sup[ée]rieur)?|ing[ée]nieur(?: dipl[ôo]m[ée])?|agr[ée]gation|capes)(?!\w)"
    r"|(?i:bachillerato|t[ée]cnico superior|t[ée]cnico(?: medio)?|ciclo formativo(?: de grado (?:superior|medio))?|formaci[óo]n profesional|ingenier[íi]a t[ée]cnica|ingenier[oa](?: t[ée]cnic[oa])?|fp(?: ii| grado superior| superior)?|eso|posgrado|postgrado)(?!\w)"
    r"|(?i:high school diploma|high school|ged|a[- ]levels?|gcses?|international baccalaureate|ib diploma|foundation degree|associate degree|postgraduate certificate(?: in education)?|pgce|graduate certificate|advanced diploma|graduate diploma|postgraduate diploma|diploma|certificate|hnd|hnc|btec(?: national diploma| diploma)?|nvq(?: level \d)?|apprenticeship|minor|exchange (?:semester|year|student)|erasmus|semester abroad|auslandssemester|nanodegree|bootcamp|vordiplom)(?!\w))"
    r"(?:\s?\((?:Hons?|Honou?rs)\.?\)|\sHons\b)?)(?!\w)"
)
SHORT_DEGREE = re.compile(r"((?=\w*[A-Z]\w*[A-Z])[A-Z][A-Za-z.]{1,7})\s+(?:in|of|en)\s+(?=\w)")
TRAINED = re.compile(r"\b(?:ausbildung|lehre|umschulung)\b.*\b(?:als|zum|zur)\b", re.IGNORECASE)
SHORT_FORM = re.compile(r"\s?\((?:[A-Z][A-Za-z.]{0,2}){2,5}\)")
LINK_WORDS = re.compile(
    r"^(?:\s*[,:(–—/-]\s*|\s+(?:degree|diploma)\s+)*\s*(?:(?:in|of|en|de la|de|du|des|der|für|für den|em|on|as|mention|especialidad(?: en)?|sp[ée]cialit[ée]|studiengang|fachrichtung|major(?:ing)? in|with a major in|:|,|-|–|—)\s+)?",
    re.IGNORECASE,
)
NOISE = re.compile(
    r"(?:\b(?:gpa|grade|note|abschlussnote|final grade|mention|minor|thesis|abschluss|schwerpunkt|focus|cum laude|magna|summa|honou?rs|first class|distinction|upper second|nota media|calificaci[óo]n|bachelorarbeit|masterarbeit|moyenne|with|expected|voraussichtlich|graduated|relevant|mit (?:auszeichnung|erfolg)|con honores|avec mention|coursework|modules)\b|\d[.,]\d)",
    re.IGNORECASE,
)


def education_of(entries: Sequence[Entry]) -> list[Education]:
    """Read the schools of a section's entries; without an institution there is none."""
    found: list[Education] = []
    for entry in entries:
        education = _read(entry)
        if education is not None:
            found.append(education)
    return found


def _read(entry: Entry) -> Education | None:
    pieces = [part for piece in pieces_of(entry.head) for part in _parts(piece)]
    institution, degree, area = _told_apart(pieces)
    for row in entry.trail:
        if institution and degree and area:
            break
        more = [part for piece in pieces_of([row]) for part in _parts(piece)]
        others = _told_apart(more, has_institution=institution is not None)
        institution = institution or others[0]
        if degree is None:
            degree, area = others[1], area or others[2]
    if institution is None and degree is None:
        return None
    if (
        institution is None
        and area
        and degree
        and (LEGAL.search(area.value) or TRAINED.search(degree.value))
    ):
        institution, area = area, None
    if institution is None:
        institution, area = _after_comma(area)
    if institution is None:
        institution = _left_over(pieces, degree, area)
    if institution is None:
        return None
    return Education(institution, degree, area, years_of(entry), entry.span)


def _after_comma(area: Found | None) -> tuple[Found | None, Found | None]:
    """Part "Physics, Hollow Oak" into field and school, where no other school is named."""
    if area is None or ", " not in area.value:
        return None, area
    before, _, last = area.value.rpartition(", ")
    start = area.span.start + len(before) + 2
    rest = Found(before, Span(area.span.start, area.span.start + len(before)), area.sure)
    return Found(last, Span(start, start + len(last)), 0.6), rest


def _left_over(pieces: Sequence[Piece], *used: Found | None) -> Found | None:
    spans = [found.span for found in used if found]
    for piece in pieces:
        is_used = any(piece.span.start < s.end and s.start < piece.span.end for s in spans)
        if not is_used and not place_of(piece.text) and not NOISE.search(piece.text):
            return Found(piece.text, piece.span, 0.6)
    return None


def _parts(piece: Piece) -> Iterator[Piece]:
    """Part a piece at commas, where school and degree are on both sides of one."""
    bare, _ = without_place(piece)
    at = 0
    for comma in [*COMMA.finditer(bare.text), None]:
        end = comma.start() if comma else len(bare.text)
        part = cut(bare, at, end)
        rest = bare.text[comma.end() :] if comma else ""
        if comma and not _differ(part.text, rest):
            continue
        if part.text:
            yield part
        at = comma.end() if comma else end


def _differ(first: str, second: str) -> bool:
    """Tell that a comma stands between a school and a degree."""
    return bool(INSTITUTION.search(first)) != bool(INSTITUTION.search(second))


Told = tuple[Found | None, Found | None, Found | None]
"""institution, degree, field"""


def _told_apart(pieces: Sequence[Piece], *, has_institution: bool = False) -> Told:
    institution = degree = area = None
    plain: list[Piece] = []
    for piece in (_without_note(piece) for piece in pieces):
        if not any(c.isalpha() for c in piece.text) or NOISE.match(piece.text):
            continue
        end = _end_of_degree(piece)
        if end and degree is None:
            degree, area = _degree(piece, end)
        elif INSTITUTION.search(piece.text) and not (institution or has_institution or end):
            institution = Found(piece.text, piece.span, 0.9)
        elif not end and not place_of(piece.text) and not NOISE.search(piece.text):
            plain.append(piece)
    return _with_plain(plain, (institution, degree, area), has_institution=has_institution)


def _end_of_degree(piece: Piece) -> int:
    """Give where the degree that opens a piece ends, 0 where none does."""
    match = DEGREE.match(piece.text)
    if match is None or (match.end() < 4 and INSTITUTION.search(piece.text)):
        return 0
    return match.end()


def _with_plain(plain: Sequence[Piece], told: Told, *, has_institution: bool) -> Told:
    """Take what no word gives away for what is still wanting."""
    institution, degree, area = told
    for piece in plain:
        is_school_known = bool(institution) or has_institution
        short = SHORT_DEGREE.match(piece.text) if degree is None and is_school_known else None
        if short:
            degree, area = _degree(piece, short.end(1))
        elif not is_school_known and (degree is None or area is not None):
            institution = Found(piece.text, piece.span, 0.6)
        elif area is None and degree is not None:
            area = Found(piece.text, piece.span, 0.7)
    return institution, degree, area


def _without_note(piece: Piece) -> Piece:
    """Leave out a mark in brackets: "Abitur (Note 1,3)"."""
    bracket = BRACKETS.search(piece.text)
    return cut(piece, 0, bracket.start()) if bracket and NOISE.search(bracket[1]) else piece


def _degree(piece: Piece, end: int) -> tuple[Found, Found | None]:
    degree = cut(piece, 0, end)
    if short := SHORT_FORM.match(piece.text, end):
        end = short.end()
    rest = piece.text[end:]
    link = LINK_WORDS.match(rest)
    start = end + (link.end() if link else 0)
    area = cut(piece, start, len(piece.text))
    if tail := SHORT_FORM.search(area.text):
        area = cut(area, 0, tail.start())
    if note := NOISE.search(area.text):
        area = cut(area, 0, note.start())
    if not area.text or NOISE.match(area.text):
        return Found(degree.text, degree.span), None
    return Found(degree.text, degree.span), Found(area.text, area.span, 0.8)
