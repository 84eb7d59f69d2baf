"""A listing's repaired text cut into pieces, each with what was read from it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, groupby
from types import MappingProxyType

from postings.readings_also import LABELS
from postings.section_names import read_as
from reading.listings import Reading
from reading.text.spans import Span

# By which colour of the source a field is marked; what is not named here is also read.
COLOURS = {
    "title": "",
    "company": "about",
    "locations": "about",
    "workplace": "about",
    "employment_type": "about",
    "posted_date": "fact",
    "min_years_experience": "fact",
    "education": "fact",
    "salary": "fact",
    "relocation": "fact",
    "work_authorization": "fact",
    "skills": "skill",
}
ALSO_READ = "also"
# Lists of whole lines: each is marked by itself, and only while it is pointed at.
LINES = ("responsibilities", "requirements")
# What has a place on the review page; a mark that leads nowhere would only be noise.
SHOWN = {*COLOURS, *LINES, *LABELS}
# What a check found: only told, it has no place of its own in a reading.
FOUND = "finding-"
NOTHING: Mapping[str, Span] = MappingProxyType({})
# Text of others that is longer than this is folded.
LONG = 160


@dataclass(frozen=True)
class Piece:
    """A stretch of text and what holds all through it.

    `fields` were read from it, the narrowest first; `before` is what stood there before the
    repair that begins here; `removed` is why it is not the employer's; `read_as` says how the
    section that begins here was read. `anchor` is an id where a finding's words begin.
    """

    text: str
    fields: tuple[str, ...] = ()
    colour: str = ""
    is_repaired: bool = False
    before: str = ""
    removed: str = ""
    is_cut_off: bool = False
    read_as: str = ""
    anchor: str = ""

    @property
    def is_told(self) -> bool:
        """Return whether a check found something here."""
        return any(name.startswith(FOUND) for name in self.fields)

    @property
    def is_blank_repair(self) -> bool:
        """Return whether only line breaks and spaces were mended: nothing to look at."""
        return self.is_repaired and not (self.text.strip() or self.before.strip())


@dataclass(frozen=True)
class Passage:
    """A section, or a part of one; `removed` is why all of it is folded."""

    pieces: tuple[Piece, ...]
    read_as: str = ""
    removed: str = ""

    @property
    def words(self) -> int:
        return sum(len(piece.text.split()) for piece in self.pieces)


@dataclass(frozen=True)
class _Note:
    start: int
    end: int
    kind: str
    value: str

    @property
    def length(self) -> int:
        return self.end - self.start


def passages_of(reading: Reading, found: Mapping[str, Span] = NOTHING) -> list[Passage]:
    """Group the pieces by section; a long stretch that is not the employer's stands alone.

    `found` says where the words of findings stand, by fingerprint.
    """
    passages: list[Passage] = []
    for is_long, groups in groupby(_by_reason(pieces_of(reading, found)), key=_is_long):
        if is_long:
            passages += [Passage(tuple(group), removed=group[0].removed) for group in groups]
        else:
            parts = _by_section(list(chain.from_iterable(groups)))
            passages += [Passage(part, part[0].read_as) for part in parts]
    return passages


def pieces_of(reading: Reading, found: Mapping[str, Span] = NOTHING) -> Iterator[Piece]:
    """Cut the text wherever anything begins or ends; the pieces together are the text."""
    text, notes = reading.text, _notes(reading, found)
    titles = {section.span.start: read_as(section) for section in reading.sections}
    cuts = {0, len(text), *titles}
    for note in notes:
        cuts |= {note.start, note.end}
    stops = sorted(cut for cut in cuts if 0 <= cut <= len(text))
    notes.sort(key=lambda note: note.start)
    begun, open_notes = 0, []
    for start, end in zip(stops, [*stops[1:], len(text)], strict=True):
        while begun < len(notes) and notes[begun].start <= start:
            open_notes.append(notes[begun])
            begun += 1
        here = [n for n in open_notes if n.end > start or n.start == n.end == start]
        open_notes = [n for n in open_notes if n.end > start]
        gone = [n for n in here if n.start == n.end]
        for note in gone:  # a repair that took something away leaves nothing to underline
            yield Piece("", is_repaired=True, before=note.value)
        if start < end:
            rest = [n for n in here if n not in gone]
            yield _piece(text[start:end], start, rest, titles.get(start, ""))


def _by_reason(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    for _reason, group in groupby(pieces, key=lambda piece: piece.removed):
        yield list(group)


def _is_long(group: list[Piece]) -> bool:
    return bool(group[0].removed) and sum(len(piece.text) for piece in group) > LONG


def _by_section(pieces: list[Piece]) -> Iterator[tuple[Piece, ...]]:
    starts = [place for place, piece in enumerate(pieces) if piece.read_as or not place]
    for start, end in zip(starts, [*starts[1:], len(pieces)], strict=True):
        yield tuple(pieces[start:end])


def _notes(reading: Reading, findings: Mapping[str, Span]) -> list[_Note]:
    notes = [
        _Note(span.start, span.end, "field", name)
        for name, found in reading.fields.items()
        if name in SHOWN
        for span in found.spans
        if span.start < span.end
    ]
    notes += [
        _Note(span.start, span.end, "field", f"{name}-{place}")
        for name in LINES
        if name in reading.fields
        for place, span in enumerate(reading.fields[name].spans)
    ]
    notes += [_Note(*span, "field", f"{FOUND}{name}") for name, span in findings.items()]
    notes += [_Note(r.start, r.end, "repair", r.before) for r in reading.repairs]
    notes += [_Note(*removed.span, "removed", removed.reason) for removed in reading.removed]
    if reading.truncated:
        notes.append(_Note(*reading.truncated, "truncated", ""))
    return [note for note in notes if 0 <= note.start <= note.end <= len(reading.text)]


def _piece(text: str, start: int, notes: list[_Note], read_as: str) -> Piece:
    said = {note.kind: note for note in notes}
    named = sorted(
        (note for note in notes if note.kind == "field"),
        key=lambda note: (note.value.startswith(FOUND), note.length),
    )
    told = any(note.start == start for note in named if note.value.startswith(FOUND))
    fields = tuple(dict.fromkeys(note.value for note in named))
    repair, removed = said.get("repair"), said.get("removed")
    return Piece(
        text=text,
        fields=fields,
        colour="doubt" if "truncated" in said else _colour(fields),
        is_repaired=repair is not None,
        before=repair.value if repair and repair.start == start else "",
        removed=removed.value if removed else "",
        is_cut_off="truncated" in said,
        read_as=read_as,
        anchor=anchor_at(start) if told else "",
    )


def anchor_at(start: int) -> str:
    """Return the id of what stands at a place of the text."""
    return f"said-{start}"


def _colour(fields: tuple[str, ...]) -> str:
    names = [name for name in fields if not name.startswith((*LINES, FOUND))]
    if not names:
        return "line" if fields else ""
    return next((COLOURS[name] for name in names if name in COLOURS), ALSO_READ)
