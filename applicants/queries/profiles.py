"""What a résumé says of its person, ready to be shown: each value with the way to its place."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from applicants.corrected import ADDED, corrected, place_of, values_of, years_words
from applicants.models import Document, ResumeCorrection
from applicants.queries.resumes import as_resume, corrections_of, reading_of
from reading.errors import SENTENCES
from reading.resumes.model import Found, Resume, Skill
from reading.text.spans import Span

MOST_SKILLS = 60
NOTICES = {
    "hidden_text": gettext_lazy("Words that nobody sees on the page"),
    "repeated_words": gettext_lazy("Said again and again"),
}
KINDS = {
    "internships": gettext_lazy("internship"),
    "volunteering": gettext_lazy("voluntary"),
}


@dataclass(frozen=True)
class Said:
    """A value and where the document says it; `note` is what was reckoned of it."""

    value: str
    url: str = ""
    note: str = ""
    is_corrected: bool = False


@dataclass(frozen=True)
class Entry:
    main: list[Said]
    years: Said | None
    kind: str = ""


@dataclass(frozen=True)
class ShownNotice:
    title: str
    text: str


@dataclass(frozen=True)
class ShownCorrection:
    """`is_found` is False where another reader does not read any more what was corrected."""

    code: str
    was: str
    value: str
    who: str
    at: datetime
    is_found: bool


@dataclass
class Profile:
    """All blank, and `problem` says why, where nothing was read."""

    problem: str = ""
    version: int = 0
    is_read: bool = False
    headline: Said | None = None
    total: str = ""
    gaps: str = ""
    positions: list[Entry] = field(default_factory=list)
    education: list[Entry] = field(default_factory=list)
    skills: list[Said] = field(default_factory=list)
    languages: list[Said] = field(default_factory=list)
    notices: list[ShownNotice] = field(default_factory=list)
    corrections: list[ShownCorrection] = field(default_factory=list)


def profile_of(document: Document, url_at: Callable[[Span], str]) -> Profile:
    """Return what a document that the caller sees says, people's corrections in their places.

    `url_at` gives the address of a passage. Two statements.
    """
    reading = reading_of(document)
    if reading is None:
        return Profile(
            problem=_("The file is being read")
            if not document.read_at
            else _("It was not read as a résumé yet")
        )
    if not reading.text:
        return Profile(problem=_(SENTENCES.get(reading.problem, SENTENCES["no_text"])))
    read = as_resume(reading)
    corrections = list(corrections_of([document.pk]))
    values = {path: value for path, value, _span in values_of(read)}
    spoken = {one.value for one in corrections if one.value}
    profile = _profile(corrected(read, corrections), _Writer(url_at, spoken))
    profile.version, profile.is_read = reading.version, True
    profile.corrections = [_correction(one, values) for one in corrections]
    return profile


@dataclass(frozen=True)
class _Writer:
    """Makes values to show; those that a person said are told by their own words."""

    url_at: Callable[[Span], str]
    spoken: set[str]

    def said(self, value: str, span: Span, note: str = "") -> Said:
        url = self.url_at(span) if span.end > span.start else ""
        return Said(value, url, note, value in self.spoken)

    def found(self, *values: Found | None) -> list[Said]:
        return [self.said(one.value, one.span) for one in values if one]


def _profile(resume: Resume, writer: _Writer) -> Profile:
    headline = writer.found(resume.headline)
    return Profile(
        headline=headline[0] if headline else None,
        total=_years(resume.total_years) if resume.total_years else "",
        gaps=", ".join(f"{first} – {last}" for first, last in resume.gaps),
        positions=[
            Entry(
                writer.found(job.title, job.company, job.location),
                _time(job, writer),
                str(KINDS.get(job.kind, "")),
            )
            for job in resume.positions
        ],
        education=[
            Entry(writer.found(one.degree, one.field, one.institution), _time(one, writer))
            for one in resume.education
        ],
        skills=[_skill(skill, writer) for skill in resume.skills[:MOST_SKILLS]],
        languages=[
            writer.said(one.name.value, one.name.span, one.level.value if one.level else "")
            for one in resume.languages
        ],
        notices=[
            ShownNotice(str(NOTICES.get(one.kind, one.kind)), one.text) for one in resume.notices
        ],
    )


def _time(entry, writer: _Writer) -> Said | None:
    words = years_words(entry.years)
    return writer.said(words, entry.years.span) if words else None


def _skill(skill: Skill, writer: _Writer) -> Said:
    span = skill.spans[0] if skill.spans else Span(0, 0)
    return writer.said(skill.name, span, _years(skill.years) if skill.years else "")


def _years(years: float) -> str:
    number = f"{years:.1f}".removesuffix(".0")
    return ngettext("%(number)s year", "%(number)s years", 1 if number == "1" else 2) % {
        "number": number
    }


def _correction(row: ResumeCorrection, values: dict[str, str]) -> ShownCorrection:
    is_found = row.path == ADDED or place_of(row, values) is not None
    who = row.by.name if row.by else _("A former member")
    return ShownCorrection(row.code, row.was, row.value, who, row.at, is_found)
