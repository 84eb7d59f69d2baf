"""Twins side by side: a row for each field, with what each listing says of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ats.foundation.countries import country_name
from ats.foundation.wording import day, money_range
from postings.drafts import pay_of
from postings.kinds import EmploymentType, Workplace
from reading.listings import Reading
from reading.listings.twins import Difference, Origin

FIELDS = {
    "title": gettext_lazy("Title"),
    "company": gettext_lazy("Employer"),
    "locations": gettext_lazy("Locations"),
    "workplace": gettext_lazy("Workplace"),
    "employment_type": gettext_lazy("Employment"),
    "salary": gettext_lazy("Pay"),
    "posted_date": gettext_lazy("Posted"),
    "closing_date": gettext_lazy("Closes"),
    "min_years_experience": gettext_lazy("Years of experience"),
    "education": gettext_lazy("Education"),
    "skills": gettext_lazy("Skills"),
    "relocation": gettext_lazy("Relocation"),
    "work_authorization": gettext_lazy("Who may be hired"),
    "requisition": gettext_lazy("Their number"),
    "responsibilities": gettext_lazy("What you will do"),
    "requirements": gettext_lazy("What is asked"),
}
WORDS = {
    "workplace": dict(Workplace.choices),
    "employment_type": dict(EmploymentType.choices),
    "education": {
        "highschool": gettext_lazy("High school"),
        "vocational": gettext_lazy("Vocational training"),
        "associate": gettext_lazy("Associate degree"),
        "bachelor": gettext_lazy("Bachelor's degree"),
        "master": gettext_lazy("Master's degree"),
        "doctorate": gettext_lazy("Doctorate"),
    },
}
LISTS = ("responsibilities", "requirements")
DAYS = ("posted_date", "closing_date")


@dataclass(frozen=True)
class Cell:
    """What one listing says; `is_taken` when the merged reading has it from here."""

    words: str
    is_taken: bool = False


@dataclass(frozen=True)
class Row:
    """One field over all listings, and what they come to together."""

    name: str
    label: str
    cells: list[Cell]
    together: str
    differs: bool


def rows_of(
    readings: Mapping[str, Reading], merged: Reading, origins: Mapping[str, tuple[Origin, ...]]
) -> list[Row]:
    """Return the rows of all fields that any listing has, in the order of the review page."""
    rows = []
    for name, label in FIELDS.items():
        said = {code: in_words(name, read.value(name)) for code, read in readings.items()}
        if any(said.values()):
            sources = {origin.source for origin in origins.get(name, ())}
            cells = [Cell(words, code in sources) for code, words in said.items()]
            together = in_words(name, merged.value(name))
            rows.append(Row(name, str(label), cells, together, len(set(said.values())) > 1))
    return rows


def in_words(name: str, value: Any) -> str:
    """Return a field's plain value as people read it, blank where there is none."""
    if value is None or value in ("", []):
        return ""
    if name in WORDS:
        return str(WORDS[name].get(value, value))
    if name == "locations":
        return "; ".join(_place(place) for place in value)
    if name == "salary":
        return _pay(value)
    if name in DAYS:
        return day(date.fromisoformat(value))
    if name in LISTS:
        return _("%(count)d lines") % {"count": len(value)}
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _place(place: dict[str, Any]) -> str:
    country = country_name(place["country"]) if place.get("country") else ""
    return ", ".join(filter(None, (place.get("city"), place.get("region"), country)))


def _pay(value: dict[str, Any]) -> str:
    pay = pay_of(value)
    if pay is None:
        return " – ".join(str(value[end]) for end in ("min", "max") if value.get(end) is not None)
    return money_range(pay["min_minor"], pay["max_minor"], pay["currency"], pay["period"])


def differences_in_words(differences: tuple[Difference, ...] | list[Difference]) -> list[str]:
    """Return which fields differ, as labels, those that both sides give first."""
    known = [d for d in differences if d.field in FIELDS]
    known.sort(key=lambda d: None in (d.one, d.other))
    return [str(FIELDS[d.field]) for d in known]
