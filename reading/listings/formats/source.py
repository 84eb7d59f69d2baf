"""What every format's reader gives: plain lines, marks, and the values its own record names."""

from dataclasses import dataclass, field

from reading.text.flat import Flat
from reading.text.spans import Span


@dataclass(slots=True)
class Source:
    format: str
    flat: Flat
    named: dict[str, list[Span]] = field(default_factory=dict)
    """values that the source's own record names (front matter, JSON), by bare label"""
    meta: list[Span] = field(default_factory=list)
    """lines of that record: shown, but no part of the listing's prose"""
    problems: list[str] = field(default_factory=list)
