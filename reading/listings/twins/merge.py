"""Twins that complete each other become one Reading; each value keeps where it came from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from reading.listings.model import Field, Item, Reading, Section
from reading.listings.twins.signature import NOT_COMPARED, signature_of
from reading.text.spans import Span

# Twins name more of these than one of them does; of all other fields one value holds.
UNITED = frozenset(("locations", "skills"))
AGREED = 0.03
# What a cut listing lost may stand in its twin; what only frames a listing is not taken over.
NOT_ADDED = NOT_COMPARED | {"intro", "other", "about"}
LONGEST_LINE = 400


@dataclass(frozen=True, slots=True)
class Origin:
    """Where one value was read: in which listing, and where in that listing's text."""

    source: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Merged:
    """One Reading of several. Its spans mean its own text, those of `origins` their listing's."""

    reading: Reading
    base: str
    """whose text and sections it has"""
    origins: dict[str, tuple[Origin, ...]]

    def origins_to_dict(self) -> dict[str, list[dict[str, Any]]]:
        """Give plain JSON values: for each field a list of {source, span}."""
        return {
            name: [{"source": o.source, "span": list(o.span) if o.span else None} for o in found]
            for name, found in self.origins.items()
        }


def merge(readings: Mapping[str, Reading]) -> Merged:
    """Merge the readings of one job, named by their keys; the first ones win where all else ties.

    Text and sections are those of the fullest listing. A value read elsewhere brings its line
    along, added at the end of the text, so its span shows it. Raises ValueError for none.
    """
    base = fullest(readings)
    text = _Text(readings[base].text)
    fields: dict[str, Field] = {}
    origins: dict[str, tuple[Origin, ...]] = {}
    for name in dict.fromkeys(name for reading in readings.values() for name in reading.fields):
        having = {key: r.fields[name] for key, r in readings.items() if name in r.fields}
        pick = _united if name in UNITED else _best
        parts = pick(having, base)
        fields[name], origins[name] = _field(parts, readings, base, text)
    sections = [*readings[base].sections, *_added_sections(readings, base, text)]
    whole = replace(readings[base], text=text.text, fields=fields, sections=sections)
    return Merged(whole, base, origins)


def fullest(readings: Mapping[str, Reading]) -> str:
    """Tell whose text holds most of the job: not cut off, little of others in it, long."""

    def fullness(key: str) -> tuple[bool, float]:
        signature = signature_of(readings[key])
        return not signature.is_cut, signature.size * (1 - signature.foreign_share)

    return max(readings, key=fullness)


class _Text:
    """The base's text and the lines that were brought along."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._brought: dict[tuple[str, int, int], int] = {}

    def bring(self, source: str, text: str, span: Span) -> Span:
        """Add the line (or lines) around `span` of another listing; give the span here."""
        start = max(text.rfind("\n", 0, span.start) + 1, span.start - LONGEST_LINE)
        line_end = text.find("\n", span.end)
        end = min(len(text) if line_end < 0 else line_end, span.end + LONGEST_LINE)
        at = self._brought.get((source, start, end))
        if at is None:
            at = len(self.text) + 2
            self.text += "\n\n" + text[start:end]
            self._brought[source, start, end] = at
        return Span(at + span.start - start, at + span.end - start)


# One value (or one element of a list) with the listing that gives it: (source, value, field, span).
Part = tuple[str, Any, Field, Span | None]


def _best(having: Mapping[str, Field], base: str) -> list[Part]:
    """Pick the most complete value, then the surest: others that say the same add to it."""

    def rank(source: str) -> tuple:
        found = having[source]
        agreeing = sum(other.value == found.value for other in having.values()) - 1
        is_list = isinstance(found.value, list)
        return (
            is_list and source == base,  # lists were read from the sections, and those are its
            len(found.value) if is_list else _parts_known(found.value),
            min(1.0, found.sure + AGREED * agreeing),
            source == base,
        )

    source = max(having, key=rank)
    found = having[source]
    if not isinstance(found.value, list):
        return [(source, found.value, found, span) for span in found.spans] or [
            (source, found.value, found, None)
        ]
    return [(source, value, found, _span_of(found, at)) for at, value in enumerate(found.value)]


def _parts_known(value: Any) -> int:
    known = value.values() if isinstance(value, dict) else [value]
    return sum(part is not None for part in known)


def _united(having: Mapping[str, Field], base: str) -> list[Part]:
    """Take every element once; one that says less than another (a country alone) adds nothing."""
    order = sorted(having, key=lambda source: (-_said(having[source].value), source != base))
    parts: list[Part] = []
    for source in order:
        known = [value for _source, value, _field, _span in parts]
        parts += [
            (source, value, having[source], _span_of(having[source], at))
            for at, value in enumerate(having[source].value)
            if not any(_says_as_much(old, value) for old in known)
        ]
    return parts


def _said(values: list) -> int:
    return sum(_parts_known(value) for value in values)


def _says_as_much(old: Any, new: Any) -> bool:
    if not isinstance(old, dict) or not isinstance(new, dict):
        return bool(str(old).casefold() == str(new).casefold())
    return all(old.get(name) == value for name, value in new.items() if value is not None)


def _span_of(found: Field, at: int) -> Span | None:
    return found.spans[at] if at < len(found.spans) else None


def _field(
    parts: list[Part], readings: Mapping[str, Reading], base: str, text: _Text
) -> tuple[Field, tuple[Origin, ...]]:
    """Make the field of its parts, and bring along the lines of those from elsewhere."""
    first = parts[0][2]
    origins = tuple(Origin(source, span) for source, _value, _field, span in parts)
    is_list = isinstance(first.value, list)
    if {part[0] for part in parts} == {base} and (not is_list or len(parts) == len(first.value)):
        return first, origins
    values, spans = [], []
    for source, value, _first, span in parts:
        if span is None:
            values.append(value)
            continue
        here = span if source == base else text.bring(source, readings[source].text, span)
        spans.append(here)
        values.append(_moved(value, here.start - span.start))
    sure = min(part[2].sure for part in parts)
    return Field(values if is_list else values[0], tuple(spans), first.rule, sure), origins


def _moved(value: Any, by: int) -> Any:
    """Move the spans that stand inside a value (the parts of a requirement's line)."""
    if by == 0 or not isinstance(value, dict | list):
        return value
    if isinstance(value, list):
        return [_moved(part, by) for part in value]
    return {
        name: [place + by for place in part] if name == "span" and part else _moved(part, by)
        for name, part in value.items()
    }


def _added_sections(readings: Mapping[str, Reading], base: str, text: _Text) -> Iterator[Section]:
    """Give the sections that a cut base has lost and a twin still has."""
    if readings[base].truncated is None:
        return
    known = {s.kind for s in readings[base].sections if s.items or s.paragraphs}
    for source, reading in readings.items():
        for section in reading.sections if source != base else ():
            has_content = bool(section.items or section.paragraphs)
            if has_content and section.kind not in known | NOT_ADDED:
                known.add(section.kind)
                at = text.bring(source, reading.text, section.span)
                yield _shifted(section, at.start - section.span.start)


def _shifted(section: Section, by: int) -> Section:
    def moved(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    def all_moved(items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(Item(item.text, moved(item.span)) for item in items)

    return replace(
        section,
        span=moved(section.span),
        heading_span=moved(section.heading_span) if section.heading_span else None,
        items=all_moved(section.items),
        paragraphs=all_moved(section.paragraphs),
    )
