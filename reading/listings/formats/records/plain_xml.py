"""XML as plain values, without document types, entities of its own, or anything outside."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from reading.text.html import BLOCKS, BOLD

DECLARATION = re.compile(r"\s{0,2000}<\?xml[^<>]{0,300}\?>\s{0,200}")
DOCUMENT_TYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)([A-Za-z]\w{0,30};)?")
UNFIT = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|&#(?:x0|0);")
TAG_NAME = re.compile(rb"<([^\s/>]+)")
DEEPEST = 60
MOST_BESIDES, LONGEST_BESIDES = 30, 500
MOST_NODES = 2_000_000
MARKUP = (BLOCKS | BOLD | frozenset("br span em i u a font".split())) - {
    "summary",
    "address",
    "header",
}
SILENT = frozenset(("type", "ispermalink", "lang", "nil", "space", "domain", "scheme"))


class NotXml(ValueError):
    """A text that is no XML, or XML with a document type."""


@dataclass(slots=True)
class Node:
    """An element: its name without prefix, and where it stands in the bytes."""

    name: str
    attributes: dict[str, str]
    start: int
    inner_start: int = 0
    inner_end: int = 0
    end: int = 0
    children: list["Node"] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)


@dataclass(frozen=True, slots=True)
class Document:
    data: bytes
    root: Node
    is_whole: bool
    """False when the text broke off or is damaged: what stood before is kept."""


def parse(text: str) -> Document:
    """Give the elements of an XML text, also of one with stray "&"; raises NotXml."""
    if DOCUMENT_TYPE.search(text[:100_000]):
        raise NotXml
    text = UNFIT.sub(" ", DECLARATION.sub("", text, count=1))
    data = NAMED.sub(_entity, text).encode("utf-8")
    builder = _Builder(data)
    is_whole = builder.run()
    if builder.root is None or not (builder.root.children or is_whole):
        raise NotXml
    return Document(data, builder.root, is_whole)


def _entity(found: re.Match[str]) -> str:
    """Write a named character out; an "&" that opens nothing means itself."""
    if not found[1]:
        return "&amp;"
    character = html.unescape(found[0])
    return (
        "&amp;" + found[1]
        if character == found[0]
        else character.replace("&", "&amp;").replace("<", "&lt;")
    )


class _Builder:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.root: Node | None = None
        self._open: list[Node] = []
        self._count = 0
        self._last: Node | None = None
        self._parser = parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse

    def run(self) -> bool:
        try:
            self._parser.Parse(self.data, True)
        except expat.ExpatError:
            self._close_all()
            return False
        return True

    def _close_all(self) -> None:
        """Give up what is not complete: an item cut in two keeps what it has."""
        for node in self._open:
            node.inner_end = node.end = len(self.data)

    def _refuse(self, *_: object) -> None:
        raise NotXml

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self._parser.CurrentByteIndex
        self._count += 1
        if len(self._open) >= DEEPEST or self._count > MOST_NODES:
            raise NotXml
        node = Node(name.rpartition(":")[2], attributes, at)
        node.inner_start = self._after_tag(at)
        if self._open:
            self._open[-1].children.append(node)
        elif self.root is None:
            self.root = node
        self._open.append(node)

    def _after_tag(self, at: int) -> int:
        end = self.data.find(b">", at)
        return len(self.data) if end < 0 else end + 1

    def _end(self, _name: str) -> None:
        node = self._open.pop()
        at = self._parser.CurrentByteIndex
        node.inner_end = max(at, node.inner_start)
        node.end = max(node.inner_start, self._after_tag(at))

    def _characters(self, text: str) -> None:
        self._open[-1].pieces.append(text)


def plain(node: Node, data: bytes) -> Any:
    """Give an element as text, or as a dict of its children; repeated ones become a list."""
    if node.children and all(child.name.lower() in MARKUP for child in node.children):
        return data[node.inner_start : node.inner_end].decode("utf-8", "replace")
    named: dict[str, Any] = {}
    for key, value in _members(node, data):
        before = named.get(key)
        if before is None:
            named[key] = value
        elif isinstance(before, list):
            before.append(value)
        else:
            named[key] = [before, value]
    text = node.text.strip()
    if not named:
        return text
    if text and not node.children:
        named["value"] = text
    return named


def _members(node: Node, data: bytes) -> Iterator[tuple[str, Any]]:
    for name, value in node.attributes.items():
        key = name.rpartition(":")[2]
        if key.lower() not in SILENT and not name.startswith("xmlns") and value.strip():
            yield key, value
    for child in node.children:
        value = plain(child, data)
        if value not in ("", None):
            yield child.name, value


def alone(document: Document, parents: tuple[Node, ...], item: Node) -> bytes:
    """Give one element as a file of its own: its parents around it, with their short texts."""
    data = document.data
    opening, closing = [b'<?xml version="1.0" encoding="utf-8"?>'], []
    for parent, inner in zip(parents, (*parents[1:], item), strict=False):  # a root has no parents
        tag = data[parent.start : parent.inner_start]
        opening.append(tag)
        opening += [
            data[child.start : child.end]
            for child in parent.children[:MOST_BESIDES]
            if child.name != inner.name and child.end - child.start <= LONGEST_BESIDES
        ]
        closing.append(b"</" + TAG_NAME.findall(tag)[0] + b">")
    return b"".join([*opening, data[item.start : item.end], *closing[::-1]])
