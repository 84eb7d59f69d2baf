"""JSON Resume (jsonresume.org/schema): its sections as lines, its values as they are named."""

from typing import Any

from reading.listings.formats.records.plain_json import NotJson, parse
from reading.resumes.rows import Layout

NAME = "json"
SECTIONS = frozenset(("basics", "work", "education", "skills", "languages"))
FEWEST = 2


def record_in(text: str) -> dict[str, Any] | None:
    """Give the object of a JSON Resume; None for any other text."""
    if not text.lstrip("\ufeff \t\n").startswith("{"):
        return None
    try:
        value = parse(text)
    except NotJson:
        return None
    if not isinstance(value, dict):
        return None
    known = sum(isinstance(value.get(name), (dict, list)) for name in SECTIONS)
    return value if "basics" in value or known >= FEWEST else None


def lay_out(record: dict[str, Any]) -> Layout:
    """Keep the record; its text is written when it is read."""
    return Layout(NAME, record=record)
