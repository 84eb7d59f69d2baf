"""The résumé as read: every value with the span of the text that says so."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reading.text.spans import Span

RESUME_VERSION = 1


class Found(NamedTuple):
    """A text that was read and where it stands: `resume.text[start:end]`; how sure, 0 to 1."""

    value: str
    span: Span
    sure: float = 0.9


@dataclass(frozen=True, slots=True)
class Years:
    """When something began and ended: "YYYY" or "YYYY-MM", as precise as printed."""

    start: str | None
    end: str | None
    is_current: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Position:
    """A job; `span` is its whole entry, `kind` the section: experience, internships, volunteering."""

    title: Found | None
    company: Found | None
    years: Years | None
    location: Found | None
    span: Span
    kind: str = "experience"


@dataclass(frozen=True, slots=True)
class Education:
    institution: Found | None
    degree: Found | None
    field: Found | None
    years: Years | None
    span: Span


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill: `name` is canonical; `years` in jobs whose entries name it, None where none does."""

    name: str
    spans: tuple[Span, ...]
    years: float | None = None
    is_listed: bool = True
    """from a list of skills, and not only mentioned in a job"""


@dataclass(frozen=True, slots=True)
class SpokenLanguage:
    name: Found
    level: Found | None


@dataclass(frozen=True, slots=True)
class Location:
    city: str | None
    region: str | None
    country: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader should be shown: `hidden_text`, `repeated_words`; never a judgement."""

    kind: str
    text: str


@dataclass(slots=True)
class Resume:
    """All that was read; spans mean `text`, `pages` are (offset, page) where a page's text begins."""

    version: int
    format: str
    text: str
    as_of: str
    language: str | None = None
    has_text: bool = True
    name: Found | None = None
    headline: Found | None = None
    location: Location | None = None
    emails: list[Found] = field(default_factory=list)
    phones: list[Found] = field(default_factory=list)
    links: list[Found] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    education: list[Education] = field(default_factory=list)
    skills: list[Skill] = field(default_factory=list)
    languages: list[SpokenLanguage] = field(default_factory=list)
    total_years: float = 0.0
    gaps: list[tuple[str, str]] = field(default_factory=list)
    """months without a job between two jobs: first and last, "YYYY-MM" """
    notices: list[Notice] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    pages: list[tuple[int, int]] = field(default_factory=list)

    def page_of(self, span: Span) -> int:
        """Give the number of the page on which a span begins, from 1."""
        found = 1
        for offset, page in self.pages:
            if offset > span.start:
                break
            found = page
        return found

    def to_dict(self) -> dict[str, Any]:
        """Give plain JSON values; `from_dict` makes the same Resume of them."""
        return _to_plain(self)

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> "Resume":
        """Make the Resume that `to_dict` gave, also after JSON made lists of its tuples."""
        return _from_plain(plain)


ENTRIES = {"positions": Position, "education": Education, "languages": SpokenLanguage}
FOUND = ("name", "headline", "title", "company", "institution", "degree", "field", "level")


def _to_plain(resume: Resume) -> dict[str, Any]:
    """Give every value as text, number, list or dict."""
    return {name: _plain(getattr(resume, name)) for name in Resume.__slots__}


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, Found):
        return {"value": value.value, "span": _plain(value.span), "sure": value.sure}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if hasattr(value, "__slots__"):
        return {name: _plain(getattr(value, name)) for name in value.__slots__}
    return value


def _from_plain(plain: dict[str, Any]) -> Resume:
    """Make the Resume of which these are the values."""
    values = dict(plain)
    for name in ("name", "headline"):
        values[name] = _found(plain[name])
    for name in ("emails", "phones", "links"):
        values[name] = [_found(one) for one in plain[name]]
    values["location"] = _of(Location, plain["location"])
    for name, kind in ENTRIES.items():
        values[name] = [_of(kind, one) for one in plain[name]]
    values["skills"] = [
        Skill(
            one["name"], tuple(Span(*span) for span in one["spans"]), one["years"], one["is_listed"]
        )
        for one in plain["skills"]
    ]
    values["notices"] = [Notice(**one) for one in plain["notices"]]
    for name in ("gaps", "pages"):
        values[name] = [tuple(pair) for pair in plain[name]]
    return Resume(**values)


def _found(plain: Any) -> Found | None:
    return Found(plain["value"], Span(*plain["span"]), plain["sure"]) if plain else None


def _of(kind: Callable, plain: dict[str, Any] | None) -> Any:
    if plain is None:
        return None
    values: dict[str, Any] = {}
    for name, value in plain.items():
        if name == "span":
            values[name] = Span(*value)
        elif name == "years":
            values[name] = _of(Years, value)
        elif isinstance(value, dict):
            values[name] = _found(value)
        else:
            values[name] = value
    return kind(**values)
