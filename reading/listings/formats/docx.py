"""DOCX: headings, lists, tables and text boxes in their order; headers and footers stay out."""

import re
from collections.abc import Iterator

from lxml import etree

from reading.documents.docx_styles import (
    Style,
    Styles,
    W,
    bold_of,
    document_part,
    is_unseen,
    size_of,
    style_of,
    value_of,
)
from reading.documents.sniffing import DOCX_BODY
from reading.documents.zipped import checked
from reading.listings.formats.source import Source
from reading.listings.formats.styled import Run, Styled, Tables, lines_of, rows_of, write
from reading.text.flat import Flat

MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "\ue000"}
TAGS = {f"{W}{name}": text for name, text in BREAKS.items()}
BOX = f"{W}txbxContent"
HEADER = re.compile(r"word/header\d{0,3}\.xml$")
MOST_HEADERS = 3
# Deleted or moved words, the older twin of a newer form, and what is written for machines.
SKIPPED = frozenset(
    (f"{MARKUP}Fallback", *(f"{W}{name}" for name in ("del", "moveFrom", "rPr", "pPr", "instrText",
     "delText", "rt", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr")))
)  # fmt: skip


def lay_out(data: bytes) -> Source:
    """Lay a DOCX out; UnreadableDocument `broken`, `encrypted`, `too_large`."""
    source = Source("docx", Flat())
    write(source.flat, styled_lines(data, rows_of))
    return source


def styled_lines(
    data: bytes, rows: Tables, *, headers: bool = False, hidden: list[str] | None = None
) -> list[Styled]:
    """Give a DOCX's lines; `rows` reads its tables, `headers` puts the page's header before all.

    With `hidden`, words that nobody sees are put there: white without a ground, tiny, or marked
    as hidden. Without it only the marked ones are left out.
    """
    archive = checked(data)
    body = next((name for name in archive.namelist() if DOCX_BODY.match(name)), "")
    parts = [name for name in archive.namelist() if headers and HEADER.match(name)][:MOST_HEADERS]
    reader = _Body(Styles(archive), rows, hidden)
    return [line for name in [*parts, body] for line in reader.lines(document_part(archive, name))]


class _Body:
    def __init__(self, styles: Styles, rows: Tables, hidden: list[str] | None = None) -> None:
        self._styles, self._rows, self._hidden = styles, rows, hidden

    def lines(self, root: etree._Element) -> list[Styled]:
        """Give the lines of a body, a cell or a text box."""
        # Parsed within libxml2's limit of depth, 256: recursion ends.
        lines: list[Styled] = []
        stack = [iter(root)]
        while stack:
            node = next(stack[-1], None)
            if node is None:
                stack.pop()
            elif node.tag == f"{W}p":
                lines += self._paragraph(node)
            elif node.tag == f"{W}tbl":
                lines += self._table(node)
            elif node.tag not in SKIPPED and not _is_placeholder(node):
                stack.append(iter(node))
        return lines

    def _table(self, table: etree._Element) -> list[Styled]:
        return self._rows(
            [
                [[line for line in self.lines(cell) if line.text] for cell in _within(row, "tc")]
                for row in _within(table, "tr")
            ]
        )

    def _paragraph(self, node: etree._Element) -> list[Styled]:
        properties = node.find(f"{W}pPr")
        own = style_of(properties, None)
        named = properties.find(f"{W}pStyle") if properties is not None else None
        style = self._styles.resolved(value_of(named) or "Normal")
        kind, level = self._kind(own, style)
        boxes: list[etree._Element] = []
        found = list(_runs(node, boxes, with_hidden=self._hidden is not None))
        if self._hidden is not None:
            unseen = [run for run in found if is_unseen(run)]
            self._hidden += [text for run in unseen if (text := _text(run).strip())]
            found = [run for run in found if run not in unseen] if unseen else found
        runs = [self._run(run, style) for run in found]
        lines = lines_of(runs, kind, level)
        if boxes and not lines[0].text:
            lines = []
        return [*lines, *(line for box in boxes for line in self.lines(box))]

    def _kind(self, own: Style, style: Style) -> tuple[str, int]:
        heading = own.heading if own.heading is not None else style.heading
        if heading:
            return "heading", heading
        list_id = own.list_id if own.list_id is not None else style.list_id
        level = own.list_level if own.list_level is not None else style.list_level or 0
        if list_id and self._styles.is_list(list_id, level):
            return "item", min(level, 8) + 1
        return "line", 0

    def _run(self, run: etree._Element, style: Style) -> Run:
        properties = run.find(f"{W}rPr")
        is_bold, size = bold_of(properties), size_of(properties)
        if properties is not None and properties.find(f"{W}rStyle") is not None:
            named = self._styles.resolved(value_of(properties.find(f"{W}rStyle")))
            is_bold = named.is_bold if is_bold is None else is_bold
        is_bold = style.is_bold if is_bold is None else is_bold
        return Run(_text(run), bool(is_bold), size or style.size or 0.0)


def _within(node: etree._Element, name: str) -> Iterator[etree._Element]:
    """Give the rows of a table or the cells of a row, in content controls as well."""
    for child in node:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _within(child, name)


def _is_placeholder(node: etree._Element) -> bool:
    """Tell a form's field that nobody has filled in: "Click here to enter text"."""
    return node.tag == f"{W}sdt" and node.find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def _runs(
    paragraph: etree._Element, boxes: list[etree._Element], *, with_hidden: bool = False
) -> Iterator[etree._Element]:
    """Give a paragraph's runs that are seen, and put its text boxes aside."""
    stack = [iter(paragraph)]
    while stack:
        node = next(stack[-1], None)
        if node is None:
            stack.pop()
        elif node.tag == BOX:
            boxes.append(node)
        elif node.tag in SKIPPED or _is_placeholder(node):
            continue
        else:
            if node.tag == f"{W}r" and (with_hidden or node.find(f"{W}rPr/{W}vanish") is None):
                yield node
            stack.append(iter(node))


def _text(run: etree._Element) -> str:
    pieces = []
    for node in run:
        if node.tag == f"{W}t":
            pieces.append((node.text or "").replace("\n", " "))
        elif node.tag in TAGS:
            pieces.append(TAGS[node.tag])
    return "".join(pieces)
