"""DOCX, ODT and RTF: the lines of their styles; tables in the order in which a person reads them."""

from collections.abc import Callable, Sequence

from reading.listings.formats import docx, odt, rtf
from reading.listings.formats.styled import Styled, Tables, join_cells
from reading.resumes.headings import heading_of
from reading.resumes.rows import Layout, Row, clean
from reading.text.periods import periods_in

COLUMN = "column"
LONGEST_CELL = 120
LONGEST_HIDDEN = 2000
FEWEST_OF_COLUMN = 6
READERS: dict[str, Callable[[bytes, Tables], list[Styled]]] = {
    "odt": odt.styled_lines,
    "rtf": rtf.styled_lines,
}


def lay_out(data: bytes, kind: str) -> Layout:
    """Lay an office file out; UnreadableDocument `broken`, `encrypted`, `too_large`."""
    layout, stream = Layout(kind), 0
    for line in _lines(data, kind, layout.hidden):
        if line.kind == COLUMN:
            stream += 1
            continue
        for text in clean(line.text).split("\n"):
            layout.rows.append(
                Row(text, line.kind, line.level, line.is_bold, size=line.size, stream=stream)
            )
    return layout


def _lines(data: bytes, kind: str, hidden: list[str]) -> list[Styled]:
    if kind == "docx":
        runs: list[str] = []
        lines = docx.styled_lines(data, rows_of, headers=True, hidden=runs)
        hidden += [" ".join(runs)[:LONGEST_HIDDEN]] if runs else []
        return lines
    return READERS[kind](data, rows_of)


Cell = Sequence[Styled]


def rows_of(rows: Sequence[Sequence[Cell]]) -> list[Styled]:
    """Read a table: side bars as columns, dates beside their jobs and labels beside values as lines."""
    lines: list[Styled] = []
    for row in rows:
        cells = [cell for cell in ([x for x in cell if x.text] for cell in row) if cell]
        if len(cells) < 2:
            lines += [line for cell in cells for line in cell]
        elif _are_columns(cells):
            for cell in cells:
                lines += [Styled("", COLUMN), *cell]
            lines.append(Styled("", COLUMN))
        else:
            lines += _beside(cells)
    return lines


def _are_columns(cells: Sequence[Cell]) -> bool:
    """Tell cells that are columns of their own: two of them hold headings, or much text."""
    headed = sum(any(heading_of(line.text) for line in cell) for cell in cells)
    if headed > 1 or (headed and _is_titled_within(cells)):
        return True
    return all(len(cell) >= FEWEST_OF_COLUMN for cell in cells) and not _dates(cells[0])


def _is_titled_within(cells: Sequence[Cell]) -> bool:
    return any(heading_of(line.text) for cell in cells for line in cell[1:])


def _dates(cell: Cell) -> int:
    return sum(bool(periods_in(line.text)) for line in cell)


def _beside(cells: Sequence[Cell]) -> list[Styled]:
    """Join the first lines of cells; a heading that stands beside its text goes before it."""
    if len(cells[0]) == 1 and heading_of(cells[0][0].text):
        head = cells[0][0]
        rest = [line for cell in cells[1:] for line in cell]
        return [Styled(head.text, "heading", 2, is_bold=True, size=head.size), *rest]
    firsts = [cell[0] for cell in cells]
    if any(len(line.text) > LONGEST_CELL or line.kind == "item" for line in firsts):
        return [line for cell in cells for line in cell]
    if _dates(cells[0]) > 1 and _dates(cells[0]) == len(cells[0]) == len(cells[-1]):
        pairs = zip(*cells, strict=False)
        return [_joined(pair) for pair in pairs]
    rest = [line for cell in cells for line in cell[1:]]
    return [_joined(firsts), *rest]


def _joined(lines: Sequence[Styled]) -> Styled:
    text = join_cells([line.text for line in lines])
    is_bold = any(line.is_bold for line in lines)
    return Styled(text, is_bold=is_bold, size=max(line.size for line in lines), is_cells=True)
