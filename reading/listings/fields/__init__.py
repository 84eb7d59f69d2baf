"""The fields of a listing: one module a field, each a `read(page)` that gives a Field or None."""

from collections.abc import Callable

from reading.listings.fields import (
    company,
    education,
    employment_type,
    has_eeo,
    items,
    locations,
    min_years_experience,
    posted_date,
    relocation,
    salary,
    skills,
    title,
    work_authorization,
    workplace,
)
from reading.listings.model import Field
from reading.listings.page import Page

FIELDS: dict[str, Callable[[Page], Field | None]] = {
    "title": title.read,
    "company": company.read,
    "locations": locations.read,
    "workplace": workplace.read,
    "employment_type": employment_type.read,
    "salary": salary.read,
    "posted_date": posted_date.read,
    "min_years_experience": min_years_experience.read,
    "education": education.read,
    "responsibilities": items.read_responsibilities,
    "requirements": items.read_requirements,
    "relocation": relocation.read,
    "work_authorization": work_authorization.read,
    "skills": skills.read,
    "has_eeo": has_eeo.read,
}
