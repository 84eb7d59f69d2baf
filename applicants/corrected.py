"""A résumé as read and as people corrected it: the values by their paths, and corrections applied.

Pure: no rows are looked up here. A path is "headline", "positions/0/title", "skills/3"; a
correction finds its value by the path if what was read still stands there, else by what was read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Protocol

from reading.resumes.model import Found, Resume, Skill, Years
from reading.text.spans import Span

NOWHERE = Span(0, 0)
MOST = 300
"""characters of a value that are kept"""
ENTRIES = {
    "positions": ("title", "company", "location", "years"),
    "education": ("degree", "field", "institution", "years"),
}
SINGLE = ("name", "headline")
ADDED = "skills"
YEARS = re.compile(
    r"\s*(?P<start>(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)"
    r"(?:\s*[–—-]\s*(?:(?P<end>(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)|(?P<now>now|present)))?\s*"
)


class Correction(Protocol):
    path: str
    was: str
    value: str


def years_words(years: Years | None) -> str:
    """Return a time as it is shown and corrected: "2019-03 – 2021", "2021 – now"."""
    if years is None or not (years.start or years.end):
        return ""
    if years.is_current:
        return f"{years.start or '?'} – now"
    return " – ".join(filter(None, [years.start, years.end]))


def years_of(words: str, span: Span = NOWHERE) -> Years | None:
    """Return the time that words in the form of `years_words` say; None for others."""
    found = YEARS.fullmatch(words)
    if found is None:
        return None
    return Years(found["start"], found["end"], bool(found["now"]), span)


def values_of(resume: Resume) -> Iterator[tuple[str, str, Span]]:
    """Yield (path, value, where it stands) of all that can be corrected."""
    for name in SINGLE:
        if found := getattr(resume, name):
            yield name, found.value, found.span
    for kind, fields in ENTRIES.items():
        for index, entry in enumerate(getattr(resume, kind)):
            for name in fields:
                value = getattr(entry, name, None)
                words = years_words(value) if name == "years" else (value.value if value else "")
                yield f"{kind}/{index}/{name}", words, value.span if value else entry.span
    for index, skill in enumerate(resume.skills):
        yield f"skills/{index}", skill.name, skill.spans[0] if skill.spans else NOWHERE
    for index, spoken in enumerate(resume.languages):
        yield f"languages/{index}/name", spoken.name.value, spoken.name.span
        level = spoken.level
        yield (
            f"languages/{index}/level",
            level.value if level else "",
            (level or spoken.name).span,
        )


def corrected(resume: Resume, corrections: Iterable[Correction]) -> Resume:
    """Return the résumé with people's values in the places of those that were read."""
    values = {path: value for path, value, _span in values_of(resume)}
    made = replace(
        resume,
        positions=list(resume.positions),
        education=list(resume.education),
        skills=list(resume.skills),
        languages=list(resume.languages),
    )
    gone: list[tuple[str, int]] = []
    for correction in corrections:
        if correction.path == ADDED:
            made.skills.append(Skill(correction.value, ()))
        elif path := place_of(correction, values):
            _set(made, path, correction.value, gone)
    for kind, index in sorted(gone, reverse=True):
        del getattr(made, kind)[index]
    return made


def place_of(correction: Correction, values: dict[str, str]) -> str | None:
    """Return the path at which what was corrected stands now; None where it stands no more."""
    if values.get(correction.path, "")[:MOST] == correction.was and correction.path in values:
        return correction.path
    kind, name = _shape(correction.path)
    if not correction.was:
        return None
    return next(
        (p for p, v in values.items() if v[:MOST] == correction.was and _shape(p) == (kind, name)),
        None,
    )


def _shape(path: str) -> tuple[str, str]:
    parts = path.split("/")
    return parts[0], parts[-1] if len(parts) > 2 else ""


def _set(resume: Resume, path: str, value: str, gone: list[tuple[str, int]]) -> None:
    kind, _, rest = path.partition("/")
    if kind in SINGLE:
        found = getattr(resume, kind)
        setattr(resume, kind, _found(value, found.span if found else NOWHERE))
        return
    index, _, name = rest.partition("/")
    rows: list[Any] = getattr(resume, kind)
    row = rows[int(index)]
    if not value and (kind == "skills" or (kind == "languages" and name == "name")):
        gone.append((kind, int(index)))
    elif kind == "skills":
        rows[int(index)] = replace(row, name=value)
    else:
        old = getattr(row, name)
        span = old.span if old else getattr(row, "span", NOWHERE)
        new = years_of(value, span) if name == "years" else _found(value, span)
        rows[int(index)] = replace(row, **{name: new})


def _found(value: str, span: Span) -> Found | None:
    return Found(value, span, 1.0) if value else None
