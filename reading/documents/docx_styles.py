"""What a DOCX's styles and numberings say of a paragraph: heading, list, weight, size."""

import re
import zipfile
from dataclasses import dataclass

from lxml import etree

from reading.documents.zipped import parse_xml, part

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
W = f"{{{NAMESPACE}}}"
HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)
DEEPER_LIST = re.compile(r"list (?:bullet|number) ([2-5])$")
NAMED = {"title": 1, "subtitle": 2}
OFF = frozenset(("0", "false", "off", "none"))
MOST_PARENTS = 20
TINY, WHITE = 2.5, "FFFFFF"
KINDS = {f"{W}r": "rPr", f"{W}p": "pPr", f"{W}tc": "tcPr", f"{W}tbl": "tblPr"}
BODY_OUTLINE = 9


@dataclass(slots=True)
class Style:
    """What one style adds to the one it is based on; None where it is silent."""

    parent: str = ""
    heading: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    is_bold: bool | None = None
    size: float | None = None


class Styles:
    """All styles and lists of one document."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        names = set(archive.namelist())
        self._styles: dict[str, Style] = {}
        self._resolved: dict[str, Style] = {}
        self._formats: dict[tuple[str, int], str] = {}
        self._default = Style()
        if "word/styles.xml" in names:
            self._read_styles(document_part(archive, "word/styles.xml"))
        if "word/numbering.xml" in names:
            self._read_lists(document_part(archive, "word/numbering.xml"))

    def resolved(self, name: str) -> Style:
        """Give a style with all that it takes over from its parents."""
        if name in self._resolved:
            return self._resolved[name]
        found, seen = Style(), 0
        style: Style | None = self._styles.get(name)
        while style and seen < MOST_PARENTS:
            for key in ("heading", "list_id", "list_level", "is_bold", "size"):
                if getattr(found, key) is None:
                    setattr(found, key, getattr(style, key))
            style, seen = self._styles.get(style.parent), seen + 1
        found.size = found.size or self._default.size
        self._resolved[name] = found
        return found

    def is_list(self, list_id: str, level: int) -> bool:
        """Tell whether a numbering shows a sign or a number at this level."""
        return list_id != "0" and self._formats.get((list_id, level), "bullet") != "none"

    def _read_styles(self, root: etree._Element) -> None:
        run = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._default.size = size_of(run)
        for node in root.iterfind(f"{W}style"):
            style = style_of(node.find(f"{W}pPr"), node.find(f"{W}rPr"))
            style.parent = value_of(node.find(f"{W}basedOn"))
            name = value_of(node.find(f"{W}name")).lower()
            named = HEADING.match(name)
            if named or name in NAMED:
                style.heading = min(int(named[1]), 6) if named else NAMED[name]
            if deeper := DEEPER_LIST.match(name):
                style.list_level = int(deeper[1]) - 1
            self._styles[node.get(f"{W}styleId", "")] = style

    def _read_lists(self, root: etree._Element) -> None:
        formats: dict[str, dict[int, str]] = {}
        for abstract in root.iterfind(f"{W}abstractNum"):
            formats[abstract.get(f"{W}abstractNumId", "")] = {
                _number(level.get(f"{W}ilvl")): value_of(level.find(f"{W}numFmt"))
                for level in abstract.iterfind(f"{W}lvl")
            }
        for number in root.iterfind(f"{W}num"):
            named = number.get(f"{W}numId", "")
            taken = formats.get(value_of(number.find(f"{W}abstractNumId")), {})
            self._formats.update({(named, level): kind for level, kind in taken.items()})


def document_part(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """Parse a part, whichever of the two namespaces of its standard it is written in."""
    return parse_xml(part(archive, name).replace(STRICT, NAMESPACE.encode()))


def style_of(paragraph: etree._Element | None, run: etree._Element | None) -> Style:
    """Read the properties of a paragraph or style and of its type."""
    style = Style(is_bold=bold_of(run), size=size_of(run))
    if paragraph is None:
        return style
    outline = paragraph.find(f"{W}outlineLvl")
    if outline is not None:
        level = _number(outline.get(f"{W}val"), BODY_OUTLINE)
        style.heading = min(level + 1, 6) if level < BODY_OUTLINE else 0
    listed = paragraph.find(f"{W}numPr")
    if listed is not None:
        given = listed.find(f"{W}numId")
        style.list_id = value_of(given) if given is not None else None
        depth = listed.find(f"{W}ilvl")
        style.list_level = _number(value_of(depth)) if depth is not None else None
    return style


def bold_of(run: etree._Element | None) -> bool | None:
    """Tell whether type is bold; None where its properties are silent."""
    node = run.find(f"{W}b") if run is not None else None
    return None if node is None else node.get(f"{W}val", "1") not in OFF


def size_of(run: etree._Element | None) -> float | None:
    """Give the size of type in points; None where its properties are silent."""
    node = run.find(f"{W}sz") if run is not None else None
    return _number(value_of(node)) / 2 or None if node is not None else None


def value_of(node: etree._Element | None) -> str:
    return node.get(f"{W}val", "") if node is not None else ""


def _number(text: str | None, default: int = 0) -> int:
    return int(text) if text and len(text) < 5 and text.isascii() and text.isdigit() else default


def is_unseen(run: etree._Element) -> bool:
    """Tell a run that nobody sees: marked as hidden, tiny, or white where no ground is coloured."""
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False
    marked = properties.find(f"{W}vanish")
    if marked is not None and marked.get(f"{W}val", "1") not in OFF:
        return True
    size = size_of(properties)
    if size is not None and size <= TINY:
        return True
    is_white = value_of(properties.find(f"{W}color")).upper() == WHITE
    return is_white and not any(_has_ground(node) for node in (run, *run.iterancestors()))


def _has_ground(node: etree._Element) -> bool:
    if node.tag == f"{W}txbxContent":  # a box may be filled
        return True
    kind = KINDS.get(node.tag)
    shade = node.find(f"{W}{kind}/{W}shd") if kind else None
    return shade is not None and shade.get(f"{W}fill", "auto").upper() not in ("AUTO", WHITE)
