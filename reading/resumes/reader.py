"""The whole way from a résumé's bytes to its Resume."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

import phonenumbers

from reading.errors import UnreadableDocument
from reading.resumes import contacts, notices, person, records, years
from reading.resumes.education import education_of
from reading.resumes.entries import entries_of
from reading.resumes.evidence import intervals_of, skills_of
from reading.resumes.formats import lay_out
from reading.resumes.formats.json_resume import NAME as JSON_RESUME
from reading.resumes.headline import headline_of
from reading.resumes.model import RESUME_VERSION, Found, Resume
from reading.resumes.positions import positions_of
from reading.resumes.prose import positions_in
from reading.resumes.rows import Layout, Row, number
from reading.resumes.sections import Section, sections_of
from reading.resumes.spoken import languages_of
from reading.resumes.whereabouts import location_of, with_likely_country
from reading.text.languages import language_of
from reading.text.lexicons import load
from reading.text.periods import each_day_order
from reading.text.spans import Span
from reading.text.towns import fold

SURE_OF_LANGUAGE = 0.7
FEWEST_WORDS = 3
WORD = re.compile(r"[^\W\d_]{3,}")
MOST_CHARACTERS = 400_000
LETTER = re.compile(r"[^\W\d_]{2}")
# Their addresses are those of employers, schools and works.
OF_OTHERS = (
    "experience",
    "education",
    "projects",
    "publications",
    "certifications",
    "volunteering",
    "internships",
    "references",
    "awards",
)
WORK = ("experience", "internships", "volunteering")


def read_resume(data: bytes, filename: str = "", *, as_of: date) -> Resume:
    """Read one résumé.

    The bytes alone decide; the name only settles what they leave open, and `as_of` is the day
    until which a present job has lasted. Raises UnreadableDocument (code, sentence).
    """
    layout = lay_out(data, filename)
    if layout.format == JSON_RESUME:
        return records.read(layout.record, as_of)
    text, rows = number(layout.rows)
    resume = Resume(RESUME_VERSION, layout.format, text, as_of.isoformat())
    resume.problems = layout.problems
    resume.has_text = layout.has_text
    if not layout.has_text:
        return resume
    if len(text) > MOST_CHARACTERS:
        raise UnreadableDocument("too_large")
    if not LETTER.search(text):
        raise UnreadableDocument("no_words")
    resume.pages = _pages(rows)
    _fill(resume, rows, layout, as_of)
    return resume


def _pages(rows: Sequence[Row]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for row in rows:
        if not found or found[-1][1] != row.page:
            found.append((row.start, row.page))
    return found


def _fill(resume: Resume, rows: list[Row], layout: Layout, as_of: date) -> None:
    sections = sections_of(rows)
    resume.language = _language(resume.text)
    day_first = _is_day_first(resume)
    resume.name = person.name_of(rows)
    resume.headline = headline_of(rows, resume.name)
    _reach(resume, rows, sections, layout)
    for section in sections:
        if section.kind in WORK:
            entries = entries_of(section.rows, is_day_first=day_first)
            resume.positions += positions_of(entries, section.kind)
            if not entries:
                resume.positions += positions_in(section.rows, is_day_first=day_first)
        elif section.kind == "education":
            entries = entries_of(section.rows, is_day_first=day_first)
            resume.education += education_of(entries)
        if "languages" in section.kinds:
            resume.languages += languages_of(section.rows)
    resume.notices = notices.notices_of(layout.hidden, resume.text)
    _count(resume, as_of)
    resume.skills = skills_of(resume, sections, as_of)


def _reach(resume: Resume, rows: list[Row], sections: Sequence[Section], layout: Layout) -> None:
    near = [
        row
        for s in sections
        if s.kind in ("top", "contact")
        for row in s.rows
        if not _is_of_name(row, resume.name)
    ]
    personal = [row for s in sections if s.kind == "personal" for row in s.rows]
    everywhere = [*near, *personal]
    resume.emails = contacts.unique(f for r in rows for f in contacts.emails_in(r.text, r.start))
    resume.links = contacts.unique(
        f
        for s in sections
        if s.kind not in OF_OTHERS
        for r in s.rows
        for f in contacts.links_in(r.text, r.start)
    )
    mails = [found.value for found in resume.emails]
    own = contacts.profiles_in(layout.links, resume.name.value if resume.name else "", mails)
    place = resume.name.span if resume.name else Span(0, 0)
    resume.links = contacts.unique([*resume.links, *(contacts.Found(x, place, 0.8) for x in own)])
    resume.location = location_of(near, personal, None)
    country = resume.location.country if resume.location else None
    resume.phones = contacts.unique(
        f for r in everywhere for f in contacts.phones_in(r.text, country, r.start)
    )
    if resume.location and country is None:
        found = location_of(near, personal, _dial(resume)) or resume.location
        resume.location = with_likely_country(found, resume.language)


def _is_of_name(row: Row, name: Found | None) -> bool:
    """Tell the row of the name alone: a surname may be a town, too."""
    return name is not None and name.span.start <= row.start and row.end <= name.span.end


def _dial(resume: Resume) -> str | None:
    """Give the country of the first number that says one."""
    for found in resume.phones:
        if found.value.startswith("+"):
            try:
                parsed = phonenumbers.parse(found.value)
            except phonenumbers.NumberParseException:
                continue
            return phonenumbers.region_code_for_number(parsed)
    return None


def _is_day_first(resume: Resume) -> bool:
    told = [*each_day_order(resume.text)]
    return told[0] if told else resume.language != "en"


def _language(text: str) -> str | None:
    """Tell the language of the sentences, and where there are few, of headings and months."""
    told = language_of(text)
    if told.code and told.sure >= SURE_OF_LANGUAGE:
        return told.code
    counts = Counter(fold(word) for word in WORD.findall(text[:20_000]))
    own = {
        code: sum(counts[word] for word in " ".join(lines).split())
        for code, lines in load("resume_words").items()
    }
    best = max(own, key=lambda code: own[code])
    return best if own[best] >= FEWEST_WORDS else told.code


def _count(resume: Resume, as_of: date) -> None:
    intervals = intervals_of(resume.positions, as_of)
    resume.total_years = years.total(intervals)
    resume.gaps = years.gaps(intervals)
