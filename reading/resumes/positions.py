"""Jobs: which piece of an entry's head is the title, which the employer."""

import re
from collections.abc import Iterator, Sequence

from reading.listings.titles import clean_title, names_a_job
from reading.resumes.entries import Entry
from reading.resumes.model import Found, Position, Years
from reading.resumes.pieces import COMMA, EMPLOYMENT, Piece, cut, pieces_of, place_of, without_place
from reading.text.spans import Span
from reading.text.towns import is_town

LEGAL = re.compile(
    r"\b(?:GmbH(?: & Co\.? KGa?A?)?|mbH|AG|SE|KG|KGaA|OHG|UG|e\.\s?V|eG|e\.\s?K|Inc|LLC|LLP|L\.?P|Ltd|Limited|PLC|plc|Corp(?:oration)?|Co|Company|S\.?A\.?S?|SARL|S\.?A\.?R\.?L|SASU|EURL"
    r"|S\.?L\.?U?|S\.?C\.?|B\.?V|N\.?V|S\.?r\.?l|S\.?p\.?A|A/S|ApS|AB|Oy|AS|Pty|Pte|Lda|S\.?A\.? de C\.?V|Cía|Sp\. z o\.o)\b\.?"
)
KIND = re.compile(
    r"(?i:\b(?:group|gruppe|groupe|grupo|holding|bank|banque|banco|agency|agentur|agence|agencia|studios?|labs?|technolog(?:y|ies)|solutions?|systems?|software"
    r"|consulting|partners|industries|services|hospital|clinic|klinik(?:um)?|krankenhaus|h[ôo]pital|clinique|cl[ií]nica|centre hospitalier|university|universit(?:ät|é|y)|universidad"
    r"|hochschule|school|schule|[ée]cole|colegio|institute?|instituto|ministry|ministerium|minist[èe]re|ministerio|foundation|stiftung|fondation|fundaci[óo]n"
    r"|council|museum|mus[ée]e|museo|verlag|werke|logistics|logistik|bakery|bäckerei|hotel|restaurant|restaurante|stadt|mairie|ayuntamiento|association|verein|asociaci[óo]n"
    r"|insurance|versicherung|assurances?|seguros|media|medien|energy|energie|telecom|pharma|care|stadtwerke|praxis|kanzlei|apotheke|pharmacie|farmacia|ventures|capital|works|networks?|digital|laboratories|enterprises|associates|store|shop|market|airlines?|motors|foods?|college|academy|akademie|nhs|trust|cooperative|society|gesellschaft|soci[ée]t[ée]|caf[ée]|kita|kindergarten|library)\b)"
    r"|\w(?:werke|haus|klinik|schule|bank|verlag|verein|bäckerei|technik|bau|stiftung|apotheke|zentrum)\b"
)
LEVEL = re.compile(
    r"(?i:\b(?:intern|praktikant(?:in)?|werkstudent(?:in)?|trainee|head of|vice president|vp|co-?founder|founder|gründer(?:in)?|fondat(?:eur|rice)|fundador(?:a)?|freelancer?"
    r"|leiter(?:in)?|leitung|teamleit(?:er|erin|ung)|geschäftsführer(?:in)?|mitarbeiter(?:in)?|referent(?:in)?|junior|senior|principal|chief|jefe|jefa|chef(?:fe)?"
    r"|responsable|encargad[oa]|auszubildende[r]?|volontär(?:in)?|stagiaire|alternante?|bec[áa]ri[oa]|practicas|ayudante|aushilfe|cto|ceo|cfo|coo|professor(?:in)?|lecturer|doktorand(?:in)?|postdoc"
    r"|consultant|berater(?:in)?|entwickler(?:in)?|ingenieur(?:in)?|manager(?:in)?|kellner(?:in)?|pfleger(?:in)?|verkäufer(?:in)?|fachkraft|sachbearbeiter(?:in)?)\b)"
)
DEPARTMENT = re.compile(
    r"(?:department|dept\.?|division|faculty|abteilung|fachbereich|fakultät|lehrstuhl|d[ée]partement|service|facult[ée]|departamento|facultad|área)\s(?:of|für|de|du|des|d['’])\s?\S",
    re.IGNORECASE,
)
LEAD_COMPOUND = re.compile(
    r"(?:entwickler|berater|leiter|pfleger|ingenieur|techniker|mechaniker|kaufmann|kauffrau|assistent|helfer|verkäufer|lehrer|führer|fahrer|arzt|ärztin|schwester|koch)(?:in)?\b",
    re.IGNORECASE,
)


def positions_of(entries: Sequence[Entry], kind: str = "experience") -> list[Position]:
    """Read the jobs of a section's entries; the order of title and employer is that of most."""
    heads = [_head(entry) for entry in entries]
    is_title_first = sum(_order(pieces) for pieces, _ in heads) >= 0
    positions: list[Position] = []
    holder: Position | None = None
    for entry, (pieces, place) in zip(entries, heads, strict=True):
        title, company = _named(
            pieces, is_title_first=is_title_first, is_led_short=entry.is_led_short
        )
        last = positions[-1] if positions else None
        if company is None and title is not None and last and entry.is_led_short:
            company = last.company
        if title is None and company is None:
            continue
        years = years_of(entry)
        if company is None and holder and _lies_within(years, holder.years):
            company = holder.company
            positions = [one for one in positions if one is not holder]
        position = Position(title, company, years, place, entry.span, kind)
        if title is None and not entry.body:
            holder = position
        elif title and company and holder and company != holder.company:
            holder = None
        positions.append(position)
    return positions


def _lies_within(years: Years | None, whole: Years | None) -> bool:
    """Tell the time in one office from the time with its employer."""
    if years is None or whole is None or not years.start or not whole.start:
        return False
    if years.start[: len(whole.start)] < whole.start[: len(years.start)]:
        return False
    return whole.is_current or bool(whole.end and years.end and years.end[:4] <= whole.end[:4])


def years_of(entry: Entry) -> Years | None:
    """Give an entry's dates with their place in the text."""
    if entry.period is None or entry.dated is None:
        return None
    span = entry.period.span
    start = entry.dated.start
    written = Span(start + span.start, start + span.end)
    return Years(entry.period.start, entry.period.end, entry.period.is_current, written)


def _head(entry: Entry) -> tuple[list[Piece], Found | None]:
    """Give the pieces that may be title or employer, and the place; later rows where two are wanting."""
    pieces, place = _sorted_out(_by_slashes(pieces_of(entry.head)), 0)
    for row in entry.trail:
        if len(pieces) >= 2 and place:
            break
        more, found = _sorted_out(_by_slashes(pieces_of([row])), len(pieces))
        place = place or found
        if len(pieces) < 2:
            pieces += more
    return pieces, place


def _by_slashes(pieces: Sequence[Piece]) -> list[Piece]:
    """Part "Baker / Hollow Oak / Leeds" where nothing else parts title and employer."""
    parted = [part for piece in pieces for part in _parts(piece, " / ")]
    return parted if len(parted) > max(2, len({piece.row for piece in pieces})) else list(pieces)


def _parts(piece: Piece, sign: str) -> Iterator[Piece]:
    at = 0
    for text in piece.text.split(sign):
        yield cut(piece, at, at + len(text))
        at += len(text) + len(sign)


def _sorted_out(pieces: Sequence[Piece], known: int) -> tuple[list[Piece], Found | None]:
    """Part the names from the places; a lone town is a place where other pieces are names."""
    kept: list[Piece] = []
    place: Found | None = None
    for piece in pieces:
        whole = place_of(piece.text) if "," in piece.text else None
        is_place = whole is not None and piece.text.startswith(whole.place.city or piece.text)
        bare, town = (cut(piece, 0, 0), piece) if is_place else without_place(piece)
        is_town_beside = len(pieces) > 1 and known > 0 and is_town(bare.text)
        if is_town_beside or (
            place_of(bare.text) and ("," in bare.text or known + len(pieces) > 1)
        ):
            town, bare = bare, cut(bare, 0, 0)
        if town and place is None:
            place = Found(town.text, town.span)
        if bare.text and not EMPLOYMENT.fullmatch(bare.text) and not DEPARTMENT.match(bare.text):
            kept.append(bare)
    is_alone = known + len(kept) == 1
    return [part for piece in kept for part in _parted(piece, is_alone=is_alone)], place


def _parted(piece: Piece, *, is_alone: bool) -> list[Piece]:
    """Part "Baker, Hollow Oak Ltd": by the words of both sides, or of one where nothing else is told."""
    for comma in COMMA.finditer(piece.text):
        parts = [cut(piece, 0, comma.start()), cut(piece, comma.end(), len(piece.text))]
        if LEGAL.fullmatch(parts[1].text):
            continue
        likely = [likelihood(part.text) for part in parts]
        is_sure = max(likely) > 0 > min(likely)
        if is_sure or (is_alone and (likely[0] > 0) != (likely[1] > 0)):
            return parts
    return [piece]


def likelihood(text: str) -> float:
    """Tell how far a piece looks like a title (above 0) or like an employer (below 0)."""
    is_job = names_a_job(text) or bool(LEVEL.search(text)) or bool(LEAD_COMPOUND.search(text))
    return 1.0 * is_job - 1.5 * bool(LEGAL.search(text)) - 0.8 * bool(KIND.search(text))


def _order(pieces: Sequence[Piece]) -> int:
    """Tell whether the title stands first (1) or second (-1)."""
    if len(pieces) < 2:
        return 0
    difference = likelihood(pieces[0].text) - likelihood(pieces[1].text)
    return (difference > 0) - (difference < 0)


def _named(
    pieces: Sequence[Piece], *, is_title_first: bool, is_led_short: bool
) -> tuple[Found | None, Found | None]:
    if not pieces:
        return None, None
    if len(pieces) == 1 and not is_led_short and (comma := COMMA.search(pieces[0].text)):
        piece = pieces[0]
        pieces = [cut(piece, 0, comma.start()), cut(piece, comma.end(), len(piece.text))]
    if len(pieces) == 1:
        piece = pieces[0]
        return (None, _found(piece)) if likelihood(piece.text) < 0 else (_found(piece, 1), None)
    first, second = pieces[0], pieces[1]
    difference = likelihood(first.text) - likelihood(second.text)
    is_first = difference > 0 if abs(difference) >= 1 else is_title_first
    if (
        len(pieces) > 2
        and not is_first
        and likelihood(second.text) <= 0 < likelihood(pieces[2].text)
    ):
        second = pieces[2]
    return (_found(first, 1), _found(second)) if is_first else (_found(second, 1), _found(first))


def _found(piece: Piece, is_title: int = 0) -> Found:
    text = clean_title(piece.text) if is_title else piece.text
    return Found(text or piece.text, piece.span, 0.85)
