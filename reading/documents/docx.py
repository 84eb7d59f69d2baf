"""DOCX: paragraphs and tables in their order, headers once, straight from the XML."""

from lxml import etree

from reading.documents.sniffing import DOCX_BODY
from reading.documents.zipped import checked, parse_xml, part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BREAKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


def pages(data: bytes) -> list[str]:
    """Return the text as one part: a DOCX knows no pages until it is laid out."""
    archive = checked(data)
    names = archive.namelist()
    parts = [name for name in names if name == "word/header1.xml"]
    parts += [name for name in names if DOCX_BODY.match(name)][:1]
    lines: list[str] = []
    for name in parts:
        _collect(parse_xml(part(archive, name)), lines)
    return ["\n".join(lines)]


def _collect(root: etree._Element, lines: list[str]) -> None:
    """Add a line for each paragraph; the cells of a table's row share one."""
    stack: list = [iter(root)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag == f"{W}p":
            lines.append(_bullet(child) + _text(child))
        elif child.tag == f"{W}tr":
            lines.append(_row(child))
        elif child.tag != MC_FALLBACK:
            stack.append(iter(child))


def _row(row: etree._Element) -> str:
    cells = (
        "\n".join(_text(paragraph) for paragraph in cell.iter(f"{W}p"))
        for cell in row.findall(f"{W}tc")
    )
    return "\t".join(cell for cell in cells if cell.strip())


def _bullet(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    is_listed = style is not None and style.get(f"{W}val", "").startswith("List")
    return "• " if is_listed or paragraph.find(f"{W}pPr/{W}numPr") is not None else ""


def _text(paragraph: etree._Element) -> str:
    pieces = []
    for node in paragraph.iter(f"{W}t", *BREAKS):
        if any(parent.tag == MC_FALLBACK for parent in node.iterancestors()):
            continue  # the same words, for readers that do not know the newer form
        pieces.append(BREAKS.get(node.tag) or node.text or "")
    return "".join(pieces)
