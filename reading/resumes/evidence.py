"""Which jobs name which skill, and for how long that was."""

from collections.abc import Iterable, Sequence
from datetime import date

from reading.resumes import skills, years
from reading.resumes.headings import heading_of
from reading.resumes.model import Position, Resume, Skill
from reading.resumes.rows import Row
from reading.resumes.sections import Section
from reading.resumes.spoken import languages_of
from reading.text.spans import Span

OF_WORK = ("experience", "internships", "volunteering", "projects", "summary")


def intervals_of(positions: Iterable[Position], as_of: date) -> list[years.Interval]:
    """Give the time in work: internships under a heading of their own and volunteering are none."""
    found = [
        years.interval_of(p.years, as_of)
        for p in positions if p.years and p.kind == "experience"
    ]  # fmt: skip
    return [one for one in found if one]


def skills_of(resume: Resume, sections: Sequence[Section], as_of: date) -> list[Skill]:
    """Give the skills that a person lists, and those that only jobs mention after them."""
    listed = [
        row for s in sections if "skills" in s.kinds for row in s.rows if not _is_language(s, row)
    ]
    work = [row for s in sections if s.kind in OF_WORK for row in s.rows]
    named: dict[str, list[skills.Named]] = {}
    for found in skills.listed_skills(listed):
        named.setdefault(found.name.lower(), []).append(found)
    count = len(named)
    for found in skills.mentioned_skills(work):
        named.setdefault(found.name.lower(), []).append(found)
    made = []
    for index, group in enumerate(named.values()):
        spans = tuple(found.span for found in group)
        lasted = _years_of(spans, resume, as_of)
        made.append(Skill(group[0].name, spans, lasted, index < count))
    return made


def _is_language(section: Section, row: Row) -> bool:
    label = row.text.partition(":")[0]
    if heading_of(label.strip()) in ("languages", "personal", "interests", "certifications"):
        return heading_of(label.strip()) != "languages" or bool(languages_of([row]))
    return len(section.kinds) > 1 and (
        heading_of(label) == "languages" or bool(languages_of([row]))
    )


def _years_of(spans: Sequence[Span], resume: Resume, as_of: date) -> float | None:
    """Give the years of the jobs whose entries name a skill."""
    jobs = [
        p for p in resume.positions
        if any(p.span.start <= span.start < p.span.end for span in spans)
    ]  # fmt: skip
    return years.total(intervals_of(jobs, as_of)) if jobs else None
