"""What was read besides the fields a member can correct, in words for the review page."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from babel.core import Locale
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from postings.pay import locale_name
from reading.listings import Reading

LABELS = {
    "departments": gettext_lazy("Department or team"),
    "seniority": gettext_lazy("Seniority"),
    "hours_per_week": gettext_lazy("Hours a week"),
    "shifts": gettext_lazy("Shifts"),
    "schedule": gettext_lazy("Days and times"),
    "travel": gettext_lazy("Travel"),
    "reports_to": gettext_lazy("Reports to"),
    "spoken_languages": gettext_lazy("Languages"),
    "licences": gettext_lazy("Licences"),
    "equity": gettext_lazy("Equity"),
    "bonus": gettext_lazy("Bonus"),
    "benefits": gettext_lazy("Benefits"),
    "closing_date": gettext_lazy("Closing date"),
    "openings": gettext_lazy("Openings"),
    "requisition": gettext_lazy("Requisition number"),
    "contact": gettext_lazy("Contact"),
    "apply_address": gettext_lazy("Where to apply"),
}
WORDS = {
    "intern": gettext_lazy("Intern or apprentice"),
    "junior": gettext_lazy("Junior"),
    "mid": gettext_lazy("Mid-level"),
    "senior": gettext_lazy("Senior"),
    "lead": gettext_lazy("Lead"),
    "principal": gettext_lazy("Principal or staff"),
    "manager": gettext_lazy("Manager"),
    "director": gettext_lazy("Director"),
    "executive": gettext_lazy("Executive"),
    "night": gettext_lazy("Nights"),
    "day": gettext_lazy("Days"),
    "early": gettext_lazy("Early shifts"),
    "late": gettext_lazy("Late shifts"),
    "rotating": gettext_lazy("Rotating shifts"),
    "shifts": gettext_lazy("Shift work"),
    "weekend": gettext_lazy("Weekends"),
    "on_call": gettext_lazy("On call"),
    "signing": gettext_lazy("Signing bonus"),
    "commission": gettext_lazy("Commission"),
    "profit_share": gettext_lazy("Profit share"),
    "holiday": gettext_lazy("Holiday or thirteenth salary"),
    "performance": gettext_lazy("Performance bonus"),
    "native": gettext_lazy("native"),
    "fluent": gettext_lazy("fluent"),
    "good": gettext_lazy("good"),
    "intermediate": gettext_lazy("intermediate"),
    "basic": gettext_lazy("basic"),
}


@dataclass(frozen=True)
class AlsoRead:
    """One field: `values` in words, `sure` (0 to 1) and the `rule` that read it."""

    name: str
    label: str
    values: tuple[str, ...]
    sure: float
    rule: str
    has_mark: bool


@dataclass(frozen=True)
class RequirementLine:
    """A line that asks something; `is_must` is None where the listing draws an ideal only."""

    text: str
    is_must: bool | None
    years: tuple[str, ...]
    choices: tuple[str, ...]
    wished: tuple[str, ...]


def also_read(read: Reading) -> list[AlsoRead]:
    """Return a row for each field of LABELS that was read, in the order of the page."""
    rows = []
    for name, label in LABELS.items():
        found = read.fields.get(name)
        if found:
            values = found.value if isinstance(found.value, list) else [found.value]
            words = tuple(filter(None, (_in_words(name, value) for value in values)))
            has_mark = any(span.start < span.end for span in found.spans)
            rows.append(AlsoRead(name, str(label), words, found.sure, found.rule, has_mark))
    return rows


def requirement_lines(read: Reading) -> list[RequirementLine]:
    """Return the lines that ask something of the candidate, in the order of the listing."""
    return [
        RequirementLine(
            text=line["text"],
            is_must=line["is_must"],
            years=tuple(_years(years) for years in line["years"]),
            choices=tuple(_(" or ").join(choice["any_of"]) for choice in line["alternatives"]),
            wished=tuple(part["text"] for part in line["wished"]),
        )
        for line in read.value("requirement_lines") or ()
    ]


def _in_words(name: str, value: Any) -> str:
    say = SAYING.get(name)
    return say(value) if say else str(WORDS.get(value, value))


def _between(low: float | None, high: float | None, unit: str) -> str:
    if low is None and high is None:
        return ""
    if low is None:
        return _("up to %(high)s %(unit)s") % {"high": _plain(high), "unit": unit}
    if high is None:
        return _("%(low)s %(unit)s or more") % {"low": _plain(low), "unit": unit}
    figures = _plain(low) if low == high else f"{_plain(low)}–{_plain(high)}"
    return f"{figures} {unit}"


def _plain(number: float | None) -> str:
    return f"{number:g}" if number is not None else ""


def _years(years: dict[str, Any]) -> str:
    span = _between(years["min"], years["max"], _("years"))
    return f"{span} · {years['of']}" if years["of"] else span


def _travel(value: dict[str, Any]) -> str:
    if not value["is_required"]:
        return _("None")
    return _between(value["percent_min"], value["percent_max"], "%") or _("Asked for")


def _share(value: dict[str, Any]) -> str:
    return _between(value["percent_min"], value["percent_max"], "%")


def _bonus(value: dict[str, Any]) -> str:
    return " · ".join(filter(None, (str(WORDS[value["kind"]]), _share(value))))


def _language(value: dict[str, Any]) -> str:
    name = Locale.parse(locale_name()).languages.get(value["language"], value["language"])
    level = str(WORDS.get(value["level"], value["level"] or ""))
    return " · ".join(filter(None, (name, level, _wish(value["is_must"]))))


def _licence(value: dict[str, Any]) -> str:
    return " · ".join(filter(None, (value["name"], value["class"], _wish(value["is_must"]))))


def _wish(is_must: bool | None) -> str:
    return _("nice to have") if is_must is False else ""


SAYING: dict[str, Callable[[Any], str]] = {
    "hours_per_week": lambda value: _between(value["min"], value["max"], _("hours")),
    "travel": _travel,
    "equity": lambda value: _share(value) or _("Offered"),
    "bonus": _bonus,
    "benefits": lambda value: value["text"],
    "spoken_languages": _language,
    "licences": _licence,
    "contact": lambda value: " · ".join(part for part in value.values() if part),
    "apply_address": lambda value: value["address"],
}
