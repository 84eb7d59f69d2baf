"""ODT: the text of content.xml, a line for each paragraph and heading."""

from lxml import etree

from reading.documents.zipped import checked, parse_xml, part

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
LINES = {f"{TEXT}p", f"{TEXT}h"}
# What was deleted or remarked is not what the person wrote.
SKIPPED = {f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}note"}
MOST_SPACES = 100


def pages(data: bytes) -> list[str]:
    """Return the text as one part."""
    root = parse_xml(part(checked(data), "content.xml"))
    lines: list[str] = []
    stack: list = [iter(root)]
    while stack:
        child = next(stack[-1], None)
        if child is None:
            stack.pop()
        elif child.tag in LINES:
            lines.append(_bullet(child) + _text(child))
        elif child.tag not in SKIPPED:
            stack.append(iter(child))
    return ["\n".join(lines)]


def _bullet(paragraph: etree._Element) -> str:
    parent = paragraph.getparent()
    return "• " if parent is not None and parent.tag == f"{TEXT}list-item" else ""


def _text(paragraph: etree._Element) -> str:
    pieces: list[str] = [paragraph.text or ""]
    for node in paragraph.iterdescendants():
        if node.tag == f"{TEXT}tab":
            pieces.append("\t")
        elif node.tag == f"{TEXT}line-break":
            pieces.append("\n")
        elif node.tag == f"{TEXT}s":
            pieces.append(" " * min(_count(node), MOST_SPACES))
        elif isinstance(node.tag, str) and not _is_skipped(node, paragraph):
            pieces.append(node.text or "")
        pieces.append(node.tail or "")
    return "".join(pieces)


def _count(node: etree._Element) -> int:
    given = node.get(f"{TEXT}c", "1")
    return int(given) if given.isdecimal() and len(given) < 5 else 1


def _is_skipped(node: etree._Element, until: etree._Element) -> bool:
    while node is not until and node is not None:
        if node.tag in SKIPPED:
            return True
        node = node.getparent()
    return False
