"""How two texts differ, line by line and word by word, with a bound on the work.

difflib looks at every pair of equal words again for every match it makes, so a text of many
like words costs more than its length: what would is told as replaced whole.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

SAME, ADDED, REMOVED, EDITED = "same", "added", "removed", "edited"
# So many tokens on a side, and so many pairs of like tokens, are compared at once.
MOST_TOKENS = 1_500
MOST_PAIRS = 20_000
# So many letters of edited lines are compared word by word, all lines together.
MOST_LETTERS = 60_000
# Lines that share less than this of their words stand side by side as two lines, not as one edited.
ALIKE = 0.4
# A word or sign with the space behind it.
WORDS = re.compile(r"[\w'’-]+\s*|[^\w\s]\s*|\s+")


class Piece(NamedTuple):
    """Words of a line: `kind` is same, added or removed."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the newer or the older text, or one that was edited, in pieces.

    `kind` is same, added, removed, or edited where pieces of several kinds stand in it.
    """

    kind: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def before(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.kind != ADDED]

    @property
    def after(self) -> list[Piece]:
        return [piece for piece in self.pieces if piece.kind != REMOVED]


def lines_between(before: Sequence[str], after: Sequence[str]) -> list[Line]:
    """Return both texts as one list of lines: what stayed, what went, what came, what was edited.

    The work is bounded whatever the texts are; beyond the bound they are told as replaced.
    """
    lines: list[Line] = []
    left = MOST_LETTERS
    for kind, old, new in _blocks(before, after):
        if kind == SAME:
            lines += [_line(SAME, text) for text in new]
            continue
        letters = sum(map(len, old)) + sum(map(len, new))
        left -= letters if old and new else 0
        lines += _replaced(old, new) if left >= 0 else _apart(old, new)
    return lines


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    for one, other in zip_longest(old, new):
        if one is None or other is None:
            yield _line(REMOVED, one) if other is None else _line(ADDED, other)
        else:
            pieces = words_between(one, other)
            same = sum(len(piece.text) for piece in pieces if piece.kind == SAME)
            if same >= ALIKE * max(len(one), len(other)):
                yield Line(EDITED, pieces)
            else:
                yield from _apart([one], [other])


def _apart(old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    yield from (_line(REMOVED, text) for text in old)
    yield from (_line(ADDED, text) for text in new)


def words_between(before: str, after: str) -> tuple[Piece, ...]:
    """Return the words of both texts in one row, each run of a kind as one piece."""
    pieces: list[Piece] = []
    for kind, old, new in _blocks(WORDS.findall(before), WORDS.findall(after)):
        sides = [(SAME, new)] if kind == SAME else [(REMOVED, old), (ADDED, new)]
        pieces += [Piece(side, "".join(words)) for side, words in sides if words]
    return tuple(pieces)


def _blocks(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    """Yield (SAME or EDITED, tokens before, tokens after), in order and nothing left out."""
    # The space behind a word is no difference.
    one, other = [text.rstrip() for text in before], [text.rstrip() for text in after]
    start = _alike(zip(one, other, strict=False))
    end = _alike(zip(reversed(one[start:]), reversed(other[start:]), strict=False))
    to, until = len(one) - end, len(other) - end
    if start:
        yield SAME, before[:start], after[:start]
    if _is_cheap(one[start:to], other[start:until]):
        matcher = SequenceMatcher(None, one[start:to], other[start:until], autojunk=False)
        for tag, i, j, k, n in matcher.get_opcodes():
            kind = SAME if tag == "equal" else EDITED
            yield kind, before[start + i : start + j], after[start + k : start + n]
    else:
        yield EDITED, before[start:to], after[start:until]
    if end:
        yield SAME, before[to:], after[until:]


def _alike(pairs) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count


def _is_cheap(old: Sequence[str], new: Sequence[str]) -> bool:
    if max(len(old), len(new)) > MOST_TOKENS:
        return False
    counts = Counter(new)
    return sum(counts[token] for token in old) <= MOST_PAIRS


def _line(kind: str, text: str) -> Line:
    return Line(kind, (Piece(kind, text),))
