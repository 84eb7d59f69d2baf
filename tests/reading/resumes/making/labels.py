"""What a drawn résumé says, in the reader's schema, and the list of those drawn."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

AS_OF = 2026 + 10 / 12  # the first of November 2026
Row = dict[str, Any]


class Resume(NamedTuple):
    file: str
    layout: str
    labels: Row
    loose: Row
    """`neutral`, `alt` and `unscored`, as score.py takes them"""
    draw: Callable[[Path], None]

    def line(self) -> Row:
        """Give the line of labels.jsonl."""
        return {
            "id": self.file.rpartition(".")[0],
            "file": self.file,
            "layout": self.layout,
            "labels": self.labels,
            **self.loose,
        }


RESUMES: list[Resume] = []


def resume(file: str, layout: str, labels: Row, **loose: Any) -> Callable[..., Any]:
    """Register what draws a file, with what the file says."""

    def registered(draw: Callable[[Path], None]) -> Callable[[Path], None]:
        RESUMES.append(Resume(file, layout, labels, _with_years(labels, loose), draw))
        return draw

    return registered


def job(
    title: str | None, company: str | None, start: str | None, end: str | None = None, **said: bool
) -> Row:
    """Give a position; current where no end is given, unless said otherwise."""
    current = said.get("current", end is None and start is not None)
    return {"title": title, "company": company, "start": start, "end": end, "current": current}


def school(
    institution: str,
    degree: str | None = None,
    field: str | None = None,
    start: str | None = None,
    end: str | None = None,
) -> Row:
    """Give a line of education."""
    return {
        "institution": institution,
        "degree": degree,
        "field": field,
        "start": start,
        "end": end,
    }


def place(city: str | None, country: str | None = None, region: str | None = None) -> Row:
    """Give a location."""
    return {"city": city, "region": region, "country": country}


def spoken(**levels: str | None) -> list[Row]:
    """Give languages with their levels."""
    return [{"name": name, "level": level} for name, level in levels.items()]


def person(name: str | None, **said: Any) -> Row:
    """Give the labels of a person; what is not said is null or empty."""
    blank: Row = {
        "name": name,
        "emails": [],
        "phones": [],
        "links": [],
        "headline": None,
        "location": None,
        "positions": [],
        "education": [],
        "skills": [],
        "languages": [],
        "total_years": None,
        "language": "en",
        "has_text": True,
    }
    labels = blank | said
    if labels["total_years"] is None and labels["has_text"]:
        labels["total_years"] = years(labels["positions"])
    return labels


def years(positions: list[Row], whole_ends: bool = False) -> float:
    """Count the years in work, overlaps once; `whole_ends` counts the last month or year in full."""
    spans = sorted(
        (_at(row["start"]), _at(row["end"], whole_ends) if row["end"] else AS_OF)
        for row in positions
        if row["start"] and (row["end"] or row["current"])
    )
    total, until = 0.0, 0.0
    for start, end in spans:
        total += max(0.0, end - max(start, until))
        until = max(until, end)
    return round(total, 2)


def _at(date: str, whole: bool = False) -> float:
    """Give a date as a number of years."""
    year, _, month = date.partition("-")
    if not month:
        return int(year) + whole
    return int(year) + (int(month) - 1 + whole) / 12


def _with_years(labels: Row, loose: Row) -> Row:
    """Accept the other countings of years: whole last months, and with internships."""
    more = [*labels["positions"], *loose.get("neutral", {}).get("positions", [])]
    counted = {
        years(rows, whole) for rows in (labels["positions"], more) for whole in (False, True)
    }
    counted.add(round((min(counted) + max(counted)) / 2, 2))
    others = sorted(counted - {labels["total_years"]})
    alt = dict(loose.get("alt", {}))
    if others and labels["has_text"]:
        alt.setdefault("total_years", others)
    return {**loose, "alt": alt} if alt else loose
