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
        if len(text.strip()) < SHORT_BODY:  # the record itself holds what the page says
            head, texts = _without_texts(head)
        _named(head, source)
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


def _without_texts(record: str) -> tuple[str, list[tuple[str, str]]]:
    """Part a record's one-line values from the texts that stand indented below their key."""
    lines, texts = record.split("\n"), []
    kept, index = [], 0
    while index < len(lines):
        line, index = lines[index], index + 1
        kept.append(line)
        opens = BLOCK.match(line)
        if not opens:
            continue
        begun = index
        while index < len(lines) and (not lines[index].strip() or lines[index][:1].isspace()):
            index += 1
        texts.append((opens[1], _unfolded(lines[begun:index], is_folded=opens[2] == ">")))
    return "\n".join(kept), texts


def _unfolded(lines: list[str], *, is_folded: bool) -> str:
    """Undo YAML's folding: a text's line goes on where no empty line and no item parts it."""
    found: list[str] = []
    for line in map(str.strip, lines):
        if is_folded and line and found and found[-1] and not ITEM.match(line):
            found[-1] += " " + line
        else:
            found.append(line)
    return "\n".join(found)


def _lay_out_text(key: str, content: str, flat: Flat) -> None:
    heading = FORMS.sub("", key.replace("_", " ").replace("-", " ")).strip()
    if heading_kind(heading):
        flat.line(heading[:1].upper() + heading[1:], "heading", 2, gap=True)
    if content.strip():
        flatten_markdown(content, flat)


def _named(record: str, source: Source) -> None:
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
            source.named.setdefault(bare(found[1]), []).append(Span(start, start + len(value)))
