"""What a record says of a job: named values, the texts, and what is certain of both."""

import re
from dataclasses import dataclass, field
from typing import Any

from reading.listings.formats.records import pay, spots, terms
from reading.listings.formats.records.bodies import Part, parts_of
from reading.listings.formats.records.days import day_of, names_day_first
from reading.listings.formats.records.entries import Entries, entries_of
from reading.listings.formats.records.finding import JOB_KEYS, Found
from reading.listings.formats.records.keys import rank, words_of
from reading.listings.formats.records.texts import first_text, one_line, texts_of
from reading.text.money import usual_period
from reading.text.skills import listed_skills

RATING = re.compile(r"\s+[0-5]\.\d\W{0,3}$")
AT_EMPLOYER = re.compile(
    r"(?:(?:open )?(?:jobs|careers|positions|openings|vacancies)|stellen(?:angebote)?|karriere|emplois?"
    r"|empleos?) (?:at|bei|chez|en) ([^|–]{2,60})$",
    re.IGNORECASE,
)
# Boards that carry remote jobs alone; their records name no workplace for that reason.
REMOTE_BOARDS = (
    frozenset(("candidate required location", "publication date")),
    frozenset(("job geo", "job title")),
    frozenset(("epoch", "position")),
    frozenset(("location restrictions", "timezone restrictions")),
)
REMOTE_ADDRESS = re.compile(r"/remote-jobs?/", re.IGNORECASE)
# Shown with the record's words; the fields read them as they read labels in a text.
SHOWN = (
    ("department", "Department"), ("team", "Team"), ("category", "Category"), ("industry", "Industry"),
    ("seniority", "Seniority"), ("education", "Education"), ("experience", "Experience"),
    ("hours", "Working hours"), ("openings", "Openings"), ("contact", "Contact"),
    ("requisition", "Requisition number"), ("apply", "Apply"), ("tags", "Tags"),
    ("authorization", "Who may apply"),
)  # fmt: skip
EMPLOYMENT_NAMES = {
    "FULL_TIME": "Full-time", "PART_TIME": "Part-time", "CONTRACTOR": "Contractor",
    "TEMPORARY": "Temporary", "INTERN": "Internship",
}  # fmt: skip
WORKPLACE_NAMES = {"onsite": "On-site", "hybrid": "Hybrid", "remote": "Remote"}
YEARS = re.compile(
    r"(\d{1,2})\s?\+?(?:\s?(?:-|–|to|a|bis|à)\s?\d{1,2})?\+?\s?(?:years?|yrs?|jahre?n?|ans|anos|años)\b"
)
YEAR_WORD = re.compile(r"\b(?:years?|jahre?|ans|annees|anos)\b")
COUNT = re.compile(r"(\d{1,2})(?!\d)")
SEPARATED = re.compile(r"\s{0,3}[|;]\s{0,3}")
LONGEST_LIST, LONGEST_NAME = 400, 80
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the record as the page shows it.

    `field` and `value`: what the reader takes from it, exactly; without them the line is a label
    and its text.
    """

    label: str
    text: str
    field: str = ""
    value: Any = None
    sure: float = 0.97


@dataclass(slots=True)
class Facts:
    lines: list[Line] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)

    def add(
        self, label: str, text: str, name: str = "", value: Any = None, sure: float = 0.97
    ) -> None:
        if text:
            self.lines.append(Line(label, text, name, value, sure))


def facts_of(record: dict[str, Any], found: Found | None = None) -> Facts:
    """Read a record of a job, whatever system wrote it."""
    entries = entries_of(record)
    facts = Facts(parts=parts_of(entries))
    title = _title(entries)
    facts.add("Title", title)
    facts.add("Company", _company(entries, found))
    places = spots.spots_of(entries)
    for spot in places:
        is_alone = sum(spot.shown == other.shown for other in places) == 1
        shown = spot.shown if is_alone else ", ".join(part for part in spot.place if part)
        facts.add("Location", shown, "locations", spot.place._asdict(), 0.95)
    _workplace(entries, facts)
    _employment(entries, facts)
    _pay(entries, facts, {spot.place.country for spot in places})
    _days(entries, facts)
    for slot, label in SHOWN:
        facts.add(label, _listed(entries, slot))
    _experience(entries, facts)
    skills = SEPARATED.sub(", ", _listed(entries, "skills"))
    facts.add("Skills", skills, "skills", [found.name for found in listed_skills(skills)], 0.9)
    return facts


def _title(entries: Entries) -> str:
    for entry in entries.of("title"):
        if isinstance(entry.value, str | dict):
            text = first_text(entry.value)
            if text and len(text) <= LONGEST_TITLE and not text.isdigit():
                return text
    return ""


def _company(entries: Entries, found: Found | None) -> str:
    for entry in entries.of("company"):
        text = first_text(entry.value)
        if text and not text.isdigit() and not text.startswith("http") and len(text) <= 120:
            return RATING.sub("", text)
    return _around(found) if found and found.envelope else ""


def _around(found: Found) -> str:
    """Take the employer from the object around a list of jobs: {"name": "Acme", "jobs": […]}."""
    for key, value in (found.envelope or {}).items():
        words = words_of(key)
        named = rank("company", words) is not None
        if isinstance(value, dict):
            if named and (text := first_text(value)):
                return text
        elif isinstance(value, str) and len(value) <= LONGEST_NAME:
            if named or (words == "name" and JOB_KEYS.search(words_of(found.key))):
                return one_line(value)
            if words == "title" and (employer := AT_EMPLOYER.search(one_line(value))):
                return employer[1].strip()
    return ""


def _workplace(entries: Entries, facts: Facts) -> None:
    kind, sure = terms.workplace_of(entries), 0.95
    if kind is None:
        texts = [text for entry in entries.of("location") for text in texts_of(entry.value)]
        kinds = {terms.workplace_word(text) for text in texts[:20]}
        kind = kinds.pop() if len(kinds) == 1 else None  # "Berlin" beside "Remote" leaves it open
    if kind is None and _is_of_remote_board(entries):
        kind, sure = "remote", 0.85
    if kind:
        facts.add("Workplace", WORKPLACE_NAMES[kind], "workplace", kind, sure)


def _is_of_remote_board(entries: Entries) -> bool:
    names = {entry.words for entry in entries.all}
    if any(board <= names for board in REMOTE_BOARDS):
        return True
    links = (entries.get(name) for name in ("url", "link", "guid"))
    return any(isinstance(link, str) and REMOTE_ADDRESS.search(link[:500]) for link in links)


def _employment(entries: Entries, facts: Facts) -> None:
    shown: list[str] = []
    for entry in entries.of("employment"):
        texts = list(texts_of(entry.value))
        kind = terms.employment_of(texts)
        if kind:
            facts.add("Employment type", EMPLOYMENT_NAMES[kind], "employment_type", kind, 0.95)
            return
        if entry.words not in ("type", "contract"):
            shown += texts
    facts.add("Terms", ", ".join(dict.fromkeys(shown))[:LONGEST_LIST])


def _pay(entries: Entries, facts: Facts, countries: set[str | None]) -> None:
    found = pay.pay_of(entries) or pay.in_own_dollars(pay.text_of(entries), countries)
    if found:
        found.period = found.period or usual_period(found.low or found.high or 0, found.currency)
        facts.add("Salary", found.shown, "salary", found.value, 0.95)
    else:
        facts.add("Salary", pay.text_of(entries))


def _days(entries: Entries, facts: Facts) -> None:
    for slot, label, name in (("posted", "Posted", "posted_date"), ("closing", "Closing date", "")):
        days = (
            day_of(entry.value, is_day_first=names_day_first(entry.words))
            for entry in entries.of(slot)
        )
        day = next(filter(None, days), None)
        if day:
            facts.add(label, day.isoformat(), name, day.isoformat() if name else None)


def _listed(entries: Entries, slot: str) -> str:
    for entry in entries.of(slot):
        if isinstance(entry.value, str) and len(entry.value) > LONGEST_LIST:
            continue
        text = ", ".join(dict.fromkeys(texts_of(entry.value)))
        if text and len(text) <= LONGEST_LIST:
            return text
    return ""


def _experience(entries: Entries, facts: Facts) -> None:
    months = entries.get("experience requirements months of experience")
    if isinstance(months, str) and months.strip().isdigit():
        months = int(months.strip()[:6])
    if isinstance(months, int | float) and not isinstance(months, bool) and 0 < months <= 600:
        years = int(months // 12)
        facts.add("Experience", f"{years} years", "min_years_experience", years)
        return
    text = _listed(entries, "experience")
    counts_years = any(YEAR_WORD.search(e.words) for e in entries.of("experience"))
    years_named = YEARS.search(text.lower()) or (counts_years and COUNT.match(text))
    if years_named:
        line = next(line for line in facts.lines if line.label == "Experience")
        facts.lines.remove(line)
        facts.add("Experience", text, "min_years_experience", int(years_named[1]), 0.9)
