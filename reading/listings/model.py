"""The Reading: all that was read from a listing, with its evidence, safe to keep as JSON."""

from dataclasses import dataclass, field
from typing import Any

from reading.listings.answer import answer_of
from reading.text.spans import Repair, Span, undo

READER_VERSION = 5

RECRUITING_TAG = "recruiting tag"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a section's list."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what follows up to the next one; the first section may have no heading."""

    kind: str
    """a group of lexicons/headings.txt, or header, intro, other"""
    heading: str
    heading_span: Span | None
    span: Span
    items: tuple[Item, ...] = ()
    paragraphs: tuple[Item, ...] = ()
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Field:
    """One thing read: for a list of values, `spans[i]` belongs to `value[i]`."""

    value: Any
    """JSON-safe: text, number, true or false, list or dict of them"""
    spans: tuple[Span, ...]
    rule: str
    """which rule read it, as words for people"""
    sure: float
    """0 to 1; 0.9 and more is meant to be right in 95 of 100 cases"""


@dataclass(frozen=True, slots=True)
class Removed:
    """Text that is no part of the listing: somebody else's, or a mark for machines."""

    span: Span
    reason: str

    @property
    def is_foreign(self) -> bool:
        """Tell an aggregator's or a page's text from the employer's own tags."""
        return self.reason != RECRUITING_TAG


@dataclass(slots=True)
class Reading:
    """What was read from one listing. All spans mean `text`, which is the repaired source."""

    version: int
    format: str
    text: str
    language: str | None
    sections: list[Section] = field(default_factory=list)
    fields: dict[str, Field] = field(default_factory=dict)
    repairs: list[Repair] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    truncated: Span | None = None
    """where the text says, or shows, that it was cut off"""
    problems: list[str] = field(default_factory=list)
    """what a person should look at, as sentences"""

    def source_text(self) -> str:
        """Give the text as it was before any repair."""
        return undo(self.text, self.repairs)

    def sections_of(self, *kinds: str) -> list[Section]:
        return [section for section in self.sections if section.kind in kinds]

    def value(self, name: str) -> Any:
        """Give a field's value, None where it was not read."""
        found = self.fields.get(name)
        return found.value if found else None

    def as_answer(self) -> dict[str, Any]:
        """Give the flat answer: one JSON object with every field, None where unknown."""
        return answer_of(self)

    def to_dict(self) -> dict[str, Any]:
        """Give plain JSON values; `from_dict` makes the same Reading of them.

        The same as `dataclasses.asdict` gives, without its looking at every number.
        """
        return {
            "version": self.version,
            "format": self.format,
            "text": self.text,
            "language": self.language,
            "sections": [_plain_section(section) for section in self.sections],
            "fields": {name: _plain_field(found) for name, found in self.fields.items()},
            "repairs": [_plain_repair(repair) for repair in self.repairs],
            "removed": [{"span": r.span, "reason": r.reason} for r in self.removed],
            "truncated": self.truncated,
            "problems": list(self.problems),
        }

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> "Reading":
        """Make the Reading that `to_dict` gave, also after JSON made lists of its tuples."""
        return cls(
            version=plain["version"],
            format=plain["format"],
            text=plain["text"],
            language=plain["language"],
            sections=[_section(section) for section in plain["sections"]],
            fields={name: _field(found) for name, found in plain["fields"].items()},
            repairs=[Repair(**repair) for repair in plain["repairs"]],
            removed=[Removed(Span(*r["span"]), r["reason"]) for r in plain["removed"]],
            truncated=_span(plain["truncated"]),
            problems=list(plain["problems"]),
        )


def _plain_section(section: Section) -> dict[str, Any]:
    return {
        "kind": section.kind,
        "heading": section.heading,
        "heading_span": section.heading_span,
        "span": section.span,
        "items": tuple([{"text": item.text, "span": item.span} for item in section.items]),
        "paragraphs": tuple([{"text": p.text, "span": p.span} for p in section.paragraphs]),
        "sure": section.sure,
    }


def _plain_field(found: Field) -> dict[str, Any]:
    value = _copied(found.value)
    return {"value": value, "spans": found.spans, "rule": found.rule, "sure": found.sure}


def _plain_repair(repair: Repair) -> dict[str, Any]:
    return {
        "start": repair.start,
        "end": repair.end,
        "before": repair.before,
        "after": repair.after,
        "rule": repair.rule,
        "sure": repair.sure,
    }


def _copied(value: Any) -> Any:
    """Copy lists and dicts, so that who changes what `to_dict` gave leaves the Reading alone."""
    if isinstance(value, list):
        return [_copied(one) for one in value]
    if isinstance(value, dict):
        return {key: _copied(one) for key, one in value.items()}
    return value


def _span(plain: Any) -> Span | None:
    return Span(*plain) if plain is not None else None


def _field(plain: dict[str, Any]) -> Field:
    spans = tuple([Span(*span) for span in plain["spans"]])
    return Field(plain["value"], spans, plain["rule"], plain["sure"])


def _section(plain: dict[str, Any]) -> Section:
    return Section(
        kind=plain["kind"],
        heading=plain["heading"],
        heading_span=_span(plain["heading_span"]),
        span=Span(*plain["span"]),
        items=tuple([Item(item["text"], Span(*item["span"])) for item in plain["items"]]),
        paragraphs=tuple([Item(p["text"], Span(*p["span"])) for p in plain["paragraphs"]]),
        sure=plain["sure"],
    )
