"""The flat answer of a Resume, for programs that want values without evidence."""

from typing import Any

from reading.resumes.model import Found, Resume, Years


def answer(resume: Resume) -> dict[str, Any]:
    """Give every key; None or an empty list where the résumé does not say it."""
    return {
        "name": _value(resume.name),
        "emails": [found.value for found in resume.emails],
        "links": [found.value for found in resume.links],
        "phones": [found.value for found in resume.phones],
        "headline": _value(resume.headline),
        "location": _location(resume),
        "positions": [
            {"title": _value(p.title), "company": _value(p.company), **_dates(p.years),
             "current": bool(p.years and p.years.is_current)}
            for p in resume.positions if p.kind == "experience"
        ],
        "education": [
            {"institution": _value(e.institution), "degree": _value(e.degree),
             "field": _value(e.field), **_dates(e.years)}
            for e in resume.education
        ],
        "skills": _skills(resume),
        "languages": [
            {"name": language.name.value, "level": _value(language.level)}
            for language in resume.languages
        ],
        "total_years": resume.total_years,
        "language": resume.language,
        "has_text": resume.has_text,
    }  # fmt: skip


def _skills(resume: Resume) -> list[str]:
    """Give what the person lists; what jobs mention, where nothing is listed."""
    listed = [skill.name for skill in resume.skills if skill.is_listed]
    return listed or [skill.name for skill in resume.skills]


def _value(found: Found | None) -> str | None:
    return found.value if found else None


def _dates(years: Years | None) -> dict[str, str | None]:
    return {"start": years.start if years else None, "end": years.end if years else None}


def _location(resume: Resume) -> dict[str, str | None] | None:
    place = resume.location
    if place is None:
        return None
    return {"city": place.city, "region": place.region, "country": place.country}
