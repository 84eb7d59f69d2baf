"""A JSON Resume read: every value as its key names it, and a text that shows them all."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from reading.resumes import contacts, skills, years
from reading.resumes.model import (
    RESUME_VERSION,
    Education,
    Found,
    Location,
    Position,
    Resume,
    Skill,
    SpokenLanguage,
    Years,
)
from reading.resumes.rows import Row, clean
from reading.text.languages import language_of
from reading.text.periods import periods_in
from reading.text.place_names import country_codes, country_of
from reading.text.spans import Span

MOST_ENTRIES = 200
LONGEST = 4000


class _Page:
    """Writes values down line by line and tells where each stands."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._length = 0

    @property
    def text(self) -> str:
        return "\n".join(row.text for row in self.rows)

    def put(self, value: Any) -> Found | None:
        """Write a value; None for what is no text."""
        if not isinstance(value, (str, int, float)) or isinstance(value, bool):
            return None
        text = clean(str(value)[:LONGEST])
        if not text:
            return None
        row = Row(text, start=self._length)
        self._length += len(text) + 1
        self.rows.append(row)
        return Found(text, Span(row.start, row.end), 0.99)


def read(record: dict[str, Any], as_of: date) -> Resume:
    """Read a JSON Resume; what has another shape than the schema says is passed over."""
    page = _Page()
    resume = Resume(RESUME_VERSION, "json", "", as_of.isoformat())
    _basics(resume, _dict(record.get("basics")), page)
    for entry in _entries(record, "work"):
        _work(resume, entry, page)
    for entry in _entries(record, "education"):
        _school(resume, entry, page)
    named = [found for entry in _entries(record, "skills") for found in _skill(entry, page)]
    for entry in _entries(record, "languages"):
        if name := page.put(entry.get("language")):
            resume.languages.append(SpokenLanguage(name, page.put(entry.get("fluency"))))
    resume.text = page.text
    resume.pages = [(0, 1)]
    resume.language = language_of(resume.text).code
    intervals = [
        found for p in resume.positions if p.years and (found := years.interval_of(p.years, as_of))
    ]
    resume.total_years, resume.gaps = years.total(intervals), years.gaps(intervals)
    spans: dict[str, list[Span]] = {}
    for one in named:
        spans.setdefault(one.name, []).append(one.span)
    resume.skills = [Skill(name, tuple(found)) for name, found in spans.items()]
    return resume


def _basics(resume: Resume, basics: dict[str, Any], page: _Page) -> None:
    resume.name = page.put(basics.get("name"))
    resume.headline = page.put(basics.get("label"))
    if mail := page.put(basics.get("email")):
        resume.emails = [mail]
    for url in (basics.get("url") or basics.get("website"), *_profiles(basics)):
        if found := page.put(url):
            resume.links.append(found)
    resume.links = contacts.unique(resume.links)
    resume.location = _location(_dict(basics.get("location")), page)
    if phone := page.put(basics.get("phone")):
        country = resume.location.country if resume.location else None
        number = contacts.international(phone.value, country)
        resume.phones = [phone._replace(value=number or phone.value)]
    page.put(basics.get("summary"))


def _profiles(basics: dict[str, Any]) -> Iterator[Any]:
    for profile in _entries(basics, "profiles"):
        yield profile.get("url")


def _location(given: dict[str, Any], page: _Page) -> Location | None:
    city, region = page.put(given.get("city")), page.put(given.get("region"))
    code = page.put(given.get("countryCode") or given.get("country"))
    found = [one for one in (city, region, code) if one]
    if not found:
        return None
    country = None
    if code:
        country = (
            code.value.upper() if code.value.upper() in country_codes() else country_of(code.value)
        )
    return Location(
        city.value if city else None, region.value if region else None, country,
        Span(found[0].span.start, found[-1].span.end),
    )  # fmt: skip


def _work(resume: Resume, entry: dict[str, Any], page: _Page) -> None:
    title = page.put(entry.get("position"))
    company = page.put(entry.get("name") or entry.get("company"))
    place = page.put(entry.get("location"))
    span = _years(entry, page)
    for text in (entry.get("summary"), *_texts(entry, "highlights")):
        page.put(text)
    if title or company:
        first = (title or company or place).span.start  # type: ignore[union-attr]
        whole = Span(first, page.rows[-1].end)
        resume.positions.append(Position(title, company, span, place, whole))


def _years(entry: dict[str, Any], page: _Page) -> Years | None:
    start, end = page.put(entry.get("startDate")), page.put(entry.get("endDate"))
    begun, ended = _date(start), _date(end)
    if begun is None and ended is None:
        return None
    first = start or end
    assert first is not None
    return Years(begun, ended, begun is not None and ended is None, first.span)


def _date(found: Found | None) -> str | None:
    periods = periods_in(found.value) if found else []
    return periods[0].end or periods[0].start if periods else None


def _school(resume: Resume, entry: dict[str, Any], page: _Page) -> None:
    institution = page.put(entry.get("institution"))
    degree, area = page.put(entry.get("studyType")), page.put(entry.get("area"))
    span = _years(entry, page)
    if institution:
        whole = Span(institution.span.start, page.rows[-1].end)
        resume.education.append(Education(institution, degree, area, span, whole))


def _skill(entry: dict[str, Any], page: _Page) -> Iterator[skills.Named]:
    """Give a group's keywords; its own name only where it has none."""
    name, words = entry.get("name"), [*_texts(entry, "keywords")]
    if words:
        page.put(name)
    for text in words or (name,):
        if page.put(text):
            yield from skills.listed_skills([page.rows[-1]])


def _entries(record: dict[str, Any], name: str) -> list[dict[str, Any]]:
    given = record.get(name)
    return (
        [one for one in given if isinstance(one, dict)][:MOST_ENTRIES]
        if isinstance(given, list)
        else []
    )


def _texts(record: dict[str, Any], name: str) -> list[str]:
    given = record.get(name)
    return (
        [one for one in given if isinstance(one, str)][:MOST_ENTRIES]
        if isinstance(given, list)
        else []
    )


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
