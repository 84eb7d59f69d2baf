"""Spans, and texts that were mended: what was changed where, and the way back."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple


class Span(NamedTuple):
    """A piece of the repaired text: `text[start:end]`."""

    start: int
    end: int


class Edit(NamedTuple):
    """Replace `text[start:end]` by `after`."""

    start: int
    end: int
    after: str
    rule: str
    sure: float


@dataclass(frozen=True, slots=True)
class Repair:
    """One change that was made: `after` stands at start:end of the repaired text."""

    start: int
    end: int
    before: str
    after: str
    rule: str
    sure: float


class OffsetMap:
    """Offsets of the source in the repaired text, and back, for a text's repairs in order."""

    def __init__(self, repairs: Sequence[Repair]) -> None:
        growth = [len(r.after) - len(r.before) for r in repairs]
        shift = [0, *accumulate(growth)]
        self._ends = [r.end for r in repairs]
        self._starts = [r.start for r in repairs]
        self._source_starts = [r.start - shift[i] for i, r in enumerate(repairs)]
        self._source_ends = [r.end - shift[i + 1] for i, r in enumerate(repairs)]
        self._shift = shift

    def to_source(self, offset: int) -> int:
        """Give the place in the source; inside a repair, where the repaired piece began."""
        index = bisect_right(self._ends, offset)
        if index < len(self._starts) and offset > self._starts[index]:
            return self._source_starts[index]
        return offset - self._shift[index]

    def to_repaired(self, offset: int) -> int:
        """Give the place in the repaired text; inside a repair, where its replacement ends."""
        index = bisect_right(self._source_ends, offset)
        if index < len(self._starts) and offset > self._source_starts[index]:
            return self._ends[index]
        return offset + self._shift[index]


class Mended:
    """A text and all repairs that led to it, kept so that each can be undone."""

    def __init__(self, source: str) -> None:
        self.text = source
        self.repairs: list[Repair] = []

    def apply(self, edits: Iterable[Edit]) -> None:
        """Make edits that are in order, do not overlap, and mean offsets of the present text."""
        edits = [e for e in edits if self.text[e.start : e.end] != e.after]
        if not edits:
            return
        pieces, repairs, at, length = [], [], 0, 0
        for group in _overlapping(self.repairs, edits):
            merged = self._merge(group)
            pieces += [self.text[at : merged.start], merged.after]
            length += merged.start - at
            repair = Repair(length, length + len(merged.after), *merged[2:])
            length, at = repair.end, merged.end
            if repair.before != repair.after:
                repairs.append(repair)
        self.text = "".join([*pieces, self.text[at:]])
        self.repairs = repairs

    def _merge(self, group: list[Repair | Edit]) -> "_Merged":
        """Make one repair of an earlier one and what changes it again."""
        start, end = min(p.start for p in group), max(p.end for p in group)
        before = _replaced(self.text, start, end, [p for p in group if isinstance(p, Repair)])
        after = _replaced(self.text, start, end, [p for p in group if isinstance(p, Edit)])
        rules = "+".join(dict.fromkeys(p.rule for p in group))
        return _Merged(start, end, before, after, rules, min(p.sure for p in group))


class _Merged(NamedTuple):
    start: int
    end: int
    before: str
    after: str
    rule: str
    sure: float


def _overlapping(repairs: list[Repair], edits: list[Edit]) -> list[list[Repair | Edit]]:
    """Group what touches: offsets of both lists mean the same text."""
    groups: list[list[Repair | Edit]] = []
    reach = -1
    pieces: list[Repair | Edit] = [*repairs, *edits]
    for piece in sorted(pieces, key=lambda p: (p.start, p.end)):
        if groups and piece.start < reach:
            groups[-1].append(piece)
        else:
            groups.append([piece])
        reach = max(reach, piece.end)
    return groups


def _replaced(text: str, start: int, end: int, pieces: Sequence[Repair | Edit]) -> str:
    out, at = [], start
    for piece in pieces:
        out.append(text[at : piece.start])
        out.append(piece.before if isinstance(piece, Repair) else piece.after)
        at = piece.end
    return "".join([*out, text[at:end]])


def undo(text: str, repairs: Iterable[Repair]) -> str:
    """Give the text without these repairs (all of them: the source)."""
    out, at = [], 0
    for repair in sorted(repairs, key=lambda r: r.start):
        out += [text[at : repair.start], repair.before]
        at = repair.end
    return "".join([*out, text[at:]])
