"""What every format's reader gives: plain lines, marks, and the values its own record names."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reading.text.flat import Flat
from reading.text.spans import Span


class Stated(NamedTuple):
    """A value that a record states exactly (a field's, or one of its list), and where it is shown."""

    value: Any
    span: Span
    sure: float


@dataclass(slots=True)
class Source:
    format: str
    flat: Flat
    named: dict[str, list[Span]] = field(default_factory=dict)
    """values that the source's own record names (front matter, JSON), by bare label"""
    stated: dict[str, list[Stated]] = field(default_factory=dict)
    """values of fields that need no reading, by the field's name: they are trusted over the prose"""
    meta: list[Span] = field(default_factory=list)
    """lines of that record: shown, but no part of the listing's prose"""
    problems: list[str] = field(default_factory=list)
