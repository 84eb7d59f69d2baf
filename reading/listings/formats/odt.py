"""ODT: headings, nested lists, tables and text boxes of content.xml in their order."""

from collections.abc import Iterator

from lxml import etree

from reading.documents.zipped import checked, parse_xml, part
from reading.listings.formats.source import Source
from reading.listings.formats.styled import Run, Styled, Tables, lines_of, rows_of, write
from reading.text.flat import Flat

URN = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, TABLE, OFFICE, DRAW = (
    f"{URN}{name}:1.0}}" for name in ("text", "table", "office", "drawing")
)
STYLE, FO = f"{URN}style:1.0}}", f"{URN}xsl-fo-compatible:1.0}}"
PARAGRAPHS = frozenset((f"{TEXT}p", f"{TEXT}h"))
SKIPPED = frozenset(
    (f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}note", f"{TEXT}sequence-decls",
     f"{OFFICE}forms", f"{TABLE}shapes")
)  # fmt: skip
BREAKS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n", f"{TEXT}s": " "}
BOXES = frozenset((f"{DRAW}text-box",))
BOLD = frozenset(("bold", "600", "700", "800", "900"))
MOST_PARENTS = 20

Look = tuple[bool | None, float | None]
"""whether bold, and the size; None where a style is silent"""


def lay_out(data: bytes) -> Source:
    """Lay an ODT out; UnreadableDocument `broken`, `encrypted`, `too_large`."""
    source = Source("odt", Flat())
    write(source.flat, styled_lines(data, rows_of))
    return source


def styled_lines(data: bytes, rows: Tables) -> list[Styled]:
    """Give an ODT's lines; `rows` reads its tables."""
    archive = checked(data)
    content = parse_xml(part(archive, "content.xml"))
    roots = [content]
    if "styles.xml" in archive.namelist():
        roots.append(parse_xml(part(archive, "styles.xml")))
    body = content.find(f"{OFFICE}body")
    return [] if body is None else _Body(_Looks(roots), rows).lines(body)


class _Looks:
    """How the styles of a document look, each with what it takes from its parents."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self._own: dict[str, Look] = {}
        self._parents: dict[str, str] = {}
        for style in (style for root in roots for style in root.iter(f"{STYLE}style")):
            name = style.get(f"{STYLE}name", "")
            self._own[name] = _look(style.find(f"{STYLE}text-properties"))
            self._parents[name] = style.get(f"{STYLE}parent-style-name", "")

    def of(self, name: str) -> Look:
        is_bold, size = None, None
        for _ in range(MOST_PARENTS):
            own = self._own.get(name, (None, None))
            is_bold = own[0] if is_bold is None else is_bold
            size = own[1] if size is None else size
            name = self._parents.get(name, "")
        return is_bold, size


def _look(properties: etree._Element | None) -> Look:
    if properties is None:
        return None, None
    weight, size = properties.get(f"{FO}font-weight"), properties.get(f"{FO}font-size", "")
    number = size.removesuffix("pt")
    is_number = size.endswith("pt") and len(number) < 8 and number.replace(".", "", 1).isdigit()
    return (weight in BOLD if weight else None), (float(number) if is_number else None)


class _Body:
    def __init__(self, looks: _Looks, rows: Tables) -> None:
        self._looks, self._rows = looks, rows

    def lines(self, root: etree._Element, depth: int = 0) -> list[Styled]:
        """Give the lines of a body, a cell or a text box; `depth` lists stand around it."""
        # Parsed within libxml2's limit of depth, 256: recursion ends.
        lines: list[Styled] = []
        for node in root:
            if node.tag in PARAGRAPHS:
                lines += self._paragraph(node, depth)
            elif node.tag == f"{TABLE}table":
                lines += self._table(node)
            elif node.tag == f"{TEXT}list":
                for item in node:
                    lines += self._item(item, depth + 1)
            elif node.tag not in SKIPPED and isinstance(node.tag, str):
                lines += self.lines(node, depth)
        return lines

    def _item(self, item: etree._Element, depth: int) -> list[Styled]:
        """Give an item: its first paragraph has the bullet, others follow it as lines."""
        lines = self.lines(item, depth)
        own = [line for line in lines if line.kind == "line" and line.text and line.level == depth]
        if own and item.tag == f"{TEXT}list-item" and own[0] is next(x for x in lines if x.text):
            own[0].kind = "item"
        for line in own:
            line.level = depth if line.kind == "item" else 0
        return lines

    def _table(self, table: etree._Element) -> list[Styled]:
        return self._rows(
            [
                [
                    [line for line in self.lines(cell) if line.text]
                    for cell in row.iterfind(f"{TABLE}table-cell")
                ]
                for row in _rows(table)
            ]
        )

    def _paragraph(self, node: etree._Element, depth: int) -> list[Styled]:
        boxes: list[etree._Element] = []
        runs = list(self._runs(node, self._looks.of(_style(node)), boxes))
        kind, level = "line", depth
        if node.tag == f"{TEXT}h":
            given = node.get(f"{TEXT}outline-level", "1")
            kind, level = "heading", min(int(given), 6) if given in "123456789" else 1
        elif _style(node) in ("Title", "Subtitle"):
            kind, level = "heading", 1 if _style(node) == "Title" else 2
        lines = lines_of(runs, kind, level)
        if boxes and not lines[0].text:
            lines = []
        return [*lines, *(line for box in boxes for line in self.lines(box))]

    def _runs(self, node: etree._Element, look: Look, boxes: list[etree._Element]) -> Iterator[Run]:
        is_bold, size = look
        if node.text:
            yield Run(_flowed(node.text), bool(is_bold), size or 0.0)
        for child in node:
            if child.tag in BREAKS:
                yield Run(BREAKS[child.tag], bool(is_bold), size or 0.0)
            elif child.tag in BOXES:
                boxes.append(child)
            elif child.tag not in SKIPPED and isinstance(child.tag, str):
                own = self._looks.of(_style(child))
                yield from self._runs(
                    child, (is_bold if own[0] is None else own[0], own[1] or size), boxes
                )
            if child.tail:
                yield Run(_flowed(child.tail), bool(is_bold), size or 0.0)


def _style(node: etree._Element) -> str:
    return node.get(f"{TEXT}style-name", "")


def _flowed(text: str) -> str:
    """Make spaces of the line ends of the XML: they mean nothing in the text."""
    return " ".join(text.split("\n")).replace("\r", " ").replace("\t", " ")


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for node in table:
        if node.tag == f"{TABLE}table-row":
            yield node
        elif node.tag in (
            f"{TABLE}table-header-rows",
            f"{TABLE}table-rows",
            f"{TABLE}table-row-group",
        ):
            yield from _rows(node)
