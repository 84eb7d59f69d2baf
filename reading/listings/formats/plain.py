"""Plain text: its lines as they are."""

from itertools import pairwise

from reading.listings.formats.source import Source
from reading.text.flat import Flat
from reading.text.underlines import is_row, is_underlined
from reading.text.wrapping import unwrapped

ROWS = ("---", "===", "~~~", "^^^", "***", "###")


def lay_out(text: str) -> Source:
    """Keep the text; what its lines are is judged by their shape.

    Lines with a row of signs below them are headings; the rows are left out. Lines that were
    wrapped at a width are joined.
    """
    text = unwrapped(text)
    flat = Flat()
    if any(row in text for row in ROWS):
        _with_headings(text.split("\n"), flat)
    else:
        flat.line(text)
        flat.marks.clear()
    return Source("text", flat)


def _with_headings(lines: list[str], flat: Flat) -> None:
    heads = {
        index for index, (line, below) in enumerate(pairwise(lines)) if is_underlined(line, below)
    }
    rows = {index + 1 for index in heads} | {
        index - 1 for index in heads if is_row(lines[index - 1])
    }
    marks = []
    for index, line in enumerate(lines):
        if index not in rows:
            flat.line(line, "heading" if index in heads else "line", 2)
            marks += [flat.marks[-1]] if index in heads else []
    flat.marks[:] = marks
