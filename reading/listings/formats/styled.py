"""Paragraphs of office files, with what their styles say, written down as marked lines."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reading.text.flat import Flat

PRIVATE = re.compile(r"[\ue000-\uf8ff]")
LEADING_SIGN = re.compile(r"^[\ue000-\uf8ff]\s{0,20}")
SPACES = re.compile(r"[ \t\u00a0\u2002\u2003]+")
LARGER = 1.15
LONGEST_HEADING = 150
LONGEST_CELL = 90
LONGEST_LABEL = 40
# So many empty paragraphs, and they are what parts the others.
FEWEST_EMPTY = 2
LEVELS = 6


@dataclass(slots=True)
class Styled:
    """One line; an empty one parts its neighbours. `size` in points, 0 where it is not told."""

    text: str
    kind: str = "line"
    level: int = 0
    is_bold: bool = False
    size: float = 0.0
    is_cells: bool = False


Tables = Callable[[Sequence[Sequence[Sequence[Styled]]]], list[Styled]]
"""reads a table: rows of cells of lines"""


@dataclass(slots=True)
class Run:
    """A piece of a paragraph in one style; its text may hold line breaks and tabs."""

    text: str
    is_bold: bool = False
    size: float = 0.0


def lines_of(runs: Iterable[Run], kind: str, level: int) -> list[Styled]:
    """Split a paragraph where it breaks; what follows the break is no heading or item of its own."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split("\n")
        lines[-1].append(Run(first, run.is_bold, run.size))
        lines += [[Run(text, run.is_bold, run.size)] for text in others]
    made = [made for pieces in lines if (made := _line(pieces))]
    if not made:
        return [Styled("")]
    if made[0].kind == "line":  # not an item by its own sign
        made[0].kind, made[0].level = kind, level
    if kind == "heading":
        for line in made[1:]:
            line.kind, line.level = kind, level
    return made


def _line(pieces: list[Run]) -> Styled | None:
    text = "".join(piece.text for piece in pieces)
    text, signs = LEADING_SIGN.subn("", text.lstrip(" "))
    text = _with_tabs(PRIVATE.sub("", text).strip())
    if not text:
        return None
    worded = [piece for piece in pieces if any(c.isalnum() for c in piece.text)]
    sizes = [piece.size for piece in worded if piece.size]
    is_bold = bool(worded) and all(piece.is_bold for piece in worded)
    size = max(set(sizes), key=sizes.count) if sizes else 0.0
    return Styled(text, "item" if signs else "line", int(bool(signs)), is_bold, size)


def _with_tabs(text: str) -> str:
    """Keep what a tab parts: a label from its value, a title from the place at the margin."""
    cells = [SPACES.sub(" ", cell).strip() for cell in text.split("\t")]
    return join_cells([cell for cell in cells if cell])


def join_cells(cells: Sequence[str]) -> str:
    """Put cells into one line, as the other formats' readers do."""
    text = ""
    for cell in cells:
        is_sign = len(text) <= 3 and not text.isalnum()
        text += (" " if is_sign or text.endswith(":") else " | ") + cell if text else cell
    return text


def rows_of(rows: Sequence[Sequence[Sequence[Styled]]]) -> list[Styled]:
    """Read a table: rows of facts as lines, labels with the values below them, else cell by cell."""
    if _is_grid(rows):
        return [
            _joined([label, value]) for label, value in zip(rows[0], rows[1], strict=True) if label
        ]
    lines: list[Styled] = []
    for row in rows:
        cells = [cell for cell in ([x for x in cell if x.text] for cell in row) if cell]
        if len(cells) > 1 and all(_is_short(cell) for cell in cells):
            lines.append(_joined(cells))
        else:
            lines += [line for cell in cells for line in cell]
    return lines


def _is_short(cell: Sequence[Styled]) -> bool:
    return len(cell) == 1 and cell[0].kind != "item" and len(cell[0].text) <= LONGEST_CELL


def _joined(cells: Sequence[Sequence[Styled]]) -> Styled:
    texts = [line.text for cell in cells for line in cell if line.text]
    is_bold = all(line.is_bold for cell in cells for line in cell)
    return Styled(join_cells(texts), is_bold=is_bold, is_cells=True)


def _is_grid(rows: Sequence[Sequence[Sequence[Styled]]]) -> bool:
    if len(rows) != 2 or len(rows[0]) < 2 or len(rows[0]) != len(rows[1]):
        return False
    labels, values = rows
    if not all(_is_short(cell) for cell in [*labels, *values]):
        return False
    if any(len(cell[0].text) > LONGEST_LABEL or ":" in cell[0].text for cell in labels):
        return False
    differ = all(a[0].is_bold and not b[0].is_bold for a, b in zip(labels, values, strict=True))
    return differ or len(labels) >= 3


def write(flat: Flat, lines: Sequence[Styled]) -> None:
    """Write the lines; type that is larger than the body's makes headings of plain ones."""
    body = _body_size(lines)
    sizes = sorted({line.size for line in lines if _is_large(line, body)}, reverse=True)
    is_parted = sum(not line.text for line in lines) >= FEWEST_EMPTY
    wants_gap = False
    for line in lines:
        if not line.text:
            wants_gap = True
            continue
        kind, level = line.kind, line.level
        if _is_large(line, body):
            kind, level = "heading", min(1 + sizes.index(line.size), LEVELS)
        gap = kind != "item" and (wants_gap or not is_parted or kind == "heading")
        flat.line(line.text, kind, level, bold=line.is_bold, gap=gap)
        wants_gap = False


def _is_large(line: Styled, body: float) -> bool:
    if line.kind != "line" or line.is_cells or len(line.text) > LONGEST_HEADING:
        return False
    return body > 0 and line.size >= LARGER * body


def _body_size(lines: Sequence[Styled]) -> float:
    lengths: dict[float, int] = {}
    for line in lines:
        if line.kind != "heading":
            lengths[line.size] = lengths.get(line.size, 0) + len(line.text)
    return max(lengths, key=lambda size: (lengths[size], -size), default=0.0)
