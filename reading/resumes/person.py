"""Who it is: the name on top of a résumé."""

import re
from collections.abc import Iterator, Sequence

from reading.listings.titles import names_a_job
from reading.resumes.contacts import MAIL
from reading.resumes.headings import heading_of
from reading.resumes.model import Found
from reading.resumes.pieces import place_of
from reading.resumes.positions import LEAD_COMPOUND, LEVEL
from reading.resumes.rows import CELL, Row
from reading.text.periods import periods_in
from reading.text.spans import Span
from reading.text.towns import fold

DOCUMENT = re.compile(
    r"\W*(?:curriculum\s?vitae|curriculum|lebenslauf|r[ée]sum[ée]|resume|cv|c\.\s?v\.|vita|hoja de vida|profile|bewerbung(?:sunterlagen)?|europass|tabellarischer lebenslauf"
    r"|personal (?:details|information|data)|page \d.*|seite \d.*|confidential)\W*",
    re.IGNORECASE,
)
AFFIX = re.compile(
    r"^(?:curriculum\s?vitae|lebenslauf|r[ée]sum[ée]|resume|cv)\s*(?:[-–—:|•·,]|of|von|de|du)?\s+|\s*[-–—:|•·,(]\s*(?:curriculum\s?vitae|lebenslauf|r[ée]sum[ée]|resume|cv)\W*$",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^(?:(?:full |vor- und (?:nach|zu))?name|vor- und zuname|nombre(?: completo)?(?: y apellidos)?|nom(?: et pr[ée]nom| complet)?|pr[ée]nom et nom|apellidos y nombre|name, vorname)\s{0,2}(?::|\||\s[–-])\s*(?=\S)",
    re.IGNORECASE,
)
SIGN = r"\s{0,2}(?::|\||\s[–-])\s*(?=\S)"
GIVEN = re.compile(rf"^(?:pr[ée]nom|vorname|first name|given name|nombre){SIGN}", re.IGNORECASE)
FAMILY = re.compile(
    rf"^(?:nom(?: de famille)?|nachname|familienname|zuname|last name|surname|family name|apellidos?){SIGN}",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+(?:['’.\-·][^\W\d_]*){0,4}\.?")
PARTICLES = frozenset(
    "van von der den de del della di da das do dos la le du des el al bin binti bint ibn ten ter te zu zur vom y e i af av ap abu ould mac mc st san op 't d' zum und".split()
)
TITLED = re.compile(
    r"^(?:dr|prof|dipl|ing|mag|mr|mrs|ms|herr|frau|m|mme|sr|sra|don|doña|phd|mba|msc|bsc)\b\.?",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\s*[,(]\s*(?:ph\.?d|m\.?d|mba|m\.?sc|b\.?sc|rn|cpa|pmp|esq|m\.?a|b\.?a|dr|he/him|she/her|they/them|cfa|msn|bsn|pe|er/ihm|sie/ihr)\b.*$",
    re.IGNORECASE,
)
ELIDED = re.compile(r"(?:d|l|o|t|s|dell|dall|all|al|el|ad)['’ʼ-][A-ZÀ-Þ]")
WITHOUT_CASE = re.compile(
    r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
MOST_ROWS = 14
MOST_OF_SIDE_BAR = 60
LONGEST = 50


def name_of(rows: Sequence[Row]) -> Found | None:
    """Find the person's name: labelled, or the largest line on top that can be one."""
    for row in rows[:40]:
        if (label := LABEL.match(row.text)) and is_name(
            value := row.text[label.end() :].split(CELL)[0].strip()
        ):
            start = row.start + label.end()
            return Found(value, Span(start, start + len(value)), 0.95)
    if parted := _of_two_labels(rows[:40]):
        return parted
    best: tuple[float, Found] | None = None
    mails = " ".join(m[0] for row in rows[:60] for m in MAIL.finditer(row.text)).lower()
    for rank, found, size in [*_candidates(rows), *_of_mail(rows, mails)]:
        score = 2.5 * size - 0.25 * rank + 4 * _is_in_mail(found.value, mails)
        if best is None or score > best[0]:
            best = score, found
    return best[1] if best else None


def _of_two_labels(rows: Sequence[Row]) -> Found | None:
    """Put "Nom : Dupuis" and "Prénom : Éloïse" together."""
    given = family = None
    for row in rows:
        if (label := GIVEN.match(row.text)) and given is None:
            given = row.text[label.end() :].split(CELL)[0].strip(), row
        elif (label := FAMILY.match(row.text)) and family is None:
            family = row.text[label.end() :].split(CELL)[0].strip(), row
    if given is None or family is None or not is_name(f"{given[0]} {family[0]}"):
        return None
    start, end = min(given[1].start, family[1].start), max(given[1].end, family[1].end)
    return Found(f"{given[0]} {family[0]}", Span(start, end), 0.9)


def _candidates(rows: Sequence[Row]) -> Iterator[tuple[int, Found, float]]:
    usual = sorted(row.size for row in rows)[len(rows) // 2] if rows else 0
    for top in _tops(rows):
        for rank, row in enumerate([*_before_sections(top[:MOST_ROWS]), *_large(top, usual)]):
            size = row.size / usual if usual and row.size else 1.0 + 0.4 * (row.kind == "heading")
            for found in _names_in(row):
                yield rank, found, size
            for both in _over_lines(top, row, size):
                yield rank, both, size + 0.5


def _of_mail(rows: Sequence[Row], mails: str) -> Iterator[tuple[int, Found, float]]:
    """Give what the address bears out, also where a side bar stands before it."""
    for rank, row in enumerate(rows[:MOST_OF_SIDE_BAR]):
        if len(row.text) <= LONGEST and mails and not periods_in(row.text):
            for found in _names_in(row):
                if _is_in_mail(found.value, mails):
                    yield rank // 4, found, 1.0


def _over_lines(rows: Sequence[Row], first: Row, size: float) -> Iterator[Found]:
    """Give a large name that goes over two or three lines."""
    text, end = first.text, first
    for row in rows[rows.index(first) + 1 : rows.index(first) + 3]:
        is_alike = 0 < first.size < row.size + 0.5 < first.size + 1
        if size <= 1.3 or not is_alike or not 0 < row.start - end.end <= 2:
            return
        few = min(len(text.split()) - 1, len(row.text.split()))
        text, end = f"{text} {row.text}", row
        if few < 2 and is_name(text):
            yield Found(text, Span(first.start, end.end), 0.9)


def _tops(rows: Sequence[Row]) -> list[list[Row]]:
    """Give the first rows of each column of the first page."""
    streams: dict[int, list[Row]] = {}
    for row in rows:
        if row.page == rows[0].page:
            streams.setdefault(row.stream, []).append(row)
    return [*streams.values()]


def _large(rows: Sequence[Row], usual: float) -> Iterator[Row]:
    """Give the title of a page that begins with its side bar."""
    for row in rows[:MOST_OF_SIDE_BAR]:
        if (row.kind == "heading" and row.level == 1) or (usual and row.size >= 1.5 * usual):
            yield row


def _before_sections(rows: Sequence[Row]) -> Iterator[Row]:
    """Give the rows above the first section that tells no more who it is."""
    for row in rows:
        kind = heading_of(row.text) if row.kind != "item" else None
        if kind and kind not in ("contact", "personal", "summary"):
            return
        yield row


def _names_in(row: Row) -> Iterator[Found]:
    if DOCUMENT.fullmatch(row.text) or row.kind == "item":
        return
    at = 0
    for cell in row.text.split(CELL):
        start = row.start + at
        at += len(cell) + len(CELL)
        affix = AFFIX.search(cell)
        bare = cell
        if affix and affix.start() == 0:
            bare, start = cell[affix.end() :], start + affix.end()
        elif affix:
            bare = cell[: affix.start()]
        if after := AFTER.search(bare):
            bare = bare[: after.start()]
        bare = bare.rstrip(" ,:|–-")
        if is_name(bare) and not heading_of(bare) and not ("," in bare and place_of(bare)):
            yield Found(bare, Span(start, start + len(bare)), 0.9)


def is_name(text: str) -> bool:
    """Tell what can be the name of a person: two to six words with capitals, or without any case."""
    text = TITLED.sub("", text).strip()
    if not 2 <= len(text) <= 50 or any(c.isdigit() or c in "@/:;!?|+&=" for c in text):
        return False
    if WITHOUT_CASE.search(text):
        return len(text.split()) <= 6
    words = text.replace(",", " ").split()
    names = [word for word in words if fold(word) not in PARTICLES]
    if (
        not 2 <= len(words) <= 7
        or not names
        or not all(WORD.fullmatch(w.strip("()\"“”'„")) for w in words)
    ):
        return False
    if not all(word.strip("(\"“'„")[:1].isupper() or ELIDED.match(word) for word in names):
        return False
    return not (
        names_a_job(text) or LEVEL.search(text) or LEAD_COMPOUND.search(text) or heading_of(text)
    )


def _is_in_mail(name: str, mails: str) -> bool:
    parts = [fold(word).strip(".") for word in name.split()]
    return any(len(part) > 2 and part in mails for part in parts)
