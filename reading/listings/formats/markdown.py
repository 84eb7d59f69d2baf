"""Markdown, with or without front matter; HTML after front matter as well."""

import re

from reading.listings.formats import html
from reading.listings.formats.source import Source
from reading.listings.headings import bare, heading_kind
from reading.text.flat import Flat
from reading.text.html import flatten_html
from reading.text.markdown import flatten_markdown, looks_like_markdown
from reading.text.spans import Span

# YAML between dashes, TOML between plus signs.
FENCE = re.compile(r"\s{0,20}(?:---|\+\+\+)[ \t]*\n")
CLOSING = re.compile(r"^(?:---|\+\+\+|\.\.\.)[ \t]*$", re.MULTILINE)
KEY = re.compile(r"^[ \t]{0,8}[\"']?([A-Za-z_][\w /-]{0,40})[\"']?(?::| =)[ \t]*(.*)$")
BLOCK = re.compile(r"^([A-Za-z_][\w -]{0,40}):[ \t]*([|>])[-+]?\d?[ \t]*$")
LIST = re.compile(r"^([A-Za-z_][\w -]{0,40}):()[ \t]*$")
LISTED = re.compile(r"^[ \t]{0,8}- [\"']?([^\s\"'][^\"']*?)[\"']?[ \t]*$")
# Keys below another that say its value: "hiringOrganization:" over "  name:".
NAMES_OF_PARENT = frozenset(("name", "title", "label", "value"))
ITEM = re.compile(r"[-*+] |\d{1,2}[.)] ")
FORMS = re.compile(r" (?:markdown|md|html|text|content|list)$", re.IGNORECASE)
SHORT_BODY = 80
LONGEST_RECORD = 20_000
LONGEST_VALUE = 300


def has_front_matter(text: str) -> bool:
    """Tell a record of keys between two fences on top."""
    return _front_matter(text) is not None


def is_markdown(text: str, filename: str = "") -> bool:
    return filename.lower().endswith((".md", ".markdown")) or looks_like_markdown(text)


def lay_out(text: str) -> Source:
    """Lay Markdown out; keys of the front matter become named values."""
    source = Source("markdown", Flat())
    record = _front_matter(text)
    if record:
        head = text[record.start : record.end]
        texts: list[tuple[str, str]] = []
        text = text[record.end :].split("\n", 1)[-1]
        short, texts = _without_texts(head)
        if len(text.strip()) >= SHORT_BODY:  # else the record itself holds what the page says
            texts = [part for part in texts if _is_missing(part[0], text)]
        _named(short if texts else head, source)
        for key, content in texts:
            _lay_out_text(key, content, source.flat)
    lay_out_body = flatten_html if html.has_markup(text) else flatten_markdown
    lay_out_body(text, source.flat)
    return source


def _front_matter(text: str) -> Span | None:
    opening = FENCE.match(text)
    if not opening:
        return None
    closing = CLOSING.search(text, opening.end(), opening.end() + LONGEST_RECORD)
    if not closing or not KEY.match(
        text[opening.end() : closing.start()].lstrip("\n").split("\n")[0]
    ):
        return None
    return Span(opening.end(), closing.start())


def _is_missing(key: str, body: str) -> bool:
    """Tell a list that stands in the record alone, as the page's template adds it."""
    kind = heading_kind(_heading_of(key))
    if kind is None or kind.kind not in ("responsibilities", "requirements", "nice_to_have"):
        return False
    headings = (
        heading_kind(line.strip("#*: \t"))
        for line in body.split("\n")
        if "#" in line or "*" in line
    )
    return all(found is None or found.kind != kind.kind for found in headings)


def _without_texts(record: str) -> tuple[str, list[tuple[str, str]]]:
    """Part a record's one-line values from the texts that stand indented below their key."""
    lines, texts = record.split("\n"), []
    kept, index = [], 0
    while index < len(lines):
        line, index = lines[index], index + 1
        kept.append(line)
        opens = BLOCK.match(line) or _opens_list(line, lines[index : index + 2])
        if not opens:
            continue
        begun = index
        while index < len(lines) and (
            not lines[index].strip() or lines[index][:1].isspace() or lines[index][:2] == "- "
        ):
            index += 1
        texts.append((opens[1], _unfolded(lines[begun:index], is_folded=opens[2] == ">")))
    return "\n".join(kept), texts


def _opens_list(line: str, following: list[str]) -> re.Match[str] | None:
    """Tell a key over a list of sentences, as of duties; not over names, as of tags."""
    found = LIST.match(line)
    items = [ITEM.match(below.strip()) and below.strip().count(" ") > 1 for below in following]
    return found if found and items and all(items) and heading_kind(_heading_of(found[1])) else None


def _unfolded(lines: list[str], *, is_folded: bool) -> str:
    """Undo YAML's folding: a text's line goes on where no empty line and no item parts it."""
    found: list[str] = []
    for line in map(str.strip, lines):
        if is_folded and line and found and found[-1] and not ITEM.match(line):
            found[-1] += " " + line
        else:
            found.append(line)
    return "\n".join(found)


def _heading_of(key: str) -> str:
    return FORMS.sub("", key.replace("_", " ").replace("-", " ")).strip()


def _lay_out_text(key: str, content: str, flat: Flat) -> None:
    heading = _heading_of(key)
    if heading_kind(heading):
        flat.line(heading[:1].upper() + heading[1:], "heading", 2, gap=True)
    if content.strip():
        flatten_markdown(content, flat)


def _named(record: str, source: Source) -> None:
    parent = ""
    for line in record.split("\n"):
        if not line.strip():
            continue
        source.flat.line(line.rstrip())
        mark = source.flat.marks.pop()
        source.meta.append(Span(mark.start, mark.end))
        found = KEY.match(line)
        value = found[2].strip().strip("\"'").strip() if found else ""
        if found and 0 < len(value) <= LONGEST_VALUE:
            start = mark.start + found.start(2) + found[2].index(value)
            is_name = line[:1].isspace() and parent and found[1].lower() in NAMES_OF_PARENT
            name = bare(parent if is_name else found[1])
            source.named.setdefault(name, []).append(Span(start, start + len(value)))
        listed = LISTED.match(line) if parent and not found else None
        if listed and len(listed[1]) <= LONGEST_VALUE:
            start = mark.start + listed.start(1)
            source.named.setdefault(bare(parent), []).append(Span(start, start + len(listed[1])))
        if not line[:1].isspace() and not listed:
            parent = found[1] if found and not value else ""
